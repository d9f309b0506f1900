"""The links on the pages."""

import pytest
from tests.preflight.made_facts import codes, letters, link, page, pdf, told

from presskit.preflight.checks.links import check_link_words, check_links_apart, check_links_on_page
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box

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
