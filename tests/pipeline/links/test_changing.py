"""kit.toml changed on a person's word."""

import stat
from datetime import date
from pathlib import Path

import pytest
from tests.load.made_kits import KIT, codes, write_kit

from presskit.errors import CannotWrite, KitError, UsageError
from presskit.load import LONGEST_FILE_BYTES, load_kit
from presskit.pipeline.links.changing import chosen_links, confirm_links, take_links

UNCONFIRMED = KIT.replace("confirmed = 2026-03-01\n", "")
LIST = "id,title,url\nnew,New,https://new.example\nold,Old,https://records.example/who-holds-the-records\n"


def test_links_are_chosen_by_their_ids(tmp_path: Path) -> None:
    """All of them by one word; a misspelt id is refused."""
    links = load_kit(write_kit(tmp_path)).links
    assert chosen_links(links, ["report"]) == chosen_links(links, ["all"]) == links
    assert chosen_links(links, []) == ()
    with pytest.raises(UsageError, match="reprot"):
        chosen_links(links, ["reprot"])


def test_a_confirmed_link_is_written_into_the_kit(tmp_path: Path) -> None:
    """Beside it nothing changes, the file's rights neither."""
    folder = write_kit(tmp_path, kit=UNCONFIRMED)
    (folder / "kit.toml").chmod(0o600)
    links = load_kit(folder).links

    confirm_links(folder, links, date(2026, 3, 2))

    written = (folder / "kit.toml").read_text(encoding="utf-8")
    assert written == KIT.replace("2026-03-01", "2026-03-02")
    assert stat.S_IMODE((folder / "kit.toml").stat().st_mode) == 0o600
    assert load_kit(folder).links[0].confirmed == date(2026, 3, 2)
    assert sorted(path.name for path in folder.iterdir()) == ["kit.toml", "organisation.toml", "statement.en.md"]


def test_links_of_a_list_are_added(tmp_path: Path) -> None:
    """Those that the kit has not, and none of them confirmed; taken in again, nothing changes."""
    folder = write_kit(tmp_path / "kit", statement="# Open Data Day\n\nSee [this][report] and [that][new].\n")
    (tmp_path / "links.csv").write_text(LIST, encoding="utf-8")

    taken = take_links(folder, tmp_path / "links.csv")

    assert [link.id for link in taken.links] == ["new"]
    assert codes(taken.findings) == ["link-known"]
    kit = load_kit(folder)
    assert [(link.id, link.confirmed is None) for link in kit.links] == [("report", False), ("new", True)]
    before = (folder / "kit.toml").read_bytes()
    assert take_links(folder, tmp_path / "links.csv").links == ()
    assert (folder / "kit.toml").read_bytes() == before


def test_what_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    """Neither a list that is not there, or far too large, nor a kit with a slip in its settings."""
    folder = write_kit(tmp_path / "kit", kit="links = [")
    (tmp_path / "links.csv").write_text(LIST, encoding="utf-8")
    (tmp_path / "large.csv").write_bytes(b"a" * (LONGEST_FILE_BYTES + 1))
    for name in ("none.csv", "large.csv"):
        with pytest.raises(UsageError):
            take_links(folder, tmp_path / name)
    with pytest.raises(KitError):
        take_links(folder, tmp_path / "links.csv")
    assert (folder / "kit.toml").read_bytes() == b"links = ["


def test_a_file_that_cannot_be_changed_stays_and_the_line_is_told(tmp_path: Path) -> None:
    """Links in one list have no lines of their own; a shortcut is not written through."""
    inline = 'links = [{id = "report", title = "A", url = "https://a.example"}]\n'
    folder = write_kit(tmp_path / "kit", kit=inline + KIT[: KIT.index("[[links]]")] + KIT[KIT.index("[[pieces]]") :])
    (tmp_path / "links.csv").write_text(LIST, encoding="utf-8")
    before = (folder / "kit.toml").read_bytes()
    links = load_kit(folder).links

    with pytest.raises(CannotWrite) as caught:
        confirm_links(folder, links, date(2026, 3, 2))
    assert caught.value.hint == "write it by hand: confirmed = 2026-03-02"
    with pytest.raises(CannotWrite):
        take_links(folder, tmp_path / "links.csv")
    assert (folder / "kit.toml").read_bytes() == before

    (folder / "kit.toml").rename(tmp_path / "elsewhere.toml")
    (folder / "kit.toml").symlink_to(tmp_path / "elsewhere.toml")
    with pytest.raises(CannotWrite):
        confirm_links(folder, links, date(2026, 3, 2))
    assert (tmp_path / "elsewhere.toml").read_bytes() == before
