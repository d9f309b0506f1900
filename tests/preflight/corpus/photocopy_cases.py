"""One fault each in a file for office machines."""

from pikepdf import Name
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.picture_cases import placed, plain_picture
from tests.preflight.corpus.print_page import drawn, edited, printed

from presskit.model.edition import Edition
from presskit.preflight.expected import expected_of_any

_COPIED = expected_of_any(None, Edition.PHOTOCOPY)
_BODY = "<h1 style='color: device-cmyk(0 0 0 1)'>International Drug Users Day</h1><p>Nothing about us without us.</p>"


CASES = (
    Case("red-area", "photocopy-colour", edited(drawn(b"0 1 1 0 k 60 200 60 40 re f"), _BODY), _COPIED),
    Case(
        "coloured-picture",
        "photocopy-colour",
        edited(placed(plain_picture(Name.DeviceRGB, b"\x90\x40\x20"), 72.0), _BODY),
        _COPIED,
    ),
    Case("large-dark-ground", "photocopy-solid", edited(drawn(b".2 g 40 180 120 80 re f"), _BODY), _COPIED),
    Case("plain-page", "", printed(_BODY), _COPIED),
    Case("large-light-ground", "", edited(drawn(b".8 g 40 180 120 80 re f"), _BODY), _COPIED),
    Case("small-dark-ground", "", edited(drawn(b".2 g 40 180 60 40 re f"), _BODY), _COPIED),
)
