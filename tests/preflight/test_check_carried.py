"""What a PDF must not carry: refused links, attachments, scripts, forms, names of folders."""

from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_pdfs import FAMILIES, MadePiece, edited

from presskit.model.piece import FinishedPiece
from presskit.preflight import preflight_pdf

Found = Callable[[FinishedPiece], list[str]]


@pytest.mark.parametrize(
    "target", ["http://a.example/", "https://a.example/x?y=1#z", "mailto:press@a.example", "tel:+441632960000"]
)
def test_usual_targets_pass(made: MadePiece, found: Found, target: str) -> None:
    """The web, a mail address and a telephone number are links."""
    assert found(replace(made, body=f"{made.body}<p><a href='{target}'>there</a></p>").finished()) == []


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example/x",
        "https:///x",
        "mailto:",
        "smb://a/b",
        "//a.example/x",
        "",
    ],
)
def test_other_targets_are_found(clean: FinishedPiece, target: str) -> None:
    """Any other target is an error that names the page and the target."""

    def lead_away(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots[0].A.URI = String(target)

    findings = preflight_pdf(edited(clean, lead_away), FAMILIES).findings
    assert [finding.code for finding in findings] == ["link-target-refused"]
    assert f'page 1 leads to "{target}"' in findings[0].message


def test_relative_link_is_found(made: MadePiece, found: Found) -> None:
    """A relative link becomes one below the engine's own base address, and is an error."""
    codes = found(replace(made, body=f"{made.body}<p><a href='report.html'>there</a></p>").finished())
    assert set(codes) == {"link-target-refused", "folder-named"}


def test_link_outside_the_pages_is_found(clean: FinishedPiece, found: Found) -> None:
    """A link of the outline is read as well."""

    def add(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Outlines.First.A = Dictionary(S=Name.URI, URI=String("ftp://a.example/"))

    assert found(edited(clean, add)) == ["link-target-refused"]


def test_attachment_is_found(clean: FinishedPiece, found: Found) -> None:
    """An attached file is an error."""

    def attach(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["notes.txt"] = b"who said what"

    assert "attachment-inside" in found(edited(clean, attach))


def _run_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _launch(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].A = Dictionary(S=Name.Launch, F=String("a.exe"))


def _act_on_opening(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit])))


@pytest.mark.parametrize("act", [_run_script, _launch, _act_on_opening])
def test_action_is_found(clean: FinishedPiece, found: Found, act: Callable[[pikepdf.Pdf], None]) -> None:
    """Scripts, programs to start, and whatever happens by itself are errors."""
    assert set(found(edited(clean, act))) == {"action-inside"}


def test_form_is_found(clean: FinishedPiece, found: Found) -> None:
    """A form field is an error."""

    def add(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm = Dictionary(Fields=Array([Dictionary(FT=Name.Tx, T=String("Name"))]))

    assert found(edited(clean, add)) == ["form-inside"]


@pytest.mark.parametrize(
    "place",
    [
        "/home/anna/kit/statement.md",
        "see /work/kit/statement",
        "file:///srv/x",
        "C:\\Users\\anna\\kit.toml",
        "\\\\server\\share\\kit",
        "/Users/anna",
        "http://kit.invalid/x",
        "/tmp/läuft",
    ],
)
def test_name_of_a_folder_is_found(clean: FinishedPiece, found: Found, place: str) -> None:
    """POSIX, Windows and network paths and the engine's own address are errors in any string."""

    def name(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo.Keywords = String(place)

    assert found(edited(clean, name)) == ["folder-named"]


def test_name_of_a_folder_in_xmp_is_found(clean: FinishedPiece, found: Found) -> None:
    """The XMP packet is searched as well."""

    def name(pdf: pikepdf.Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(packet.replace(b"WeasyPrint", b"/home/anna/bin WeasyPrint"))

    assert found(edited(clean, name)) == ["folder-named"]


@pytest.mark.parametrize(
    "words",
    [
        "and/or",
        "24/7 1/2/3",
        "https://a.example/home/anna/x",
        "he/she/they",
        "/ or /",
        "text/html/x",
        "a \\ b",
        "10-10-10",
    ],
)
def test_words_with_slashes_pass(clean: FinishedPiece, found: Found, words: str) -> None:
    """Slashes of prose and of web addresses name no folder."""

    def say(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo.Keywords = String(words)

    assert found(edited(clean, say)) == []
