"""presskit called by a program: by these names, with values, and nothing loaded before it is needed."""

import inspect
import json
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.at_home import at_home
from tests.cli.command import MINIMAL_KIT, kit_copy
from tests.paths import CHECKOUT
from tests.preflight.hostile_pdfs import one_page
from tests.validation.made_claims import claiming

import presskit

# The whole public face. What is added here is promised; what is taken away breaks somebody's program.
SIGNATURES = {
    "build_kit": "(order, advance=None, tell=None)",
    "load_kit": "(folder, *, draft=False, allowed=())",
    "preflight_bytes": "(data, *, spec='', edition='', kit_folder=None, every_page=False, validate=False)",
    "BuildOrder": "(kit_folder, out_folder, pieces=(), languages=(), editions=(), draft=False, on_stationery=True, "
    "partners=(), jobs=1, scheduler='', allowed=())",
}
FIELDS = {
    "BrokenRule": "specification clause test count",
    "Claim": "standard validator broken rules_read rules_known",
    "FileEntry": "path piece edition language partner pages trim_width_mm trim_height_mm bleed_mm size_bytes sha256 "
    "media_type qr_codes claims is_earlier is_draft is_faulty",
    "Finding": "code severity message place hint piece area partners",
    "KitEntry": "title date organisation statement_sha256",
    "EmbargoEntry": "until place",
    "Manifest": "kit tools files findings embargo",
    "PageArea": "page box_mm",
    "Place": "file line column end_column source_line cell",
    "QrReading": "page url module_mm readings of_readings",
    "Report": "pages trim_width_mm trim_height_mm qr_codes findings bleed_mm claims unseen_pages sample spot_inks",
    "Step": "done total name",
}
ERRORS = {
    "CannotWrite",
    "InstallationIncomplete",
    "KitError",
    "PresskitError",
    "SystemLibraryMissing",
    "UsageError",
}
OTHERS = {"Kit", "Severity", "__version__"}
ENGINES = "weasyprint pikepdf pypdfium2 typer rich pydantic tomlkit jinja2 babel PIL markdown_it uharfbuzz pebble"
UNGUARDED = """
import presskit
presskit.{call}
"""


def shape(name: str) -> str:
    """The arguments of a public name, without their types."""
    parameters = inspect.signature(getattr(presskit, name)).parameters.values()
    bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in parameters]
    return str(inspect.Signature(bare))


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path) -> Iterator[None]:
    """What a program has made is remembered for it alone."""
    with at_home(tmp_path / "home"):
        yield


def test_the_public_face_is_exactly_this() -> None:
    """Every name, the arguments of every call, the fields of every value."""
    assert set(presskit.__all__) == set(dir(presskit)) == {*SIGNATURES, *FIELDS, *ERRORS, *OTHERS}
    assert {name: shape(name) for name in SIGNATURES} == SIGNATURES
    assert {name: " ".join(getattr(presskit, name).__slots__) for name in FIELDS} == FIELDS
    assert [severity.value for severity in presskit.Severity] == ["error", "warning", "note"]
    assert all(issubclass(getattr(presskit, name), presskit.PresskitError) for name in ERRORS)


def test_every_public_name_says_what_it_is() -> None:
    """And every call what it raises."""
    named = [getattr(presskit, name) for name in presskit.__all__ if name != "__version__"]

    assert all(inspect.getdoc(value) for value in named)
    for call in (presskit.build_kit, presskit.load_kit, presskit.preflight_bytes):
        assert "Raises:" in (inspect.getdoc(call) or "")


def test_another_name_is_none() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="no attribute 'build'"):
        presskit.build  # noqa: B018


def test_a_kit_is_built_and_told_of_in_values(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Files with their facts, findings, and each step; nothing is printed."""
    kit_copy(MINIMAL_KIT, tmp_path)
    order = presskit.BuildOrder(tmp_path / "kit", tmp_path / "build")
    steps: list[presskit.Step] = []

    built = presskit.build_kit(order, advance=steps.append)

    assert presskit.load_kit(tmp_path / "kit").title == built.kit.title
    (entry,) = built.files
    data = (tmp_path / "build" / entry.path).read_bytes()
    assert (len(data), entry.pages, entry.edition) == (entry.size_bytes, 1, "screen")
    assert steps == [
        presskit.Step(0, 0, ""),
        presskit.Step(0, 1, "letterhead-a4 screen en"),
        presskit.Step(1, 1, ""),
    ]
    assert {finding.severity for finding in built.findings} == {presskit.Severity.NOTE}
    assert presskit.build_kit(order) == built
    assert capfd.readouterr() == ("", "")


def test_what_is_wrong_with_a_kit_is_raised_with_its_places(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Neither printed nor a reason to end the program; nothing is written."""
    kit_copy(MINIMAL_KIT, tmp_path)
    settings = tmp_path / "kit" / "kit.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("2026-03-07", '"soon"'), encoding="utf-8")

    for call in (
        lambda: presskit.load_kit(tmp_path / "kit"),
        lambda: presskit.build_kit(presskit.BuildOrder(tmp_path / "kit", tmp_path / "build")),
    ):
        with pytest.raises(presskit.KitError) as caught:
            call()
        (error,) = (finding for finding in caught.value.findings if finding.is_error)
        assert error.place
        assert (error.place.file, error.place.source_line) == ("kit.toml", 'date = "soon"')
    assert not (tmp_path / "build").exists()
    assert capfd.readouterr() == ("", "")


def test_whoever_watches_can_cancel(tmp_path: Path) -> None:
    """What is raised there comes out, and nothing is written."""
    kit_copy(MINIMAL_KIT, tmp_path)

    def cancel(step: presskit.Step) -> None:
        if step.total:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        presskit.build_kit(presskit.BuildOrder(tmp_path / "kit", tmp_path / "build"), advance=cancel)

    assert not (tmp_path / "build").exists()


def test_a_pdf_is_looked_at(capfd: pytest.CaptureFixture[str]) -> None:
    """Its facts and findings as values; bytes that are no PDF are a finding, a wrong name is none."""
    report, broken = presskit.preflight_bytes(one_page()), presskit.preflight_bytes(b"no PDF")

    assert (report.pages, report.trim_width_mm > 0) == (1, True)
    assert [finding.code for finding in broken.findings] == ["pdf-unreadable"]
    with pytest.raises(presskit.UsageError, match='no edition "poster"'):
        presskit.preflight_bytes(b"", edition="poster")
    judged = presskit.preflight_bytes(claiming("2A"), validate=True)
    assert [(claim.standard, claim.validator[:7], claim.broken) for claim in judged.claims] == [
        ("PDF/A-2a", "veraPDF", ())
    ]
    assert capfd.readouterr() == ("", "")


def loaded_by(code: str) -> set[str]:
    """The modules that are there after this was run in a fresh process."""
    ran = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys, json; print(json.dumps([*sys.modules]))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(ran.stdout))


def test_importing_it_loads_no_engine() -> None:
    """Nothing but itself; and when every public name was asked for, still none of what reads, lays out or talks."""
    assert {name for name in loaded_by("import presskit") if name.startswith("presskit.")} == set()

    modules = loaded_by("from presskit import *")

    assert "presskit.pipeline" in modules
    assert {name for name in modules if name.partition(".")[0] in ENGINES.split()} == set()
    assert {name for name in modules if name.startswith(("presskit.load", "presskit.render"))} == set()


@pytest.mark.parametrize(
    "call", ["preflight_bytes(b'no PDF')", "build_kit(presskit.BuildOrder(Path('kit'), Path('build'), jobs=2))"]
)
def test_a_program_that_starts_itself_again_is_told_so(tmp_path: Path, call: str) -> None:
    """Without a guard no process can be started; the fault is not the PDF's nor the kit's."""
    kit_copy(MINIMAL_KIT, tmp_path)
    (tmp_path / "unguarded.py").write_text(f"from pathlib import Path\n{UNGUARDED.format(call=call)}", "utf-8")

    ran = subprocess.run([sys.executable, "unguarded.py"], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert ran.returncode == 1
    assert "presskit.errors.UsageError: the process" in ran.stderr
    assert "cannot be started" in ran.stderr


def test_the_example_of_the_documentation_runs(tmp_path: Path) -> None:
    """As it stands there: the kit is built, and its first file looked at."""
    kit_copy(MINIMAL_KIT, tmp_path)
    text = (CHECKOUT / "docs" / "library.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    (tmp_path / "example.py").write_text(textwrap.dedent(example), encoding="utf-8")

    ran = subprocess.run([sys.executable, "example.py"], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stderr) == (0, "")
    lines = ran.stdout.splitlines()
    assert lines[:2] == ["reading the kit", "0 of 1: letterhead-a4 screen en"]
    assert "letterhead-a4" in lines[-2]
    assert lines[-1].startswith("1 210.0 []")
