"""What stands in document information and XMP besides the title."""

import pytest

from presskit.preflight.checks.metadata import (
    authors,
    computer_numbers,
    history_marks,
    host_names,
    mail_addresses,
    programs,
    time_zones,
)
from presskit.preflight.facts.document import DocumentFacts


def _info(**entries: str) -> DocumentFacts:
    return DocumentFacts(info=entries)


@pytest.mark.parametrize("name", ["DESKTOP-4F7K2Q1", "annas-macbook.local", "press.lan", "Annas-MacBook-Pro.local"])
def test_names_of_computers(name: str) -> None:
    """Windows' own names and those of one network are found in words."""
    assert host_names(_info(Keywords=f"made on {name} today")) == (name,)


def test_sites_and_words_are_no_computers() -> None:
    """A public site, a word in capitals and a sentence end name none."""
    assert host_names(_info(Keywords="https://a.example/ DESKTOP publishing. Local news")) == ()


def test_mail_addresses_and_authors_are_told_once() -> None:
    """What stands in both Info and XMP is one thing; entities are read."""
    creator = "<dc:creator><rdf:Seq><rdf:li>Anna &amp; Ben</rdf:li><rdf:li>Zo\u00eb</rdf:li></rdf:Seq></dc:creator>"
    document = DocumentFacts(
        info={"Author": "Anna & Ben", "Subject": "anna@a.example"}, xmp=f"{creator}anna@a.example"
    )
    assert authors(document) == ("Anna & Ben", "Zo\u00eb")
    assert mail_addresses(document) == ("anna@a.example",)


def test_programs_but_our_own() -> None:
    """Creator and producer, as elements and as attributes."""
    xmp = '<xmp:CreatorTool>Word</xmp:CreatorTool> <rdf:Description pdf:Producer="Distiller 9"/>'
    document = DocumentFacts(info={"Creator": "Word", "Producer": "presskit 0.1.0"}, xmp=xmp)
    assert programs(document) == ("Word", "Distiller 9")


def test_history_and_numbers_of_computers() -> None:
    """Parts of XMP that tell of earlier states; UUIDs made of time and network card, not those made at random."""
    xmp = (
        "<xmpMM:History/><xmpMM:DerivedFrom/><xmpMM:HistoryLike/> uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8 "
        "uuid:605b0661-753f-508a-b6ad-913c5509524d uuid:16fd2706-8baf-433b-82eb-8c7fada847da"
    )
    assert history_marks(DocumentFacts(xmp=xmp)) == ("xmpMM:History", "xmpMM:DerivedFrom")
    assert computer_numbers(DocumentFacts(xmp=xmp)) == ("6ba7b810-9dad-11d1-80b4-00c04fd430c8",)


@pytest.mark.parametrize(
    ("info", "xmp", "zones"),
    [
        ("D:20211101100000+01'00'", "", ("+01:00",)),
        ("D:20211101100000Z", "2021-11-01T10:00:00Z", ()),
        ("D:20211101100000+00'00'", "2021-11-01T10:00:00+00:00", ()),
        ("D:20211101100000-05'30", "2021-11-01T10:00:00.5-05:30", ("-05:30",)),
    ],
)
def test_time_zones_but_utc(info: str, xmp: str, zones: tuple[str, ...]) -> None:
    """Offsets of both forms are one zone; UTC tells nothing."""
    assert time_zones(DocumentFacts(info={"CreationDate": info}, xmp=xmp)) == zones
