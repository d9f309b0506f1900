"""Links as people and programs read them."""

from datetime import date

from presskit.cli.reports.links_report import link_entry, links_in_words
from presskit.model.finding import Place
from presskit.model.kit import Link
from presskit.model.listed_link import ListedLink, PrintedLink
from presskit.model.opened_page import NotOpened, OpenedPage
from presskit.model.piece import QrPlacement

URL = "https://a.example/report"
CODE = QrPlacement(URL, "a.example/report", 0.5, 24.5, 6)
LINK = Link("report", "A Report", URL, Place("kit.toml"), "A Network", 2021, date(2026, 3, 1))
PRINTED = (
    PrintedLink("flyer", "A5", "screen", "en", CODE),
    PrintedLink("flyer", "A5", "print", "en", CODE),
    PrintedLink("letterhead", "A4", "screen", "en"),
)
OPENED = OpenedPage(URL, 200, "text/html", "A Report")


def test_a_link_is_a_paragraph_with_where_it_is_printed() -> None:
    """Its editions side by side, a code with its size, and what was found."""
    assert links_in_words([ListedLink(LINK, PRINTED)], {"report": OPENED}).splitlines() == [
        "report",
        "  A Report (A Network, 2021)",
        "  https://a.example/report",
        "  confirmed 2026-03-01",
        "  flyer A5       code 24.5 mm, modules of 0.50 mm  screen, print",
        "  letterhead A4  no code                           screen",
        '  opened: 200 at https://a.example/report, text/html, "A Report"',
    ]


def test_what_is_not_known_is_said() -> None:
    """No day, no address, no place, no page."""
    bare = Link("report", "A Report", "", Place("kit.toml"))
    failed = OpenedPage(URL, fault=NotOpened.NO_ANSWER, why="does not answer: Connection refused")
    assert links_in_words([ListedLink(bare, ())], {"report": failed}).splitlines() == [
        "report",
        "  A Report",
        "  no address yet",
        "  not confirmed by anyone",
        "  printed nowhere",
        "  tried: https://a.example/report does not answer: Connection refused",
    ]
    assert links_in_words([], {}) == ""


def test_languages_are_named_where_there_are_several() -> None:
    """The same piece in two of them."""
    printed = (PrintedLink("flyer", "A5", "screen", "en"), PrintedLink("flyer", "A5", "screen", "fr"))
    shown = links_in_words([ListedLink(LINK, printed)], {})
    assert "flyer A5 en  no code  screen" in shown
    assert "flyer A5 fr  no code  screen" in shown


def test_nothing_of_a_page_can_steer_the_terminal() -> None:
    """A title is a stranger's words."""
    page = OpenedPage(URL, 200, "text/html", "A\x1b[2J\u202eB")
    assert "\x1b" not in links_in_words([ListedLink(LINK, ())], {"report": page})


def test_a_program_reads_the_same() -> None:
    """What is not known is null; `online` is there only where it was asked for."""
    entry = link_entry(ListedLink(LINK, PRINTED[1:]), {"report": OPENED})
    assert entry == {
        "id": "report",
        "title": "A Report",
        "url": URL,
        "publisher": "A Network",
        "year": 2021,
        "confirmed": "2026-03-01",
        "printed": [
            {
                "piece": "flyer",
                "size": "A5",
                "edition": "print",
                "language": "en",
                "code": {"side_mm": 24.5, "module_mm": 0.5, "version": 6},
            },
            {"piece": "letterhead", "size": "A4", "edition": "screen", "language": "en", "code": None},
        ],
        "online": {"status": 200, "address": URL, "media_type": "text/html", "title": "A Report", "fault": None},
    }
    assert "online" not in link_entry(ListedLink(LINK, ()), {})
