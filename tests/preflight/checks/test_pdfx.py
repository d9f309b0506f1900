"""Output intents, and what else PDF/X asks."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import PRINT, print_pdf
from tests.rules.test_separation import PROFILES

from presskit.preflight.checks.pdfx import (
    check_intent_as_asked,
    check_intent_sound,
    check_intent_there,
    check_pdfx_claimed,
    check_pdfx_dates,
    check_pdfx_opaque,
    check_pdfx_version,
    check_print_annotations,
    check_trapped,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import DocumentFacts, OutputIntent, PageNote, StandardFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.rules.press_profiles import patches_of

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
    named = "Coated FOGRA39 (ISO 12647-2:2004)"
    assert codes(check_intent_as_asked(_with(OutputIntent("GTS_PDFX", named, "CMYK", 4, "")), PRINT)) == []
    other = _with(OutputIntent("GTS_PDFX", "FOGRA51", "CMYK", 4, ""))
    assert told(check_intent_as_asked(other, PRINT)) == [
        ("intent-differs", 'The file is made for "FOGRA51", and the print shop prints by "FOGRA39".')
    ]
    assert codes(check_intent_as_asked(other, Expected())) == []


def test_a_name_of_nobodys_is_known_by_its_profile() -> None:
    """A program that writes "Custom" beside the shop's own profile has made the file for the shop."""
    fogra39, gracol = map(patches_of, PROFILES)
    own = _with(OutputIntent("GTS_PDFX", "Custom", "CMYK", 4, "", fogra39))
    assert codes(check_intent_as_asked(own, PRINT)) == []
    for patches in (gracol, ()):
        other = _with(OutputIntent("GTS_PDFX", "Custom", "CMYK", 4, "", patches))
        assert codes(check_intent_as_asked(other, PRINT)) == ["intent-differs"]
    assert codes(
        check_intent_as_asked(_with(OutputIntent("GTS_PDFX", "FOGRA51", "CMYK", 4, "", fogra39)), PRINT)
    ) == ["intent-differs"]


def _claiming(claim: str, see_through: bool = False, **standard: object) -> PdfFacts:
    facts = print_pdf(standard=replace(StandardFacts(), **standard), see_through=see_through)  # type: ignore[arg-type]
    return replace(facts, document=replace(DocumentFacts(), claims=(claim,) if claim else ()))


def test_a_print_file_claims_pdfx() -> None:
    """In its XMP packet, or as the older standards do in its information."""
    assert codes(check_pdfx_claimed(_claiming(""), PRINT)) == ["pdfx-not-claimed"]
    assert codes(check_pdfx_claimed(_claiming("PDF/X-4"), PRINT)) == []
    assert codes(check_pdfx_claimed(_claiming("", pdfx_version="PDF/X-1a:2001"), PRINT)) == []
    assert codes(check_pdfx_claimed(_claiming(""), Expected())) == []


@pytest.mark.parametrize(
    ("claim", "version", "found"),
    [
        ("PDF/X-4", "1.6", []),
        ("PDF/X-4", "1.4", []),
        ("PDF/X-4p", "1.7", ["pdfx-version-later"]),
        ("PDF/X-1a:2001", "1.4", ["pdfx-version-later"]),
        ("PDF/X-1a:2003", "1.4", []),
        ("PDF/X-3:2002", "1.4", ["pdfx-version-later"]),
        ("PDF/X-3:2003", "1.4", []),
        ("PDF/X-6", "2.0", []),
        ("", "2.0", []),
    ],
)
def test_the_version_is_that_of_the_standard(claim: str, version: str, found: list[str]) -> None:
    """Or an earlier one."""
    assert codes(check_pdfx_version(_claiming(claim, version=version), Expected())) == found


@pytest.mark.parametrize(
    ("claim", "found"),
    [("PDF/X-1a:2003", ["pdfx-see-through"]), ("PDF/X-3:2003", ["pdfx-see-through"]), ("PDF/X-4", [])],
)
def test_older_standards_have_no_transparency(claim: str, found: list[str]) -> None:
    """PDF/X-4 may have it."""
    assert codes(check_pdfx_opaque(_claiming(claim, see_through=True), Expected())) == found
    assert codes(check_pdfx_opaque(_claiming(claim), Expected())) == []


@pytest.mark.parametrize(
    ("sort", "box", "found"),
    [
        ("Link", Box(100, 100, 120, 120), ["pdfx-annotation"]),
        ("TrapNet", Box(100, 100, 120, 120), []),
        ("Text", Box(0, 0, 10, 10), []),
    ],
)
def test_annotations_keep_off_the_bleed(sort: str, box: Box, found: list[str]) -> None:
    """Marks of prepress may lie on it, others outside it."""
    facts = _claiming("PDF/X-4", notes=(PageNote(1, sort, box),))
    assert codes(check_print_annotations(facts, Expected())) == found
    assert codes(check_print_annotations(_claiming("", notes=(PageNote(1, sort, box),)), Expected())) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"trapping": "True"}, []),
        ({"trapping": "False"}, []),
        ({"trapping": "Unknown"}, ["trapped-unsaid"]),
        ({}, ["trapped-unsaid"]),
    ],
)
def test_trapping_is_said(said: dict[str, str], found: list[str]) -> None:
    """True or False."""
    assert codes(check_trapped(_claiming("PDF/X-4", info=said), Expected())) == found
    assert codes(check_trapped(_claiming("", info=said), Expected())) == []


def test_what_identifies_the_job_is_there() -> None:
    """Both dates and the identifier."""
    assert told(check_pdfx_dates(_claiming("PDF/X-4", info={"date of change": "x"}), Expected())) == [
        ("pdfx-dates-missing", "The file has no date of creation, no identifier (/ID).")
    ]
    dates = {"date of creation": "x", "date of change": "x"}
    assert codes(check_pdfx_dates(_claiming("PDF/X-4", info=dates, has_id=True), Expected())) == []


def test_annotations_of_one_sort_are_told_together() -> None:
    """One in the singular, at the first of them, each sort on its page."""
    first, second = Box(100, 100, 120, 120), Box(200, 100, 220, 120)
    notes = (PageNote(1, "Text", first), PageNote(1, "Link", first), PageNote(1, "Link", second))
    links, text = check_print_annotations(_claiming("PDF/X-4", notes=notes), Expected())
    assert links.message == "Page 1: 2 annotations lie on the page (Link)."
    assert text.message == "Page 1: an annotation lies on the page (Text)."
