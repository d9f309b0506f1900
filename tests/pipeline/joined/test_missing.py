"""What is told of files in several languages that cannot be made."""

from tests.pipeline.joined.conftest import Listing

from presskit.pipeline.joined.joined_file import JoinedFile
from presskit.pipeline.joined.missing import lacking_sides
from presskit.pipeline.pieces import FileRow


def told(listing: Listing, *missing: str) -> list[tuple[str, tuple[str, ...]]]:
    """What is said, and of which partners, if these files could not be made: "<language> <edition> <owner>"."""
    wanted, rows = listing
    files = [row for row in rows if isinstance(row, FileRow)]
    versions = {row: row.version for row in files if not row.name.startswith("contact") and hasattr(row, "piece")}
    made = [row for row, (_, edition, code, owner) in versions.items() if f"{code} {edition} {owner}" not in missing]
    return [(finding.message, finding.partners) for finding in lacking_sides(wanted, made)]


def test_nothing_is_told_where_all_pages_are_there(listing: Listing) -> None:
    """Nor if the joined file itself was refused: that is told by its own finding."""
    assert told(listing) == []
    assert told(listing, "en+fr screen None") == []


def test_a_page_that_is_missing_is_named_with_its_editions(listing: Listing) -> None:
    """The organisation's, once for all editions in which it is missing, and whatever else is."""
    words = "flyer-a5 en+fr is not made for {}, as its page in {} is missing"
    one = ("en+fr screen None", "fr screen None")
    assert told(listing, *one) == [(words.format("screen", "fr"), ())]
    assert told(listing, *one, "en+fr print None", "fr print None") == [(words.format("screen and print", "fr"), ())]
    assert told(listing, *one, "en screen None") == [(words.format("screen", "en and fr"), ())]


def test_a_partner_is_named(listing: Listing) -> None:
    """If its own file alone is missing; what the organisation lacks too is told once."""
    words = "flyer-a5 en+fr is not made for print, as its page in en is missing"
    lost = ("en+fr print north", "en print north")
    assert told(listing, *lost) == [(f"{words} (for north)", ("north",))]
    assert told(listing, *lost, "en+fr print None", "en print None") == [(words, ())]


def test_the_rows_of_joined_files_are_files(listing: Listing) -> None:
    """So that they are counted, packed and kept as any other."""
    assert all(row.is_file for row in listing[1] if isinstance(row, JoinedFile))
