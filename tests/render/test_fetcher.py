"""The closed registry: what a page may ask for, and what it may not."""

from pathlib import Path

import pikepdf
import pytest
from tests.made_pieces import composed, drawing, photograph, sheets

from presskit.errors import KitError
from presskit.model.piece import Asset
from presskit.render import FontStage, render_piece

SECRET = "SECRET-CANARY"
SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' width='9' height='9'>{}</svg>"

# Each names the file {0}, a file: address of a canary, in its own way.
IN_HTML = {
    "img": '<img alt="a" src="{0}">',
    "img by relative path": '<img alt="a" src="../../../../../../../../{1}">',
    "img by encoded path": '<img alt="a" src="%2e%2e/%2e%2e/{1}">',
    "img by path alone": '<img alt="a" src="{1}">',
    "embed": '<embed src="{0}">',
    "object": '<object data="{0}" type="image/png"></object>',
    "object of type svg": '<object data="{0}" type="image/svg+xml"></object>',
    "style attribute": '<p style="background: url({0})">x</p>',
    "inline svg image": "<svg width=9 height=9><title>t</title><image href='{0}' width=9 height=9 /></svg>",
    "svg in a data address": '<img alt="a" src="data:image/svg+xml,<svg><image href=\'{0}\'/></svg>">',
    "base": '<base href="{0}"><img alt="a" src="x.png">',
    "stylesheet": '<link rel=stylesheet href="{0}">',
    "style element": "<style>@import url({0});</style>",
    "attachment": '<link rel=attachment href="{0}">',
    "attachment in a link": '<a rel=attachment href="{0}">x</a>',
    "lists": '<ul style="list-style-image: url({0})"><li>x</ul>',
    "network": '<img alt="a" src="http://127.0.0.1:9/a.png">',
    "ftp": '<img alt="a" src="ftp://127.0.0.1:9/a.png">',
}
IN_SERVED_SVG = {
    "image": "<image href='{0}' width='9' height='9'/>",
    "image by old name": "<image xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='{0}' width='9' height='9'/>",
    "font": "<style>@font-face {{ font-family: X; src: url({0}) }} text {{ font-family: X }}</style><text>x</text>",
    "import": "<style>@import url({0});</style><rect width='9' height='9'/>",
}
IN_CSS = {
    "import": "@import '{0}';",
    "import by url": "@import url({0}) print;",
    "background": "body {{ background-image: url({0}) }}",
    "page background": "@page {{ background: url({0}) }}",
    "margin box": "@page {{ @top-left {{ content: url({0}) }} }}",
    "content": "p::before {{ content: url({0}) }}",
    "list style": "ul {{ list-style: url({0}) }}",
    "border image": "p {{ border-image-source: url({0}); border: 1mm solid }}",
    "mask border": "p {{ mask-border-source: url({0}) }}",
    "font face": "@font-face {{ font-family: X; src: url({0}) }} p {{ font-family: X, Inter }}",
    "local font": "@font-face {{ font-family: X; src: local('Inter Regular'), local('Inter') }}",
    "colour profile": "@color-profile --x {{ src: url({0}) }}",
}
# These the engine does not even ask for.
NEVER_ASKED = {
    "inline svg use": "<svg width=9 height=9><title>t</title><use href='{0}#a' /></svg>",
    "iframe": '<iframe src="{0}"></iframe>',
    "input": '<input type="image" src="{0}" alt="a">',
    "video": '<video poster="{0}" src="{0}"></video>',
    "picture source": '<picture><source srcset="{0}"></picture>',
    "script": '<script src="{0}"></script>',
    "meta refresh": '<meta http-equiv="refresh" content="0; url={0}">',
    "xinclude": '<xi:include href="{0}" xmlns:xi="http://www.w3.org/2001/XInclude"></xi:include>',
}


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A file that must not be read."""
    path = tmp_path / "canary.svg"
    path.write_text(SVG.format(f"<text y='5'>{SECRET}</text>"), encoding="utf-8")
    return path


def all_bytes(pdf: bytes, folder: Path) -> bytes:
    """Everything in the file, unpacked."""
    path = folder / "out.pdf"
    path.write_bytes(pdf)
    with pikepdf.open(path) as opened:
        opened.save(path.with_stem("flat"), stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
    return path.with_stem("flat").read_bytes()


def outcome(fonts: FontStage, body: str, css: str) -> tuple[list[str], bytes]:
    """The codes found, and the PDF if there is one."""
    try:
        rendered = render_piece(composed(sheets(f"{body}<p>Text</p><ul><li>Item</li></ul>", css)), fonts)
    except KitError as stopped:
        return [finding.code for finding in stopped.findings], b""
    return [finding.code for finding in rendered.findings], rendered.pdf


@pytest.mark.parametrize("channel", [*IN_HTML, *IN_CSS])
def test_every_way_to_name_a_file_is_refused_and_said(
    channel: str, fonts: FontStage, canary: Path, tmp_path: Path, opened: list[str]
) -> None:
    """A file outside the registry is never opened, and asking for it is an error."""
    text = (IN_HTML | IN_CSS)[channel].format(canary.as_uri(), canary)
    codes, pdf = outcome(fonts, *((text, "") if channel in IN_HTML else ("", text)))
    assert "address-refused" in codes
    assert not [path for path in opened if "canary" in path]
    assert not pdf or SECRET.encode() not in all_bytes(pdf, tmp_path)


@pytest.mark.parametrize("channel", NEVER_ASKED)
def test_elements_that_embed_elsewhere_embed_nothing(
    channel: str, fonts: FontStage, canary: Path, tmp_path: Path, opened: list[str]
) -> None:
    """Frames, scripts and films are not followed at all."""
    _, pdf = outcome(fonts, NEVER_ASKED[channel].format(canary.as_uri()), "")
    assert not [path for path in opened if "canary" in path]
    assert SECRET.encode() not in all_bytes(pdf, tmp_path)


def test_what_belongs_to_the_piece_is_served(fonts: FontStage) -> None:
    """Assets are found by their key, in HTML and in CSS, and nothing is said of them."""
    body = '<img alt="a" src="photo.png"><img alt="b" src="drawing.svg">'
    css = "body { background: url(photo.png) }"
    rendered = render_piece(composed(sheets(body, css, {"photo.png": photograph(), "drawing.svg": drawing()})), fonts)
    assert rendered.findings == ()


@pytest.mark.parametrize("channel", IN_SERVED_SVG)
def test_a_file_named_inside_a_served_drawing_is_refused(
    channel: str, fonts: FontStage, canary: Path, tmp_path: Path, opened: list[str]
) -> None:
    """The engine swallows every error inside SVG; the registry remembers the address all the same."""
    nested = Asset(SVG.format(IN_SERVED_SVG[channel].format(canary.as_uri())).encode(), "image/svg+xml")
    rendered = render_piece(composed(sheets('<img alt="a" src="a.svg">', "", {"a.svg": nested})), fonts)
    assert {finding.code for finding in rendered.findings} & {"address-refused", "layout-error"}
    assert not [path for path in opened if "canary" in path]
    assert SECRET.encode() not in all_bytes(rendered.pdf, tmp_path)


def test_a_refused_address_in_a_style_sheet_is_shown_at_its_line(fonts: FontStage) -> None:
    """The designer is led to the line that names the file."""
    css = "p { margin: 0 }\nbody { background: url(missing.png) }\n"
    (finding,) = render_piece(composed(sheets("<p>x</p>", css)), fonts).findings
    assert "missing.png" in finding.message
    assert finding.place is not None
    assert (finding.place.file, finding.place.line, finding.place.column) == ("templates/styles/test.css", 2, 24)
    assert finding.place.source_line == "body { background: url(missing.png) }"


def test_one_missing_file_is_one_finding(fonts: FontStage) -> None:
    """Asked for twice, on two pages and in each attempt to fit, it is said once."""
    body = '<img alt="a" src="gone.png"><p style="break-after: page">x</p><img alt="a" src="gone.png">'
    findings = render_piece(composed(body), fonts).findings
    assert [finding.code for finding in findings] == ["address-refused"]


def test_too_many_files_stop_the_engine(fonts: FontStage) -> None:
    """A page that asks for hundreds of files is stopped with a finding, not with a traceback."""
    assets = {f"{number}.svg": drawing() for number in range(501)}
    body = "".join(f'<img alt="a" src="{key}">' for key in assets)
    with pytest.raises(KitError) as caught:
        render_piece(composed(sheets(body, "", assets)), fonts)
    assert [finding.code for finding in caught.value.findings] == ["layout-stopped"]
    assert "more than 500 times" in caught.value.findings[0].message


def test_too_many_bytes_stop_the_engine(fonts: FontStage) -> None:
    """So does one that asks for more than it should weigh."""
    heavy = Asset(b"\0" * (65 << 20), "image/png")
    with pytest.raises(KitError, match="1 error") as caught:
        render_piece(composed(sheets('<img alt="a" src="a.png">', "", {"a.png": heavy})), fonts)
    assert "64 MB" in caught.value.findings[0].message
