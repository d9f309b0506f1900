"""Files of the kit that look like its table of partners and have another name: a copy, a workbook, a slip."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_PARTNERS_BYTES
from presskit.load.partners.csv_table import NAME as CSV_NAME
from presskit.load.partners.csv_table import names_partners
from presskit.load.partners.local_texts import FOLDER
from presskit.load.partners.toml_table import NAME as TOML_NAME
from presskit.load.partners.workbook_table import NAMES as WORKBOOK_NAMES
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

# A warning, and no error: what only has a name of this sort must not keep the organisation's own pieces from being
# made. What would be lost otherwise is kept all the same: a table that names nobody, with a doubt about it, costs no
# partner a former file (`PartnerTable.names_all`).
PARTNER_TABLE_NOT_READ = FindingKind(
    "partner-table-not-read",
    Severity.WARNING,
    "Is the table of partners called partners.xlsx, .ods, .csv or .toml?",
    "A copy under a near name, or another program's file, looks as if it was used, but presskit reads only these.",
    "Save it as partners.xlsx, partners.ods or partners.csv beside kit.toml; move what is no table out of the kit.",
)

TABLES = (CSV_NAME, TOML_NAME, *WORKBOOK_NAMES)
_READ_ENDINGS = tuple(PurePosixPath(name).suffix for name in TABLES)
_WORD = "partner"
_WORDS = re.compile(r"[^\W_]+")
# What spreadsheets, their exports and people's own programs call a table.
_TABLE_ENDINGS = frozenset(
    "csv tsv tab txt toml json yaml yml xls xlsx xlsm xlsb xltx ods fods ots numbers gsheet".split()  # noqa: SIM905
)
# However much of the name before it speaks of a table; `.example` is what a new kit begins with.
_NO_TABLES = frozenset("example md pdf html docx odt png jpg jpeg webp svg gif tif tiff heic avif".split())  # noqa: SIM905
_SHEETS = (".csv", ".tsv", ".tab", ".txt")
_WAYS_OUT = {
    ".numbers": "export it from Numbers as Excel, and name it partners.xlsx, beside kit.toml",
    ".xls": "open it, and save it as partners.xlsx or partners.ods, beside kit.toml",
    ".gsheet": "this only leads to Google; download the sheet from there as partners.xlsx, beside kit.toml",
}
_BUNDLE = ".numbers"  # may be a folder that macOS shows as a file
_LEAST_LIKENESS_RATIO = 0.85  # one wrong, missing or exchanged letter


def tables_left(folder: KitFolder) -> Iterator[Finding]:
    """A warning for each file that looks like the table and is not read.

    Beside a table that is read, only by its name, and only at the kit's top and in partners/: elsewhere one was put
    away on purpose. Where none is read, a sheet beside kit.toml is known by its first row too, whatever it is called.
    """
    top = folder.names_in()
    is_read = any(name in TABLES for name in top)
    folders = [FOLDER] if is_read else [name for name in top if not name.startswith(".")]
    below = [f"{place}/{name}" for place in folders for name in folder.names_in(place)]
    for path in (*(name for name in top if name not in TABLES), *below):
        name = path.rpartition("/")[2]
        is_near = looks_like_table(name) and (name.casefold().endswith(_BUNDLE) or not folder.names_in(path))
        if is_near or (not is_read and path == name and _holds_partners(folder, name)):
            message = f'"{shortened(path)}" is not read as the table of partners'
            yield PARTNER_TABLE_NOT_READ.at(Place(path), message, _way_out(name, is_read=is_read))


def looks_like_table(name: str) -> bool:
    """Whether the name has the word "partner" in it, or nearly, and after it a table's ending.

    So it does in every language's "Copy of", with numbers, dates and whatever programs append to a former version.
    """
    if name.startswith((".", "~$")):  # a program's own: its note of who has the table open
        return False
    words = _WORDS.findall(unicodedata.normalize("NFKC", name).casefold())
    about = [number for number, word in enumerate(words) if _is_partner(word)]
    if not about or words[-1] in _NO_TABLES:
        return False
    return not _TABLE_ENDINGS.isdisjoint(words[about[0] + 1 :])


def _holds_partners(folder: KitFolder, name: str) -> bool:
    """Whether the first row names partners' columns; what cannot be read is some other file."""
    if PurePosixPath(name.casefold()).suffix not in _SHEETS or name.startswith("."):
        return False
    data = folder.read(name, MAX_PARTNERS_BYTES, Place(name), [])
    return data is not None and names_partners(data)


def _is_partner(word: str) -> bool:
    return _WORD in word or bool(get_close_matches(word, [_WORD, f"{_WORD}s"], 1, _LEAST_LIKENESS_RATIO))


def _way_out(name: str, *, is_read: bool) -> str:
    if is_read:
        return "take over what is newer in it, and move it out of the kit"
    ending = PurePosixPath(name.casefold()).suffix
    if ending in _READ_ENDINGS:
        return f"name it partners{ending}, beside kit.toml; if it is no table, move it out of the kit"
    return _WAYS_OUT.get(ending, "")
