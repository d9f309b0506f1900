"""A drawing made clean: only shapes, colours and text are copied into a new file."""

from base64 import b64encode
from pathlib import Path

import pytest
from tests.load.made_kits import NOWHERE, codes
from tests.load.made_pictures import CANARY, crimson, drawn, opened, saved

from presskit.load.limits import MAX_SVG_ELEMENTS, MAX_SVG_NESTING, MAX_SVG_PATH_LETTERS, MAX_SVG_TEXT_LETTERS
from presskit.load.pictures.svg import clean_svg
from presskit.model.finding import Finding
from presskit.rules.drawings import second_drawing

BOX = '<rect width="4" height="4"/>'


def kept(body: str, attributes: str = 'viewBox="0 0 40 10"') -> str:
    """What is left of a drawing with this in it."""
    picture, found = drawn(body, attributes)
    assert picture is not None, found
    return picture.data.decode()


@pytest.mark.parametrize(
    "body",
    [
        '<g id="a"><path d="M0 0h4" fill="#c5102e" stroke-width=".5"/></g><use href="#a"/>',
        '<use xlink:href="#a"/><circle id="a" r="2" style="fill:rgb(1,2,3);opacity:.5"/>',
        '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><rect fill="url(#g)" width="1"/>',
        '<text x="1" y="5" font-family="Inter">Re<tspan dx="1">cor</tspan>ds</text>',
        "<style>.a{fill:#c5102e}.b,.c{stroke:none}</style>" + BOX,
        "<style>/* Made by a program */ .a{fill:#c5102e}</style>" + BOX,
        "<style><![CDATA[.a{fill:#c5102e}]]></style>" + BOX,
        '<clipPath id="c"><rect width="1"/></clipPath><path d="M0 0h4" clip-path="url(#c)"/>',
        "<title>Records</title><desc>A mark</desc><metadata>x</metadata><!-- x --><?x y?>" + BOX,
        f'<g data-name="a" aria-label="b" inkscape:label="c" xmlns:inkscape="urn:inkscape">{BOX}</g>',
    ],
)
def test_a_plain_drawing_is_kept_without_a_word(body: str) -> None:
    """What drawing programs write, remarks and names of layers included."""
    picture, found = drawn(body)
    assert picture is not None
    assert (found, picture.media_type, picture.width_px, picture.height_px) == ([], "image/svg+xml", 40, 10)


def test_what_is_kept_draws_the_same() -> None:
    """Shapes, text with the words behind its parts, styles and references."""
    text = kept('<text>a<tspan>b</tspan>c<a href="#x">d</a>e</text><use xlink:href="#a"/>')
    assert "<text>a<tspan>b</tspan>c<tspan" in text
    assert ">d</tspan>e</text>" in text
    assert '<use href="#a"' in text
    assert "<g><g><rect" in kept(f"<switch><g>{BOX}</g></switch>")


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        ("<script>alert(1)</script>", "script"),
        ('<rect onclick="alert(1)"/>', "onclick"),
        ('<a href="javascript:alert(1)"><rect/></a>', "javascript"),
        ('<image href="file:///etc/hosts"/>', "hosts"),
        ('<image xlink:href="data:image/png;base64,AAAA"/>', "AAAA"),
        ('<use href="other.svg#a"/>', "other"),
        ('<use href="#a" xlink:href="https://evil.example"/>', "evil"),
        ('<rect fill="url(https://evil.example#a)"/>', "evil"),
        ("<rect fill=\"URL( 'https://evil.example' )\"/>", "evil"),
        ('<rect style="fill:url(https://evil.example)"/>', "evil"),
        ('<style>@import "https://evil.example";</style>', "evil"),
        ("<style>.a{fill:u\\72l(https://evil.example)}</style>", "evil"),
        ('<pattern id="p"><image href="https://evil.example/a.png"/></pattern>', "evil"),
        ("<style>.a{fill:src('https://evil.example')}</style>", "evil"),
        ("<style>.a{--x:1;fill:var(--x)}</style>", "var"),
        ("<foreignObject><p>words</p></foreignObject>", "words"),
        ('<rect><animate attributeName="x" to="9"/><set/></rect>', "animate"),
        ('<filter id="f"><feImage href="x"/></filter><rect filter="url(#f)"/>', "f"),
    ],
)
def test_what_acts_loads_or_hides_is_left_out_and_told(body: str, gone: str) -> None:
    """The drawing may have lost something by it: somebody has to look."""
    picture, found = drawn(body + BOX)
    assert picture is not None
    assert codes(found) == ["svg-parts-removed"]
    assert gone.encode() not in picture.data.replace(b"fill", b"")
    assert b"evil" not in picture.original


def test_what_a_drawing_tells_of_its_maker_is_gone() -> None:
    """Titles, remarks, metadata and the names that editors give; without a word, as they draw nothing."""
    name = CANARY.decode()
    told = f"<title>{name}</title><desc>{name}</desc><metadata><a>{name}</a></metadata><!-- {name} --><?x {name}?>"
    marked = f'<rect data-a="{name}" aria-label="{name}" e:label="{name}" xmlns:e="urn:{name}" width="1" height="1"/>'
    picture, found = drawn(told + marked, before=f'<?xml version="1.0"?><!-- {name} -->')
    assert picture is not None
    assert CANARY not in picture.data
    assert found == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", "draws nothing"),
        ("<g/><style>.a{fill:red}</style>", "draws nothing"),
        ('<image href="logo.png"/>', "draws nothing without &lt;image&gt;"),
        ("<g>" * (MAX_SVG_NESTING + 1) + BOX + "</g>" * (MAX_SVG_NESTING + 1), "deep"),
        ("<g/>" * (MAX_SVG_ELEMENTS + 1) + BOX, "parts"),
        ("<g>" * 50_000 + "</g>" * 50_000, "deep"),
        (f"<text>{'a' * (MAX_SVG_TEXT_LETTERS + 1)}</text>", "letters of text"),
        (f'<path d="{"M0 0" * (MAX_SVG_PATH_LETTERS // 4 + 1)}"/>', "points"),
        ("<style>" + ".a{fill:red}" * 600 + "</style>" + BOX * 1000, "too many rules"),
        ('<g id="a"><use href="#a"/></g>', "circle"),
        ('<rect width="9999999" height="1"/>', "larger than any page"),
        ('<rect width="1e300" height="1"/>', "larger than any page"),
        ('<clipPath id="c"><text>a</text></clipPath>' + BOX, "cuts out or fills"),
        ('<text paint-order="stroke">a</text>', "over its own outline"),
        ('<path id="p"/><text><textPath href="#p">a</textPath></text>', "along a line"),
        ("<text>a\u202eb</text>", "cannot be seen"),
        ('<rect fill="oklch(99% 0 0)"/>', "written as oklch(…)"),
        ("<style>.a{fill:lab(50% 0 0)}</style>" + BOX, "written as lab(…)"),
    ],
)
def test_what_cannot_be_drawn_in_good_time_is_refused(body: str, words: str) -> None:
    """With the reason; the same file would take the engine minutes, or show nothing."""
    picture, found = drawn(body)
    assert picture is None
    assert codes(found) == ["svg-refused"]
    assert words.replace("&lt;", "<").replace("&gt;", ">") in found[0].message


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hosts">]>',
        '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE svg><!DOCTYPE svg [<!ENTITY a "b">]>',
        '<!DOCTYPE svg [<!ENTITY a "<rect/>">]>',
        '<!DOCTYPE svg [<!ENTITY % a "b">]>',
        '<?xml version="1.0" encoding="utf-7"?>',
        "words",
    ],
)
def test_entities_and_odd_encodings_are_refused(before: str) -> None:
    """They can read files, grow without end, or hide what they say."""
    assert codes(drawn(BOX, before=before)[1]) == ["svg-refused"]


def test_the_usual_document_type_is_taken() -> None:
    """Many programs write it; nothing is fetched for it."""
    before = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    picture, found = drawn(BOX, before=before)
    assert picture is not None
    assert found == []


@pytest.mark.parametrize(
    "data", [b"<svg viewBox='0 0 1 1'><rect/></svg>", b"<svg", b"", b"<html/>", b"<!DOCTYPE svg " * 50_000]
)
def test_what_is_no_svg_is_refused(data: bytes) -> None:
    """Without its namespace, cut off, or of another kind."""
    found: list[Finding] = []
    assert clean_svg("assets/logo.svg", data, NOWHERE, found) is None
    assert codes(found) == ["svg-refused"]


@pytest.mark.parametrize(
    ("attributes", "size_px"),
    [
        ('viewBox="0,0, 40 10"', (40, 10)),
        ('viewBox="-5 -5 .5 1.5"', (0.5, 1.5)),
        ('width="40px" height="10"', (40, 10)),
        ('viewBox="0 0 40 10" width="100%" height="100%"', (40, 10)),
        ('width="1e2" height="1"', (100, 1)),
        ('width="25.4mm" height="1in"', (96, 96)),
        ('viewBox="0 0 40 10" width="30pt" height="30pt"', (40, 40)),
    ],
)
def test_a_drawing_says_how_large_it_is(attributes: str, size_px: tuple[float, float]) -> None:
    """By its viewBox, or else by width and height, which then become one."""
    picture, _ = drawn(BOX, attributes)
    assert picture is not None
    assert (picture.width_px, picture.height_px) == size_px
    assert b"viewBox=" in picture.data


@pytest.mark.parametrize(
    "attributes",
    [
        "",
        'width="100%" height="100%"',
        'viewBox="0 0 0 0"',
        'viewBox="0 0 -4 1"',
        'viewBox="0 0 ٤ 1"',
        'width="1x" height="1"',
    ],
)
def test_a_drawing_without_a_size_is_refused(attributes: str) -> None:
    """Nobody could place it."""
    assert codes(drawn(BOX, attributes)[1]) == ["svg-refused"]


@pytest.mark.parametrize(
    "style",
    [
        "/*" * 200_000,
        "/**/" * 100_000,
        "a" * 400_000,
        "a," * 200_000,
        "{}" * 200_000,
        "url(" * 100_000,
        "a-" * 200_000,
    ],
)
def test_a_style_that_is_none_is_refused_in_good_time(style: str) -> None:
    """Each check goes over it once, and no drawing has so long a style."""
    for body in (f"<style>{style}</style>{BOX}", f'<rect style="{style}" width="1"/>'):
        picture, found = drawn(body)
        assert picture is None
        assert "longer than any drawing's" in found[0].message


@pytest.mark.parametrize(
    "style", ["{}" * 50_000, "url(" * 30_000, "a," * 60_000, "(" * 120_000, ".a{fill:red} /* no end"]
)
def test_a_shorter_one_is_left_out(style: str) -> None:
    """What is no rule declares nothing."""
    assert "style" not in kept(f"<style>{style}</style>{BOX}")


@pytest.mark.parametrize(
    "style",
    [
        "@media print{rect{fill:red}}",
        "@font-face{font-family:a;src:url(https://evil.example)}",
        "text::after{content:'x'}",
    ],
)
def test_rules_for_screens_and_typefaces_go_without_a_word(style: str) -> None:
    """A drawing is printed in its plain state, and its letters are outlines."""
    picture, found = drawn(f"<style>{style}</style>{BOX}")
    assert picture is not None
    assert (found, b"evil" in picture.original) == ([], False)


def test_a_picture_within_a_drawing_is_kept_for_the_second_engine() -> None:
    """If it is whole; the layout engine would have to fetch it."""
    whole = b64encode(saved(crimson(), "PNG")).decode()
    picture, found = drawn(f'<image href="data:image/png;base64,{whole}" width="4" height="4"/>')
    assert picture is not None
    assert (found, whole.encode() in picture.original, b"image" in picture.data) == ([], True, False)
    assert codes(drawn(f'<image href="data:image/png;base64,{whole[:40]}"/>' + BOX)[1]) == ["svg-parts-removed"]


def test_what_illustrator_adds_for_itself_is_no_loss() -> None:
    """A switch between its own form of the drawing and the one for everybody else."""
    body = f'<switch><foreignObject requiredExtensions="x"/><g>{BOX}</g></switch>'
    picture, found = drawn(body)
    assert picture is not None
    assert (found, b"<g><g><rect" in picture.data) == ([], True)


def test_no_picture_of_this_computer_comes_into_a_drawing(tmp_path: Path) -> None:
    """The second engine reads files by their paths, if a drawing names any: none is left in it."""
    (tmp_path / "secret.png").write_bytes(saved(crimson(), "PNG"))
    body = f'<image href="{tmp_path / "secret.png"}" width="40" height="10"/>'
    whole = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">{body}</svg>'.encode()
    assert opened(second_drawing(whole, (40, 10))).getbbox() is not None
    picture, _ = drawn(body + BOX)
    assert picture is not None
    assert opened(second_drawing(picture.original, (40, 10))).getbbox() == (0, 0, 4, 4)
