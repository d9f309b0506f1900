"""What reading a finished PDF back has shown."""

from dataclasses import dataclass

from presskit.model.claim import Claim
from presskit.model.finding import Finding


@dataclass(frozen=True, slots=True)
class QrReading:
    """A QR code as decoded from the rendered page; `page` counts from 1.

    `readings` is in how many of `of_readings` pictures that are worse than the page it was read too; 0 of 0 if none
    was made.
    """

    page: int
    url: str
    module_mm: float
    readings: int = 0
    of_readings: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """The facts of one PDF that the manifest or a job sheet lists, what it claims to be, and what is wrong with it.

    Of a long file so many pages may be unseen; `sample` then says which ones were looked at, else it is empty.
    `spot_inks` are those that are painted with besides cyan, magenta, yellow and black.
    """

    pages: int
    trim_width_mm: float
    trim_height_mm: float
    qr_codes: tuple[QrReading, ...]
    findings: tuple[Finding, ...]
    bleed_mm: float = 0.0
    claims: tuple[Claim, ...] = ()
    unseen_pages: int = 0
    sample: str = ""
    spot_inks: tuple[str, ...] = ()

    @property
    def judged(self) -> str:
        """How many pages were looked at, and which: "200 of 10,000 pages: the first ..."; empty if it is all."""
        return judged_pages(self.pages, self.unseen_pages, self.sample)

    @property
    def margin(self) -> str:
        """In how many worse pictures the weakest code was read: "10 of 12"; empty if none was made."""
        tried = [(code.readings, code.of_readings) for code in self.qr_codes if code.of_readings]
        return "{} of {}".format(*min(tried)) if tried else ""


def judged_pages(pages: int, unseen: int, sample: str) -> str:
    """How many pages were looked at, and which; empty if it is all."""
    return f"{pages - unseen:,} of {pages:,} pages: {sample}" if unseen else ""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as a reader shows it, as a PNG; `page` counts from 1."""

    page: int
    width_mm: float
    height_mm: float
    png: bytes


@dataclass(frozen=True, slots=True)
class ExaminedPdf:
    """One file of `presskit preflight`; `path` is as it was typed, with forward slashes, for who typed it.

    `name` is what reports call it, which are sent to others: its name, with a number if
    several have it, and nothing of its folders.
    """

    path: str
    name: str
    report: Report
    pictures: tuple[PagePicture, ...] = ()
