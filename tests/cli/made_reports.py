"""Examined PDFs made by hand, for what tells of them."""

from pathlib import PurePath

from presskit.model.finding import Finding, PageArea, Severity
from presskit.model.report import ExaminedPdf, QrReading, Report

SMALL = Finding(
    "qr-code-small",
    Severity.WARNING,
    "The squares are 0.45 mm wide.",
    hint="Give it more room.",
    area=PageArea(2, (17.4, 90.2, 34.0, 108.0)),
)
HIDDEN = Finding("text-hidden", Severity.ERROR, "The words are unseen.", hint="Let them be seen.", area=PageArea(1))
UNTAGGED = Finding("not-tagged", Severity.ERROR, "The PDF is not tagged.", hint="Tag it.")
MADE_WITH = Finding("program-named", Severity.NOTE, "Made with Word.", hint="Clear it.")


def examined(*findings: Finding, path: str = "flyer.pdf") -> ExaminedPdf:
    """A flyer of two pages with one code, in which this was found."""
    return ExaminedPdf(
        path, PurePath(path).name, Report(2, 148.0, 210.0, (QrReading(1, "https://a.example/", 0.6),), findings, 3.0)
    )


def unreadable(path: str = "broken.pdf") -> ExaminedPdf:
    """A file that could not be read."""
    return ExaminedPdf(path, PurePath(path).name, Report(0, 0.0, 0.0, (), (UNTAGGED,)))
