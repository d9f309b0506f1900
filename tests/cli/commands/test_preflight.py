"""`presskit preflight` as a user runs it."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Command, run_presskit
from tests.cli.conftest import BuiltKit
from tests.cli.reports.test_sarif import assert_sarif
from tests.preflight.hostile_pdfs import one_page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a PDF that lacks title, language and tags."""
    (tmp_path / "page.pdf").write_bytes(one_page(b"0 0 9 9 re f"))
    return tmp_path


def test_files_of_ours_are_clean(first_build: BuiltKit) -> None:
    """What was built has no fault when it is looked at as anyone's; the command ends with 0."""
    files = sorted(path.relative_to(first_build.folder) for path in first_build.folder.glob("build/*/*.pdf"))
    assert len(files) > 1
    ran = run_presskit("preflight", *files, cwd=first_build.folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("nothing found") == len(files) + 1


def test_faults_are_told_on_stdout_and_end_with_1(folder: Path) -> None:
    """The table names file, fault and remedy; several files are told in their order."""
    (folder / "none.pdf").write_bytes(b"none")
    ran = run_presskit("preflight", "page.pdf", "none.pdf", cwd=folder)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.index("page.pdf") < ran.out.index("not-tagged") < ran.out.index("none.pdf  not readable")


def test_json_is_one_document(presskit: Command, folder: Path) -> None:
    """Each finding names the PDF that it was found in."""
    ran = presskit("preflight", "page.pdf", "--json")
    document = json.loads(ran.out)
    assert (ran.code, ran.err, document["ok"], document["schema"]) == (1, "", False, 1)
    (entry,) = document["files"]
    assert (entry["path"], entry["pages"], entry["qr"]) == ("page.pdf", 1, [])
    assert (entry["pages_judged"], entry["sample"]) == (1, None)
    assert {finding["file"] for finding in document["findings"]} == {"page.pdf"}
    assert {"code", "severity", "message", "hint", "page", "box_mm"} <= document["findings"][0].keys()


def test_reports_are_written_beside_the_table(presskit: Command, folder: Path) -> None:
    """SARIF for programs and HTML for people, in folders that are made for them."""
    ran = presskit("preflight", "page.pdf", "--sarif", "out/a.sarif", "--html", "out/a.html")
    assert ran.code == 1
    assert_sarif(json.loads((folder / "out" / "a.sarif").read_text(encoding="utf-8")))
    html = (folder / "out" / "a.html").read_text(encoding="utf-8")
    assert html.count("data:image/png") == 1
    assert "not-tagged" in html
    assert str(folder) not in html


@pytest.mark.parametrize(
    "words",
    [
        ("gone.pdf",),
        ("page.pdf", "--spec", "nowhere"),
        ("page.pdf", "--edition", "poster"),
        ("page.pdf", "--edition", "print"),
        (),
    ],
)
def test_wrong_usage_ends_with_2(presskit: Command, folder: Path, words: tuple[str, ...]) -> None:
    """A file that is not there, a specification nobody knows, and no file at all."""
    ran = presskit("preflight", *words)
    assert (ran.code, ran.out) == (2, "")
    assert "error[wrong-usage]" in ran.err


@pytest.mark.parametrize("option", ["--html", "--sarif"])
def test_a_report_that_cannot_be_written_ends_with_4(presskit: Command, folder: Path, option: str) -> None:
    """A folder stands where the file should be."""
    (folder / "taken").mkdir()
    ran = presskit("preflight", "page.pdf", option, "taken")
    assert ran.code == 4
    assert f"choose another place with {option}" in ran.err


@pytest.mark.parametrize("option", ["--html", "--sarif"])
def test_only_a_former_report_is_written_over(presskit: Command, folder: Path, option: str) -> None:
    """Of the same kind; a user's own file is kept, exit 4, unless that is asked for. The PDF itself never goes."""
    pdf = (folder / "page.pdf").read_bytes()
    assert [presskit("preflight", "page.pdf", option, "report").code for _ in range(2)] == [1, 1]
    other = {"--html": "--sarif", "--sarif": "--html"}[option]
    former = (folder / "report").read_bytes()
    assert presskit("preflight", "page.pdf", other, "report").code == 4
    assert (folder / "report").read_bytes() == former
    (folder / "thesis.docx").write_bytes(b"mine")
    kept = presskit("preflight", "page.pdf", option, "thesis.docx")
    assert (kept.code, kept.out) == (4, "")
    assert "error[cannot-write]: thesis.docx exists, and nothing that this command has written" in kept.err
    assert f"name another file with {option}, or let this one go with --replace" in " ".join(kept.err.split())
    assert (folder / "thesis.docx").read_bytes() == b"mine"
    assert presskit("preflight", "page.pdf", option, "thesis.docx", "--replace").code == 1
    assert (folder / "thesis.docx").read_bytes() != b"mine"
    itself = presskit("preflight", "page.pdf", option, "page.pdf", "--replace")
    assert (itself.code, "page.pdf is the file itself" in itself.err) == (2, True)
    assert (folder / "page.pdf").read_bytes() == pdf


def test_two_reports_in_one_file_are_wrong_usage(presskit: Command, folder: Path) -> None:
    """One of them would be lost."""
    ran = presskit("preflight", "page.pdf", "--html", "report", "--sarif", "report")
    assert (ran.code, "--html and --sarif name the same file" in ran.err) == (2, True)
    assert not (folder / "report").exists()


def test_a_print_specification_of_the_kit(presskit: Command, folder: Path) -> None:
    """Held to what its print shop asks, an empty page has more faults."""
    free = json.loads(presskit("preflight", "page.pdf", "--json").out)["findings"]
    held = presskit("preflight", "page.pdf", "--spec", "european", "--json")
    assert len(json.loads(held.out)["findings"]) > len(free)


def test_reports_tell_nothing_of_the_computer(tmp_path: Path) -> None:
    """HTML, SARIF and JSON, of files of one name below telltale folders, by a user and on a computer with names."""
    home = tmp_path / "zelda-at-home"
    files = [home / "Operation Heron" / "page.pdf", home / "print" / "page.pdf", home / "none.pdf"]
    for path, data in zip(files, (one_page(b"0 0 9 9 re f"), one_page(), b"none"), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    who = {"USER": "zeldaperson", "LOGNAME": "zeldaperson", "HOSTNAME": "zeldas-laptop"}
    reports = ("--html", "a.html", "--sarif", "a.sarif", "--json")

    ran = run_presskit("preflight", *files, *reports, cwd=tmp_path, environment=who)

    names = [entry["path"] for entry in json.loads(ran.out)["files"]]
    assert names == ["page.pdf (1)", "page.pdf (2)", "none.pdf"]
    written = [(tmp_path / name).read_text(encoding="utf-8") for name in ("a.html", "a.sarif")]
    for text in (ran.out, *written):
        assert "page.pdf (2)" in text.replace("%20", " ").replace("%28", "(").replace("%29", ")")
        traces = ("zelda", "heron", "print/", "print%2F", str(tmp_path), tmp_path.name)
        assert [trace for trace in traces if trace.casefold() in text.casefold()] == []
    gone = run_presskit("preflight", home / "gone.pdf", "--json", cwd=tmp_path, environment=who)
    assert (gone.code, "gone.pdf cannot be read" in gone.out, "zelda" in gone.out) == (2, True, False)
