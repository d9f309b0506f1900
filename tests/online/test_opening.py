"""A page opened, each step judged anew."""

import socket
from pathlib import Path

import pytest
from tests.online.made_sites import NUMBER, Reply, leads_to, sites

from presskit.model.opened_page import NotOpened
from presskit.online import Wire, open_page, system_wire
from presskit.online.opening import MOST_NUMBERS, MOST_STEPS
from presskit.online.request import MOST_TIME_S

SITE = "http://site.example"


def test_what_answers_is_told() -> None:
    """The status, the kind of file, the title."""
    pdf = Reply(body=b"%PDF", headers={"Content-Type": "application/pdf"})
    with sites({"site.example/a": Reply(), "site.example/b": pdf}) as made:
        page, file, none = (open_page(f"{SITE}/{path}", made.wire) for path in "abc")

    assert (page.status, page.media_type, page.title, page.fault) == (200, "text/html", "A page", None)
    assert (file.media_type, file.title) == ("application/pdf", "")
    assert (none.status, none.title) == (404, "")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_an_address_that_leads_on_is_followed(status: int) -> None:
    """To the end, which is told; relative addresses, other sites, and letters beyond ASCII."""
    replies = {
        "site.example/": leads_to("/b", status),
        "site.example/b": leads_to("http://other.example/c d#part", status),
        "other.example/c%20d": Reply(),
    }
    replies["site.example/b"] = leads_to("http://other.example/%C3%A9", status)
    replies["other.example/%C3%A9"] = Reply()
    with sites(replies) as made:
        page = open_page(SITE, made.wire)

    assert (page.status, page.address) == (200, "http://other.example/%C3%A9")
    assert [address for address, _ in made.asked] == ["site.example/", "site.example/b", "other.example/%C3%A9"]


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://localhost/",
        "http://router.lan/",
        "http://user:word@site.example/",
        "file:///etc/passwd",
        "ftp://site.example/",
        "javascript:alert(1)",
        "gopher://site.example/",
        "http://private.example/",
        "http://mixed.example/",
        "http://mapped.example/",
        "http://[bad",
    ],
)
def test_a_way_into_a_private_network_is_refused_at_every_step(location: str) -> None:
    """As an address of the kit and where another one leads on to; nothing is connected to."""
    numbers = {
        "private.example": ["10.0.0.7"],
        "mixed.example": [NUMBER, "192.168.0.1"],
        "mapped.example": ["::ffff:127.0.0.1"],
    }
    with sites({"site.example/": leads_to(location)}, numbers) as made:
        straight = open_page(location, made.wire)
        assert (straight.fault, made.connected) == (NotOpened.REFUSED, [])
        onward = open_page(SITE, made.wire)

    assert onward.fault is NotOpened.REFUSED
    assert made.connected == [(NUMBER, 80)]
    assert [address for address, _ in made.asked] == ["site.example/"]


def test_a_name_that_changes_its_number_gains_nothing() -> None:
    """Between the judgement and the connection nothing is asked again; the next step is judged by its own answer."""
    answers = [[NUMBER], ["127.0.0.1"], ["127.0.0.1"]]
    with sites({"site.example/": leads_to("/b"), "site.example/b": Reply()}) as made:
        wire = Wire(lambda _host, _port: answers.pop(0), made.wire.connect, made.wire.trust)
        page = open_page(SITE, wire)

    assert page.fault is NotOpened.REFUSED
    assert len(answers) == 1
    assert made.connected == [(NUMBER, 80)]


def test_a_circle_comes_to_an_end() -> None:
    """After a few steps."""
    with sites({"site.example/": leads_to("/")}) as made:
        assert open_page(SITE, made.wire).fault is NotOpened.TOO_FAR
        assert len(made.asked) == MOST_STEPS + 1


def test_what_was_encrypted_stays_so(tmp_path: Path) -> None:
    """A site that leads from https to http shows everybody on the way what is read."""
    with sites({"site.example/": leads_to("http://site.example/b")}, key_folder=tmp_path) as made:
        page = open_page("https://site.example/", made.wire)
    assert (page.fault, page.address) == (NotOpened.UNENCRYPTED, "http://site.example/b")
    assert len(made.asked) == 1


def test_no_site_is_asked_that_was_not_named() -> None:
    """Not even for its number: under an embargo the user has agreed to some and not to others."""
    with sites({"site.example/": leads_to("http://other.example/"), "other.example/": Reply()}) as made:
        page = open_page(SITE, made.wire, ["site.example"])

    assert (page.fault, page.address) == (NotOpened.NOT_NAMED, "http://other.example/")
    assert made.resolved == ["site.example"]


def test_the_next_number_is_tried_where_one_does_not_answer() -> None:
    """As browsers do; all of them were judged before."""
    with sites({"site.example/": Reply()}, {"site.example": ["2606:2800:220:1::1", NUMBER]}) as made:

        def connect(number: str, port: int, timeout_s: float) -> socket.socket:
            if ":" in number:
                raise ConnectionRefusedError(111, "Connection refused")
            return made.wire.connect(number, port, timeout_s)

        wire = Wire(made.wire.resolve, connect, made.wire.trust)
        assert open_page(SITE, wire).status == 200
        nobody = Wire(made.wire.resolve, lambda *_: connect("::", 0, 0.0), made.wire.trust)
        page = open_page(SITE, nobody)
    assert (page.fault, page.why) == (NotOpened.NO_ANSWER, "does not answer: Connection refused")


def test_a_site_that_does_not_exist_is_told_from_a_network_that_is_not_there() -> None:
    """Of the latter nothing follows for the link."""

    def offline(_host: str, _port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    with sites(numbers={"site.example": []}) as made:
        assert open_page(SITE, made.wire).fault is NotOpened.NO_SUCH_SITE
        assert open_page(SITE, Wire(offline, made.wire.connect, made.wire.trust)).fault is NotOpened.NO_NETWORK


def test_a_certificate_that_does_not_fit_ends_it(tmp_path: Path) -> None:
    """No other number is tried then: somebody may be in between."""
    with sites(key_folder=tmp_path, numbers={"site.example": [NUMBER, NUMBER]}) as made:
        wire = Wire(made.wire.resolve, made.wire.connect, system_wire().trust)
        assert open_page("https://site.example/", wire).fault is NotOpened.NOT_TRUSTED
        assert len(made.connected) == 1


def test_few_numbers_of_a_site_are_tried() -> None:
    """A name can have a thousand, each of which might be waited for; all of them are judged."""
    tried: list[str] = []

    def silent(number: str, _port: int, _timeout_s: float) -> socket.socket:
        tried.append(number)
        raise TimeoutError

    many = [f"93.184.215.{last}" for last in range(1, 200)]
    with sites(numbers={"site.example": many, "inside.example": [*many, "10.0.0.7"]}) as made:
        wire = Wire(made.wire.resolve, silent, made.wire.trust)
        assert open_page(SITE, wire).fault is NotOpened.NO_ANSWER
        assert tried == many[:MOST_NUMBERS]
        assert open_page("http://inside.example/", wire).fault is NotOpened.REFUSED


def test_one_clock_holds_for_a_whole_link() -> None:
    """However many steps and numbers it has."""
    moments = iter([0.0, 0.0, MOST_TIME_S + 1])
    with sites({"site.example/": leads_to("/b"), "site.example/b": Reply()}) as made:
        page = open_page(SITE, made.wire, clock=lambda: next(moments))

    assert (page.fault, page.address) == (NotOpened.NO_ANSWER, f"{SITE}/b")
    assert len(made.asked) == 1


@pytest.mark.parametrize("address", ["http://abc.onion/", "https://www.abc.ONION./a", "http://onion/"])
def test_no_name_server_is_asked_for_a_site_of_tor(address: str) -> None:
    """RFC 7686, at the first step and at any later one."""
    with sites({"site.example/": leads_to(address)}) as made:
        assert open_page(address, made.wire).fault is NotOpened.REFUSED
        assert open_page(SITE, made.wire).fault is NotOpened.REFUSED
        assert made.resolved == ["site.example"]


@pytest.mark.parametrize(
    ("onward", "is_asked"),
    [
        ("http://site.example:8080/", False),
        ("http://site.example:22/", False),
        ("http://other.example:8080/", False),
        ("http://site.example:80/b", True),
        ("http://other.example/", True),
    ],
)
def test_no_port_is_asked_that_was_not_named(onward: str, is_asked: bool) -> None:
    """Behind another port of a site somebody else may be listening."""
    with sites({"site.example/": leads_to(onward)}) as made:
        page = open_page(SITE, made.wire, ["site.example", "other.example"])

    assert (page.fault is NotOpened.NOT_NAMED) is not is_asked
    assert len(made.asked) == 1 + is_asked


def test_a_site_may_lead_on_to_its_encrypted_port() -> None:
    """That is no other port to a person; the port that a link names stays."""
    with sites({"site.example/": leads_to("https://site.example/")}) as made:
        assert open_page(SITE, made.wire, ["site.example"]).fault is not NotOpened.NOT_NAMED
    with sites({"site.example:8080/": leads_to("http://site.example/")}) as made:
        assert open_page(f"{SITE}:8080/", made.wire, ["site.example"]).fault is NotOpened.NOT_NAMED
