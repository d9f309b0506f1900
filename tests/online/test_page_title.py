"""The title that a page gives itself."""

import time

import pytest

from presskit.online.page_title import page_title


@pytest.mark.parametrize(
    ("body", "content_type", "title"),
    [
        (b"<html><head><title>A  report\n2021</title>", "text/html", "A report 2021"),
        (b"<TITLE lang=en>A &amp; B &ndash; C</TITLE>", "text/html", "A & B – C"),
        ("<title>Été</title>".encode(), "text/html", "Été"),
        ("<title>Été</title>".encode("cp1252"), "text/html; charset=windows-1252", "Été"),
        ('<meta charset="koi8-r"><title>Отчёт</title>'.encode("koi8-r"), "text/html", "Отчёт"),
        (b"<title>A</title><title>B</title>", "", "A"),
        (b"<title>A</title>", "text/html; charset=no-such", "A"),
        (b"<title>A</title>", "text/html; charset=unicode_escape", "A"),
        (b"<titles>A</titles>", "text/html", ""),
        (b"<svg><title>drawing</title></svg><title>A</title>", "text/html", ""),
        (b"<title>never ended", "text/html", ""),
        (b"<title", "text/html", ""),
        (b"%PDF <title>A</title>", "application/pdf", ""),
        (b"<title>" + b"long " * 500 + b"</title>", "text/html", ("long " * 60).strip()),
    ],
)
def test_the_title_is_read(body: bytes, content_type: str, title: str) -> None:
    """In the encoding that the header or the page names, on one line, and no longer than a title is."""
    assert page_title(body, content_type).strip() == title


@pytest.mark.parametrize("part", [b"<title", b"<title>", b"</title", b"<!--", b"<svg", b"&", b"charset="])
def test_a_hostile_page_costs_no_more_than_its_length(part: bytes) -> None:
    """A megabyte of beginnings without ends."""
    started_s = time.monotonic()
    page_title(part * (1_000_000 // len(part)), "text/html")
    assert time.monotonic() - started_s < 2
