"""The file that is laid out, as it may come from any program."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.prepress.imposition.made_sheets import A6_MM, changed_page, print_file

from presskit.errors import KitError
from presskit.prepress.imposition.source import (
    SourcePage,
    left_out_findings,
    opened_source,
    reads_right_to_left,
    source_pages,
)


def pages_of(data: bytes) -> tuple[SourcePage, ...]:
    """The pages of this file."""
    with opened_source(data) as pdf:
        return source_pages(pdf)


def code_raised(data: bytes) -> str:
    """The code of the one finding that opening and reading this file ends with."""
    with pytest.raises(KitError) as caught:
        pages_of(data)
    (finding,) = caught.value.findings
    return finding.code


def encrypted(user: str) -> bytes:
    """A protected file."""
    stream = BytesIO()
    with pikepdf.open(BytesIO(print_file())) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(owner="owner", user=user))
    return stream.getvalue()


def two_sizes(pdf: pikepdf.Pdf) -> None:
    """Make the second page 1 mm narrower."""
    box = [float(edge) for edge in pdf.pages[1].obj.TrimBox]
    pdf.pages[1].obj.TrimBox = Array([box[0], box[1], box[2] - 2.84, box[3]])


def inherited_boxes(pdf: pikepdf.Pdf) -> None:
    """Let the pages have their boxes and resources from above, and none but these."""
    pdf.Root.Pages.MediaBox = pdf.pages[0].obj.MediaBox
    pdf.Root.Pages.CropBox = pdf.pages[0].obj.TrimBox
    for page in pdf.pages:
        for key in ("/MediaBox", "/TrimBox", "/BleedBox"):
            del page.obj[key]


def test_size_and_bleed_are_those_of_the_boxes() -> None:
    """A6 with 3 mm of bleed is read as that."""
    first, second = pages_of(print_file())
    assert first.size_mm == pytest.approx(A6_MM)
    assert second.bleed_mm == pytest.approx(3.0)


def test_without_a_trim_box_the_crop_box_is_the_page() -> None:
    """Boxes may also be inherited from the page tree; bleed is then not stated, so there is none."""
    page = pages_of(print_file(edit=inherited_boxes))[0]
    assert page.size_mm == pytest.approx(A6_MM)
    assert page.bleed_mm == 0


def test_a_turned_page_has_the_size_that_is_seen() -> None:
    """A page turned by 90 degrees is as wide as it was high."""
    data = print_file(1, edit=changed_page("/Rotate", 270))
    assert pages_of(data)[0].size_mm == pytest.approx((148.0, 105.0))


def test_a_page_in_larger_units_is_larger() -> None:
    """A unit of 2 points doubles size and bleed."""
    page = pages_of(print_file(1, edit=changed_page("/UserUnit", 2)))[0]
    assert page.size_mm == pytest.approx((210.0, 296.0))
    assert page.bleed_mm == pytest.approx(6.0)


def test_boxes_may_name_any_two_corners() -> None:
    """And a bleed that is said to reach past the paper ends there."""
    far = Array([500, 600, -100, -100])
    page = pages_of(print_file(1, edit=changed_page("/BleedBox", far)))[0]
    assert page.bleed_mm == pytest.approx(3.0)


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7 and nothing more", print_file()[:700], b"<html></html>"],
    ids=["empty", "cut off", "half", "no PDF"],
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    """It is never mended by guessing which pages it may have had."""
    assert code_raised(data) == "sheet-source-unreadable"


@pytest.mark.parametrize(
    ("key", "value"),
    [("/TrimBox", Array([0, 0, 0, 0])), ("/TrimBox", String("none")), ("/BleedBox", Array([0, 0])), ("/UserUnit", 0)],
)
def test_a_page_without_a_size_is_refused(key: str, value: object) -> None:
    """Whatever stands where the box should be."""
    assert code_raised(print_file(1, edit=changed_page(key, value))) == "sheet-source-unreadable"


def test_content_that_cannot_be_unpacked_is_refused() -> None:
    """A reader would draw the first half of such a page and say nothing."""

    def spoil(pdf: pikepdf.Pdf) -> None:
        broken = pdf.make_stream(b"no flate data at all, but rather many words that are none")
        broken.stream_dict.Filter = Name.FlateDecode
        pdf.pages[0].obj.Contents = broken

    assert code_raised(print_file(edit=spoil)) == "sheet-source-unreadable"


def test_a_file_without_pages_is_refused() -> None:
    """There is nothing to lay out."""
    assert code_raised(print_file(0)) == "sheet-source-unreadable"


@pytest.mark.parametrize("user", ["secret", ""])
def test_a_protected_file_is_refused(user: str) -> None:
    """With a password to open it, or only with restrictions."""
    assert code_raised(encrypted(user)) == "sheet-source-encrypted"


def test_pages_of_two_sizes_are_refused() -> None:
    """The message names both sizes."""
    with pytest.raises(KitError) as caught:
        pages_of(print_file(edit=two_sizes))
    (finding,) = caught.value.findings
    assert finding.code == "sheet-pages-differ"
    assert finding.message == "Page 2 is 104.0 x 148.0 mm and page 1 105.0 x 148.0 mm."


def test_what_lies_over_a_page_and_is_seen_is_told() -> None:
    """A stamp is; a link is not, as it has no ink."""
    stamp = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[0, 0, 9, 9], AP=Dictionary())
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9])

    def annotate(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Annots = Array([link])
        pdf.pages[1].obj.Annots = Array([link, stamp])

    with opened_source(print_file(edit=annotate)) as pdf:
        findings = left_out_findings(pdf)
    assert [(finding.code, finding.message[:7]) for finding in findings] == [
        ("sheet-annotations-left-out", "Page 2 ")
    ]


@pytest.mark.parametrize(
    ("entry", "value", "expected"),
    [
        ("/Lang", String("ar-EG"), True),
        ("/Lang", String("en"), False),
        ("/ViewerPreferences", Dictionary(Direction=Name.R2L), True),
        ("/ViewerPreferences", Dictionary(Direction=Name.L2R), False),
    ],
)
def test_the_side_of_the_spine_follows_language_and_direction(entry: str, value: object, expected: bool) -> None:
    """Arabic is bound on the right, and so is what says that it reads from there."""
    with opened_source(print_file(edit=lambda pdf: pdf.Root.__setitem__(entry, value))) as pdf:
        assert reads_right_to_left(pdf) is expected
