"""The links of a kit opened, and what that tells."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.load.made_kits import KIT, codes, write_kit
from tests.load.made_partners import made_kit
from tests.online.made_sites import Reply, leads_to, sites

from presskit.errors import UsageError
from presskit.load import load_kit
from presskit.model.finding import Finding, Place, Severity
from presskit.model.kit import Link, Release
from presskit.model.opened_page import NotOpened, OpenedPage
from presskit.pipeline.links.opening import (
    OpenedLink,
    hosts_of,
    is_under_embargo,
    open_links,
    refuse_detour,
    told_of,
    web_links,
)

LINK = Link("report", "Who Holds the Records?", "http://site.example/report", Place("kit.toml", 7, 7))


def told(page: OpenedPage, link: Link = LINK) -> list[Finding]:
    """What is said of this page at the address of the link."""
    return list(told_of(OpenedLink(link, page)))


def page(status: int = 200, title: str = "", address: str = LINK.url) -> OpenedPage:
    """A page that has answered."""
    return OpenedPage(address, status, "text/html", title)


@pytest.mark.parametrize("title", ["", "Who holds the records?", "Who Holds the Records? | Records Network"])
def test_of_a_page_that_is_as_it_should_be_nothing_is_said(title: str) -> None:
    """A site's name behind the title is usual; a PDF has none."""
    assert told(page(title=title)) == []


@pytest.mark.parametrize(
    ("found", "code", "severity"),
    [
        (page(404), "link-dead", Severity.ERROR),
        (page(410), "link-dead", Severity.ERROR),
        (page(500), "link-dead", Severity.ERROR),
        (page(403), "link-guarded", Severity.WARNING),
        (page(429), "link-guarded", Severity.WARNING),
        (page(address="http://site.example/other"), "link-moved", Severity.WARNING),
        (page(title="Page not found"), "link-title-differs", Severity.NOTE),
        *((OpenedPage("http://x.example", fault=fault, why="says so"), None, None) for fault in NotOpened),
    ],
)
def test_each_thing_found_is_told(found: OpenedPage, code: str | None, severity: Severity | None) -> None:
    """Once, at the link's line, with what to do."""
    (finding,) = told(found)
    assert finding.place == LINK.place
    assert finding.hint
    assert '"report"' in finding.message
    if code:
        assert (finding.code, finding.severity) == (code, severity)


@pytest.mark.parametrize(
    "address", ["https://www.site.example/report/", "http://site.example/report/", "https://site.example/report"]
)
def test_the_same_page_under_a_nearly_equal_address_is_no_move(address: str) -> None:
    """With https, www. or a slash at its end."""
    assert told(page(address=address)) == []


def test_each_address_is_opened_once(tmp_path: Path) -> None:
    """Two links to one page are one request; a mail address is none."""
    links = [LINK, replace(LINK, id="again"), replace(LINK, id="other", url="http://other.example/")]
    with sites({"site.example/report": Reply()}) as made:
        opened = open_links(links, made.wire)

    assert [each.is_open for each in opened] == [True, True, False]
    assert [address for address, _ in made.asked] == ["site.example/report", "other.example/"]
    assert hosts_of(links) == ("site.example", "other.example")
    mail = KIT.replace("https://records.example/who-holds-the-records/", "mailto:press@records.example")
    assert web_links(load_kit(write_kit(tmp_path, kit=mail))) == ()


def test_sites_that_were_not_named_can_be_left_alone() -> None:
    """And are told."""
    replies = {"site.example/report": leads_to("http://elsewhere.example/"), "elsewhere.example/": Reply()}
    with sites(replies) as made:
        (followed,) = open_links([LINK], made.wire)
        (left,) = open_links([LINK], made.wire, to_named_alone=True)

    assert codes(told_of(followed)) == ["link-moved", "link-title-differs"]
    assert codes(told_of(left)) == ["link-leads-elsewhere"]
    assert not left.is_open


def test_an_embargo_lasts_until_its_moment() -> None:
    """And a kit without one is under none."""
    until = datetime(2026, 3, 7, tzinfo=UTC)
    kit = replace(made_kit(), release=Release(embargo_until=until))
    assert is_under_embargo(kit, until - timedelta(seconds=1))
    assert not is_under_embargo(kit, until)
    assert not is_under_embargo(made_kit(), until)


def test_nobody_is_taken_past_their_proxy() -> None:
    """Who asks through one, such as Tor's, would show the number of this computer."""
    refuse_detour([])
    with pytest.raises(UsageError, match="all and https"):
        refuse_detour(["all", "https"])
