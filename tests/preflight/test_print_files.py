"""Sound print files of ten other programs: no error is told of them but those that a print shop would tell too."""

from pathlib import Path

import pytest
from tests.preflight.corpus.print_page import SPEC

from presskit.model.finding import Severity
from presskit.preflight import examine_pdf

FILES = {path.stem: path for path in sorted((Path(__file__).parent / "foreign" / "print").glob("*.pdf"))}
NOT_TAGGED, UNNAMED = "not-tagged", {"pdf-title-missing", "pdf-language-missing", "not-tagged"}
RGB = {"trim-missing", "black-rgb", "colour-rgb", "intent-missing"}
BLACK_RGB = RGB - {"colour-rgb"}
# What is true of a file as people read it on screens; all that goes to a press is without.
TRUE_OF_READERS = {
    "cairo-two-pages": {"pdf-language-missing", NOT_TAGGED},
    "chromium": {"content-not-tagged"},
    "inkscape": UNNAMED,
    "latex-pdfx-a2b": {NOT_TAGGED},
    "libreoffice-plain": {NOT_TAGGED},
    "librsvg": UNNAMED,
    "lualatex-pdfx-a3u": {NOT_TAGGED},
}
# What is true of a file that a European print shop is given; what is made for a press by PDF/X or PDF/A is without.
TRUE_OF_PRESSES = {
    "cairo-two-pages": BLACK_RGB,
    "chromium": RGB,
    "ghostscript-plain": {"intent-missing"},
    "inkscape": RGB,
    "latex-pdfx-a2b": RGB,
    "libreoffice-a2b": BLACK_RGB,
    "libreoffice-plain": BLACK_RGB,
    "libreoffice-ua": BLACK_RGB,
    "librsvg": RGB,
    "lualatex-pdfx-a3u": RGB,
    "reportlab-bleed": {"intent-missing"},
    "scribus-marks": {"intent-missing"},
    "typst-plain": {"trim-missing", "intent-missing"},
    "typst-ua1": {"trim-missing", "intent-missing"},
    "vivliostyle": RGB - {"trim-missing"},
}


def errors(name: str, *, for_press: bool) -> set[str]:
    """The codes of the errors told of the file, as anyone's or as one for a European print shop."""
    report = examine_pdf(FILES[name].read_bytes(), SPEC if for_press else None)
    return {finding.code for finding in report.findings if finding.severity is Severity.ERROR}


@pytest.mark.parametrize("name", FILES)
def test_nothing_false_is_told_of_a_sound_file(name: str) -> None:
    """The errors are the true ones, each judged by hand, and there are no others."""
    assert errors(name, for_press=False) == TRUE_OF_READERS.get(name, set())


@pytest.mark.parametrize("name", FILES)
def test_nothing_false_is_told_of_a_file_held_to_a_print_shops_sheet(name: str) -> None:
    """The same with `--spec european`; 14 files pass."""
    assert errors(name, for_press=True) == TRUE_OF_PRESSES.get(name, set())


def test_there_are_enough_files_of_enough_programs() -> None:
    """Of ten makers, and half of them made for a press."""
    makers = {name.partition("-")[0] for name in FILES}
    assert len(FILES) >= 20
    assert len(makers) >= 10
    assert TRUE_OF_READERS.keys() | TRUE_OF_PRESSES.keys() <= FILES.keys()
    assert len(FILES.keys() - TRUE_OF_PRESSES.keys()) >= 12
    assert all(path.stat().st_size <= 60_000 for path in FILES.values())
