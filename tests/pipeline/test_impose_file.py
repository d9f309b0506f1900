"""A print flyer from file to sheets: proven, and written whole or not at all."""

from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from tests.prepress.imposition.made_sheets import print_file
from tests.verapdf import validate

from presskit.errors import CannotWrite, KitError, UsageError
from presskit.model.report import QrReading, Report
from presskit.model.sheet import SHEET_SIZES, ImposedSheets, ImpositionPlan, ImpositionStyle, SheetLayout
from presskit.pipeline.impose_file import ImposedFile, code_findings, impose_file

A4 = ImpositionPlan(SHEET_SIZES["A4"])
URL = "https://harbour.example/report/"


@pytest.fixture(scope="module")
def flyer(sample_build: Path) -> Path:
    """The sample's A6 flyer for the print shop."""
    (path,) = (sample_build / "print").glob("*flyer-a6*.pdf")
    return path


@pytest.fixture(scope="module")
def on_sra3(flyer: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[ImposedFile, Path]:
    """The flyer on a press sheet, and where it was written."""
    folder = tmp_path_factory.mktemp("SRA3")
    return imposed(flyer, folder, "SRA3"), folder / "sheets.pdf"


def imposed(flyer: Path, folder: Path, sheet: str, **wishes: object) -> ImposedFile:
    """The flyer on this sheet."""
    plan = replace(ImpositionPlan(SHEET_SIZES[sheet]), **wishes)  # type: ignore[arg-type]
    return impose_file(flyer, folder / "sheets.pdf", plan)


@pytest.mark.parametrize("style", list(ImpositionStyle))
@pytest.mark.parametrize("sheet", ["A4", "SRA3"])
def test_every_code_of_every_copy_is_read_back(
    flyer: Path, on_sra3: tuple[ImposedFile, Path], tmp_path: Path, sheet: str, style: ImpositionStyle
) -> None:
    """Three codes on each back, however the copies lie, and each leads to its own report."""
    is_there = (sheet, style) == ("SRA3", A4.style)
    made = on_sra3[0] if is_there else imposed(flyer, tmp_path, sheet, style=style)
    counts = Counter(code.url for code in made.qr_codes)
    assert len(counts) == 3
    assert set(counts.values()) == {made.sheets.copies[1]}
    assert made.sheets.copies[1] >= 2
    assert min(code.module_mm for code in made.qr_codes) >= 0.49


def test_colours_are_drawn_as_they_were(flyer: Path, on_sra3: tuple[ImposedFile, Path]) -> None:
    """The forms hold the very operators of the pages; the sheet itself adds marks in all inks and no colour."""
    made, _path = on_sra3
    with pikepdf.open(flyer) as source, pikepdf.open(BytesIO(made.sheets.pdf)) as sheets:
        for number, (page, sheet) in enumerate(zip(source.pages, sheets.pages, strict=True), 1):
            form = sheet.Resources.XObject[f"/P{number}"]
            assert form.read_bytes().split() == page.Contents.read_bytes().split()
            operators = {str(step.operator) for step in pikepdf.parse_content_stream(sheet)}
            assert not operators & {"rg", "RG", "k", "K", "g", "G"}


def test_a_sheet_keeps_pdfx_and_drops_the_other_claims(on_sra3: tuple[ImposedFile, Path]) -> None:
    """Intent, trim, dates, trapping: all that PDF/X-4 asks of the file is there, and no annotation."""
    made, _path = on_sra3
    assert made.sheets.claims == ("PDF/X-4",)
    with pikepdf.open(BytesIO(made.sheets.pdf)) as pdf:
        intent = pdf.Root.OutputIntents[0]
        assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "FOGRA39")
        assert pdf.pdf_version == "1.6"
        assert all("/TrimBox" in page and "/Annots" not in page for page in pdf.pages)
        assert {"/Title", "/CreationDate", "/ModDate", "/Trapped"} <= set(pdf.docinfo.keys())
        assert b"pdfaid" not in pdf.Root.Metadata.read_bytes()
        assert b"pdfuaid" not in pdf.Root.Metadata.read_bytes()


def test_nothing_but_the_claim_is_wrong_by_pdf_a_2b(on_sra3: tuple[ImposedFile, Path]) -> None:
    """VeraPDF finds fonts, colours and transparency sound: it misses only what names and describes PDF/A."""
    made, path = on_sra3
    assert path.read_bytes() == made.sheets.pdf
    (verdict,) = validate([path], ["2b"])
    about_the_claim = ("ISO 19005-2:2011 6.6.4", "ISO 19005-2:2011 6.6.2.3.1")
    assert verdict.checks > 10_000
    assert [rule for rule in verdict.failures if not rule.startswith(about_the_claim)] == []


def test_eight_copies_weigh_as_much_as_one_flyer(flyer: Path, on_sra3: tuple[ImposedFile, Path]) -> None:
    """The page is in the file once."""
    made, _path = on_sra3
    assert made.sheets.layout.up == 8
    assert len(made.sheets.pdf) < flyer.stat().st_size * 1.05


def test_a_code_that_is_lost_is_an_error() -> None:
    """An address must be read as often as its page stands on the sheets."""
    report = Report(2, 105, 148, (QrReading(2, URL, 0.5),), ())
    read_twice = Report(2, 210, 297, (QrReading(2, URL, 0.5),) * 2, ())
    read_three_times = Report(2, 210, 297, (QrReading(2, URL, 0.5),) * 3, ())
    assert list(code_findings(sheets_with((3, 3)), report, read_three_times)) == []
    (finding,) = code_findings(sheets_with((3, 3)), report, read_twice)
    assert (finding.code, finding.is_error) == ("sheet-qr-unread", True)
    assert "stands 3 times on the sheets and can be read 2 times" in finding.message


def test_sheets_that_were_not_all_looked_at_are_told() -> None:
    """What could not be proven is never passed over in silence."""
    short = Report(1, 105, 148, (), ())
    (finding,) = code_findings(sheets_with((3, 3)), short, short)
    assert (finding.code, finding.is_error) == ("sheet-qr-unproven", False)


def test_a_damaged_file_writes_nothing(tmp_path: Path) -> None:
    """What stood there before is as it was."""
    source, out = tmp_path / "a.pdf", tmp_path / "out" / "sheets.pdf"
    source.write_bytes(b"no PDF")
    out.parent.mkdir()
    out.write_bytes(b"before")
    with pytest.raises(KitError):
        impose_file(source, out, A4)
    assert out.read_bytes() == b"before"
    assert sorted(path.name for path in out.parent.iterdir()) == ["sheets.pdf"]


def test_the_same_sheets_may_be_made_again_and_others_if_that_is_asked_for(tmp_path: Path) -> None:
    """In a folder that is made for them; another PDF stays as it is."""
    source, out = tmp_path / "a.pdf", tmp_path / "new" / "sheets.pdf"
    source.write_bytes(print_file())
    for _ in range(2):
        made = impose_file(source, out, A4)
        assert out.read_bytes() == made.sheets.pdf
    out.write_bytes(b"%PDF mine")
    with pytest.raises(CannotWrite, match=r"sheets\.pdf exists"):
        impose_file(source, out, A4)
    assert out.read_bytes() == b"%PDF mine"
    assert impose_file(source, out, A4, replace=True).sheets.pdf == out.read_bytes()


def test_the_file_itself_is_never_written_over(tmp_path: Path) -> None:
    """Nor through a link to it."""
    source, link = tmp_path / "a.pdf", tmp_path / "b.pdf"
    source.write_bytes(print_file())
    link.symlink_to(source)
    for out in (source, link):
        with pytest.raises(UsageError, match="is the file itself"):
            impose_file(source, out, A4, replace=True)


@pytest.mark.parametrize("name", ["none.pdf", "folder"])
def test_what_cannot_be_read_is_wrong_usage(tmp_path: Path, name: str) -> None:
    """A file that is not there, and a folder."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(UsageError, match=rf"{name} cannot be read"):
        impose_file(tmp_path / name, tmp_path / "out.pdf", A4)


def test_what_cannot_be_written_is_told_plainly(tmp_path: Path) -> None:
    """A folder stands where the file should be."""
    source = tmp_path / "a.pdf"
    source.write_bytes(print_file())
    (tmp_path / "taken" / "inside").mkdir(parents=True)
    with pytest.raises(CannotWrite, match="A folder stands where the file taken should be") as caught:
        impose_file(source, tmp_path / "taken", A4)
    assert "what stood there is untouched" in caught.value.hint


def sheets_with(copies: tuple[int, ...]) -> ImposedSheets:
    """Sheets on which the pages of a file stand so often."""
    layout = SheetLayout(SHEET_SIZES["A4"], ImpositionStyle.SHEETWISE, False, 1, 3, 105, 148, 0, 0, 0, 0, True)
    return ImposedSheets(b"", "", layout, 2, 1, copies, ())
