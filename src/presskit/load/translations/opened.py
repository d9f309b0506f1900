"""A translation opened to be worked on: its source, its own text if there is one, and what was confirmed of them."""

from dataclasses import dataclass
from pathlib import Path

from presskit.errors import KitError, UsageError
from presskit.load.kit_folder import KitFolder
from presskit.load.languages import LANGUAGE_CODE
from presskit.load.limits import MAX_STATEMENT_BYTES
from presskit.load.partners.named_languages import language_name
from presskit.load.statement.markdown import parse_markdown
from presskit.load.statement.parts import Part, parts_of
from presskit.load.statement.size import can_be_parsed, check_tree
from presskit.load.statement.source_comments import without_source
from presskit.load.statement.statement_file import statement_name
from presskit.load.text_file import TextFile, decode_text, prose_of
from presskit.load.toml.toml_file import read_toml
from presskit.load.translations.drift import Translation
from presskit.load.translations.records import Record, read_records
from presskit.load.wording import shortened
from presskit.model.finding import Finding, Place
from presskit.model.translation import TranslationStatus

_KIT = "kit.toml"


@dataclass(frozen=True, slots=True)
class ReadText:
    """A statement's text, without the comments that show a source, and its parts."""

    file: TextFile
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class OpenedTranslation:
    """The statement in the kit's first language and in another, which has no `target` until it is begun."""

    language: str
    is_listed: bool
    source_language: str
    source: ReadText
    target: ReadText | None
    records: tuple[Record, ...]

    @property
    def name(self) -> str:
        """The language's name in English."""
        return language_name(self.language)

    @property
    def translation(self) -> Translation:
        """The two side by side."""
        return Translation.of(
            self.source.parts,
            self.target.parts if self.target else (),
            self.records,
            (self.source_language, self.language),
            (self.source.file.name, statement_name(self.language)),
        )

    @property
    def status(self) -> TranslationStatus:
        """How far it is."""
        parts = self.translation.parts
        return TranslationStatus(self.language, self.name, statement_name(self.language), self.is_listed, parts)


def open_translation(kit_folder: Path, language: str) -> OpenedTranslation:
    """The translation into this language.

    Raises:
        UsageError: it is no language, or the one that is translated from.
        KitError: kit.toml, the source, or what there is of the translation cannot be read.
    """
    if not LANGUAGE_CODE.fullmatch(language):
        raise UsageError(f'"{shortened(language)}" is no language code', "write codes such as fr, pt-BR or zh-Hans")
    folder, languages = _kit_of(kit_folder)
    if language == languages[0]:
        hint = "name the language that it is translated into"
        raise UsageError(f'the statement is written in "{language}", the first of "languages" in kit.toml', hint)
    return _opened(folder, languages, language)


def open_translations(kit_folder: Path) -> tuple[OpenedTranslation, ...]:
    """Those into every language that the kit lists or has a statement in; raises KitError as above."""
    folder, languages = _kit_of(kit_folder)
    prefix, suffix = statement_name("/").split("/")
    present = [
        name[len(prefix) : -len(suffix)]
        for name in folder.names_in()
        if name.startswith(prefix) and name.endswith(suffix)
    ]
    others = dict.fromkeys((*languages[1:], *(code for code in present if LANGUAGE_CODE.fullmatch(code))))
    return tuple(_opened(folder, languages, code) for code in others if code != languages[0])


def _kit_of(kit_folder: Path) -> tuple[KitFolder, tuple[str, ...]]:
    """The kit and the languages that it lists, of which there is one at least."""
    found: list[Finding] = []
    folder = KitFolder(kit_folder)
    toml = read_toml(folder, _KIT, Place(_KIT), found)
    written = toml.value("languages") if toml else None
    codes = [code for code in written if isinstance(code, str)] if isinstance(written, list) else []
    if toml is None or not codes:
        raise (
            KitError(found)
            if found
            else UsageError(
                "kit.toml lists no language", 'write languages = ["en"], the language of the statement first'
            )
        )
    return folder, tuple(codes)


def _opened(folder: KitFolder, languages: tuple[str, ...], language: str) -> OpenedTranslation:
    found: list[Finding] = []
    source = _read(folder, languages[0], found)
    target = _read(folder, language, found) if folder.has(statement_name(language)) else None
    records = read_records(folder, language, found)
    if source is None or any(finding.is_error for finding in found):
        raise KitError(found)
    return OpenedTranslation(language, language in languages, languages[0], source, target, records)


def _read(folder: KitFolder, language: str, found: list[Finding]) -> ReadText | None:
    name = statement_name(language)
    data = folder.read(name, MAX_STATEMENT_BYTES, Place(name), found)
    text_file = None if data is None else decode_text(name, data, found)
    return None if text_file is None else read_text(prose_of(without_source(text_file), found), language, found)


def read_text(file: TextFile, language: str, found: list[Finding]) -> ReadText | None:
    """The text in its parts, or None if it is none that can be parsed."""
    if not can_be_parsed(file, found):
        return None
    tree = parse_markdown(file.text, language)
    return ReadText(file, parts_of(file, tree.children)) if check_tree(file, tree, found) else None
