"""The translations of a kit beside its source, and which languages wait until theirs is written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from presskit.load.checks.starter_text import STILLTO_WRITE
from presskit.load.kit.kit_file import KitFile
from presskit.load.kit_folder import KitFolder
from presskit.load.statement.statement_file import ReadStatement
from presskit.load.translations.drift import TRANSLATION_UNWRITTEN, Translation
from presskit.load.translations.records import read_records
from presskit.model.finding import Finding
from presskit.model.held_back import HeldBack


@dataclass(frozen=True, slots=True)
class ReadTranslations:
    """What is to be said of all translations; those that are `unwritten` keep the pieces in their language back."""

    findings: tuple[Finding, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    unwritten: frozenset[str] = frozenset()
    _files: frozenset[str] = frozenset()

    def told_of_others(self, found: Iterable[Finding]) -> Iterator[Finding]:
        """What was found, without what says once more that a translation is still to be written."""
        for finding in found:
            is_of_these = finding.place is not None and finding.place.file in self._files
            if not (is_of_these and finding.code == STILLTO_WRITE.code):
                yield finding


def read_translations(
    folder: KitFolder, kit_file: KitFile | None, statements: Mapping[str, ReadStatement]
) -> ReadTranslations:
    """Each language of the kit beside the first; nothing is said while the source itself cannot be read."""
    languages = kit_file.languages if kit_file else ()
    if kit_file is None or not languages or languages[0] not in statements or not statements[languages[0]].parts:
        return ReadTranslations()
    found: list[Finding] = []
    held: list[HeldBack] = []
    unwritten: set[str] = set()
    for language in languages[1:]:
        if language not in statements:
            continue
        translation = translation_of(folder, statements[languages[0]], statements[language], found)
        for finding in translation.findings():
            if finding.code != TRANSLATION_UNWRITTEN.code:
                found.append(finding)
                continue
            unwritten.add(language)
            held += [HeldBack(finding.of_piece(piece.name), piece.name, language) for piece in kit_file.pieces]
    files = frozenset(statements[language].statement.file for language in unwritten)
    return ReadTranslations(tuple(found), tuple(held), frozenset(unwritten), files)


def translation_of(
    folder: KitFolder, source: ReadStatement, target: ReadStatement, found: list[Finding]
) -> Translation:
    """The two statements side by side with what was confirmed of them; what cannot be read of that is in `found`."""
    first, second = source.statement, target.statement
    records = read_records(folder, second.language, found)
    return Translation.of(
        source.parts, target.parts, records, (first.language, second.language), (first.file, second.file)
    )
