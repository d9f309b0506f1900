"""QR codes: read back, leading where they should, large enough, with their address beside them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.preflight.made_pdfs import FAMILIES, REPORT, SURVEY, MadePiece, placement, qr_block, qr_drawing

from presskit.model.piece import FinishedPiece
from presskit.preflight import preflight_pdf

Found = Callable[[FinishedPiece], list[str]]
ADDRESS = SURVEY.removeprefix("https://")


def test_other_payload_is_found(made: MadePiece) -> None:
    """A code that leads elsewhere, by one letter, is missing under its link and unexpected under the other."""
    wrong = SURVEY.replace("survey", "surwey")
    findings = preflight_pdf(
        replace(made, body=made.body.replace(qr_drawing(SURVEY), qr_drawing(wrong))).finished(), FAMILIES
    )
    assert [finding.code for finding in findings.findings] == ["qr-code-missing", "qr-code-unexpected"]
    assert SURVEY in findings.findings[0].message
    assert wrong in findings.findings[1].message


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param(qr_drawing(SURVEY, ink="#fff", ground="#000"), id="light on dark"),
        pytest.param(
            qr_drawing(SURVEY).replace("</svg>", "<rect x='8' width='16' height='40' fill='#fff'/></svg>"),
            id="covered",
        ),
        pytest.param(f"<div style='transform: skew(35deg)'>{qr_drawing(SURVEY)}</div>", id="leaning"),
        pytest.param("", id="left out"),
    ],
)
def test_unreadable_code_is_found(made: MadePiece, found: Found, spoilt: str) -> None:
    """A code that many telephones cannot read counts as missing."""
    finished = replace(made, body=made.body.replace(qr_drawing(SURVEY), spoilt)).finished()
    assert "qr-code-missing" in found(finished)


def test_link_asked_for_twice_must_be_printed_twice(made: MadePiece, found: Found) -> None:
    """One code on the page does not answer for two."""
    assert found(replace(made, codes=(*made.codes, placement(SURVEY))).finished()) == ["qr-code-missing"]


def test_code_nobody_asked_for_is_found(made: MadePiece, found: Found) -> None:
    """A code on the page that the piece does not ask for is an error."""
    assert found(replace(made, codes=made.codes[:1]).finished()) == ["qr-code-unexpected"]


@pytest.mark.parametrize(
    ("module_mm", "codes"),
    [(0.5, []), (0.45, ["qr-code-small"]), (0.41, ["qr-code-small"]), (0.38, ["qr-code-too-small"])],
)
def test_small_modules_are_found(made: MadePiece, found: Found, module_mm: float, codes: list[str]) -> None:
    """0.5 mm passes, 0.4 mm to 0.5 mm warns, less is an error."""
    body = made.body.replace(qr_block(SURVEY), qr_block(SURVEY, module_mm=module_mm))
    assert found(replace(made, body=body).finished()) == codes


def test_code_without_its_address_is_found(made: MadePiece, found: Found) -> None:
    """A code beside which its address does not stand in words is an error."""
    body = made.body.replace(qr_block(SURVEY), qr_block(SURVEY, "Read the survey"))
    assert found(replace(made, body=body).finished()) == ["qr-address-missing"]


def test_address_elsewhere_on_the_page_does_not_count(made: MadePiece, found: Found) -> None:
    """An address at the head of the page is not beside the code at its foot."""
    body = f"<p>{ADDRESS}</p>" + made.body.replace(qr_block(SURVEY), qr_block(SURVEY, "Read the survey"))
    assert found(replace(made, body=body).finished()) == ["qr-address-missing"]


def test_address_on_several_lines_counts(made: MadePiece, found: Found) -> None:
    """An address may be broken by line ends and steered by unseen characters."""
    broken = ADDRESS.replace("/", "/\u200b").replace(".", "<br>.")
    assert found(replace(made, body=made.body.replace(qr_block(SURVEY), qr_block(SURVEY, broken))).finished()) == []


def test_addresses_under_each_others_codes_are_found(made: MadePiece, found: Found) -> None:
    """Two codes that stand beside each other's address are an error, though both addresses are near."""
    head = made.body.split("<div>")[0]
    swapped = qr_block(REPORT, ADDRESS) + qr_block(SURVEY, REPORT.removeprefix("https://"))
    assert "qr-addresses-swapped" in found(replace(made, body=head + swapped).finished())
