"""A PDF that was looked at by itself: what was found, and pictures of its pages to show it on."""

from dataclasses import dataclass

from presskit.model.report import Report


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as a reader shows it, as a PNG; `page` counts from 1."""

    page: int
    width_mm: float
    height_mm: float
    png: bytes


@dataclass(frozen=True, slots=True)
class ExaminedPdf:
    """One file of `presskit preflight`; `path` is as it was typed, with forward slashes."""

    path: str
    report: Report
    pictures: tuple[PagePicture, ...] = ()
