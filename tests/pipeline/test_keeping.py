"""What stands in the build folder and is not made by a build, through the real command."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import Command, Ran, files_below
from tests.paths import TEMPLATES
from tests.pipeline.builds import change

from presskit.pack.lock import LOCK_NAME

Build = Callable[..., tuple[Ran, dict[str, Any]]]
NO_PAGES = {"manifest.json", "SHA256SUMS", LOCK_NAME}
REMOVED = "former-files-removed"
OWN_WITH_STATEMENT = {f"screen/2026-03-07_records_{piece}_en.pdf" for piece in ("letterhead-a4", "press-release-a4")}


@pytest.fixture
def build(presskit: Command, monkeypatch: pytest.MonkeyPatch) -> Build:
    """What the command does with the kit in a folder, and what it says in JSON."""

    def run(folder: Path, *options: str) -> tuple[Ran, dict[str, Any]]:
        monkeypatch.chdir(folder)
        ran = presskit("build", "--jobs", "1", "--json", *options)
        return ran, json.loads(ran.out)

    return run


def pages_below(folder: Path) -> dict[str, bytes]:
    """The build's PDFs, and whatever else somebody has put there."""
    return {path: data for path, data in files_below(folder / "build").items() if path not in NO_PAGES}


def manifest_of(folder: Path) -> dict[str, dict[str, Any]]:
    """What the manifest says of each file."""
    document = json.loads((folder / "build" / "manifest.json").read_text(encoding="utf-8"))
    return {entry["path"]: entry for entry in document["files"]}


def assert_books_are_right(folder: Path) -> None:
    """Manifest and checksums tell of every file that stands, and are right."""
    books = folder / "build"
    files = {**pages_below(folder), "manifest.json": (books / "manifest.json").read_bytes()}
    lines = [line.split("  ") for line in (books / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    assert {name: digest for digest, name in lines} == {
        name: hashlib.sha256(data).hexdigest() for name, data in files.items()
    }
    assert manifest_of(folder).keys() == pages_below(folder).keys()


def told(document: dict[str, Any], code: str) -> list[str]:
    """The messages of this kind."""
    return [finding["message"] for finding in document["findings"] if finding["code"] == code]


# --- A narrowed build ---


def test_a_narrowed_build_writes_what_it_was_asked_for_alone(build: Build, partners: Path) -> None:
    """One partner's letter is made anew, every other file stays as it was, and the books tell of all of them."""
    before = pages_below(partners)
    change(partners, "statement.en.md", "We ask", "We beg")

    ran, document = build(partners, "--piece", "letterhead", "--partner", "north")

    made = {entry["path"] for entry in document["files"]}
    after, manifest = pages_below(partners), manifest_of(partners)
    assert (ran.code, len(made), told(document, REMOVED)) == (0, 2, [])
    assert after.keys() == before.keys()
    assert {path for path, data in after.items() if data != before[path]} == made
    assert {path for path, entry in manifest.items() if not entry.get("earlier")} == made
    assert_books_are_right(partners)


def test_a_narrowed_build_is_known_again(build: Build, partners: Path) -> None:
    """It says the same twice, and writes nothing the second time."""
    first, _ = build(partners, "--edition", "screen", "--piece", "flyer")
    stamps = {path: path.stat().st_mtime_ns for path in (partners / "build").rglob("*")}

    assert build(partners, "--edition", "screen", "--piece", "flyer")[0] == first
    assert {path: path.stat().st_mtime_ns for path in (partners / "build").rglob("*")} == stamps


def test_a_whole_build_after_narrowed_ones_is_the_same_to_the_last_byte(build: Build, partners: Path) -> None:
    """Its manifest tells nothing of how the folder came about."""
    before = files_below(partners / "build")
    build(partners, "--lang", "en", "--piece", "press-release")
    build(partners, "--no-stationery", "--piece", "letterhead")

    ran, document = build(partners)

    assert ran.code == 0
    assert told(document, REMOVED) == [
        "1 superfluous file of the former build removed: screen/2026-03-07_records_letterhead-a4-no-stationery_en.pdf"
    ]
    assert files_below(partners / "build") == before


def test_a_narrowed_build_makes_a_contact_sheet_only_of_all_that_stands(build: Build, partners: Path) -> None:
    """One that shows every file is not replaced by one that shows a few; where nothing stands there is one."""
    _, document = build(partners, "--piece", "flyer")
    _, elsewhere = build(partners, "--piece", "flyer", "--out", "proofs")

    assert "contact-sheet.pdf" not in {entry["path"] for entry in document["files"]}
    assert "contact-sheet.pdf" in {entry["path"] for entry in elsewhere["files"]}


# --- A whole build ---


def test_a_whole_build_says_which_former_files_it_has_removed(build: Build, partners: Path) -> None:
    """Once; a file that no manifest owns stays, and so does one that somebody has written into."""
    (partners / "build" / "screen" / "mine.pdf").write_bytes(b"mine")
    text = (partners / "kit" / "partners.csv").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines(keepends=True) if not line.startswith("east,")]
    (partners / "kit" / "partners.csv").write_text("".join(rows), encoding="utf-8")
    gone = sorted(path for path, entry in manifest_of(partners).items() if entry["partner"] == "east")

    ran, document = build(partners)
    _, again = build(partners)

    assert ran.code == 0
    assert told(document, REMOVED) == [f"3 superfluous files of the former build removed: {', '.join(gone)}"]
    assert told(again, REMOVED) == []
    assert not (partners / "build" / "partners" / "east").exists()
    assert (partners / "build" / "screen" / "mine.pdf").read_bytes() == b"mine"


# --- A partners' table with faults ---


@pytest.mark.parametrize(
    ("name", "table", "code"),
    [
        ("partners.csv", b"PK\x03\x04 a workbook", "partner-table-unreadable"),
        ("partners.csv", b"\xff\xfei\x00d", "not-utf-8"),
        ("partners.csv", "id,name\nnorth,Łódź\n".encode("cp1250"), "not-utf-8"),
        ("partners.csv.csv", b"id,name\nnorth,North\n", "partner-table-not-read"),
        ("partners (1).csv", b"id,name\nnorth,North\n", "partner-table-not-read"),
        ("partners.csv", b"id,name\n", "no-partners"),
    ],
)
def test_a_table_that_cannot_be_read_costs_nobody_a_file(
    build: Build, partners: Path, name: str, table: bytes, code: str
) -> None:
    """Nor one under a near name: all that partners had stays, and is named as earlier; own files are made."""
    before = pages_below(partners)
    (partners / "kit" / "partners.csv").unlink()
    (partners / "kit" / name).write_bytes(table)
    change(partners, "statement.en.md", "We ask", "We beg")

    ran, document = build(partners)

    after = pages_below(partners)
    assert told(document, code)
    assert ran.code == (1 if any(finding["severity"] == "error" for finding in document["findings"]) else 0)
    assert {path for path, data in after.items() if data != before[path]} == OWN_WITH_STATEMENT
    assert after.keys() == before.keys()
    (stay,) = told(document, "former-files-stay")
    assert stay.startswith("10 files of an earlier build could not be made anew, and stay: contact-sheet.pdf, ")
    assert sum(entry.get("earlier", False) for entry in manifest_of(partners).values()) == 10
    assert_books_are_right(partners)


def test_a_faulty_row_costs_no_partner_a_file(build: Build, partners: Path) -> None:
    """Neither its own, nor one whose id nobody can read: those of all whom no sound row names stay."""
    before = pages_below(partners)
    change(partners, "partners.csv", "www.sud.example,,,,with", "www.sud.example,,,,beside")
    change(partners, "partners.csv", "east,", "E/st,")
    change(partners, "partners.csv", "1 Quay", "9 Quay")

    ran, document = build(partners)

    after, manifest = pages_below(partners), manifest_of(partners)
    changed = {path for path, data in after.items() if data != before[path]}
    assert (ran.code, after.keys(), told(document, REMOVED)) == (1, before.keys(), [])
    assert {manifest[path]["partner"] for path in changed} == {None, "north"}
    assert {entry["partner"] for entry in manifest.values() if entry.get("earlier")} == {"south", "east"}
    assert_books_are_right(partners)


# --- A piece with faults ---


@pytest.mark.parametrize(
    ("name", "more", "code"),
    [
        ("page.html", "{{ nobody }}", "template-variable"),
        ("page.css", "\np { colour: red }\n", "css-unknown-property"),
        ("page.css", "\n.call { margin-top: 400mm }\n", "too-many-pages"),
    ],
    ids=["compose", "render", "overflow"],
)
def test_a_piece_that_fails_stops_no_other(build: Build, partners: Path, name: str, more: str, code: str) -> None:
    """All others are made under the new date, partners' too; its former files stay, and are not taken for new."""
    before = pages_below(partners)
    own = partners / "kit" / "templates" / "pieces" / "flyer" / name
    own.parent.mkdir(parents=True)
    former = "" if name.endswith("html") else (TEMPLATES / "pieces" / "flyer" / name).read_text(encoding="utf-8")
    own.write_text(former + more, encoding="utf-8")
    change(partners, "kit.toml", "2026-03-07", "2026-03-08")

    ran, document = build(partners)

    flyers = {path for path in before if "flyer" in path}
    others = {path.replace("2026-03-07", "2026-03-08") for path in before.keys() - flyers}
    after, manifest = pages_below(partners), manifest_of(partners)
    assert (ran.code, len(flyers)) == (1, 4)
    assert code in {finding["code"] for finding in document["findings"] if finding["severity"] == "error"}
    assert after.keys() == flyers | others
    assert all(after[path] == before[path] for path in flyers)
    assert {path for path, entry in manifest.items() if entry.get("earlier")} == flyers
    assert {entry["path"] for entry in document["files"]} == others
    (stay,) = told(document, "former-files-stay")
    assert stay.startswith("4 files of an earlier build could not be made anew, and stay: partners/east/")
    assert_books_are_right(partners)


def test_a_job_sheet_stays_with_its_print_file(build: Build, partners: Path) -> None:
    """The letter is for print too: with a fault in it both stay, and the flyer is made."""
    change(partners, "kit.toml", 'template = "letterhead"\n', 'template = "letterhead"\neditions = ["print"]\n')
    (partners / "kit" / "partners.csv").unlink()
    build(partners)
    own = partners / "kit" / "templates" / "pieces" / "letterhead" / "page.html"
    own.parent.mkdir(parents=True)
    own.write_text("{{ nobody }}", encoding="utf-8")

    ran, _ = build(partners)

    earlier = [path for path, entry in manifest_of(partners).items() if entry.get("earlier")]
    assert ran.code == 1
    name = "2026-03-07_records_letterhead-a4_en.pdf"
    assert earlier == [f"job-sheets/{name}", f"print/{name}"]
