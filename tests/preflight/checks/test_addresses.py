"""Where links and QR codes lead."""

import pytest
from tests.preflight.made_facts import codes, link, page, pdf, symbol, told

from presskit.preflight.checks.addresses import (
    check_addresses_encrypted,
    check_addresses_unshortened,
    check_addresses_untracked,
    check_link_targets,
    check_qr_targets,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import LinkFacts

PROMISED = Expected(text=())


def test_a_refused_link_is_told_with_its_place_and_reason() -> None:
    """The message names target and reason; the finding has the place of the link."""
    (finding,) = check_link_targets(pdf(links=[link("report.html")]), Expected())
    assert finding.message == 'A link leads to "report.html": it does not begin with https://.'
    assert finding.area is not None
    assert finding.area.box_mm is not None


def test_a_link_outside_the_pages_is_told_without_a_place() -> None:
    """A link of the outline stands on no page."""
    (finding,) = check_link_targets(pdf(links=[LinkFacts(0, "ftp://a.example/")]), Expected())
    assert finding.message.startswith("A link outside the pages leads to")
    assert finding.area is None


@pytest.mark.parametrize("payload", ["#", "file:///srv/x", "javascript:x", "www.a.example", "https://localhost", ""])
def test_a_code_that_leads_nowhere_is_told(payload: str) -> None:
    """A code cannot be corrected once it is printed."""
    assert codes(check_qr_targets(pdf(page(qr_symbols=(symbol(payload),))), Expected())) == ["qr-target-refused"]


@pytest.mark.parametrize("payload", ["https://a.example/", "MECARD:N:Press;;", "WIFI:S:x;;", "Thank you", "tel:+44"])
def test_a_code_may_hold_other_things_than_an_address(payload: str) -> None:
    """Contacts, networks and words are no addresses."""
    assert codes(check_qr_targets(pdf(page(qr_symbols=(symbol(payload),))), Expected())) == []


def test_the_way_to_a_page_is_judged_once() -> None:
    """http, tracking and shortening are told of links and codes, and of one address once."""
    target = "http://bit.ly/x?utm_source=a"
    facts = pdf(page(qr_symbols=(symbol(target),)), links=[link(target), link(target)])
    for check, code in (
        (check_addresses_encrypted, "pdf-address-http"),
        (check_addresses_untracked, "pdf-address-tracked"),
        (check_addresses_unshortened, "pdf-address-shortened"),
    ):
        assert codes(check(facts, Expected())) == [code]


def test_links_of_a_kit_are_judged_where_the_kit_defines_them() -> None:
    """Of a promised piece the way to a page is not told again."""
    assert told(check_addresses_encrypted(pdf(links=[link("http://a.example/")]), PROMISED)) == []
