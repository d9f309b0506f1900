"""What the engine says while it lays out and writes a document, told as findings."""

import logging
from collections.abc import Iterable
from urllib.parse import unquote

from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.piece import BASE_URL, Sheets
from presskit.render.css_checks import css_finding, holds_declaration, place_of_text
from presskit.render.engine_log import as_said, position_in_css

ADDRESS_REFUSED = FindingKind(
    "address-refused",
    Severity.ERROR,
    "Do the pages ask only for files that belong to the kit?",
    "A page that fetches files by itself can leak who builds it, and prints differently on the next computer.",
    "Put the file into the kit and name it there, or take the address out of the template or style sheet.",
)
SLOW_FONTS = FindingKind(
    "slow-fonts",
    Severity.NOTE,
    "Has the system the library that cuts fonts down to the letters used?",
    "Without HarfBuzz's subsetter the pages come out the same, but writing them takes about five times as long.",
    "Install libharfbuzz-subset0; `presskit doctor` prints the command for this system.",
)
ENGINE_STOPPED = FindingKind(
    "layout-stopped",
    Severity.ERROR,
    "Could the layout engine finish the pages?",
    "Some combinations of style and text make the engine stop; there is no page then.",
    "Undo the last change to the templates or style sheets, or make the text less deeply nested.",
)

LONGEST_SHOWN = 100
NOTDEF = ".notdef glyph rendered"
TOLD_ELSEWHERE = (NOTDEF, 'Image "%s" has no required alt description')


def refusal_findings(refused: Iterable[str], sheets: Sheets) -> list[Finding]:
    """A finding for each address that was asked for and is no part of the document."""
    return [
        ADDRESS_REFUSED.at(
            _place_of_address(address, sheets),
            f'The page asks for "{_as_written(address)}", which is not among the files of this piece.',
            "Put the file into the kit and name it there, or take the address out.",
        )
        for address in dict.fromkeys(refused)
    ]


def document_findings(records: Iterable[logging.LogRecord], sheets: Sheets, refused: Iterable[str]) -> list[Finding]:
    """A finding for each record, but for those that are told better elsewhere.

    Missing letters: `missing_characters`. Refused addresses: `refusal_findings`. Images without alt text: the
    engine names only `img`, piece_checks.py finds drawings too.
    """
    refused = list(refused)
    return [
        _finding(record, sheets)
        for record in records
        if not str(record.msg).startswith(TOLD_ELSEWHERE) and not names_any(record, refused)
    ]


def engine_stopped(reason: str, sheets: Sheets) -> Finding:
    """The finding for an engine that gave up for this reason, in the likeliest of the kit's own templates."""
    place = Place(sheets.own_files[0]) if sheets.own_files else None
    return ENGINE_STOPPED.at(place, f"The layout engine stopped: {reason}.")


def missing_characters(records: Iterable[logging.LogRecord]) -> tuple[str, ...]:
    """The characters that no font has, in the order in which the engine met them."""
    found = [record.args for record in records if str(record.msg).startswith(NOTDEF)]
    return tuple(dict.fromkeys(str(arguments[0]) for arguments in found if isinstance(arguments, tuple)))


def names_any(record: logging.LogRecord, addresses: Iterable[str]) -> bool:
    """Whether the record only repeats that one of these addresses was refused."""
    message = record.getMessage()
    return any(address in message for address in addresses)


def _finding(record: logging.LogRecord, sheets: Sheets) -> Finding:
    if "HarfBuzz-Subset" in str(record.msg):
        return SLOW_FONTS.at(None, "The system lacks HarfBuzz's subsetter: writing takes about five times as long.")
    if position_in_css(record):
        sheet = next((one for one in sheets.stylesheets if holds_declaration(one, record)), None)
        return css_finding(record, sheet)
    return as_said(record)


def _as_written(address: str) -> str:
    """The address without the neutral base, as far as it is worth printing."""
    return unquote(address.removeprefix(BASE_URL))[:LONGEST_SHOWN]


def _place_of_address(address: str, sheets: Sheets) -> Place | None:
    """Where a style sheet names the address; None if the page itself does."""
    for text in (address, _as_written(address)):
        for sheet in sheets.stylesheets:
            if place := place_of_text(sheet, text):
                return place
    return None
