"""A draft, from a kit with a missing link to finished pages, by the real command."""

import json
from pathlib import Path

import pypdfium2
import pytest
from tests.cli.command import Command
from tests.pipeline.builds import FLYER, LETTERHEAD, PRESS_RELEASE, change, files_below, three_pieces
from tests.pipeline.partner_kits import kit_with_partners

PIECES = (FLYER, LETTERHEAD, PRESS_RELEASE)
PARTNERS = ("north", "east")  # beside the organisation, and in its place


@pytest.fixture
def unfinished(tmp_path: Path) -> Path:
    """A folder with a kit of three pieces, shared by two partners, its one link leading nowhere yet."""
    folder = kit_with_partners(tmp_path, *PARTNERS)
    change(folder, "kit.toml", "https://records.example/who-holds-the-records/", "#")
    return folder


@pytest.fixture
def build(presskit: Command) -> Command:
    """The command that builds the kit in the test's own folder."""
    return lambda *options: presskit("build", "--json", "--jobs", "1", *options)


def test_a_kit_with_a_missing_link_is_built_as_a_draft_only(build: Command, unfinished: Path) -> None:
    """Each piece passes all its checks with DRAFT across its pages, its partners' too; else nothing is written."""
    refused = build()
    nothing_there = not (unfinished / "build").exists()
    drafted = build("--draft")

    assert (refused.code, nothing_there) == (1, True)
    answer = json.loads(drafted.out)
    errors = [finding for finding in answer["findings"] if finding["severity"] == "error"]
    assert (drafted.code, errors) == (0, [])
    made = [(entry["partner"], entry["piece"]) for entry in answer["files"] if "contact-sheet" not in entry["path"]]
    assert sorted(made, key=str) == sorted(
        ((partner, piece) for partner in (None, *PARTNERS) for piece in PIECES), key=str
    )
    assert all(entry["draft"] and entry["path"].endswith("_draft.pdf") for entry in answer["files"])
    for entry in answer["files"]:
        with pypdfium2.PdfDocument(unfinished / "build" / entry["path"]) as document:
            pages = [page.get_textpage().get_text_bounded().casefold() for page in document]
        if "contact-sheet" not in entry["path"]:
            assert all("draft" in page for page in pages), entry["path"]
            assert any("link missing" in page for page in pages), entry["path"]


def test_a_draft_never_takes_the_place_of_a_final(build: Command, tmp_path: Path) -> None:
    """Both stand side by side; the next build of the whole kit takes the drafts away, and says so."""
    folder = three_pieces(tmp_path)
    build()
    finals = files_below(folder / "build")
    drafted = json.loads(build("--draft").out)
    beside = files_below(folder / "build")
    again = json.loads(build().out)

    drafts = {entry["path"] for entry in drafted["files"]}
    pages = {path for path in finals if path.endswith(".pdf")}
    assert drafts == {path.replace(".pdf", "_draft.pdf") for path in pages}
    assert "former-files-stay" not in {finding["code"] for finding in drafted["findings"]}
    assert {path: beside[path] for path in pages} == {path: finals[path] for path in pages}
    assert drafts < beside.keys()
    assert [finding["message"] for finding in again["findings"] if finding["code"] == "former-files-removed"] == [
        f"3 superfluous files of the former build removed: {', '.join(sorted(drafts))}"
    ]
    assert files_below(folder / "build") == finals


@pytest.mark.parametrize("embargo", ["", "[release]\nembargo_until = 2026-03-07T09:00:00+01:00\n"])
def test_a_draft_for_a_print_shop_passes_its_checks(build: Command, tmp_path: Path, embargo: str) -> None:
    """The bars reach over the trim, their letters keep away from it, and cover neither words nor an embargo."""
    folder = three_pieces(tmp_path)
    change(folder, "kit.toml", 'size = "A6"', 'size = "A6"\neditions = ["print"]')
    change(folder, "kit.toml", "[release.en]", f"{embargo}[release.en]")

    ran = build("--draft", "--piece", FLYER)

    found = [each for each in json.loads(ran.out)["findings"] if each["severity"] != "note"]
    assert (ran.code, [each for each in found if each["piece"]]) == (0, [])
    (entry,) = [each for each in json.loads(ran.out)["files"] if each["edition"] == "print"]
    with pypdfium2.PdfDocument(folder / "build" / entry["path"]) as document:
        assert all("draft" in page.get_textpage().get_text_bounded().casefold() for page in document)
