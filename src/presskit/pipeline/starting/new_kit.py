"""A new kit's folder: what was asked for is checked, so that the kit builds as it is, and the files are written."""

import os
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from presskit.errors import CannotWrite, UsageError
from presskit.load import (
    FIRST_YEAR,
    LAST_YEAR,
    day_hint,
    did_you_mean,
    house_makeable,
    listed,
    one_line,
    read_brought,
    shortened,
)
from presskit.model.brought import BroughtStatement
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.piece import Piece
from presskit.model.piece_design import PieceDesign
from presskit.pack.atomic import replace_files, sweep
from presskit.pack.faults import said_plainly
from presskit.pipeline.starting.starter_words import ENGLISH, known_language, texts_language
from presskit.rules.characters import hidden_in_text
from presskit.rules.file_names import is_safe_id
from presskit.starter import (
    StarterFacts,
    StarterPiece,
    build_name,
    starter_files,
    usual_pieces,
)

TITLE_GIVEN = FindingKind(
    "title-given",
    Severity.NOTE,
    "Is the title that was given the one that the document has?",
    "A document's own title gives way to one that somebody has typed, and stands nowhere in the kit.",
    "If the document's is meant, write it into kit.toml and at the head of the statement.",
)

_USUAL_ID = "organisation"
_LONGEST_ID = 40


@dataclass(frozen=True, slots=True)
class NewKitOrder:
    """A new kit as it is asked for: an empty text stays to be written, an empty day is today.

    `pieces` are named as a build names them, by their design with or without a size; none are the usual ones. No
    `theme` is the plain one.
    """

    folder: Path
    name: str = ""
    short_name: str = ""
    title: str = ""
    day: str = ""
    language: str = "en"
    pieces: tuple[str, ...] = ()
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """A statement that was brought, and what is to be said of the file that it was in."""

    statement: BroughtStatement
    findings: tuple[Finding, ...]


def bring(path: Path, language: str) -> Brought:
    """The statement in a file.

    Raises:
        UsageError: there is no such file, or no such language.
        KitError: the file is of a kind that is not taken, cannot be read, or has no words.
    """
    from presskit.compose import day_words  # noqa: PLC0415 - brings what sets pages, which a new kit does not need

    return Brought(*read_brought(path, language, day_words(known_language(language))))


def title_given(order: NewKitOrder, brought: BroughtStatement) -> tuple[Finding, ...]:
    """A note if the document has another title than the one that is asked for."""
    given, own = one_line(order.title), brought.title
    if not given or not own or given == own:
        return ()
    return (TITLE_GIVEN.at(None, f'the title is "{shortened(given)}"; the document\'s own was "{shortened(own)}"'),)


def make_new_kit(order: NewKitOrder, brought: BroughtStatement | None = None) -> tuple[str, ...]:
    """Makes the folder, of the statement that was brought if there is one; gives the names of the files in it.

    Raises:
        UsageError: the folder is in use, or what is asked for would not build.
        CannotWrite: the folder cannot be written; nothing of it is left behind.
    """
    name, short_name, title = (
        _text(option, text)
        for option, text in (("--name", order.name), ("--short-name", order.short_name), ("--title", order.title))
    )
    pieces = _pieces(order.pieces, has_statement=brought is not None)
    day = _day(order.day, brought)
    facts = StarterFacts(
        folder_name=_name_of(order.folder),
        organisation_id=_id_from(short_name or name),
        date=day,
        language=known_language(order.language),
        title=title or (brought.title if brought else ""),
        short_name=short_name,
        name=name,
        pieces=tuple(StarterPiece(piece.design.name, piece.size.name) for piece in pieces),
        words_tables=frozenset(piece.design.words_table for piece in pieces),
        statement=_dated(brought, day),
        texts_language=texts_language(order.language) or ENGLISH,
        theme=_theme(order.theme),
    )
    files = starter_files(facts)
    try:
        with said_plainly(order.folder):
            _refuse_folder_in_use(order.folder)
            _write(order.folder, files)
    except CannotWrite as error:
        raise CannotWrite(str(error), "choose another folder; nothing was made") from error
    return tuple(sorted(files))


def build_folder(kit: Path) -> Path:
    """Where a new kit is built that lies here: beside it, and not where another kit's build may stand."""
    return kit.parent / build_name(kit.name or _name_of(kit))


def _name_of(folder: Path) -> str:
    """What the folder is called, as far as that can be written down."""
    return os.path.basename(os.path.realpath(folder)).encode(errors="replace").decode()  # noqa: PTH119


def _text(option: str, text: str) -> str:
    line = one_line(text)
    if text and not line:
        raise UsageError(f"{option} says nothing", f"leave {option} out, and write the words in the kit")
    if next(iter(hidden_in_text(line)), None) is not None:
        raise UsageError(f"{option} holds a character that cannot be seen", "type the words by hand")
    return line


def _id_from(words: str) -> str:
    """The organisation's id in file names, whole words of it; a neutral one if no letters of a to z are left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    made = ""
    for word in re.findall(r"[a-z0-9]+", plain.replace("'", "")):
        longer = f"{made}-{word}" if made else word[:_LONGEST_ID]
        if len(longer) > _LONGEST_ID:
            break
        made = longer
    return made if is_safe_id(made) else _USUAL_ID


def checked_day(written: str) -> date:
    """The day, if a kit may have it; raises UsageError for one that it may not."""
    return _day(written, None)


def _day(written: str, brought: BroughtStatement | None) -> date:
    if not written:
        return (brought.day if brought else None) or date.today()
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise UsageError(f'"{shortened(written)}" is no date', day_hint(written)) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UsageError(f"--date lies between {FIRST_YEAR} and {LAST_YEAR}", "correct the year")
    return day


def _dated(brought: BroughtStatement | None, day: date) -> BroughtStatement:
    """The statement; without the day that it was dated if another is given."""
    if brought is None:
        return BroughtStatement("")
    return replace(brought, date_line="") if brought.day != day else brought


def piece_names() -> tuple[str, ...]:
    """What a new kit can order, as it is named, in the order of its designs."""
    return tuple(design.name for design in _designs())


def usual_piece_names(*, has_statement: bool) -> tuple[str, ...]:
    """What a new kit orders by itself; of a statement that was brought, what needs no words chosen from it."""
    return tuple(piece.design.name for piece in _pieces((), has_statement=has_statement))


def names_with_words(wanted: Sequence[str], *, has_statement: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a new kit orders that sets words of the statement apart, and what of that kind is not ordered."""
    ordered, usual = (
        dict.fromkeys(piece.design.name for piece in pieces if any(key.needed for key in piece.design.words))
        for pieces in (_pieces(wanted, has_statement=has_statement), _pieces((), has_statement=False))
    )
    return tuple(ordered), tuple(name for name in usual if name not in ordered)


def checked_pieces(wanted: Sequence[str]) -> None:
    """Raises UsageError if one of them is no piece."""
    _pieces(wanted, has_statement=False)


def checked_text(text: str) -> str:
    """The text on one line, as a kit may hold it; raises UsageError for one that it may not."""
    return _text("it", text)


def _designs() -> list[PieceDesign]:
    return sorted(house_makeable().designs.values(), key=lambda design: (design.order, design.name))


def _pieces(wanted: Sequence[str], *, has_statement: bool) -> list[Piece]:
    """The pieces of these names; raises UsageError if there is none of a name."""
    usual = {each.template: each.size for each in usual_pieces()}
    every = {piece.name: piece for design in _designs() for piece in (Piece(design, size) for size in design.sizes)}
    by_design = {piece.design.name: piece for piece in reversed(every.values())}
    by_design |= {
        piece.design.name: piece for piece in every.values() if usual.get(piece.design.name) == piece.size.name
    }
    if not wanted:
        chosen = [by_design[name] for name in usual]
        return [piece for piece in chosen if not (has_statement and any(key.needed for key in piece.design.words))]
    known = by_design | every
    for name in wanted:
        if name not in known:
            hint = did_you_mean(name, known, f"choose among {listed(by_design)}")
            raise UsageError(f'there is no piece "{shortened(name)}"', hint)
    return [known[name] for name in dict.fromkeys(wanted)]


def _theme(name: str) -> str:
    """The name, if there is a theme of it; raises UsageError if there is none."""
    known = house_makeable().themes
    if name and name not in known:
        hint = did_you_mean(name, known, f"choose {listed(known)}; `presskit themes` says how each looks")
        raise UsageError(f'there is no theme "{shortened(name)}"', hint)
    return name


def _refuse_folder_in_use(folder: Path) -> None:
    """Hidden files, such as those of git or of a file manager, do not count."""
    if os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir fails for a name that is too long
        if any(not path.name.startswith(".") for path in folder.iterdir()):
            raise UsageError(f"{folder} is not empty", "name a new folder; nothing in this one was changed")
    elif os.path.lexists(folder):
        raise UsageError(f"{folder} is there already, and is no folder", "name a new folder")


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """All files or none; a folder that was made for them goes again if they cannot be written."""
    is_new = not folder.is_dir()
    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder / name for name in files)
    try:
        replace_files(folder, files, ())
    except BaseException:
        if is_new:
            folder.rmdir()
        raise
