"""One request."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from tests.online.made_sites import NUMBER, Reply, sites

from presskit.online.request import MOST_BYTES, NoAnswer, NotTrusted, ask, port_of
from presskit.online.wire import Wire, system_wire

PAGE = urlsplit("http://site.example/a%20b?c=d#part")


@contextmanager
def speaking(speak: Callable[[socket.socket], None]) -> Iterator[Wire]:
    """A wire to somebody who says this to whoever comes."""
    server = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        line, _ = server.accept()
        with line:
            speak(line)

    thread = Thread(target=answer)
    thread.start()
    port = server.getsockname()[1]
    wire = Wire(
        lambda _host, _port: [NUMBER],
        lambda _number, _port, timeout_s: socket.create_connection(("127.0.0.1", port), timeout_s),
        system_wire().trust,
    )
    try:
        yield wire
    finally:
        thread.join()
        server.close()


def test_a_request_says_no_more_than_it_must() -> None:
    """No cookie, no referrer, no language, no name of a user, a program or a computer; the part stays here."""
    with sites({"site.example/a%20b?c=d": Reply()}) as made:
        answer = ask(PAGE, NUMBER, made.wire)

    ((address, headers),) = made.asked
    assert answer.status == 200
    assert address == "site.example/a%20b?c=d"
    assert headers == {
        "Host": "site.example",
        "User-Agent": "Mozilla/5.0",
        "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    assert made.connected == [(NUMBER, 80)]


def test_the_number_that_was_judged_is_the_one_that_is_connected_to() -> None:
    """Nothing is looked up again, so that a name cannot lead elsewhere in the meantime."""
    with sites({"site.example:8080/": Reply()}) as made:
        ask(urlsplit("http://site.example:8080"), "2606:2800:220:1::1", made.wire)
        assert (made.resolved, made.connected) == ([], [("2606:2800:220:1::1", 8080)])


@pytest.mark.parametrize(
    ("address", "port"), [("https://a.example", 443), ("http://a.example", 80), ("https://a.example:8443", 8443)]
)
def test_the_port_is_the_named_one_or_that_of_the_scheme(address: str, port: int) -> None:
    """As in any browser."""
    assert port_of(urlsplit(address)) == port


def test_no_more_is_read_than_is_looked_at() -> None:
    """A page without end is cut."""
    with sites({"site.example/": Reply(body=b"x" * (MOST_BYTES + 9))}) as made:
        assert len(ask(urlsplit("http://site.example/"), NUMBER, made.wire).body) == MOST_BYTES


def test_a_certificate_for_another_site_is_not_trusted(tmp_path: Path) -> None:
    """One for the site is; the name counts, not the number."""
    with sites({"site.example/": Reply()}, key_folder=tmp_path) as made:
        assert ask(urlsplit("https://site.example/"), NUMBER, made.wire).status == 200
        with pytest.raises(NotTrusted, match="not valid for 'other"):
            ask(urlsplit("https://other.example/"), NUMBER, made.wire)


def test_a_stranger_s_certificate_is_not_trusted(tmp_path: Path) -> None:
    """Whatever it says: nobody vouches for it."""
    with sites({"site.example/": Reply()}, key_folder=tmp_path) as made:
        stranger = Wire(made.wire.resolve, made.wire.connect, system_wire().trust)
        with pytest.raises(NotTrusted, match="self-signed"):
            ask(urlsplit("https://site.example/"), NUMBER, stranger)


@pytest.mark.parametrize(
    "said", [b"", b"SSH-2.0\r\n", b"HTTP/1.1 200\r\n" + b"a: b\r\n" * 200, b"HTTP/1.1 x\r\n\r\n", b"\xff" * 70_000]
)
def test_what_is_no_answer_is_told(said: bytes) -> None:
    """Another sort of server, headers without end, nothing at all."""
    with speaking(lambda line: line.sendall(said)) as wire, pytest.raises(NoAnswer):
        ask(PAGE, NUMBER, wire)


def test_a_page_that_breaks_off_is_looked_at_as_far_as_it_came() -> None:
    """Its status was said before."""
    said = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<title>A"

    def speak(line: socket.socket) -> None:
        line.recv(1000)  # a line that is closed with words unread is reset, and what was said may be lost
        line.sendall(said)

    with speaking(speak) as wire:
        assert ask(PAGE, NUMBER, wire).body == b"<title>A"


def test_who_sends_a_byte_now_and_then_is_not_waited_for() -> None:
    """The whole request has its time; here half a second of it."""

    def drip(line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\n")
        line.settimeout(0.05)
        while True:
            try:
                line.sendall(b"a: b\r\n")
                if line.recv(1000) == b"":
                    return
            except TimeoutError:
                continue
            except OSError:
                return

    with speaking(drip) as wire, pytest.raises(NoAnswer, match="in time"):
        ask(PAGE, NUMBER, wire, 0.5)


def test_nobody_there_is_told() -> None:
    """In the system's words."""
    closed = socket.create_server(("127.0.0.1", 0))
    port = closed.getsockname()[1]
    closed.close()
    wire = Wire(
        lambda _host, _port: [NUMBER],
        lambda _number, _port, timeout_s: socket.create_connection(("127.0.0.1", port), timeout_s),
        system_wire().trust,
    )
    with pytest.raises(NoAnswer, match="refused"):
        ask(PAGE, NUMBER, wire)
