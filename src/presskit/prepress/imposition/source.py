"""The file that is laid out: its pages as plain figures, and each as a form that holds the bleed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.errors import KitError, PresskitError
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.rules.pdf_entries import (
    KINDS_IN_PAGE,
    as_text,
    dictionaries_at,
    dictionary_at,
    rectangle_pt,
    words,
    wrong_entries,
)
from presskit.rules.writing.reading_direction import is_right_to_left
from presskit.units import pt_to_mm

SOURCE_UNREADABLE = FindingKind(
    "sheet-source-unreadable",
    Severity.ERROR,
    "Can the file be read that is to be laid out?",
    "Of a damaged file, pages or parts of pages may be missing on the sheet without anybody noticing.",
    "Make the file anew, or fetch it again from where it came.",
)
SOURCE_ENCRYPTED = FindingKind(
    "sheet-source-encrypted",
    Severity.ERROR,
    "Is the file free of a password and of restrictions?",
    "What its maker has locked is not for presskit to open; print shops refuse such files too.",
    "Ask whoever made it for a file without protection.",
)
PAGES_OF_MANY_SIZES = FindingKind(
    "sheet-pages-differ",
    Severity.ERROR,
    "Have all pages of the file one size?",
    "A sheet is cut along straight lines through all copies, so that they must be equal.",
    "Make a file of each size.",
)
ANNOTATIONS_LEFT_OUT = FindingKind(
    "sheet-annotations-left-out",
    Severity.WARNING,
    "Is everything that is seen part of the page itself?",
    "Notes, stamps and form fields lie over the page and are not printed in a press; a sheet leaves them out.",
    "Flatten them into the page in the program that made them, if they are to be printed.",
)

_QUARTER_TURN_DEGREES = 90
# What decides how a page looks: one of the wrong kind is drawn by each program in its own way.
_RELIED_ON = {
    key: KINDS_IN_PAGE[key]
    for key in (
        *("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/Rotate", "/UserUnit"),
        *("/Contents", "/Resources", "/Group"),
    )
}
TOLERANCE_MM = 0.1  # boxes are written in points with few decimals
BoxPt = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One page: trim and bleed in its own space, turned clockwise by the rotation when it is shown."""

    trim_pt: BoxPt
    bleed_box_pt: BoxPt
    rotation_degrees: int
    user_unit_pt: float

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of the finished page as it is shown."""
        left_pt, bottom_pt, right_pt, top_pt = self.trim_pt
        width_mm = pt_to_mm((right_pt - left_pt) * self.user_unit_pt)
        height_mm = pt_to_mm((top_pt - bottom_pt) * self.user_unit_pt)
        return (height_mm, width_mm) if self.rotation_degrees % 180 else (width_mm, height_mm)

    @property
    def bleed_mm(self) -> float:
        """How far the bleed reaches on its shortest side."""
        inside = zip(self.trim_pt[:2], self.bleed_box_pt[:2], strict=True)
        outside = zip(self.bleed_box_pt[2:], self.trim_pt[2:], strict=True)
        reach_pt = min(one - other for one, other in (*inside, *outside))
        return pt_to_mm(max(reach_pt, 0.0) * self.user_unit_pt)


@contextmanager
def opened_source(data: bytes) -> Iterator[pikepdf.Pdf]:
    """The file, open; raises KitError if it is damaged or locked. What is damaged is never mended by guessing.

    So is everything that cannot be done with what is in it, until the end of the block.
    """
    try:
        pdf = pikepdf.open(BytesIO(data), attempt_recovery=False)
    except pikepdf.PasswordError as error:
        raise KitError([_encrypted()]) from error
    except pikepdf.PdfError as error:
        raise KitError([_unreadable(error)]) from error
    with pdf:
        if pdf.is_encrypted:
            raise KitError([_encrypted()])
        try:
            yield pdf
        except PresskitError:
            raise
        except Exception as error:  # a PDF can hold anything anywhere; whatever it is, the page cannot be laid out
            raise KitError([_unreadable(error)]) from error


def source_pages(pdf: pikepdf.Pdf) -> tuple[SourcePage, ...]:
    """Every page; raises KitError if there is none, or if they differ in size, ValueError if one cannot be read."""
    pages = tuple(_source_page(page) for page in pdf.pages)
    if not pages or not all(min(page.size_mm) > 1 for page in pages):
        raise KitError([SOURCE_UNREADABLE.at(None, "The file has no pages, or one without a size.")])
    _refuse_many_sizes(pages)
    return pages


def page_form(page: pikepdf.Page, bleed_box_pt: BoxPt) -> pikepdf.Object:
    """The page's content as a form whose box is the bleed; pikepdf would cut it at the TrimBox."""
    stated = page.obj.get("/TrimBox")
    page.obj.TrimBox = Array(bleed_box_pt)
    form = page.as_form_xobject(handle_transformations=False)
    if stated is None:
        del page.obj["/TrimBox"]
    else:
        page.obj.TrimBox = stated
    return form


def left_out_findings(pdf: pikepdf.Pdf) -> list[Finding]:
    """A warning for each page with something lying over it that is seen; links are not."""
    counts = (
        (number, sum(_is_seen(note) for note in dictionaries_at(page.obj, "/Annots")))
        for number, page in enumerate(pdf.pages, 1)
    )
    return [
        ANNOTATIONS_LEFT_OUT.at(None, f"Page {number} has {_things(count)} lying over it that the sheet leaves out.")
        for number, count in counts
        if count
    ]


def reads_right_to_left(pdf: pikepdf.Pdf) -> bool:
    """Whether the document says that its pages follow one another from right to left, or has such a language."""
    preferences = dictionary_at(pdf.Root, "/ViewerPreferences")
    return preferences.get("/Direction") == Name.R2L or is_right_to_left(words(pdf.Root.get("/Lang")))


def _source_page(page: pikepdf.Page) -> SourcePage:
    if wrong := wrong_entries(page.obj, _RELIED_ON):
        raise ValueError(f"the {wrong[0]} of a page is of the wrong kind")
    if "/Contents" in page.obj:
        page.contents_coalesce()
        page.Contents.read_bytes()  # a stream that cannot be unpacked would be drawn in part, or not at all
    media_pt, trim_pt = _box_pt(page.mediabox), _box_pt(page.trimbox if "/TrimBox" in page.obj else page.cropbox)
    bleed_pt = _box_pt(page.obj.BleedBox) if "/BleedBox" in page.obj else trim_pt
    if int(page.rotation) % _QUARTER_TURN_DEGREES:
        raise ValueError("a page is turned, but not by a quarter")
    return SourcePage(
        trim_pt=trim_pt,
        bleed_box_pt=_union(_intersection(bleed_pt, media_pt), trim_pt),
        rotation_degrees=int(page.rotation) % 360,
        user_unit_pt=float(page.obj.get("/UserUnit", 1)),
    )


def _box_pt(corners: object) -> BoxPt:
    box_pt = rectangle_pt(corners)
    if box_pt is None:
        raise ValueError("a box of a page is no rectangle")
    return box_pt


def _intersection(one_pt: BoxPt, other_pt: BoxPt) -> BoxPt:
    left_pt, bottom_pt = max(one_pt[0], other_pt[0]), max(one_pt[1], other_pt[1])
    return left_pt, bottom_pt, min(one_pt[2], other_pt[2]), min(one_pt[3], other_pt[3])


def _union(one_pt: BoxPt, other_pt: BoxPt) -> BoxPt:
    left_pt, bottom_pt = min(one_pt[0], other_pt[0]), min(one_pt[1], other_pt[1])
    return left_pt, bottom_pt, max(one_pt[2], other_pt[2]), max(one_pt[3], other_pt[3])


def _refuse_many_sizes(pages: tuple[SourcePage, ...]) -> None:
    width_mm, height_mm = pages[0].size_mm
    for number, page in enumerate(pages[1:], 2):
        across_mm, along_mm = page.size_mm
        if abs(across_mm - width_mm) > TOLERANCE_MM or abs(along_mm - height_mm) > TOLERANCE_MM:
            sizes = f"{across_mm:.1f} x {along_mm:.1f} mm and page 1 {width_mm:.1f} x {height_mm:.1f} mm"
            raise KitError([PAGES_OF_MANY_SIZES.at(None, f"Page {number} is {sizes}.")])


def _is_seen(annotation: Dictionary) -> bool:
    return as_text(annotation.get("/Subtype")) not in ("/Link", "/Popup") and "/AP" in annotation


def _things(count: int) -> str:
    return f"{count} notes, stamps or form fields" if count > 1 else "a note, a stamp or a form field"


def _encrypted() -> Finding:
    return SOURCE_ENCRYPTED.at(None, "The file is protected with a password or with restrictions.")


def _unreadable(error: Exception) -> Finding:
    """The library's reason without what stands before it: the name of a stream in memory differs each time."""
    reason = str(error).rpartition(": ")[2].rstrip(".")
    return SOURCE_UNREADABLE.at(None, f"The file is damaged, or no PDF ({reason}).")
