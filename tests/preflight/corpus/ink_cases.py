"""One fault each in the lines and the amount of ink of a print file."""

import pikepdf
from pikepdf import Array, Dictionary, Name
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.picture_cases import half_heavy_picture, placed
from tests.preflight.corpus.print_page import BODY, PRINT, Edit, drawn, drawn_with, edited, for_print, printed

_AREA = b"60 200 60 40 re f"
_OVERPRINT = Dictionary(Over=Dictionary(op=True, OP=True, OPM=1))
_MULTIPLY = Dictionary(Multiply=Dictionary(BM=Name.Multiply))


def _heavy_gradient(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 0.8], N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[60, 200, 120, 200], Function=function)
    return b"60 200 60 40 re W n /Fade sh", {"Shading": Dictionary(Fade=pdf.make_indirect(shading))}


def _named_inks(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
    names = Array([Name.Cyan, Name.Magenta, Name.Yellow, Name.Black])
    function = pdf.make_stream(b"{}", FunctionType=4, Domain=[0, 1] * 4, Range=[0, 1] * 4)
    space = Array([Name.DeviceN, names, Name.DeviceCMYK, function])
    return b"/Inks cs 1 1 .9 .8 scn " + _AREA, {"ColorSpace": Dictionary(Inks=space)}


def _line(width: bytes, colour: bytes = b"0 0 0 1 K", scale: bytes = b"1") -> Edit:
    return drawn(colour + b" " + scale + b" 0 0 " + scale + b" 0 0 cm " + width + b" w 60 200 m 120 200 l S")


CASES = for_print(
    Case("340-percent-area", "ink-over-limit", edited(drawn(b".9 .9 .8 .8 k " + _AREA))),
    Case(
        "two-areas-that-overprint",
        "ink-over-limit",
        edited(drawn(b"1 1 0 0 k " + _AREA + b" /Over gs 0 0 1 .9 k " + _AREA, ExtGState=_OVERPRINT)),
    ),
    Case(
        "two-areas-that-multiply",
        "ink-over-limit",
        edited(drawn(b"1 1 0 0 k " + _AREA + b" /Multiply gs 0 0 1 .9 k " + _AREA, ExtGState=_MULTIPLY)),
    ),
    Case("heavy-gradient", "ink-over-limit", edited(drawn_with(_heavy_gradient))),
    Case("heavy-named-inks", "ink-over-limit", edited(drawn_with(_named_inks))),
    Case("heavy-picture", "ink-over-limit", edited(placed(half_heavy_picture, 72.0))),
    Case("line-of-0-2-pt", "line-thin", edited(_line(b".2"))),
    Case("line-of-0-1-pt", "line-too-thin", edited(_line(b".1"))),
    Case("line-as-thin-as-can-be", "line-too-thin", edited(_line(b"0"))),
    Case("line-scaled-down", "line-too-thin", edited(_line(b"1", scale=b".1"))),
    Case("line-of-0-4-pt-in-two-inks", "line-thin", edited(_line(b".4", b"1 .7 0 0 K"))),
    Case("line-of-0-2-pt-in-two-inks", "line-too-thin", edited(_line(b".2", b"1 .7 0 0 K"))),
    Case("rule-drawn-as-a-thin-area", "line-too-thin", edited(drawn(b"0 0 0 1 k 60 200 90 .1 re f"))),
    Case(
        "border-of-a-style-sheet",
        "line-too-thin",
        printed(f"{BODY}<p style='border: .1pt solid device-cmyk(0 0 0 1)'>Framed</p>"),
    ),
    Case("two-areas-that-knock-out", "", edited(drawn(b"1 1 0 0 k " + _AREA + b" 0 0 1 .9 k " + _AREA)), PRINT),
    Case("small-heavy-dot", "", edited(drawn(b".9 .9 .8 .8 k 60 200 5 5 re f"))),
    Case(
        "black-that-overprints-200-percent",
        "",
        edited(drawn(b"1 .9 0 0 k " + _AREA + b" /Over gs 0 0 0 1 k " + _AREA, ExtGState=_OVERPRINT)),
    ),
    Case("line-of-0-25-pt", "", edited(_line(b".25"))),
)
