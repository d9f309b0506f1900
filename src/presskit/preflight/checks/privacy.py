"""Checks of what a PDF gives away about the people and computers that made it."""

import re
from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.checks.metadata import (
    authors,
    computer_numbers,
    history_marks,
    host_names,
    mail_addresses,
    programs,
    time_zones,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.privacy_findings import (
    AUTHOR_UNSEEN,
    COMPUTER_NUMBER_TOLD,
    EDITING_HISTORY_TOLD,
    FOLDER_NAMED,
    HOST_NAMED,
    MAIL_ADDRESS_UNSEEN,
    PICTURE_DATA_TOLD,
    PLACE_TOLD,
    PROGRAM_NAMED,
    TIME_ZONE_TOLD,
)
from presskit.preflight.words import without_space

_PLACE_IN_XMP = re.compile(r"exif:GPS|GPSLatitude")


def check_folder_names(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No string names a folder of the computer that made the file."""
    for excerpt in facts.carried.folder_names:
        yield FOLDER_NAMED.at(None, f'The PDF names a place on a computer: "{excerpt}".')


def check_host_names(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No metadata names a computer."""
    for name in host_names(facts.document):
        yield HOST_NAMED.at(None, f'The PDF names a computer: "{name}".')


def check_mail_addresses(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Metadata holds no mail address that the pages do not print."""
    for address in mail_addresses(facts.document):
        if not _is_printed(facts, address):
            yield MAIL_ADDRESS_UNSEEN.at(None, f'The PDF holds the e-mail address "{address}", unseen.')


def check_authors(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """A foreign file names no author whom the pages do not name; a piece of ours names its organisation."""
    for name in authors(facts.document) if expected.title is None else ():
        if not _is_printed(facts, name):
            yield AUTHOR_UNSEEN.at(None, f'The PDF names "{name}" as its author, and its pages do not.')


def check_programs(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """A foreign file says with which programs it was made."""
    named = programs(facts.document) if expected.title is None else ()
    if named:
        yield PROGRAM_NAMED.at(None, f"The PDF says that it was made with {', '.join(named)}.")


def check_places(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No picture says where it was taken."""
    told = [trace.what for trace in facts.carried.traces if trace.place_told]
    if _PLACE_IN_XMP.search(facts.document.xmp):
        told.append("the file's own XMP data")
    for what in told:
        yield PLACE_TOLD.at(None, f"The file says where a picture was taken, in {what}.")


def check_picture_data(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No picture carries more than itself."""
    for trace in facts.carried.traces:
        if not trace.place_told:
            yield PICTURE_DATA_TOLD.at(None, f"A picture in the file carries {trace.what}.")


def check_editing_history(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No metadata tells how the file came about."""
    marks = history_marks(facts.document)
    if marks:
        yield EDITING_HISTORY_TOLD.at(None, f"The file tells how it came about ({', '.join(marks)}).")


def check_computer_numbers(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No identifier holds the number of a computer."""
    for number in computer_numbers(facts.document):
        yield COMPUTER_NUMBER_TOLD.at(None, f'The identifier "{number}" holds a time and the number of a computer.')


def check_time_zones(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No date tells a time zone."""
    zones = time_zones(facts.document)
    if zones:
        yield TIME_ZONE_TOLD.at(None, f"Dates in the file are given in the time zone {', '.join(zones)}.")


def _is_printed(facts: PdfFacts, words: str) -> bool:
    sought = without_space(words).casefold()
    return any(sought in without_space(page.text).casefold() for page in facts.pages)
