"""Partners' files through the whole pipeline."""

import io
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.pipeline.builds import build, change, files_below
from tests.pipeline.partner_kits import COLOURS, kit_with_partners
from tests.verapdf import validate

PIECES = 3


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three partners, built by two processes."""
    folder = kit_with_partners(tmp_path_factory.mktemp("partners"), "north", "south", "east")
    build(folder, jobs=2)
    return folder


@pytest.fixture
def folder(first: Path, tmp_path: Path) -> Path:
    """A copy of the built kit with its cache."""
    return Path(shutil.copytree(first, tmp_path / "copy"))


def of_partner(folder: Path, partner: str) -> dict[str, bytes]:
    """A partner's files with their bytes."""
    return files_below(folder / "build" / "partners" / partner)


def cached(folder: Path) -> set[str]:
    """The names of the cache's entries."""
    return {path.parent.name + path.name for path in (folder / ".presskit-cache").glob("??/*")}


def test_each_partner_gets_each_piece(first: Path) -> None:
    """In a folder of its own, with the partner in the manifest; and a contact sheet of all."""
    manifest = build(first, jobs=2)

    partners = [entry.partner for entry in manifest.files]
    assert {name: partners.count(name) for name in ("north", "south", "east")} == dict.fromkeys(
        ("north", "south", "east"), PIECES
    )
    assert all(f"partners/{entry.partner}/screen/" in entry.path for entry in manifest.files if entry.partner)
    assert "contact-sheet.pdf" in {entry.path for entry in manifest.files}


def test_the_number_of_processes_does_not_show_in_the_bytes(first: Path, tmp_path: Path) -> None:
    """One process and two write the same files."""
    alone = kit_with_partners(tmp_path / "alone", "north", "south", "east")
    build(alone, jobs=1)

    assert files_below(alone / "build") == files_below(first / "build")


def test_a_changed_address_makes_that_partners_files_anew_and_no_others(folder: Path, tmp_path: Path) -> None:
    """Cold and incremental builds are the same bytes; bodies and other partners' sheets are not laid out again."""
    before, kept = {name: of_partner(folder, name) for name in ("south", "east")}, cached(folder)
    change(folder, "partners.csv", "1 Quay", "9 Quay")
    build(folder)
    cold = kit_with_partners(tmp_path / "cold", "north", "south", "east")
    change(cold, "partners.csv", "1 Quay", "9 Quay")
    build(cold)

    assert {name: of_partner(folder, name) for name in before} == before
    assert files_below(folder / "build") == files_below(cold / "build")
    sheets_and_files, thumbnails, contact_sheet, kit = 2 * PIECES, PIECES, 1, 1
    assert len(cached(folder) - kept) <= sheets_and_files + thumbnails + contact_sheet + kit


def test_one_bad_partner_does_not_stop_the_others(first: Path, tmp_path: Path) -> None:
    """Its row is named, its kit is missing as a whole; the other's is there, the same bytes as in other company."""
    endless = "A Network With an Endless Name " * 30
    folder = kit_with_partners(tmp_path, "north", more_rows=f"bad,Bad Network,,,,,,{endless},,,with\n")

    manifest = build(folder, jobs=2)

    errors = [finding for finding in manifest.findings if finding.is_error]
    assert errors
    assert {(finding.place.file, finding.place.line) for finding in errors if finding.place} == {("partners.csv", 3)}
    assert of_partner(folder, "north") == of_partner(first, "north")
    assert of_partner(folder, "bad") == {}


def test_no_file_carries_a_trace_of_another_partner(first: Path) -> None:
    """Neither the colours of logos nor names, in what is drawn and in what can be copied."""
    colours = {"north": colour_of(COLOURS["north"]), "east": colour_of(COLOURS["east"])}
    names = {"north": "Northport", "east": "Východ", "south": "Sudville"}
    for partner, own_name in names.items():
        for data in of_partner(first, partner).values():
            drawn, words = all_streams(data), all_words(data)
            assert {name for name, colour in colours.items() if colour in drawn} == {partner} & set(colours)
            assert [name for name in names.values() if name in words] == [own_name]


def all_streams(data: bytes) -> bytes:
    """Everything in the file, decompressed."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
        return out.getvalue()


def all_words(data: bytes) -> str:
    """The words of all pages."""
    with pypdfium2.PdfDocument(data) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def colour_of(hexadecimal: str) -> bytes:
    """How the content sets this colour."""
    shares = (int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{share:.6f}".rstrip("0") for share in shares).encode()


def test_title_and_author_name_the_partner(first: Path) -> None:
    """With the organisation, or in its place."""
    titles = {}
    for partner in ("north", "east"):
        data = next(data for path, data in of_partner(first, partner).items() if "letterhead" in path)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            titles[partner] = str(pdf.docinfo.Title), str(pdf.docinfo.Author)

    assert titles["north"][0].endswith(" with Northport Network")
    assert titles["east"][0].endswith(" · Síť Východ")
    assert titles["east"][1] == "Síť Východ"


def test_partners_files_meet_the_standards(first: Path) -> None:
    """PDF/A-2a and PDF/UA-1, by veraPDF; and so does the contact sheet."""
    north = sorted((first / "build" / "partners" / "north").rglob("*.pdf"))
    verdicts = validate([*north, first / "build" / "contact-sheet.pdf"])

    assert [(verdict.file.name, verdict.failures) for verdict in verdicts if not verdict.compliant] == []
