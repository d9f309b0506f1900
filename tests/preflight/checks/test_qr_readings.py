"""How much a code bears."""

import pytest
from tests.preflight.made_facts import codes, page, pdf, symbol, told

from presskit.preflight.checks.qr_readings import check_qr_readings
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts


def _with(**facts: object) -> PdfFacts:
    tried = {"of_readings": 12, "too_bad": ("in shade", "at an angle"), **facts}
    return pdf(page(qr_symbols=(symbol("https://a.example/", None, **tried),)))


@pytest.mark.parametrize(
    ("readings", "found"), [(12, []), (10, []), (9, ["qr-read-barely"]), (0, ["qr-read-barely"])]
)
def test_ten_of_twelve_pass(readings: int, found: list[str]) -> None:
    """Less is a warning; a code that was not tried is none."""
    assert codes(check_qr_readings(_with(readings=readings), Expected())) == found
    assert codes(check_qr_readings(_with(readings=0, of_readings=0), Expected())) == []


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"module_mm": 0.3, "contrast_ratio": 0.6}, "its squares are only 0.30 mm wide"),
        ({"module_mm": 0.45, "contrast_ratio": 0.3}, "ground and ink differ by only 0.30 of the light"),
        ({"modules": 57}, "its address is long, 18 characters on 57 squares a side"),
        ({"quiet_zone_modules": 1.0}, "only 1 squares of ground around it are clear"),
        ({}, "its edges are soft, or something lies over it"),
    ],
)
def test_the_reason_is_what_is_farthest_from_good(facts: dict[str, object], reason: str) -> None:
    """Size, contrast, length or ground; else what no figure shows."""
    ((_code, message),) = told(check_qr_readings(_with(readings=5, **facts), Expected()))
    read = "read in 5 of 12 worse pictures of it, not in shade or at an angle"
    assert message == f"The QR code for https://a.example/ was {read}: {reason}."
