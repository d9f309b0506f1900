"""One fault of QR codes each."""

from base64 import b64encode
from io import BytesIO

from PIL import Image
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import HEADING, made
from tests.preflight.made_pdfs import LEVEL_L, REPORT, SURVEY, modules_of, placement, qr_block, qr_drawing

from presskit.preflight.expected import Expected

_SHOWN = SURVEY.removeprefix("https://")
_PROMISED = Expected(qr_codes=(placement(SURVEY),))
_CLOSE_WORDS = f"<p style='position: relative; font: 6pt/6pt Inter; margin: -2.4mm 2.4mm'>{_SHOWN}</p>"
_LINE = f"<p>{_SHOWN}</p>"
# The quiet zone of the drawings has 4 modules of 0.6 mm: 2.4 mm on each side.
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


def _picture() -> str:
    rows = modules_of(SURVEY)
    pixels = bytes(0 if dark else 255 for row in rows for dark in row)
    side = len(rows)
    stream = BytesIO()
    Image.frombytes("L", (side, side), pixels).resize((side * 8, side * 8), Image.Resampling.NEAREST).save(
        stream, "PNG"
    )
    source = f"data:image/png;base64,{b64encode(stream.getvalue()).decode()}"
    return f"<img alt='QR code' style='width: {_SIDE_MM}mm' src='{source}'>{_LINE}"


def _two(first: str, second: str) -> str:
    return HEADING + qr_block(REPORT, first) + qr_block(SURVEY, second)


def _case(name: str, code: str, block: str, expected: Expected | None = None) -> Case:
    return Case(name, code, made(HEADING + block), expected or Expected())


CASES = (
    _case("qr-promised", "", qr_block(SURVEY), _PROMISED),
    _case("qr-turned", "", f"<div style='transform: rotate(20deg); margin: 9mm'>{qr_block(SURVEY)}</div>"),
    _case("qr-on-coloured-ground", "", _on("#fde68a", qr_drawing(SURVEY, ground="#fde68a"))),
    _case("qr-with-the-site-alone-beside-it", "", qr_block(SURVEY, "harbour.example")),
    _case("qr-with-a-contact", "", f"{qr_drawing('MECARD:N:Press office;TEL:+441632960000;;')}"),
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
    _case("qr-dark-ground-to-its-edge", "qr-quiet-zone-missing", _on("#000", qr_drawing(SURVEY), 2.4)),
    _case("qr-words-in-quiet-zone", "qr-quiet-zone-missing", f"{qr_drawing(SURVEY)}{_CLOSE_WORDS}"),
    _case("qr-three-modules-clear", "qr-quiet-zone-narrow", _on("#004", qr_drawing(SURVEY), 0.6)),
    _case("qr-grey-on-white", "qr-contrast-weak", qr_drawing(SURVEY, ink="#ccc") + _LINE),
    _case("qr-yellow-on-white", "qr-contrast-weak", qr_drawing(SURVEY, ink="#fde047") + _LINE),
    _case("qr-level-l", "qr-level-low", qr_drawing(SURVEY, level=LEVEL_L) + _LINE),
    _case("qr-as-picture", "qr-code-raster", _picture()),
    _case("qr-to-a-file", "qr-target-refused", qr_drawing("file:///srv/kit/report.pdf")),
    _case("qr-to-one-network", "qr-target-refused", qr_block("https://192.168.1.20/report", "192.168.1.20/report")),
    _case("qr-placeholder", "qr-target-refused", qr_drawing("#")),
)
