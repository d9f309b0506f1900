"""The title that an HTML page gives itself, read without a parser: a hostile page costs no more than its length."""

import html
import re

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
# What pages are written in; Python knows others too, that take long or are no text.
_ENCODINGS = re.compile(
    r"utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-?8859-\d{1,2}|latin-?\d|windows-\d{3,4}|cp\d{3,4}|koi8-[ru]|macintosh"
    r"|gbk?|gb2312|gb18030|big5|euc-(jp|kr)|shift[_-]?jis|iso-2022-jp|tis-620",
    re.IGNORECASE,
)
_TITLE = re.compile(r"<title(?=[\s>])", re.IGNORECASE)
_TITLE_END = re.compile(r"</title", re.IGNORECASE)
_DRAWING = re.compile(r"<svg(?=[\s>])", re.IGNORECASE)
_HEAD_BYTES = 4096
_LONGEST = 300


def page_title(body: bytes, content_type: str) -> str:
    """The words of the title, on one line; empty if it is no HTML page, or has none before its first drawing."""
    if content_type and "html" not in content_type.lower():
        return ""
    text = _decoded(body, content_type)
    start = _TITLE.search(text)
    drawing = _DRAWING.search(text)
    if start is None or (drawing and drawing.start() < start.start()):
        return ""
    words = text.find(">", start.end()) + 1
    end = _TITLE_END.search(text, words) if words else None
    return " ".join(html.unescape(text[words : end.start()]).split())[:_LONGEST] if end else ""


def _decoded(body: bytes, content_type: str) -> str:
    """By what the header says, or the page itself near its beginning, or as UTF-8."""
    named = _CHARSET.search(content_type.encode(errors="replace")) or _CHARSET.search(body[:_HEAD_BYTES])
    name = named[1].decode() if named else ""
    try:
        return body.decode(name if _ENCODINGS.fullmatch(name) else "utf-8", "replace")
    except LookupError:
        return body.decode("utf-8", "replace")
