"""The output intent."""

import pytest
from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import PRINT, print_pdf

from presskit.preflight.checks.output_intent import check_intent_as_asked, check_intent_sound, check_intent_there
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import OutputIntent, StandardFacts
from presskit.preflight.facts.pdf import PdfFacts

SOUND = OutputIntent("GTS_PDFX", "FOGRA39", "CMYK", 4, "")
FOR_ARCHIVES = OutputIntent("GTS_PDFA1", "sRGB", "RGB", 3, "")


def _with(*intents: OutputIntent) -> PdfFacts:
    return print_pdf(standard=StandardFacts(intents=intents))


def test_there_is_one_intent_for_print() -> None:
    """Those for archives do not count; a file for screens needs none."""
    assert codes(check_intent_there(_with(SOUND, FOR_ARCHIVES), PRINT)) == []
    assert codes(check_intent_there(_with(FOR_ARCHIVES), PRINT)) == ["intent-missing"]
    assert codes(check_intent_there(_with(SOUND, SOUND), Expected())) == ["intent-twice"]
    assert codes(check_intent_there(_with(), Expected())) == []


@pytest.mark.parametrize(
    ("intent", "found"),
    [
        (SOUND, []),
        (OutputIntent("GTS_PDFX", " ", "CMYK", 4, ""), ["intent-unnamed"]),
        (OutputIntent("GTS_PDFX", "FOGRA39", "", 0, ""), ["intent-profile-unfit"]),
        (OutputIntent("GTS_PDFX", "FOGRA39", "", 4, "it is no ICC profile"), ["intent-profile-unfit"]),
        (OutputIntent("GTS_PDFX", "FOGRA39", "RGB", 3, ""), ["intent-profile-unfit"]),
        (OutputIntent("GTS_PDFX", "FOGRA39", "CMYK", 3, ""), ["intent-profile-unfit"]),
        (OutputIntent("GTS_PDFX", "FOGRA39", "GRAY", 1, ""), []),
        (FOR_ARCHIVES, []),
    ],
)
def test_the_intent_is_named_and_has_a_press_profile(intent: OutputIntent, found: list[str]) -> None:
    """With as many components as its inks."""
    assert codes(check_intent_sound(_with(intent), Expected())) == found


def test_the_intent_is_the_shops_condition() -> None:
    """However it is spelled; one without a name is another fault."""
    assert codes(check_intent_as_asked(_with(OutputIntent("GTS_PDFX", "Fogra 39", "CMYK", 4, "")), PRINT)) == []
    assert codes(check_intent_as_asked(_with(OutputIntent("GTS_PDFX", "", "CMYK", 4, "")), PRINT)) == []
    other = _with(OutputIntent("GTS_PDFX", "FOGRA51", "CMYK", 4, ""))
    assert told(check_intent_as_asked(other, PRINT)) == [
        ("intent-differs", 'The file is made for "FOGRA51", and the print shop prints by "FOGRA39".')
    ]
    assert codes(check_intent_as_asked(other, Expected())) == []
