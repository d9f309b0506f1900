"""What a PDF gives away."""

from tests.preflight.made_facts import carried, codes, document, page, pdf, told

from presskit.preflight.checks.privacy import (
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
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import PictureTrace


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
    assert codes(check_places(document(xmp="<exif:GPSLatitude>"), Expected())) == ["place-told"]


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
