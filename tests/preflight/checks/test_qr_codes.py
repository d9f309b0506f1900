"""QR codes: read back, leading where they should, their address beside them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes, letters, page, pdf, symbol, told, words
from tests.preflight.made_pdfs import FAMILIES, REPORT, SURVEY, MadePiece, placement, qr_block, qr_drawing

from presskit.model.piece import FinishedPiece
from presskit.preflight import preflight_pdf
from presskit.preflight.checks.qr_codes import (
    check_no_unreadable_qr_codes,
    check_qr_addresses,
    check_qr_addresses_swapped,
    check_qr_codes_found,
    check_qr_targets,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import UnreadCode
from presskit.units import mm_to_pt

Found = Callable[[FinishedPiece], list[str]]
ADDRESS = SURVEY.removeprefix("https://")


def test_other_payload_is_found(made: MadePiece) -> None:
    """A code that leads elsewhere, by one letter, is missing under its link and unexpected under the other."""
    wrong = SURVEY.replace("survey", "surwey")
    findings = preflight_pdf(
        replace(made, body=made.body.replace(qr_drawing(SURVEY), qr_drawing(wrong))).finished(), FAMILIES
    ).findings
    assert [finding.code for finding in findings] == ["qr-code-missing", "qr-code-unexpected"]
    assert SURVEY in findings[0].message
    assert wrong in findings[1].message


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        pytest.param(qr_drawing(SURVEY, ink="#fff", ground="#000"), "qr-code-inverted", id="light on dark"),
        pytest.param(
            qr_drawing(SURVEY).replace("</svg>", "<rect x='8' width='16' height='40' fill='#fff'/></svg>"),
            "qr-code-missing",
            id="covered",
        ),
        pytest.param(
            f"<div style='transform: skew(35deg)'>{qr_drawing(SURVEY)}</div>", "qr-code-missing", id="leaning"
        ),
        pytest.param("", "qr-code-missing", id="left out"),
    ],
)
def test_unreadable_code_is_found(made: MadePiece, found: Found, spoilt: str, code: str) -> None:
    """A code that is not there, or that many telephones cannot read, is told."""
    finished = replace(made, body=made.body.replace(qr_drawing(SURVEY), spoilt)).finished()
    assert code in found(finished)


def test_link_asked_for_twice_must_be_printed_twice(made: MadePiece, found: Found) -> None:
    """One code on the page does not answer for two."""
    assert found(replace(made, codes=(*made.codes, placement(SURVEY))).finished()) == ["qr-code-missing"]


def test_code_nobody_asked_for_is_found(made: MadePiece, found: Found) -> None:
    """A code on the page that the piece does not ask for is an error."""
    assert found(replace(made, codes=made.codes[:1]).finished()) == ["qr-code-unexpected"]


def test_a_missing_code_is_shown_where_one_cannot_be_read() -> None:
    """What looks like a code on the page is the one that is missing, and is told once."""
    facts, expected = pdf(page(unread_codes=(UnreadCode(letters(0, 9)),))), Expected(qr_codes=(placement(SURVEY),))
    (finding,) = check_qr_codes_found(facts, expected)
    assert finding.area == facts.pages[0].area(letters(0, 9))
    assert codes(check_no_unreadable_qr_codes(facts, expected)) == []
    assert codes(check_no_unreadable_qr_codes(facts, Expected())) == ["qr-code-unreadable"]


def test_address_elsewhere_on_the_page_does_not_count(made: MadePiece, found: Found) -> None:
    """An address at the head of the page is not beside the code at its foot."""
    body = f"<p>{ADDRESS}</p>" + made.body.replace(qr_block(SURVEY), qr_block(SURVEY, "Read the survey"))
    assert found(replace(made, body=body).finished()) == ["qr-address-missing"]


def test_address_on_several_lines_counts(made: MadePiece, found: Found) -> None:
    """An address may be broken by line ends and steered by unseen characters."""
    broken = ADDRESS.replace("/", "/\u200b").replace(".", "<br>.")
    assert found(replace(made, body=made.body.replace(qr_block(SURVEY), qr_block(SURVEY, broken))).finished()) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Read on: {ADDRESS}", []),
        ("HARBOUR.EXAMPLE", []),
        ("Read the survey", ["qr-address-missing"]),
        ("another.example", ["qr-address-differs"]),
        ("harbour.example/another/", ["qr-address-differs"]),
    ],
)
def test_address_beside_a_code_of_any_maker(text: str, found: list[str]) -> None:
    """Of a foreign file the site alone is enough; another address is told from none."""
    facts = pdf(page(text, qr_symbols=(symbol(SURVEY, letters(0, 6, line=2)),)))
    assert codes(check_qr_addresses(facts, Expected())) == found


def test_address_of_a_promised_code_stands_there_in_full() -> None:
    """The site alone is not what the piece has promised."""
    facts = pdf(page("harbour.example", qr_symbols=(symbol(SURVEY, letters(0, 6, line=2)),)))
    assert codes(check_qr_addresses(facts, Expected(qr_codes=(placement(SURVEY),)))) == ["qr-address-missing"]


def test_contacts_and_words_need_no_address() -> None:
    """A code that opens no page has no address to print."""
    facts = pdf(page(qr_symbols=(symbol("MECARD:N:Press office;;"),)))
    assert codes(check_qr_addresses(facts, Expected())) == []


def test_addresses_under_each_others_codes_are_found_once() -> None:
    """Two codes beside each other's address are told as swapped, and not as lacking their own."""
    text = f"{ADDRESS}\n\n\n\n{REPORT.removeprefix('https://')}"
    swapped = (symbol(REPORT, letters(0, 5, line=1)), symbol(SURVEY, letters(0, 5, line=5)))
    facts = pdf(page(words=words(text), qr_symbols=swapped))
    assert codes(check_qr_addresses_swapped(facts, Expected())) == ["qr-addresses-swapped"]
    assert codes(check_qr_addresses(facts, Expected())) == []
    right = tuple(replace(code, payload=swapped[1 - number].payload) for number, code in enumerate(swapped))
    assert told(check_qr_addresses_swapped(pdf(page(words=words(text), qr_symbols=right)), Expected())) == []


@pytest.mark.parametrize(
    ("side_mm", "away_mm", "found"),
    [
        (18.0, 19.9, []),
        (18.0, 20.1, ["qr-address-missing"]),
        (26.0, 25.9, []),
        (26.0, 26.1, ["qr-address-missing"]),
    ],
)
def test_an_address_stands_no_farther_from_its_code_than_20_mm_or_its_side(
    side_mm: float, away_mm: float, found: list[str]
) -> None:
    """From the foot of its line to the edge of the code."""
    side_pt, top_pt = mm_to_pt(side_mm), letters(0, 6).bottom_pt - mm_to_pt(away_mm)
    facts = pdf(
        page(ADDRESS, qr_symbols=(symbol(SURVEY, Box(0, top_pt - side_pt, side_pt, top_pt), side_mm=side_mm),))
    )
    assert codes(check_qr_addresses(facts, Expected(qr_codes=(placement(SURVEY),)))) == found


@pytest.mark.parametrize(
    ("payload", "found"), [(" ", ["qr-target-refused"]), ("HTTP:x", ["qr-target-refused"]), ("Thank you", [])]
)
def test_what_is_empty_or_begins_like_an_address_must_be_one(payload: str, found: list[str]) -> None:
    """Either alone is reason enough."""
    assert codes(check_qr_targets(pdf(page(qr_symbols=(symbol(payload),))), Expected())) == found


def test_swapped_addresses_are_not_lacking_as_well() -> None:
    """Of promised codes too; on another page each address lacks its code."""
    text = f"{ADDRESS}\n\n\n\n\n\n\n\n\n\n{REPORT.removeprefix('https://')}"
    swapped = (symbol(REPORT, letters(0, 5, line=1)), symbol(SURVEY, letters(0, 5, line=11)))
    ours = Expected(qr_codes=(placement(REPORT), placement(SURVEY)))
    together = pdf(page(words=words(text), qr_symbols=swapped))
    assert codes([*check_qr_addresses(together, ours), *check_qr_addresses_swapped(together, ours)]) == [
        "qr-addresses-swapped"
    ]
    apart = pdf(*(page(words=words(text), number=n, qr_symbols=(code,)) for n, code in enumerate(swapped, 1)))
    assert codes(check_qr_addresses_swapped(apart, ours)) == []
    assert len(codes(check_qr_addresses(apart, ours))) == 2


def test_a_code_without_a_mark_is_told_as_that() -> None:
    """Unless it is cut, which is another check's matter."""
    covered = pdf(page(unread_codes=(UnreadCode(letters(0, 9), 2),)))
    cut = pdf(page(unread_codes=(UnreadCode(Box(-9, 100, 9, 118), 2),)))
    assert codes(check_no_unreadable_qr_codes(covered, Expected())) == ["qr-mark-covered"]
    assert codes(check_no_unreadable_qr_codes(cut, Expected())) == []
