"""A drawing made clean: only shapes, colours and text are copied into a new file."""

import pytest
from tests.load.made_kits import NOWHERE, codes
from tests.load.made_pictures import CANARY, drawn

from presskit.load.limits import MAX_SVG_ELEMENTS, MAX_SVG_NESTING, MAX_SVG_PATH_LETTERS, MAX_SVG_TEXT_LETTERS
from presskit.load.pictures.svg import clean_svg
from presskit.model.finding import Finding

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
        ('<image xlink:href="data:image/png;base64,AAAA"/>', "base64"),
        ('<use href="other.svg#a"/>', "other"),
        ('<use href="#a" xlink:href="https://evil.example"/>', "evil"),
        ('<rect fill="url(https://evil.example#a)"/>', "evil"),
        ("<rect fill=\"URL( 'https://evil.example' )\"/>", "evil"),
        ('<rect style="fill:url(https://evil.example)"/>', "evil"),
        ("<rect style=\"background:image-set('https://evil.example' 1x)\"/>", "evil"),
        ('<style>@import "https://evil.example";</style>', "evil"),
        ("<style>@font-face{font-family:a;src:url(https://evil.example)}</style>", "evil"),
        ("<style>.a{fill:u\\72l(https://evil.example)}</style>", "evil"),
        ("<style>.a{fill:u/**/rl(https://evil.example)}</style>", "evil"),
        ("<style>.a{fill:src('https://evil.example')}</style>", "evil"),
        ("<style>.a{--x:1;fill:var(--x)}</style>", "var"),
        ("<style>g g g rect{fill:red}</style>", "g g"),
        ("<style>text::after{content:'x'}</style>", "after"),
        ("<style>@media print{.a{fill:red}}</style>", "media"),
        ("<style>.a{fill:red} /* no end</style>", "no end"),
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
        ("<text>a\u202eb</text>", "cannot be seen"),
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
        '<!DOCTYPE svg SYSTEM "a>b" [<!ENTITY a "b">]>',
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
        'width="1e2" height="1"',
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
def test_a_style_that_is_none_is_told_in_good_time(style: str) -> None:
    """Each check goes over it once."""
    assert "<style>a" not in kept(f"<style>{style}</style>{BOX}")
    assert kept(f'<rect style="{style}" width="1"/>')
