"""What of the document and its pages is of the wrong kind."""

from io import BytesIO

import pikepdf
import pytest
from tests.odd_pdfs import odd_pdf, sound_pdf

from presskit.preflight import examine_pdf
from presskit.preflight.reading.kinds import read_wrong_kinds


def wrong(data: bytes) -> list[str]:
    """What is told of this file."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return list(read_wrong_kinds(pdf, list(pdf.pages)))


def test_of_a_sound_file_nothing_is_told() -> None:
    """Nor of an entry that leads to an object that is not there: that is no entry (ISO 32000-1, 7.3.10)."""
    assert wrong(sound_pdf()) == []
    assert wrong(odd_pdf(1, "/Lang", "99 0 R")) == []


@pytest.mark.parametrize(
    ("number", "key", "odd", "told"),
    [
        (1, "/OutputIntents", "/X", "/OutputIntents of the document is of the wrong kind"),
        (1, "/Lang", "3", "/Lang of the document is of the wrong kind"),
        (3, "/Tabs", "(text)", "/Tabs of page 1 is of the wrong kind"),
        (4, "/TrimBox", "[3]", "/TrimBox of page 2 is no rectangle"),
        (3, "/Rotate", "3", "page 1 is turned, but not by a quarter"),
    ],
)
def test_what_is_of_the_wrong_kind_is_a_damage(number: int, key: str, odd: str, told: str) -> None:
    """With its name and where it stands; the rest of the file is looked at all the same."""
    data = odd_pdf(number, key, odd)
    report = examine_pdf(data)

    assert wrong(data) == [told]
    assert [finding.message for finding in report.findings if finding.code == "pdf-damaged"] == [
        f"The file had to be mended to be read: {told}."
    ]
    assert report.pages == 2
