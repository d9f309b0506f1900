"""One fault each in the lines and the amount of ink of a print file."""

import pikepdf
from pikepdf import Array, Dictionary, Name
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.letter_cases import claims_of
from tests.preflight.corpus.picture_cases import half_heavy_picture, placed
from tests.preflight.corpus.print_page import BODY, PRINT, Edit, drawn, drawn_with, edited, for_print, printed
from tests.preflight.made_pdfs import TITLE

from presskit.preflight.expected import Expected

_ANY = Expected(title=TITLE)  # held to no print specification
_TINT = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0, 0, 0], N=1)
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


def _letters(state: bytes, matrix: bytes = b"1 0 0 1 60 210", **resources: Dictionary) -> Edit:
    """Large letters in this state, such as an outline of so many points."""

    def edit(pdf: pikepdf.Pdf) -> None:
        name, font = next(iter(pdf.pages[0].Resources.Font.items()))
        code = next(b"%04x" % code for code, letter in claims_of(font) if letter.strip())
        shown = b"%s BT %s 30 Tf %s Tm <%s> Tj ET" % (state, name.encode(), matrix, code * 3)
        drawn(shown, slug=False, **resources)(pdf)

    return edit


_NO_INK = Dictionary(NoInk=Array([Name.Separation, Name("/None"), Name.DeviceCMYK, _TINT]))

CASES = for_print(
    Case("letters-of-an-outline-of-0-1-pt", "text-outline-too-thin", edited(_letters(b"1 Tr .1 w 0 0 0 1 K"))),
    Case("outlines-in-no-print-file", "text-outline-too-thin", edited(_letters(b"1 Tr .1 w 0 0 0 1 K")), _ANY),
    Case("letters-of-the-thinnest-outline", "text-outline-too-thin", edited(_letters(b"1 Tr 0 w 0 0 0 1 K"))),
    Case("letters-of-an-outline-of-0-2-pt", "text-outline-thin", edited(_letters(b"1 Tr .2 w 0 0 0 1 K"))),
    Case("letters-of-an-outline-in-two-inks", "text-outline-thin", edited(_letters(b"1 Tr .4 w 1 .7 0 0 K"))),
    Case("letters-of-a-dashed-outline", "text-outline-too-thin", edited(_letters(b"1 Tr .1 w [2 1] 0 d 0 0 0 1 K"))),
    Case(
        "letters-of-an-outline-scaled-down",
        "text-outline-too-thin",
        edited(_letters(b".1 0 0 .1 0 0 cm 1 Tr 1 w 0 0 0 1 K", b"10 0 0 10 600 2100")),
    ),
    Case("letters-filled-white", "text-outline-too-thin", edited(_letters(b"2 Tr .1 w 0 0 0 1 K 0 0 0 0 k"))),
    Case(
        "letters-filled-with-no-ink",
        "text-outline-too-thin",
        edited(_letters(b"/NoInk cs 1 scn 2 Tr .1 w 0 0 0 1 K", ColorSpace=_NO_INK)),
        _ANY,
    ),
    Case(
        "letters-filled-with-glass",
        "text-outline-too-thin",
        edited(_letters(b"/Glass gs 0 0 0 1 k 2 Tr .1 w 0 0 0 1 K", ExtGState=Dictionary(Glass=Dictionary(ca=0)))),
    ),
    Case("letters-outlined-and-clipped-by", "text-outline-too-thin", edited(_letters(b"5 Tr .1 w 0 0 0 1 K"))),
    Case("letters-made-bold-by-a-thin-outline", "", edited(_letters(b"2 Tr .1 w 0 0 0 1 k 0 0 0 1 K"))),
    Case("letters-of-an-outline-of-1-pt", "", edited(_letters(b"1 Tr 1 w 0 0 0 1 K"))),
    Case(
        "white-letters-with-a-thin-edge-on-colour",
        "",
        edited(_letters(b"1 0 0 0 k 50 200 120 50 re f 0 0 0 0 k 2 Tr .1 w 0 0 0 1 K")),
    ),
    Case("340-percent-area", "ink-over-limit", edited(drawn(b".9 .9 .8 .8 k " + _AREA))),
    Case(
        "two-areas-that-overprint",
        "ink-over-limit",
        edited(drawn(b"1 1 0 0 k " + _AREA + b" /Over gs 0 0 1 .9 k " + _AREA, ExtGState=_OVERPRINT)),
        also=frozenset({"colour-overprints"}),
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
