"""Files of a translation written in a kit, or for a translator: each of them whole, and nothing lost unasked."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from presskit.errors import CannotWrite, KitError, UsageError
from presskit.load import (
    Confirmed,
    OpenedTranslation,
    confirmed,
    listed,
    open_translation,
    open_translations,
    po_file,
    po_language,
    records_name,
    started,
    taken_in,
)
from presskit.model.finding import Finding
from presskit.model.translation import TranslationStatus
from presskit.pack.atomic import replace_files
from presskit.pack.faults import said_plainly
from presskit.pipeline.one_file import OutFile
from presskit.system import read_plain

_LARGEST_PO_BYTES = 32 * 1024 * 1024


def translations_in(kit_folder: Path) -> tuple[TranslationStatus, ...]:
    """How far each translation of the kit is, those that it lists first; raises KitError and UsageError."""
    refuse_no_kit(kit_folder)
    return tuple(opened.status for opened in open_translations(kit_folder))


@dataclass(frozen=True, slots=True)
class Started:
    """The files of a translation that was begun, and whether the kit lists its language already."""

    files: tuple[Path, ...]
    opened: OpenedTranslation


def start_translation(kit_folder: Path, language: str) -> Started:
    """Write the statement with room for each part in this language, and what is known of its source.

    Raises:
        UsageError: there is no such kit, or it is no language to translate into.
        KitError: the source cannot be read.
        CannotWrite: the statement in this language is there; nothing has changed.
    """
    refuse_no_kit(kit_folder)
    opened = open_translation(kit_folder, language)
    statement = opened.translation.files[1]
    if opened.target is not None or (kit_folder / statement).exists():
        hint = f"`presskit translate status` says how far it is; to begin anew, rename {statement} first"
        raise CannotWrite(f"{kit_folder / statement} is there already, and untouched.", hint)
    form, records = started(opened)
    _write(kit_folder, {statement: form, records_name(language): records})
    return Started((kit_folder / statement, kit_folder / records_name(language)), opened)


def confirm_translation(kit_folder: Path, language: str, lines: Sequence[int]) -> Confirmed:
    """Write that these parts of a translation, by their lines, are right for their source as it is today.

    Without lines that is all that nothing speaks against. Raises UsageError, KitError and CannotWrite as above.
    """
    refuse_no_kit(kit_folder)
    opened = _begun(kit_folder, language)
    done = confirmed(opened, lines)
    if done.lines:
        _write(kit_folder, {records_name(language): done.data})
    return done


def export_po(kit_folder: Path, language: str, out: OutFile) -> None:
    """Write the translation, or what is to be translated, as a PO file; raises as above, and if it would be lost."""
    refuse_no_kit(kit_folder)
    out.write(po_file(open_translation(kit_folder, language)))


@dataclass(frozen=True, slots=True)
class Imported:
    """What a PO file brought: parts that had no words, lines whose words are others now, and what is to be said."""

    language: str
    is_listed: bool
    files: tuple[Path, ...]
    filled: int
    changed: tuple[int, ...]
    findings: tuple[Finding, ...]


def import_po(kit_folder: Path, source: Path, *, may_replace: bool) -> Imported:
    """Write what a PO file brings into the statement of its language.

    Raises:
        UsageError: there is no such kit or file, or the file does not say its language.
        KitError: a message has lost a link or is no paragraph; each is told at its line, and nothing was written.
        CannotWrite: words of the translation would be replaced, and nobody has said that they may.
    """
    refuse_no_kit(kit_folder)
    try:
        data = read_plain(source, _LARGEST_PO_BYTES)
    except OSError as error:
        raise UsageError(f"{source} cannot be read: {error.strerror}", "name a PO file") from error
    language = po_language(data)
    if not language:
        hint = 'its head must have a line such as "Language: fr\\n", as `presskit translate export` writes it'
        raise UsageError(f"{source} does not say in which language it is", hint)
    opened = open_translation(kit_folder, language)
    found: list[Finding] = []
    taken = taken_in(opened, str(source), data, found)
    if taken is None:
        raise KitError(found)
    statement = opened.translation.files[1]
    if taken.changed and not may_replace:
        message = f"{statement} has other words in line {listed(map(str, taken.changed))}, and is untouched."
        raise CannotWrite(message, "--replace lets them go for those of the PO file; compare the two before")
    if taken.filled or taken.changed or opened.target is None:
        _write(kit_folder, {statement: taken.statement, records_name(language): taken.records})
    else:
        _write(kit_folder, {records_name(language): taken.records})
    files = (kit_folder / statement, kit_folder / records_name(language))
    return Imported(language, opened.is_listed, files, taken.filled, taken.changed, tuple(found))


def refuse_no_kit(kit_folder: Path) -> None:
    """Raise UsageError for a folder that is no kit."""
    if not (kit_folder / "kit.toml").is_file():
        raise UsageError(f"{kit_folder} is no kit: it has no kit.toml", "name the folder of the kit last")


def _begun(kit_folder: Path, language: str) -> OpenedTranslation:
    opened = open_translation(kit_folder, language)
    if opened.target is None:
        hint = f"`presskit translate start {language}` begins it"
        raise UsageError(f"there is no {opened.translation.files[1]} in this kit", hint)
    return opened


def _write(kit_folder: Path, files: dict[str, bytes]) -> None:
    """All of these files of the kit, or none."""
    with said_plainly(kit_folder):
        for name in files:
            (kit_folder / name).parent.mkdir(exist_ok=True)
        replace_files(kit_folder, files, ())
