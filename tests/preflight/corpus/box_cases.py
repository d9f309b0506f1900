"""One fault each in the boxes of a print file, and in what lies between them."""

from dataclasses import replace

import pikepdf
from pikepdf import Array, Dictionary, Name
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.print_page import (
    BLEED_PT,
    BODY,
    HEIGHT_PT,
    PRINT,
    SPEC,
    WIDTH_PT,
    Edit,
    drawn,
    edited,
    for_print,
    print_page,
    printed,
    sheet,
)

from presskit.model.paper import PaperSize
from presskit.model.print_spec import Mark
from presskit.preflight.expected import expected_of_any

MARKS_ASKED = expected_of_any(replace(SPEC, marks=(Mark.CROP,)))
REGISTRATION = Dictionary(
    All=Array(
        [
            Name.Separation,
            Name.All,
            Name.DeviceCMYK,
            Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1),
        ]
    )
)
_CROP_MARK = b".25 w -12 0 m -26 0 l S"
_SHORT_GROUND = ".ground { left: -10mm; right: -10mm; bottom: -10mm }"


def _cropped(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].CropBox = sheet(0)


def _box(name: str, corners: list[float]) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj[name] = Array(corners)

    return edit


def _without(name: str) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[0].obj[name]

    return edit


def _bleed(pt: float) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].BleedBox = sheet(pt)

    return edit


def _small_sheet(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].MediaBox = pdf.pages[0].CropBox = pdf.pages[0].BleedBox = sheet(5.669)


def _second_page_without_bleed(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].TrimBox = sheet(-2)


def _larger_unit(pdf: pikepdf.Pdf) -> None:
    """The same page on paper, drawn at half its size."""
    pdf.pages[0].UserUnit = 2
    for name in ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox"):
        pdf.pages[0].obj[name] = Array([float(corner) / 2 for corner in pdf.pages[0].obj[name]])
    pdf.pages[0].contents_add(b"q .5 0 0 .5 0 0 cm", prepend=True)
    pdf.pages[0].contents_add(b"Q")


def _marked(content: bytes) -> Edit:
    return drawn(content, slug=True, ColorSpace=REGISTRATION)


CASES = for_print(
    Case("print-page", "", print_page),
    Case("page-lost", "page-count-differs", printed(), replace(PRINT, pages=2)),
    Case("trim-unsaid", "trim-missing", edited(_without("/TrimBox"))),
    Case(
        "trim-too-wide",
        "page-size-differs",
        edited(_box("/TrimBox", [-0.1, 0, WIDTH_PT, HEIGHT_PT])),
        replace(PRINT, spec=None, size=PaperSize("A6", 105.0, 148.0)),
    ),
    Case("art-box-beside-trim", "page-boxes-nested-wrongly", edited(_box("/ArtBox", [20, 20, 200, 200]))),
    Case(
        "trim-out-of-bleed",
        "page-boxes-nested-wrongly",
        edited(_box("/BleedBox", [20, 20, 200, 200])),
        replace(PRINT, spec=None),
    ),
    Case("bleed-out-of-sheet", "page-boxes-nested-wrongly", edited(_bleed(20.0))),
    Case("bleed-of-2-mm", "bleed-small", edited(_small_sheet)),
    Case("bleed-unsaid", "bleed-small", edited(_without("/BleedBox"))),
    Case(
        "bleed-missing-at-the-head",
        "bleed-small",
        edited(_box("/BleedBox", [-BLEED_PT, -BLEED_PT, WIDTH_PT + BLEED_PT, HEIGHT_PT])),
    ),
    Case("ground-ends-at-the-trim", "bleed-not-reached", printed(css=_SHORT_GROUND)),
    Case("ground-ends-at-the-left-trim", "bleed-not-reached", printed(css=".ground { left: -10mm }")),
    Case(
        "picture-ends-at-the-head-trim",
        "bleed-not-reached",
        edited(drawn(b"0 .2 .2 0 k 100 %.3f 90 60 re f" % (HEIGHT_PT - 60))),
    ),
    Case(
        "ground-ends-one-mm-early",
        "bleed-not-reached",
        edited(drawn(b".1 .2 .3 0 k %.3f 150 65 90 re f" % (WIDTH_PT - 60))),
    ),
    Case(
        "pages-of-two-sizes",
        "page-boxes-differ",
        edited(_second_page_without_bleed, body=f"{BODY}<p style='break-before: page'>Two.</p>"),
    ),
    Case("crop-box-at-the-trim", "crop-box-smaller", edited(_cropped)),
    Case("turned-page", "page-turned", edited(lambda pdf: pdf.pages[0].rotate(90, relative=False))),
    Case("larger-unit", "page-turned", edited(_larger_unit)),
    Case(
        "ground-beyond-the-bleed",
        "content-outside-bleed",
        edited(drawn(b"0 .3 .9 0 k -26 150 60 60 re f", slug=True)),
    ),
    Case("crop-marks-nobody-wants", "marks-not-asked", edited(_marked(b"/All CS 1 SCN " + _CROP_MARK))),
    Case("crop-marks-in-black", "mark-not-on-all-plates", edited(_marked(b"0 0 0 1 K " + _CROP_MARK)), MARKS_ASKED),
    Case(
        "crop-marks-in-rgb",
        "mark-not-on-all-plates",
        edited(_marked(b"0 0 0 RG " + _CROP_MARK)),
        MARKS_ASKED,
        frozenset({"black-rgb"}),
    ),
    Case(
        "crop-marks-in-the-bleed",
        "mark-inside-bleed",
        edited(_marked(b"/All CS 1 SCN .25 w -4 0 m -26 0 l S")),
        MARKS_ASKED,
    ),
    Case(
        "text-4-mm-from-the-trim",
        "safe-area-touched",
        printed(f"{BODY}<p style='position: absolute; left: -6mm; top: 40mm'>Too near</p>"),
    ),
    Case(
        "text-1-mm-from-the-trim",
        "safe-area-crossed",
        printed(f"{BODY}<p style='position: absolute; left: -9mm; top: 40mm'>Far too near</p>"),
    ),
    Case(
        "text-over-the-trim",
        "safe-area-crossed",
        printed(f"{BODY}<p style='position: absolute; left: -11mm; top: 40mm'>Cut off</p>"),
    ),
)
