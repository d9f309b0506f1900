"""One fault each in the colours of a print file."""

from dataclasses import replace

import pikepdf
from pikepdf import Array, Dictionary, Name
from tests.preflight.corpus.box_cases import MARKS_ASKED, REGISTRATION
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.print_page import BODY, PRINT, SPEC, Edit, drawn, drawn_with, edited, for_print, printed

from presskit.preflight.expected import expected_of_any

_AREA = b"60 200 60 40 re f"
_OVERPRINT = Dictionary(Over=Dictionary(op=True, OP=True, OPM=1))
_HALF = Dictionary(Half=Dictionary(ca=0.5))
_TO_CMYK = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0.6, 1, 0], N=1)
_GOLD = Dictionary(Gold=Array([Name.Separation, Name("/PANTONE 871 C"), Name.DeviceCMYK, _TO_CMYK]))
_TWO_GOLDS = Dictionary(
    Gold=_GOLD.Gold, Matt=Array([Name.Separation, Name("/PANTONE 871 U"), Name.DeviceCMYK, _TO_CMYK])
)
SPOTS_ALLOWED = expected_of_any(replace(SPEC, spot_colours=True))
_LAB = Dictionary(Lab=Array([Name.Lab, Dictionary(WhitePoint=[0.96, 1, 0.82], Range=[-128, 127, -128, 127])]))
_CAL_RGB = Dictionary(Cal=Array([Name.CalRGB, Dictionary(WhitePoint=[0.95, 1, 1.09])]))


def _named(name: str, inks: list[float]) -> Dictionary:
    """A separation of this name, shown as these inks."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=inks, N=1)
    return Dictionary(Named=Array([Name.Separation, Name(name), Name.DeviceCMYK, tint]))


def _text(css: str, words: str = "Set in this", more: str = "") -> str:
    return f"{BODY}<p style='{css}'>{words}</p>{more}"


def _profiled(components: int, profile: bytes, content: bytes) -> Edit:
    def make(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
        space = Array([Name.ICCBased, pdf.make_stream(profile, N=components)])
        return b"/Own cs " + content + _AREA, {"ColorSpace": Dictionary(Own=space)}

    return drawn_with(make)


def _gradient(space: Name, first: list[float], last: list[float]) -> Edit:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=first, C1=last, N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=space, Coords=[60, 200, 120, 200], Function=function)
    return drawn(b"60 200 60 40 re W n /Fade sh", Shading=Dictionary(Fade=shading))


def _in_a_form(content: bytes) -> Edit:
    def make(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
        form = pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 300, 400])
        return b"/Form Do", {"XObject": Dictionary(Form=form)}

    return drawn_with(make)


def _in_a_pattern(content: bytes) -> Edit:
    def make(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
        tile = pdf.make_stream(
            content,
            Type=Name.Pattern,
            PatternType=1,
            PaintType=1,
            TilingType=1,
            BBox=[0, 0, 9, 9],
            XStep=9,
            YStep=9,
            Resources=Dictionary(),
        )
        return b"/Pattern cs /Tile scn " + _AREA, {"Pattern": Dictionary(Tile=tile)}

    return drawn_with(make)


def _group_in_rgb(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    drawn(b"/Half gs 0 .3 .9 0 k " + _AREA, ExtGState=_HALF)(pdf)


CASES = for_print(
    Case("rgb-area", "colour-rgb", edited(drawn(b".9 .2 .1 rg " + _AREA))),
    Case("rgb-line", "colour-rgb", edited(drawn(b".9 .2 .1 RG 1 w 60 200 m 120 200 l S"))),
    Case("rgb-text", "colour-rgb", printed(_text("color: #c00"))),
    Case("rgb-white", "colour-rgb", edited(drawn(b"1 1 1 rg " + _AREA))),
    Case("rgb-in-a-form", "colour-rgb", edited(_in_a_form(b".9 .2 .1 rg " + _AREA))),
    Case("rgb-in-a-pattern", "colour-rgb", edited(_in_a_pattern(b".9 .2 .1 rg 0 0 5 5 re f"))),
    Case("rgb-gradient", "colour-rgb", edited(_gradient(Name.DeviceRGB, [1, 0, 0], [1, 1, 0]))),
    Case("rgb-with-profile", "colour-rgb", edited(_profiled(3, b"", b".9 .2 .1 scn "))),
    Case("lab-area", "colour-rgb", edited(drawn(b"/Lab cs 60 40 20 scn " + _AREA, ColorSpace=_LAB))),
    Case("calibrated-rgb-area", "colour-rgb", edited(drawn(b"/Cal cs .9 .2 .1 scn " + _AREA, ColorSpace=_CAL_RGB))),
    Case("rgb-black-text", "black-rgb", printed(_text("color: #000"))),
    Case("rgb-black-line", "black-rgb", edited(drawn(b"0 0 0 RG 1 w 60 200 m 120 200 l S"))),
    Case("cmyk-with-profile", "colour-profiled", edited(_profiled(4, SPEC.condition.profile, b"0 .3 .9 0 scn "))),
    Case(
        "cyan-shown-as-magenta",
        "ink-misnamed",
        edited(drawn(b"/Named cs 1 scn " + _AREA, ColorSpace=_named("/Cyan", [0, 1, 0, 0]))),
    ),
    Case(
        "black-shown-as-yellow",
        "ink-misnamed",
        edited(drawn(b"/Named cs .5 scn " + _AREA, ColorSpace=_named("/Black", [0, 0, 1, 0]))),
    ),
    Case(
        "cyan-by-its-name", "", edited(drawn(b"/Named cs 1 scn " + _AREA, ColorSpace=_named("/Cyan", [1, 0, 0, 0])))
    ),
    Case(
        "one-ink-under-two-names",
        "spot-colours-alike",
        edited(drawn(b"/Gold cs 1 scn " + _AREA + b" /Matt cs 1 scn 150 200 60 40 re f", ColorSpace=_TWO_GOLDS)),
        SPOTS_ALLOWED,
    ),
    Case("spot-colour", "spot-colour", edited(drawn(b"/Gold cs 1 scn " + _AREA, ColorSpace=_GOLD))),
    Case(
        "area-in-all",
        "registration-artwork",
        edited(drawn(b"/All cs .5 scn " + _AREA, ColorSpace=REGISTRATION)),
        MARKS_ASKED,
    ),
    Case("text-in-four-full-inks", "registration-text", printed(_text("color: device-cmyk(1 1 1 1)"))),
    Case("rich-black-text", "rich-black-text", printed(_text("color: device-cmyk(.6 .4 .4 1)"))),
    Case("black-from-a-conversion", "rich-black-text", printed(_text("color: device-cmyk(.72 .68 .67 .89)"))),
    Case(
        "black-text-on-colour",
        "black-text-knocks-out",
        printed(_text("background: device-cmyk(0 .3 .9 0); color: device-cmyk(0 0 0 1)")),
    ),
    Case(
        "white-overprints",
        "white-overprints",
        edited(drawn(b"0 .3 .9 0 k 50 190 80 60 re f /Over gs 0 0 0 0 k " + _AREA, ExtGState=_OVERPRINT)),
    ),
    Case("blends-in-rgb", "blend-space-not-inks", edited(_group_in_rgb)),
    Case(
        "unknown-blend-mode",
        "blend-mode-unknown",
        edited(drawn(b"/Odd gs 0 .3 .9 0 k " + _AREA, ExtGState=Dictionary(Odd=Dictionary(BM=Name.Dissolve)))),
    ),
    Case("text-of-4-5-pt", "text-small", printed(_text("font-size: 4.5pt"))),
    Case("text-of-3-pt", "text-too-small", printed(_text("font-size: 3pt"))),
    Case(
        "text-scaled-down",
        "text-too-small",
        printed(_text("font-size: 9pt; transform: scale(.35); transform-origin: left")),
    ),
    Case(
        "text-of-6-pt-in-two-inks",
        "text-small-in-inks",
        printed(_text("font-size: 6pt; color: device-cmyk(1 .7 0 0)")),
    ),
    Case(
        "white-text-of-6-pt",
        "text-small-in-white",
        printed(_text("font-size: 6pt; color: device-cmyk(0 0 0 0); background: device-cmyk(1 0 0 0)")),
    ),
    Case(
        "spot-colour-that-is-asked-for",
        "",
        edited(drawn(b"/Gold cs 1 scn " + _AREA, ColorSpace=_GOLD)),
        replace(PRINT, spec=replace(SPEC, spot_colours=True)),
    ),
    Case("rich-black-heading", "", printed(_text("color: device-cmyk(.6 .4 .4 1); font-size: 20pt"))),
    Case(
        "opaque-page-with-an-rgb-group",
        "",
        edited(lambda pdf: setattr(pdf.pages[0], "Group", Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))),
    ),
    Case("transparency-blended-in-inks", "", edited(drawn(b"/Half gs 0 .3 .9 0 k " + _AREA, ExtGState=_HALF))),
    Case(
        "black-text-that-overprints",
        "",
        edited(drawn(b"/Over gs", ExtGState=_OVERPRINT), body=_text("color: device-cmyk(0 0 0 1)")),
    ),
    Case("gradient-in-inks", "", edited(_gradient(Name.DeviceCMYK, [1, 0, 0, 0], [0, 0, 1, 0]))),
    Case("grey-area", "", edited(drawn(b".4 g " + _AREA))),
)
