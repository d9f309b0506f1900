"""One fault each in overprinting, greys and tints of a print file, and their sound neighbours."""

import pikepdf
from pikepdf import Array, Dictionary, Name
from tests.preflight.corpus.box_cases import REGISTRATION
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.letter_cases import claims_of
from tests.preflight.corpus.picture_cases import plain_picture
from tests.preflight.corpus.print_page import BODY, Edit, drawn, drawn_with, edited, for_print, printed

_AREA = b"60 200 60 40 re f"
_GROUND = b"1 .6 0 0 k 50 190 80 60 re f "
_WHITE = b"0 0 0 0 k 55 195 70 50 re f "
_MODES = Dictionary(
    Over=Dictionary(op=True, OP=True, OPM=1),
    Zero=Dictionary(op=True, OP=True, OPM=0),
    Stroke=Dictionary(OP=True, op=False),
)
_TO_YELLOW = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0, 1, 0], N=1)
_YELLOW = Dictionary(Yellow=Array([Name.Separation, Name.Yellow, Name.DeviceCMYK, _TO_YELLOW]))
_TINT_TO_THE_TRIM = ".ground {{ background: device-cmyk({}); left: -10mm; right: -10mm; bottom: -10mm }}"


def _over(content: bytes) -> Edit:
    """Drawn over a blue area, with states to overprint in."""
    return drawn(_GROUND + content, ExtGState=_MODES, ColorSpace=_YELLOW)


def _black_text_on(ground: bytes) -> Edit:
    """Small letters in black that do not overprint."""

    def edit(pdf: pikepdf.Pdf) -> None:
        name, font = next(iter(pdf.pages[0].Resources.Font.items()))
        code = next(b"%04x" % code for code, letter in claims_of(font) if letter.strip())
        drawn(b"%s 0 0 0 1 k BT %s 9 Tf 1 0 0 1 70 215 Tm <%s> Tj ET" % (ground, name.encode(), code * 3))(pdf)

    return edit


def _text(css: str) -> str:
    return f"{BODY}<p style='{css}'>Set in this</p>"


def _on_a_picture(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
    content = b"q 72 0 0 72 50 180 cm /Picture Do Q /Over gs 0 0 1 0 k " + _AREA
    return content, {"XObject": Dictionary(Picture=plain_picture()(pdf)), "ExtGState": _MODES}


def _picture_in_all(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
    picture = plain_picture(REGISTRATION.All, b"\x20")(pdf)
    return b"72 0 0 72 60 180 cm /Picture Do", {"XObject": Dictionary(Picture=picture)}


def _gradient_in_all(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0.1], C1=[0.2], N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=REGISTRATION.All, Coords=[60, 200, 120, 200], Function=function)
    return b"60 200 60 40 re W n /Fade sh", {"Shading": Dictionary(Fade=pdf.make_indirect(shading))}


CASES = for_print(
    Case("yellow-overprints-blue", "colour-overprints", edited(_over(b"/Over gs 0 0 1 0 k " + _AREA))),
    Case("light-black-overprints-blue", "colour-overprints", edited(_over(b"/Over gs 0 0 0 .2 k " + _AREA))),
    Case("named-yellow-overprints-blue", "colour-overprints", edited(_over(b"/Zero gs /Yellow cs 1 scn " + _AREA))),
    Case(
        "line-overprints-blue",
        "colour-overprints",
        edited(_over(b"/Over gs 0 0 1 0 K 4 w 60 220 m 99 220 l S")),
    ),
    Case("yellow-overprints-a-picture", "colour-overprints", edited(drawn_with(_on_a_picture))),
    Case("yellow-overprints-in-mode-0", "", edited(_over(b"/Zero gs 0 0 1 0 k " + _AREA))),
    Case("yellow-overprints-nothing", "", edited(drawn(b"/Over gs 0 0 1 0 k " + _AREA, ExtGState=_MODES))),
    Case(
        "yellow-overprints-on-white",
        "",
        edited(_over(_WHITE + b"/Over gs 0 0 1 0 k " + _AREA)),
    ),
    Case("black-text-on-white-on-blue", "", edited(_black_text_on(_GROUND + _WHITE))),
    Case("black-text-on-blue", "black-text-knocks-out", edited(_black_text_on(_GROUND))),
    Case("trap-along-an-edge", "", edited(_over(b"/Over gs 0 0 1 0 K .5 w 50 190 m 130 190 l S"))),
    Case("lines-alone-may-overprint", "", edited(_over(b"/Stroke gs 0 0 1 0 k " + _AREA))),
    Case("grey-text-of-four-inks", "grey-in-four-inks", printed(_text("color: device-cmyk(.4 .31 .31 .2)"))),
    Case("grey-area-of-three-inks", "grey-in-four-inks", edited(drawn(b".5 .4 .4 0 k " + _AREA))),
    Case("grey-area-of-equal-inks", "grey-in-four-inks", edited(drawn(b".3 .3 .3 0 k " + _AREA))),
    Case("grey-line-of-four-inks", "grey-in-four-inks", edited(drawn(b".4 .3 .3 .3 K 1 w 60 200 m 120 200 l S"))),
    Case("grey-text-of-black", "", printed(_text("color: device-cmyk(0 0 0 .6)"))),
    Case("brown-and-teal-areas", "", edited(drawn(b".4 .6 .8 .2 k " + _AREA + b" .6 .2 .3 0 k 60 260 60 40 re f"))),
    Case("rich-black-area", "", edited(drawn(b".6 .4 .4 1 k " + _AREA))),
    Case("tint-of-2-percent", "tint-too-light", edited(drawn(b".02 0 0 0 k " + _AREA))),
    Case("tint-of-two-traces", "tint-too-light", edited(drawn(b".02 .025 0 0 k " + _AREA))),
    Case("grey-of-1-percent", "tint-too-light", edited(drawn(b".99 g " + _AREA))),
    Case("tint-of-4-percent", "", edited(drawn(b".04 0 0 0 k " + _AREA))),
    Case("text-in-98-percent", "tint-nearly-full", printed(_text("color: device-cmyk(0 0 0 .98)"))),
    Case("line-in-97-percent", "tint-nearly-full", edited(drawn(b"0 .97 0 0 K .5 w 60 200 m 120 200 l S"))),
    Case("area-in-98-percent", "", edited(drawn(b"0 .98 0 0 k " + _AREA))),
    Case("tint-ends-at-the-trim", "bleed-not-reached", printed(css=_TINT_TO_THE_TRIM.format(".06 0 0 0"))),
    Case("light-tint-ends-at-the-trim", "bleed-not-reached", printed(css=_TINT_TO_THE_TRIM.format("0 0 0 .04"))),
    Case("tint-to-the-bleed", "", printed(css=".ground { background: device-cmyk(.05 0 0 0) }")),
    Case("picture-in-all", "registration-artwork", edited(drawn_with(_picture_in_all))),
    Case("gradient-in-all", "registration-artwork", edited(drawn_with(_gradient_in_all))),
)
