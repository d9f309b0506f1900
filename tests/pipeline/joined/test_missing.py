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


def test_a_page_that_is_missing_is_named_once_for_all_editions(listing: Listing) -> None:
    """The organisation's, and whatever else is missing."""
    words = "flyer-a5 en+fr is not made, as its page in fr is missing"
    assert told(listing, "en+fr screen None", "fr screen None") == [(words, ())]
    both = ("en+fr screen None", "fr screen None", "en+fr print None", "fr print None")
    assert told(listing, *both) == [(words, ())]
    lost = ("en+fr screen None", "fr screen None", "en screen None")
    assert told(listing, *lost) == [("flyer-a5 en+fr is not made, as its page in en and fr is missing", ())]


def test_a_partner_is_named(listing: Listing) -> None:
    """Its own file alone is missing."""
    lost = ("en+fr print north", "en print north")
    words = "flyer-a5 en+fr is not made for north, as its page in en is missing"
    assert told(listing, *lost) == [(words, ("north",))]


def test_the_rows_of_joined_files_are_files(listing: Listing) -> None:
    """So that they are counted, packed and kept as any other."""
    assert all(row.is_file for row in listing[1] if isinstance(row, JoinedFile))
