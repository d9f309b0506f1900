"""Links and addresses."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes, letters, link, page, pdf, symbol, told

from presskit.preflight.checks.links import (
    check_addresses_encrypted,
    check_addresses_unshortened,
    check_addresses_untracked,
    check_link_targets,
    check_link_words,
    check_links_apart,
    check_links_on_page,
)
from presskit.preflight.checks.qr_codes import check_qr_targets
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
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


SITE = "https://harbour.example/report/"


def _words_lead_to(text: str, target: str) -> list[str]:
    return codes(check_link_words(pdf(page(text), links=[link(target, letters(0, len(text)))]), Expected()))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The report", SITE),
        ("harbour.example/report", SITE),
        ("harbour.example", SITE),
        ("Harbour.example/re", SITE),
        ("press@a.example", "mailto:press@a.example?subject=x"),
        ("+44 1632 960 000", "tel:+441632960000"),
        ("+44 1632 960 000", "https://chat.example/441632960000"),
        ("1.2.2021", SITE),
    ],
)
def test_words_that_agree_with_their_link_pass(text: str, target: str) -> None:
    """Words, the address, its beginning, its mailbox and its number agree."""
    assert _words_lead_to(text, target) == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("harbour.example/survey", SITE),
        ("harbour.example", "https://harbour.example.bad.example/"),
        ("bad.example/harbour.example/report", SITE),
        ("press@a.example", "mailto:anna@a.example"),
        ("press@a.example", "https://a.example/contact"),
        ("+44 1632 960 000", "tel:+441632960001"),
    ],
)
def test_words_that_name_another_address_are_found(text: str, target: str) -> None:
    """A link whose words are an address leads there and nowhere else."""
    assert _words_lead_to(text, target) == ["link-words-differ"]


def test_an_address_over_two_lines_is_one_address() -> None:
    """The second half of a broken address is part of the target, though it looks like a site."""
    links = [link("https://a.example/go/b.example/x", letters(0, 12), letters(0, 11, line=1))] * 2
    assert codes(check_link_words(pdf(page("a.example/go\n/b.example/x"), links=links), Expected())) == []


def test_links_over_each_other_are_found() -> None:
    """Two targets on one place are told once; the same target twice, or side by side, is not."""
    over = [link("https://a.example/"), link("https://b.example/")]
    assert told(check_links_apart(pdf(links=over), Expected())) == [
        ("links-overlap", "The link to https://a.example/ and the one to https://b.example/ overlap.")
    ]
    same = [link("https://a.example/"), link("https://a.example/")]
    beside = [link("https://a.example/", letters(0, 5)), link("https://b.example/", letters(5, 9))]
    assert codes(check_links_apart(pdf(links=[*same, *beside[1:]]), Expected())) == []


@pytest.mark.parametrize("box", [Box(900, 900, 950, 920), Box(10, 10, 10, 20), Box(10, 10, 20, 10.1)])
def test_a_link_that_nobody_can_click_is_found(box: Box) -> None:
    """Beside the page, or without area, a link is of no use."""
    assert codes(check_links_on_page(pdf(links=[link(SITE, box)]), Expected())) == ["link-off-page"]


def test_a_link_on_the_page_passes() -> None:
    """One clickable rectangle is enough."""
    facts = pdf(links=[link(SITE, Box(900, 900, 950, 920), letters(0, 5))])
    assert codes(check_links_on_page(facts, Expected())) == []


@pytest.mark.parametrize(
    ("text", "target", "found"),
    [
        ("+44 20 1234567", "tel:+44201234567", []),
        ("+44 999 1234567", "tel:+441234567", []),
        ("+44 20 1234567", "tel:+44201234568", ["link-words-differ"]),
        ("+44 20 1234567", "tel:+44202234567", ["link-words-differ"]),
    ],
)
def test_the_last_seven_digits_of_a_number_agree(text: str, target: str, found: list[str]) -> None:
    """What stands before them is a country's affair."""
    assert _words_lead_to(text, target) == found


def test_part_of_an_address_is_enough_only_where_a_link_goes_on() -> None:
    """The link before it must lead to the same place."""
    text, target = "a.example/go/\nb.example/x", "https://a.example/go/b.example/x"
    second = link(target, letters(0, 11, line=1))
    for first, found in ((link("https://c.example/"), ["link-words-differ"]), (link(target, letters(0, 1)), [])):
        facts = pdf(page(text), links=[replace(first, boxes=()), second])
        assert codes(check_link_words(facts, Expected())) == found


@pytest.mark.parametrize(
    ("box", "overlaps"),
    [
        (Box(7.5, 588, 17.5, 600), False),
        (Box(7.4, 588, 17.4, 600), True),
        (Box(0, 579, 10, 591), False),
        (Box(0, 578, 10, 590), False),
        (Box(0, 582, 10, 594), True),
        (Box(10, 588, 20, 600), False),
        (Box(0, 560, 10, 570), False),
        (Box(3, 590, 4, 591), True),
        (Box(3, 590, 3, 600), False),
    ],
)
def test_links_overlap_from_a_quarter_of_the_smaller_on(box: Box, overlaps: bool) -> None:
    """Across and along; a small one within another lies over it, one without area over nothing."""
    links = [link("https://a.example/", Box(0, 588, 10, 600)), link("https://b.example/", box)]
    assert codes(check_links_apart(pdf(links=links), Expected())) == ["links-overlap"] * overlaps


def test_a_link_lies_over_one_that_is_not_its_neighbour() -> None:
    """Whatever else begins between the two, of its own target as well."""
    links = [
        link("https://a.example/", Box(0, 588, 100, 600)),
        link("https://a.example/", Box(10, 588, 20, 600)),
        link("https://b.example/", Box(60, 588, 90, 600)),
    ]
    assert codes(check_links_apart(pdf(links=links), Expected())) == ["links-overlap"]


@pytest.mark.parametrize(("side_pt", "found"), [(0.5, []), (0.49, ["link-off-page"])])
def test_half_a_point_can_be_clicked(side_pt: float, found: list[str]) -> None:
    """Less is a slip of the program that made it."""
    box = Box(10, 10, 20, 10 + side_pt)
    assert codes(check_links_on_page(pdf(links=[link(SITE, box)]), Expected())) == found
