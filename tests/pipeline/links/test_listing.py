"""Where the links of a kit are printed."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, codes, write_kit
from tests.paths import KITS, SAMPLE_KIT
from tests.pipeline.builds import three_pieces

from presskit.errors import KitError
from presskit.model.listed_link import ListedLink
from presskit.pipeline.links.listing import list_links


def where(listed: ListedLink) -> set[str]:
    """The pieces, sizes and editions that print it, with a + for a code."""
    return {f"{each.piece} {each.size} {each.edition}{'+' if each.code else ''}" for each in listed.printed}


def test_each_file_that_prints_a_link_is_listed_with_its_code() -> None:
    """As kit.toml orders them, in every edition; nothing is made for it."""
    links = list_links(SAMPLE_KIT).links

    assert len(links) == 3
    for listed in links:
        assert "press-release A4 photocopy+" in where(listed)
        assert "flyer A6 print+" in where(listed)
        assert "letterhead Letter screen+" in where(listed)
        sizes = {each.size: each.code.side_mm for each in listed.printed if each.piece == "flyer" and each.code}
        assert sizes["A5"] > sizes["A6"] > 20


def test_a_link_of_an_event_is_printed_where_the_event_is() -> None:
    """The registration's own code counts."""
    kit = KITS / "stress" / "flyer-event"
    listed = list_links(kit)
    registration = listed.kit.event and listed.kit.event.registration_id
    assert registration
    assert any(where(each) for each in listed.links if each.link.id == registration)


def test_a_link_that_a_piece_does_not_carry_is_not_listed_there(tmp_path: Path) -> None:
    """A second link that only the letter speaks of; and one that nothing prints."""
    three_pieces(tmp_path)
    settings = tmp_path / "kit" / "kit.toml"
    more = '\n[[links]]\nid = "unused"\ntitle = "Unused"\nurl = "https://unused.example"\nconfirmed = 2026-03-01\n'
    settings.write_text(settings.read_text(encoding="utf-8") + more, encoding="utf-8")

    listed = list_links(tmp_path / "kit")

    assert [(each.link.id, bool(each.printed)) for each in listed.links] == [("report", True), ("unused", False)]


def test_what_is_wrong_with_links_is_told_and_nothing_else(tmp_path: Path) -> None:
    """Who asks for links is not told of a missing logo."""
    folder = write_kit(tmp_path, kit=KIT.replace("confirmed = 2026-03-01\n", ""))
    assert codes(list_links(folder).findings) == ["link-unconfirmed"]


def test_a_kit_with_errors_is_refused_as_by_a_build(tmp_path: Path) -> None:
    """With all of them."""
    with pytest.raises(KitError):
        list_links(write_kit(tmp_path, kit=KIT.replace("https://", "ftp://")))
