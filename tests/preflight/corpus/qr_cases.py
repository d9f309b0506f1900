"""One fault of QR codes each."""

from base64 import b64encode
from io import BytesIO

from PIL import Image, ImageFilter
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import HEADING, made
from tests.preflight.made_pdfs import LEVEL_L, REPORT, SURVEY, modules_of, placement, qr_block, qr_drawing

from presskit.preflight.expected import Expected

_SHOWN = SURVEY.removeprefix("https://")
_PROMISED = Expected(qr_codes=(placement(SURVEY),))
_CLOSE_WORDS = f"<p style='position: relative; font: 6pt/6pt Inter; margin: -2.4mm 2.4mm'>{_SHOWN}</p>"
_LINE = f"<p>{_SHOWN}</p>"
# The quiet zone of the drawings has 4 modules of 0.6 mm: 2.4 mm on each side.
_WEAK = "qr-read-barely"
_FIRST_BEHIND_MARK = 11  # the quiet zone of 4, and the mark of 7
_SIDE_MM = len(modules_of(SURVEY)) * 0.6


def _on(ground: str, drawing: str, cut_mm: float = 0.0) -> str:
    """The code on a ground that begins so many millimetres inside its quiet zone."""
    return f"<div style='padding: 8mm; background: {ground}'>{_cut(drawing, cut_mm)}</div>{_LINE}"


def _cut(drawing: str, cut_mm: float) -> str:
    side_mm = _SIDE_MM - 2 * cut_mm
    box = f"width: {side_mm}mm; height: {side_mm}mm; overflow: hidden"
    return f"<div style='{box}'><div style='margin: -{cut_mm}mm 0 0 -{cut_mm}mm'>{drawing}</div></div>"


def _covered() -> str:
    patch = "<rect x='8' y='14' width='16' height='14' fill='#fff'/></svg>"
    return qr_drawing(SURVEY).replace("</svg>", patch) + _LINE


def _picture(soft_px: float = 0.0) -> str:
    rows = modules_of(SURVEY)
    pixels = bytes(0 if dark else 255 for row in rows for dark in row)
    side = len(rows)
    stream = BytesIO()
    sharp = Image.frombytes("L", (side, side), pixels).resize((side * 8, side * 8), Image.Resampling.NEAREST)
    sharp.filter(ImageFilter.GaussianBlur(soft_px)).save(stream, "PNG")
    source = f"data:image/png;base64,{b64encode(stream.getvalue()).decode()}"
    return f"<img alt='QR code' style='width: {_SIDE_MM}mm' src='{source}'>{_LINE}"


def _styled(style: str, block: str = "") -> str:
    """The code with a style of its own, and its address."""
    return f"<div style='width: {_SIDE_MM}mm; {style}'>{block or qr_drawing(SURVEY)}</div>{_LINE}"


def _with(patch: str) -> str:
    """The code with something drawn over it."""
    return qr_drawing(SURVEY).replace("</svg>", f"{patch}</svg>") + _LINE


def _corner_covered(across: int, down: int, ink: str = "#fff") -> str:
    return _with(f"<rect x='{across}' y='{down}' width='7' height='7' fill='{ink}'/>")


def _one_by_one(covered: bool = False) -> str:
    """The code as many programs draw it: a rectangle for each dark module."""
    cells = [(x, y) for y, row in enumerate(modules_of(SURVEY)) for x, dark in enumerate(row) if dark]
    shown = [cell for cell in cells if not (covered and max(cell) < _FIRST_BEHIND_MARK)]
    squares = "".join(f"<rect x='{x}' y='{y}' width='1' height='1'/>" for x, y in shown)
    side = len(modules_of(SURVEY))
    size = f"width: {_SIDE_MM}mm; height: {_SIDE_MM}mm"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' style='{size}' viewBox='0 0 {side} {side}'>"
    return f"{svg}<title>QR code</title>{squares}</svg>{_LINE}"


def _two(first: str, second: str) -> str:
    return HEADING + qr_block(REPORT, first) + qr_block(SURVEY, second)


def _case(name: str, code: str, block: str, expected: Expected | None = None, also: str = "") -> Case:
    return Case(name, code, made(HEADING + block), expected or Expected(), frozenset(also.split()))


def _holding(name: str, payload: str) -> Case:
    """A code that a telephone does something else with than open a page."""
    return _case(name, "qr-holds-no-address", qr_drawing(payload) + _LINE)


CASES = (
    _case("qr-promised", "", qr_block(SURVEY), _PROMISED),
    _case("qr-turned", "", f"<div style='transform: rotate(20deg); margin: 9mm'>{qr_block(SURVEY)}</div>"),
    _case("qr-on-coloured-ground", "", _on("#fde68a", qr_drawing(SURVEY, ground="#fde68a"))),
    _case("qr-with-the-site-alone-beside-it", "", qr_block(SURVEY, "harbour.example")),
    Case("qr-several", "", made(_two(REPORT.removeprefix("https://"), _SHOWN))),
    _case("qr-left-out", "qr-code-missing", _LINE, _PROMISED),
    _case("qr-covered-though-promised", "qr-code-missing", _covered(), _PROMISED),
    _case("qr-not-asked-for", "qr-code-unexpected", qr_block(SURVEY), Expected(qr_codes=())),
    _case("qr-modules-0.45-mm", "qr-code-small", qr_block(SURVEY, module_mm=0.45)),
    _case("qr-modules-0.38-mm", "qr-code-too-small", qr_block(SURVEY, module_mm=0.38)),
    _case("qr-without-address", "qr-address-missing", qr_block(SURVEY, "Read the survey")),
    _case("qr-with-another-address", "qr-address-differs", qr_block(SURVEY, "harbour.example/report-2021/")),
    _case("qr-with-another-site", "qr-address-differs", qr_block(SURVEY, "www.harbor.example")),
    Case("qr-swapped", "qr-addresses-swapped", made(_two(_SHOWN, REPORT.removeprefix("https://")))),
    _case("qr-covered", "qr-code-unreadable", _covered()),
    _case("qr-light-on-dark", "qr-code-inverted", qr_drawing(SURVEY, ink="#fff", ground="#000") + _LINE),
    _case("qr-dark-ground-to-its-edge", "qr-quiet-zone-missing", _on("#000", qr_drawing(SURVEY), 2.4), also=_WEAK),
    _case("qr-words-in-quiet-zone", "qr-quiet-zone-missing", f"{qr_drawing(SURVEY)}{_CLOSE_WORDS}"),
    _case("qr-three-modules-clear", "qr-quiet-zone-narrow", _on("#004", qr_drawing(SURVEY), 0.6)),
    _case("qr-grey-on-white", "qr-contrast-weak", qr_drawing(SURVEY, ink="#ccc") + _LINE, also=_WEAK),
    _case("qr-yellow-on-white", "qr-contrast-weak", qr_drawing(SURVEY, ink="#fde047") + _LINE, also=_WEAK),
    _case("qr-level-l", "qr-level-low", qr_drawing(SURVEY, level=LEVEL_L) + _LINE),
    _case("qr-as-picture", "qr-code-raster", _picture()),
    _case("qr-to-a-file", "qr-target-refused", qr_drawing("file:///srv/kit/report.pdf")),
    _case("qr-to-one-network", "qr-target-refused", qr_block("https://192.168.1.20/report", "192.168.1.20/report")),
    _case("qr-placeholder", "qr-target-refused", qr_drawing("#")),
    _case("qr-drawn-one-by-one", "", _one_by_one()),
    _case("qr-turned-by-a-quarter", "", _styled("transform: rotate(90deg)")),
    _case("qr-beside-its-address-in-capitals-of-the-site", "", qr_block(SURVEY, "Harbour.Example/survey/")),
    _case("qr-with-an-address-that-has-capitals", "", qr_block(f"{SURVEY}A7b/")),
    _holding("qr-with-plain-text", "Come to the harbour at noon, and bring a friend."),
    _holding("qr-with-a-number", "0044163296000012"),
    _holding("qr-with-a-telephone-number", "tel:+441632960000"),
    _holding("qr-with-a-text-message", "SMSTO:+441632960000:join"),
    _holding("qr-with-a-mail", "mailto:press@harbour.example?subject=Survey"),
    _holding("qr-with-a-mail-of-docomo", "MATMSG:TO:press@harbour.example;SUB:Survey;;"),
    _holding("qr-with-a-mail-address-alone", "press@harbour.example"),
    _holding("qr-with-a-payment", "bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT?amount=0.1"),
    _holding("qr-with-a-bank-transfer", "BCD\n002\n1\nSCT\n\nHarbour Clinic\n"),
    _holding("qr-with-a-contact", "MECARD:N:Press office;TEL:+441632960000;;"),
    _holding("qr-with-a-card", "BEGIN:VCARD\nVERSION:3.0\nN:Clinic;Harbour\nEND:VCARD"),
    _holding("qr-with-a-password", "WIFI:T:WPA;S:Harbour;P:open-sesame;;"),
    _holding("qr-with-a-place", "geo:51.5,-0.1"),
    _holding("qr-with-an-app", "market://details?id=example.harbour"),
    _holding("qr-with-an-address-without-scheme", "harbour.example/survey/"),
    _case(
        "qr-with-a-password-though-promised",
        "qr-code-unexpected",
        qr_block(SURVEY) + qr_drawing("WIFI:T:WPA;S:Harbour;P:open-sesame;;"),
        _PROMISED,
    ),
    _case("qr-mirrored", "qr-code-mirrored", _styled("transform: scaleX(-1)")),
    _case("qr-upside-down-and-mirrored", "qr-code-mirrored", _styled("transform: scaleY(-1)")),
    _case("qr-mirrored-and-turned", "qr-code-mirrored", _styled("transform: rotate(90deg) scaleX(-1)")),
    _case("qr-stretched", "qr-code-stretched", _styled("margin: 9mm; transform: scaleX(1.3)")),
    _case("qr-squeezed", "qr-code-stretched", _styled("transform: scaleY(.9)")),
    _case("qr-cut-by-the-trim", "qr-code-cut", _styled("margin-left: -20mm")),
    _case("qr-cut-by-a-hair", "qr-code-cut", _styled("margin-left: -17mm"), also=_WEAK),
    _case("qr-without-its-first-mark", "qr-mark-covered", _corner_covered(4, 4)),
    _case("qr-without-its-second-mark", "qr-mark-covered", _corner_covered(len(modules_of(SURVEY)) - 11, 4)),
    _case("qr-with-a-dark-sticker-on-a-mark", "qr-mark-covered", _corner_covered(4, 4, "#000")),
    _case("qr-drawn-one-by-one-without-a-mark", "qr-mark-covered", _one_by_one(covered=True)),
    _case("qr-faint", "qr-contrast-weak", qr_drawing(SURVEY, ink="#e6e6e6") + _LINE, also=_WEAK),
    _case("qr-hardly-there", "qr-contrast-weak", qr_drawing(SURVEY, ink="#f5f5f5") + _LINE, also=_WEAK),
    _case(
        "qr-under-a-thick-veil",
        "qr-code-veiled",
        _with("<rect width='40' height='40' fill='#fff' fill-opacity='.9'/>"),
        also="qr-contrast-weak qr-read-barely",
    ),
    _case(
        "qr-under-a-thin-veil",
        "qr-code-veiled",
        _with("<rect width='40' height='40' fill='#fff' fill-opacity='.4'/>"),
    ),
    _case("qr-in-capitals", "qr-address-case", qr_drawing(SURVEY.upper()) + _LINE),
    _case("qr-beside-its-address-in-capitals", "qr-address-case", qr_block(SURVEY, _SHOWN.upper())),
    _case("qr-too-soft", "qr-code-unreadable", _picture(soft_px=4.2)),
    _case("qr-soft", "qr-read-barely", _picture(soft_px=3.5), also="qr-code-raster"),
)
