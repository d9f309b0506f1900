"""What a file gives away, and where that stands."""

import pytest
from tests.preflight.made_facts import carried, codes, document, page, pdf, told

from presskit.preflight.checks.privacy import (
    authors,
    check_authors,
    check_computer_numbers,
    check_editing_history,
    check_folder_names,
    check_host_names,
    check_mail_addresses,
    check_picture_data,
    check_places,
    check_programs,
    check_time_zones,
    computer_numbers,
    history_marks,
    host_names,
    mail_addresses,
    programs,
    time_zones,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import DocumentFacts, PictureTrace


def test_what_the_pages_print_is_no_secret() -> None:
    """An author or a mail address that stands on a page, in whatever case, may stand in the file."""
    info = {"Author": "Harbour Clinic", "Subject": "press@harbour.example"}
    printed = page("HARBOUR\nCLINIC, press@\nharbour.example")
    unseen, seen = document(info=info), pdf(printed, document=document(info=info).document)
    assert codes(check_authors(unseen, Expected())) == ["author-unseen"]
    assert codes(check_mail_addresses(unseen, Expected())) == ["mail-address-unseen"]
    assert codes([*check_authors(seen, Expected()), *check_mail_addresses(seen, Expected())]) == []


def test_a_piece_of_ours_names_its_organisation_and_program() -> None:
    """Of a promised piece author and program are known."""
    facts, ours = document(info={"Author": "Harbour Clinic", "Producer": "Word"}), Expected(title="Day")
    assert codes([*check_authors(facts, ours), *check_programs(facts, ours)]) == []
    assert told(check_programs(facts, Expected())) == [("program-named", "The PDF says that it was made with Word.")]


def test_places_and_other_data_of_pictures_are_told_apart() -> None:
    """A place is an error, camera data without one a warning; a place can stand in the file's own XMP as well."""
    facts = carried(traces=(PictureTrace("EXIF", place_told=True), PictureTrace("IPTC")))
    assert told(check_places(facts, Expected())) == [
        ("place-told", "The file says where a picture was taken, in EXIF.")
    ]
    assert told(check_picture_data(facts, Expected())) == [
        ("picture-data-told", "A picture in the file carries IPTC.")
    ]
    one, both = document(xmp="<exif:GPSLatitude>"), document(xmp="<exif:GPSLatitude><exif:GPSLongitude>")
    assert codes(check_places(both, Expected())) == ["place-told"]
    assert codes(check_picture_data(both, Expected())) == codes(check_places(one, Expected())) == []
    assert codes(check_picture_data(one, Expected())) == ["picture-data-told"]


def test_each_other_trace_is_told() -> None:
    """Folders, computers, history, numbers and time zones have each a code of their own."""
    number = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
    facts = document(
        info={"Keywords": "DESKTOP-4F7K2Q1", "ModDate": "D:20211101100000+01'00'"}, xmp=f"xmpMM:History {number}"
    )
    assert codes(check_folder_names(carried(folder_names=("/home/anna",)), Expected())) == ["folder-named"]
    assert codes(check_host_names(facts, Expected())) == ["host-named"]
    assert codes(check_editing_history(facts, Expected())) == ["editing-history-told"]
    assert codes(check_computer_numbers(facts, Expected())) == ["computer-number-told"]
    assert told(check_time_zones(facts, Expected())) == [
        ("time-zone-told", "Dates in the file are given in the time zone +01:00.")
    ]


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


def test_a_name_of_nobody_is_none() -> None:
    """What a program writes that has not asked."""
    assert authors(_info(Author="Anonymous")) == authors(_info(Author="(unspecified)")) == ()


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
