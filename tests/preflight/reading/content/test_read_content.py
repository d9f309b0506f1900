"""Following the content of pages."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.content.made_content import font, painted_page

from presskit.preflight.reading.content import read_content
from presskit.preflight.reading.guard import ReadingGuard


def test_what_paints_nothing_is_passed_over() -> None:
    """Marked content, hints and compatibility sections."""
    page = painted_page(b"/Span <</MCID 0>> BDC BX 1 foo EX EMC 50 i /RelativeColorimetric ri 0 0 9 9 re f")
    assert (len(page.painted), page.faults) == (1, ())


def test_an_unknown_operator_is_a_fault() -> None:
    """Outside a compatibility section every program does with it what it likes."""
    assert painted_page(b"1 foo 0 0 9 9 re f").faults == (
        'the operator "foo" cannot be followed: there is no such operator',
    )


def test_each_fault_names_its_operator_and_the_rest_is_followed() -> None:
    """Broken operands stop one operator alone."""
    page = painted_page(b"(x) 0 9 9 re /Lost gs /Lost Do 0 0 9 9 re f")
    assert len(page.painted) == 1
    assert page.faults == (
        'the operator "re" cannot be followed: its operands do not fit',
        'the operator "gs" asks for /ExtGState, which is not in the file',
        'the operator "Do" asks for /XObject, which is not in the file',
    )


def test_content_that_is_none_is_a_fault() -> None:
    """A string that is not closed is said, and is no crash."""
    assert "TypeError" in painted_page(b"[ 5.03<353 <06f1> 5 ] TJ").faults[0]


def test_every_operator_of_the_standard_is_known() -> None:
    """ISO 32000-1, table A.1, without the three that a picture in the content is made of."""
    operators = (
        *(
            "b",
            "B",
            "b*",
            "B*",
            "BDC",
            "BMC",
            "BT",
            "BX",
            "c",
            "cm",
            "CS",
            "cs",
            "d",
            "d0",
            "d1",
            "Do",
            "DP",
            "EMC",
            "ET",
        ),
        *(
            "EX",
            "f",
            "F",
            "f*",
            "G",
            "g",
            "gs",
            "h",
            "i",
            "j",
            "J",
            "K",
            "k",
            "l",
            "m",
            "M",
            "MP",
            "n",
            "q",
            "Q",
            "re",
        ),
        *("RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL"),
        *("Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", '"'),
    )
    assert len(operators) == 70
    faults = [painted_page(operator.encode()).faults for operator in operators]
    assert [fault for fault in faults if "no such operator" in str(fault)] == []


def test_fonts_are_those_of_all_pages_with_their_first_use() -> None:
    """A font that two pages use is used from the first, with the codes of both."""
    pdf = pikepdf.Pdf.new()
    resources = pdf.make_indirect(font())
    shared = pdf.make_indirect(resources.Font.F)
    resources.Font.F = shared
    for content in (b"", b"BT /F 9 Tf (A) Tj ET", b"BT /F 9 Tf (B) Tj ET"):
        page = pdf.add_blank_page(page_size=(400, 400))
        page.Contents, page.Resources = pdf.make_stream(content), resources
    stream = BytesIO()
    pdf.save(stream)
    with pikepdf.open(BytesIO(stream.getvalue())) as opened:
        (use,) = read_content(dict(enumerate(opened.pages, 1)), ReadingGuard()).fonts
    assert (use.page, use.metrics.used_codes) == (2, {65, 66})


def test_the_group_of_a_page_is_a_fact() -> None:
    """Without a colour space it is none."""
    assert [space.family for space in painted_page(b"", Group=Dictionary(CS=Name.DeviceCMYK)).group_spaces] == [
        "DeviceCMYK"
    ]
    assert painted_page(b"", Group=Dictionary(S=Name.Transparency)).group_spaces == ()


def test_a_page_without_resources_or_content_is_empty() -> None:
    """So is one whose content is an empty list."""
    assert painted_page(b"").painted == ()
    assert painted_page(b"", Contents=Array([])).painted == ()


def test_a_page_that_cannot_be_read_is_a_fault() -> None:
    """Its content cannot be unpacked."""
    pdf = pikepdf.Pdf.new()
    packed = pdf.make_stream(b"not packed", Filter=Name.FlateDecode)
    assert painted_page(b"", None, pdf, Contents=packed).faults != ()


def test_a_group_that_is_none_is_passed_over() -> None:
    """What is no dictionary states no space; that it stands there is told elsewhere."""
    assert painted_page(b"", Group=Name.X).faults == painted_page(b"", Group=3).faults == ()
