"""Entries of a table of links, as spreadsheets and bookmark programs save it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from presskit.load.kept_links.entries import LINKS_FILE_UNREADABLE, Entries, Entry, Told
from presskit.load.limits import MAX_TABLE_ROWS
from presskit.load.partners.csv_records import CsvRecord, read_records
from presskit.load.text_file import TextFile

# What people and programs call the columns, the most certain first; Zotero's export is among them.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "key": ("id", "key", "citation key"),
    "title": ("title", "titel", "titre", "título", "название", "заголовок", "name", "nom", "nombre", "nome"),
    "url": (
        "url", "link", "web address", "address", "website", "lien", "enlace", "ligação", "ссылка", "адрес", "adresse",
    ),
    "doi": ("doi",),
    "publisher": (
        "publisher", "publication title", "organisation", "organization", "herausgeber", "verlag", "éditeur",
        "editorial", "editora", "издатель", "publication", "source", "quelle",
    ),
    "year": (
        "year", "publication year", "date", "jahr", "datum", "année", "año", "fecha", "ano", "data", "год", "дата",
    ),
}  # fmt: skip
_DELIMITERS = ",;\t"
_NOT_LETTERS = re.compile(r"[\W_]+")


def read_table(source: TextFile, found: Told) -> Entries:
    """The entries in their order, or None if no row names a title and an address, with the reason in `found`."""
    records = max(
        (list(_records(source, delimiter)) for delimiter in _DELIMITERS), key=lambda each: len(_columns(each[:1]))
    )
    columns = _columns(records[:1])
    if "title" not in columns or not {"url", "doi"} & set(columns):
        message = "the first row does not name a column for titles and one for addresses"
        hint = "write title and url (and id, publisher, year, if there are some) into the first row"
        found.append(LINKS_FILE_UNREADABLE.at(source.whole, message, hint))
        return None
    entries = []
    for record in records[1:]:
        if record.slip is not None:
            place = source.place(record.slip, record.slip + 1)
            found.append(LINKS_FILE_UNREADABLE.at(place, "the quotation marks of this cell do not come in pairs"))
            return None
        texts = {name: record.cells[at].text for name, at in columns.items() if at < len(record.cells)}
        words = {name: " ".join(text.split()) for name, text in texts.items()}
        entries.append(Entry(place=source.place(record.start, record.start + 1), **words))
    return entries


def _records(source: TextFile, delimiter: str) -> Iterator[CsvRecord]:
    for number, record in enumerate(read_records(source.text, 0, delimiter)):
        if number > MAX_TABLE_ROWS:
            return
        if not record.is_empty:
            yield record


def _columns(first: list[CsvRecord]) -> dict[str, int]:
    """The number of each column that is known."""
    letters = [_letters(cell.text) for record in first for cell in record.cells]
    chosen = {
        field: next((name for name in map(_letters, names) if name in letters), "") for field, names in _NAMES.items()
    }
    return {field: letters.index(name) for field, name in chosen.items() if name}


def _letters(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return _NOT_LETTERS.sub("", "".join(letter for letter in decomposed if not unicodedata.combining(letter)))
