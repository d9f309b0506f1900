"""A kit's folder as one frozen Kit, or every problem in it at once."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, ORGANISATION, STATEMENT, codes, findings_of, problems_of, write_kit
from tests.paths import KITS

from presskit.errors import KitError
from presskit.load import load_kit
from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.model.finding import Severity


def test_the_smallest_kit_loads() -> None:
    """Three files and nothing to complain of."""
    kit = load_kit(KITS / "minimal")
    assert problems_of(KITS / "minimal") == []
    assert set(kit.statements) == set(kit.languages) == {"en"}


def test_a_complete_kit_loads_whole() -> None:
    """Two languages, a logo, a photograph with another description in each, an embargo and the flyers' words."""
    kit = load_kit(KITS / "complete")
    assert codes(kit.findings) == ["place-in-picture", "details-in-picture"]
    assert set(kit.statements) == set(kit.piece_words["flyer"]) == set(kit.release.texts) == {"en", "fr"}
    assert kit.organisation.logo is not None
    assert kit.organisation.logo.media_type == "image/svg+xml"
    credits = {picture.credit for picture in kit.pictures.values()}
    assert credits == {"Photo: Records, CC BY 4.0", "Photo\u00a0: Records, CC BY 4.0"}
    assert len({picture.alt for picture in kit.pictures.values()}) == 2
    assert len({picture.data for picture in kit.pictures.values()}) == 1
    assert kit.release.embargo_until is not None


def test_the_same_folder_gives_the_same_kit() -> None:
    """Nothing depends on the moment or on the order in which the disk lists names."""
    assert load_kit(KITS / "complete") == load_kit(KITS / "complete")


def test_no_folder_is_a_finding(tmp_path: Path) -> None:
    """And so is a file in its place."""
    (tmp_path / "file").write_bytes(b"")
    for name in ("gone", "file"):
        with pytest.raises(KitError) as caught:
            load_kit(tmp_path / name)
        assert codes(caught.value.findings) == ["kit-folder-missing"]


def test_findings_come_in_the_order_of_reading(tmp_path: Path) -> None:
    """kit.toml, organisation.toml, then the others; each by its lines, and everything besides the errors."""
    folder = write_kit(
        tmp_path,
        kit=KIT.replace("2026-03-07", "today").replace("https:", "http:"),
        organisation=ORGANISATION.replace('"records"', '"CON"'),
        statement=STATEMENT + "\n<b>TODO\n",
    )
    with pytest.raises(KitError) as caught:
        load_kit(folder)
    places = [finding.place for finding in caught.value.findings if finding.place]
    rank = ["kit.toml", "organisation.toml", "statement.en.md"]
    positions = [(rank.index(place.file), place.line, place.column) for place in places]
    assert positions == sorted(positions)
    assert {finding.severity for finding in caught.value.findings} == set(Severity)


def test_a_flood_of_one_sort_is_told_by_its_number(tmp_path: Path) -> None:
    """The first twenty, and how many more; those of another sort are not lost in it."""
    kit = "".join(f"key{number} = 1\n" for number in range(100)) + KIT
    problems = problems_of(write_kit(tmp_path, kit=kit, statement=STATEMENT + "\n<b>\n"))
    assert codes(problems) == ["unknown-key"] * MAX_FINDINGS_OF_ONE_SORT + ["raw-html"]
    assert problems[MAX_FINDINGS_OF_ONE_SORT - 1].message.endswith("(and 80 more like this in the file)")


@pytest.mark.parametrize(
    ("old", "new"), [("https://records.example/who-holds-the-records/", "#"), ('id = "report"', 'id = "other"')]
)
def test_a_draft_may_lack_links(tmp_path: Path, old: str, new: str) -> None:
    """They are warnings there, and have no address; otherwise they are errors."""
    folder = write_kit(tmp_path, kit=KIT.replace(old, new))
    with pytest.raises(KitError):
        load_kit(folder)
    kit = load_kit(folder, draft=True)
    assert "" in [link.url for link in kit.links]
    assert not any(finding.is_error for finding in kit.findings)


def test_a_draft_is_held_to_everything_else(tmp_path: Path) -> None:
    """A hostile address is no missing one."""
    folder = write_kit(tmp_path, kit=KIT.replace("https://records.example", "javascript:alert(1)//"))
    with pytest.raises(KitError):
        load_kit(folder, draft=True)


def test_a_statement_that_the_kit_does_not_list_is_told(tmp_path: Path) -> None:
    """A translation would lie there and never be printed."""
    problems = problems_of(write_kit(tmp_path, files={"statement.fr.md": STATEMENT, "statement.old.txt": "x"}))
    assert codes(problems) == ["statement-unlisted"]


def test_without_kit_toml_the_statements_are_read_all_the_same(tmp_path: Path) -> None:
    """One missing file does not hide the slips in another."""
    folder = write_kit(tmp_path, statement=STATEMENT + "\n<b>\n")
    (folder / "kit.toml").unlink()
    assert codes(problems_of(folder)) == ["file-missing", "raw-html"]


def test_a_slip_in_an_id_makes_no_link_look_unused(tmp_path: Path) -> None:
    """One mistake is one finding."""
    problems = problems_of(write_kit(tmp_path, statement=STATEMENT.replace("[report]", "[reprot]")))
    assert codes(problems) == ["undefined-link"]


@pytest.mark.parametrize("lead", ["[report][report]", "[it](https://records.example/who-holds-the-records/)"])
def test_a_link_that_only_a_partner_uses_is_used(tmp_path: Path, lead: str) -> None:
    """By its id or by its address; a text that lies elsewhere, or cannot be read, uses none."""
    statement = STATEMENT.replace("[Who Holds the Records?][report]", "Who Holds the Records?")

    def told(path: str, text: str | bytes) -> list[str]:
        folder = write_kit(tmp_path / path, statement=statement, files={path: text})
        return [code for code in codes(findings_of(folder)) if code == "link-unused"]

    text = f"As {lead} says.\n"
    assert told("partners/north/local.en.md", text) == []
    assert told("partners/local.en.md", text) == told("partners/north/notes.md", text) == ["link-unused"]
    assert told("partners/north/local.fr.md", b"\xff" + text.encode()) == ["link-unused"]
    assert told("partners/deep/local.en.md", "> " * 200 + text) == ["link-unused"]


def test_nothing_is_said_twice(tmp_path: Path) -> None:
    """A picture shown in two languages is cleaned, and complained of, once."""
    shown = "\n![Shelves](assets/shelves.gif)\n"
    folder = write_kit(
        tmp_path,
        kit=KIT.replace('["en"]', '["en", "fr"]'),
        statement=STATEMENT + shown,
        files={"statement.fr.md": STATEMENT + shown, "assets/shelves.gif": b"GIF89a"},
    )
    assert codes(findings_of(folder)).count("picture-type") == 1
