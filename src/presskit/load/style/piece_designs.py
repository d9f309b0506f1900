"""The folders of templates/pieces/: each piece as its piece.toml says it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from presskit.load.style.piece_files import frames_among, missing_files, piece_toml
from presskit.load.style.piece_schema import (
    DisplayTable,
    FitStepTable,
    FitTable,
    OtherwiseTable,
    PieceFileTable,
    WordsKeyTable,
)
from presskit.load.style.token_kinds import KnownTokens
from presskit.load.style.token_values import TokenValues
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.schema import KitTable
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import TemplateFile
from presskit.model.paper import PaperSize
from presskit.model.piece_design import (
    ALWAYS_THERE,
    FRAMES,
    DisplayForm,
    DisplaySlot,
    FitRule,
    FitStep,
    Otherwise,
    PieceDesign,
    PressFact,
    Proof,
    Source,
    Variants,
    WordsForm,
    WordsKey,
)

PIECE_WRONG = FindingKind(
    "piece-wrong",
    Severity.ERROR,
    "Does each piece.toml name only what there is?",
    "A piece is made by its folder alone: a size, a word or a file that is not there would leave a hole in it.",
    "Correct the value; templates/README.md says what piece.toml may hold.",
)

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_Choice = TypeVar("_Choice", bound=StrEnum)
_Figure = TypeVar("_Figure", int, float)


def words_tables(designs: Iterable[PieceDesign]) -> dict[str, dict[str, WordsKey]]:
    """The tables of kit.toml that pieces take their words from, each with its keys: those of all its pieces."""
    tables: dict[str, dict[str, WordsKey]] = {}
    for design in designs:
        if design.words:
            tables.setdefault(design.words_table, {}).update({key.key: key for key in design.words})
    return tables


def read_design(
    name: str,
    templates: Mapping[str, TemplateFile],
    papers: Mapping[str, PaperSize],
    tokens: KnownTokens,
    found: list[Finding],
) -> PieceDesign | None:
    """The piece of this name, as its folder says it; None, and what is wrong with it, if it cannot be read."""
    toml = piece_toml(name, templates, found)
    if toml is None:
        return None
    folder, table = f"pieces/{name}", check_shape(toml, PieceFileTable, found)
    reader = _Reader(toml, tokens, found)
    frame = reader.frame(table.frame, frames_among(templates))
    found += missing_files(toml, table, templates, [f"{FRAMES}{frame}", folder] if frame else [folder])
    found += _unfit_name(toml, name, table)
    sizes = tuple(papers[size] for size in reader.names(("sizes",), table.sizes, papers, "paper size"))
    ordered = table.sizes  # what is wrong with a size is told where it is listed, and nowhere else
    return PieceDesign(
        name=name,
        fit=_fit(reader, table.fit),
        frame=frame,
        title=table.title,
        order=table.order,
        sizes=sizes,
        makes=_editions(reader, table.editions, ordered),
        words_table=table.words.table or name,
        words=tuple(reader.words_key(key, each) for key, each in table.words.keys.items()),
        asks_for=reader.choices(("asks_for",), table.asks_for, PressFact),
        proves=reader.choices(("proves",), table.proves, Proof),
        display=tuple(reader.slot(slot, each, table.words.keys) for slot, each in table.display.items()),
        read_codes_from_mm=reader.by_size(("codes", "read_from_mm"), table.codes.read_from_mm, ordered),
        most_codes=reader.by_size(("codes", "most"), table.codes.most, ordered),
        has_stationery=f"{folder}/stationery.html" in templates,
        partner_styles=tuple(table.partners.styles) if table.partners else (),
        invites=table.invites,
        takes_local_texts=bool(table.partners and table.partners.local_texts),
        variants=reader.variants(table.variants),
        otherwise=reader.all_otherwise(table),
    )


def _unfit_name(toml: TomlFile, name: str, table: PieceFileTable) -> Iterator[Finding]:
    if not NAME.fullmatch(name):
        message = f'a piece cannot be called "{shortened(name)}"'
        yield PIECE_WRONG.at(toml.source.whole, message, "name its folder with small letters, digits and hyphens")
    words_table = table.words.table or name
    if table.words.keys and words_table in KitTable.model_fields:
        message = f'the words of a piece cannot stand in the table "{words_table}" of kit.toml, which is taken'
        yield PIECE_WRONG.at(toml.place("words"), message, 'give them another: table = "…" under [words]')


def _fit(reader: "_Reader", table: FitTable) -> FitRule:
    return FitRule(
        max_pages=table.most_pages,
        usual_pages=table.usual_pages,
        min_pages=table.least_pages,
        min_last_page_lines=table.least_last_lines,
        steps=reader.steps(("fit", "steps"), table.steps),
    )


def _editions(
    reader: "_Reader", written: Mapping[str, list[str]], sizes: Collection[str]
) -> dict[str, tuple[Edition, ...]]:
    """The editions of each size: all of them, but where [editions] names the only sizes that one is made in."""
    known = [edition.value for edition in Edition]
    bounds = {
        edition: set(reader.names(("editions", edition), written[edition], sizes, "size"))
        for edition in reader.keys(("editions",), written, known, "edition")
    }
    return {size: tuple(edition for edition in Edition if size in bounds.get(edition.value, sizes)) for size in sizes}


class _Reader:
    """Values of one piece.toml that must be among what there is; the others are reported and left out."""

    def __init__(self, toml: TomlFile, tokens: KnownTokens, found: list[Finding]) -> None:
        self._toml = toml
        self._found = found
        self._tokens = TokenValues(toml, tokens, PIECE_WRONG, found)

    def steps(self, path: KeyPath, written: Sequence[FitStepTable]) -> tuple[FitStep, ...]:
        """The steps by which it is set tighter, with the tokens that each sets."""
        return tuple(
            FitStep(step.words, self._tokens.read((*path, number, "set"), step.set), step.code_mm)
            for number, step in enumerate(written)
        )

    def names(self, path: KeyPath, written: Iterable[str], known: Collection[str], what: str) -> list[str]:
        """Those of the list that are known, each once."""
        for number, name in enumerate(written):
            if name not in known:
                self._unknown(self._toml.value_place(*path, number), name, known, what)
        return [name for name in dict.fromkeys(written) if name in known]

    def frame(self, written: str, known: Collection[str]) -> str:
        """The frame that it stands in, if there is such a one."""
        if written and written not in known:
            self._unknown(self._toml.value_place("frame"), written, known, "frame")
        return written if written in known else ""

    def keys(self, path: KeyPath, written: Iterable[str], known: Collection[str], what: str) -> list[str]:
        """Those of the table's keys that are known."""
        for name in written:
            if name not in known:
                self._unknown(self._toml.place(*path, name), name, known, what)
        return [name for name in written if name in known]

    def by_size(self, path: KeyPath, written: Mapping[str, _Figure], sizes: Collection[str]) -> dict[str, _Figure]:
        """The figures of those sizes that the piece is made in."""
        return {size: written[size] for size in self.keys(path, written, sizes, "size")}

    def choices(self, path: KeyPath, written: Iterable[str], kind: type[_Choice]) -> tuple[_Choice, ...]:
        """Those of the list that the kind knows."""
        return tuple(kind(name) for name in self.names(path, written, list(kind), "such value"))

    def words_key(self, key: str, table: WordsKeyTable) -> WordsKey:
        """The key, as a text where its form cannot be read."""
        form = self._choice(("words", "keys", key, "form"), table.form, WordsForm) or WordsForm.TEXT
        source = self._choice(("words", "keys", key, "source"), table.source, Source) or Source.SENTENCES
        return WordsKey(key, form, table.needed, table.about, table.free, source, table.most_letters)

    def slot(self, name: str, table: DisplayTable, keys: Mapping[str, WordsKeyTable]) -> DisplaySlot:
        """The slot, as a block where its form cannot be read."""
        self._sets(("display", name, "sets"), table.sets, keys)
        form = self._choice(("display", name, "form"), table.form, DisplayForm) or DisplayForm.BLOCK
        return DisplaySlot(name, table.sets, form, table.room, table.read_from_mm, table.takes_rest_of)

    def all_otherwise(self, table: PieceFileTable) -> dict[str, dict[str, Otherwise]]:
        """What each choice of each variant does otherwise."""
        return {
            variant: {choice: self.otherwise(table, variant, choice) for choice in choices}
            for variant, choices in table.otherwise.items()
        }

    def otherwise(self, table: PieceFileTable, variant: str, choice: str) -> Otherwise:
        """What the piece is otherwise in this choice; what it does not have is reported and left out."""
        other: OtherwiseTable = table.otherwise[variant][choice]
        path = ("otherwise", variant, choice)
        self.keys(path[:1], [variant], table.variants, "variant")
        self.keys(path[:2], [choice], table.variants.get(variant, [choice]), "choice")
        slots = self.keys((*path, "display"), other.display, table.display, "slot")
        sets, forms = dict[str, str](), dict[str, DisplayForm]()
        for slot in slots:
            said = other.display[slot]
            if said.sets and self._sets((*path, "display", slot, "sets"), said.sets, table.words.keys):
                sets[slot] = said.sets
            if form := self._choice((*path, "display", slot, "form"), said.form, DisplayForm):
                forms[slot] = form
        return Otherwise(other.cover, sets, forms, other.usual_pages, self.steps((*path, "steps"), other.steps))

    def _sets(self, path: KeyPath, sets: str, keys: Mapping[str, WordsKeyTable]) -> bool:
        """Whether there are such words to be set."""
        known = [*ALWAYS_THERE, *(key for key, words in keys.items() if words.form != WordsForm.LINKS)]
        if sets and sets not in known:
            self._unknown(self._toml.value_place(*path), sets, known, "text to be set")
        return sets in known

    def variants(self, written: Mapping[str, Mapping[str, Mapping[str, str]]]) -> Variants:
        """The choices of each variant with the tokens that they set; the names become classes of <body>."""
        variants: dict[str, dict[str, dict[str, str]]] = {}
        for variant, choices in written.items():
            for path in (("variants", variant), *(("variants", variant, choice) for choice in choices)):
                if not NAME.fullmatch(path[-1]):
                    message = f'a variant cannot be called "{shortened(path[-1])}"'
                    self._found.append(
                        PIECE_WRONG.at(self._toml.place(*path), message, "use small letters, digits and hyphens")
                    )
            variants[variant] = {
                choice: self._tokens.read(("variants", variant, choice), said) for choice, said in choices.items()
            }
        return {variant: choices for variant, choices in variants.items() if choices}

    def _choice(self, path: KeyPath, written: str, kind: type[_Choice]) -> _Choice | None:
        if written in list(kind):
            return kind(written)
        if written:
            self._unknown(self._toml.value_place(*path), written, list(kind), "such value")
        return None

    def _unknown(self, place: Place, name: str, known: Collection[str], what: str) -> None:
        hint = did_you_mean(name, known, f"choose {listed(known)}" if known else "take it out")
        self._found.append(PIECE_WRONG.at(place, f'there is no {what} "{shortened(name)}"', hint))


def conflicting_words(designs: Iterable[PieceDesign], templates: Mapping[str, TemplateFile]) -> Iterator[Finding]:
    """An error for each key that two pieces take from one table in two forms."""
    forms: dict[tuple[str, str], tuple[WordsForm, str]] = {}
    for design in designs:
        for key in design.words:
            form, other = forms.setdefault((design.words_table, key.key), (key.form, design.name))
            if form is not key.form:
                place = Place(templates[f"{design.folder}/piece.toml"].origin)
                message = f'"{key.key}" of [{design.words_table}.…] is a {key.form} here, and a {form} for {other}'
                yield PIECE_WRONG.at(place, message, "give it one form, or the piece a table of its own")
