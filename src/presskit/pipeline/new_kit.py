"""A new kit's folder: what was asked for is checked, so that the kit builds as it is, and the files are written."""

import os
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from presskit.errors import CannotWrite, UsageError
from presskit.load import (
    FIRST_YEAR,
    LANGUAGE_CODE,
    LAST_YEAR,
    day_hint,
    listed,
    one_line,
    shortened,
)
from presskit.pack.atomic import replace_files, sweep
from presskit.pack.faults import said_plainly
from presskit.resources import templates_folder
from presskit.rules.characters import hidden_in_text
from presskit.rules.file_names import is_safe_id
from presskit.starter import StarterFacts, build_name, starter_files

_LABELLED = ("en",)  # stands in the templates; the others are catalogues
_USUAL_ID = "organisation"
_LONGEST_ID = 40


@dataclass(frozen=True, slots=True)
class NewKitOrder:
    """A new kit as it is asked for: an empty text stays to be written, an empty day is today."""

    folder: Path
    name: str = ""
    short_name: str = ""
    title: str = ""
    day: str = ""
    language: str = "en"


def make_new_kit(order: NewKitOrder) -> tuple[str, ...]:
    """Makes the folder; gives the names of the files in it.

    Raises:
        UsageError: the folder is in use, or what is asked for would not build.
        CannotWrite: the folder cannot be written; nothing of it is left behind.
    """
    name, short_name, title = (
        _text(option, text)
        for option, text in (("--name", order.name), ("--short-name", order.short_name), ("--title", order.title))
    )
    facts = StarterFacts(
        folder_name=_name_of(order.folder),
        organisation_id=_id_from(short_name or name),
        date=_day(order.day),
        language=_language(order.language),
        title=title,
        short_name=short_name,
        name=name,
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


def _day(written: str) -> date:
    if not written:
        return date.today()
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise UsageError(f'"{shortened(written)}" is no date', day_hint(written)) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UsageError(f"--date lies between {FIRST_YEAR} and {LAST_YEAR}", "correct the year")
    return day


def _language(code: str) -> str:
    """The code, if presskit has its own labels in that language: without them nothing can be built."""
    languages = sorted({*_LABELLED, *(path.stem for path in (templates_folder() / "locales").glob("*.po"))})
    if not LANGUAGE_CODE.fullmatch(code):
        raise UsageError(f'"{shortened(code)}" is no code of a language', "write it like en or pt-BR")
    if not {code, code.partition("-")[0]} & set(languages):
        hint = f"begin with one of {listed(languages)}; templates/README.md says how labels are added"
        raise UsageError(f'presskit has no labels in "{code}" yet', hint)
    return code


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
