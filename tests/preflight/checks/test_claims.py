"""Claims that are met, and what breaks them by the table of rules."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import PRINT, picture, print_pdf, thing

from presskit.preflight.checks.claims import check_claims_met, check_print_hazards
from presskit.preflight.expected import Expected
from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.facts.colour import Colour, ColourSpace
from presskit.preflight.facts.document import (
    DocumentFacts,
    FontFacts,
    OutputIntent,
    StandardFacts,
    StructureFacts,
    Tag,
)
from presskit.preflight.facts.painting import ClaimedContent, PaintedPage
from presskit.preflight.facts.pdf import PdfFacts

INTENT = OutputIntent("GTS_PDFA1", "sRGB", "RGB", 3, "")
SOUND = DocumentFacts(xmp_title="Day", language="en", tagged=True, shows_title=True)


def _file(claim: str, document: DocumentFacts = SOUND, *breaches: Breach) -> PdfFacts:
    facts = print_pdf(standard=StandardFacts(intents=(INTENT,)))
    return replace(facts, document=replace(document, claims=(claim,)), breaches=breaches)


def _with_page(claim: str, page: PaintedPage, intent: OutputIntent | None = INTENT) -> PdfFacts:
    facts = _file(claim)
    standard = StandardFacts(intents=(intent,) if intent else ())
    return replace(facts, print=replace(facts.print, pages=(page,), standard=standard))


def _broken(facts: PdfFacts) -> list[str]:
    return [message.partition(", and ")[2] for _code, message in told(check_claims_met(facts, Expected()))]


@pytest.mark.parametrize("claim", ["PDF/A-1b", "PDF/A-2a", "PDF/A-4", "PDF/UA-1", "PDF/X-4"])
def test_a_claim_that_is_met_is_no_finding(claim: str) -> None:
    """Nor is one of another family."""
    assert _broken(_file(claim)) == []


def test_a_breach_is_told_with_its_clause() -> None:
    """Once for all things that break the same rule, and with the clause of each standard that is claimed."""
    breaches = (Breach(Rule.RENDERING_INTENT, "Foo"), Breach(Rule.RENDERING_INTENT, "Bar", page=1))
    facts = _file("PDF/A-2a", SOUND, *breaches)
    facts = replace(facts, document=replace(facts.document, claims=("PDF/X-4", "PDF/A-2a", "PDF/UA-1")))
    assert [message for _code, message in told(check_claims_met(facts, Expected()))] == [
        "The file claims PDF/X-4 and PDF/A-2a, and asks for a rendering intent that no standard knows (Foo, Bar): "
        "ISO 15930, as restated; ISO 19005-2, 6.2.6."
    ]


def test_only_a_few_of_many_are_named() -> None:
    """Three, and how many more."""
    breaches = [Breach(Rule.XMP_UNDEFINED, name) for name in "abcde"]
    assert _broken(_file("PDF/A-2b", SOUND, *breaches)) == [
        "has an XMP property that no schema defines (a, b, c and 2 more): ISO 19005-2, 6.6.2.3.1."
    ]


@pytest.mark.parametrize(
    ("facts", "broken"),
    [
        (_file("PDF/A-2b", SOUND, Breach(Rule.ENCRYPTED)), "is encrypted: ISO 19005-2, 6.1.3."),
        (
            replace(_file("PDF/A-2b"), fonts=(FontFacts("Helvetica", "Helvetica", False, False),)),
            "has a font that is not in it (Helvetica): ISO 19005-2, 6.2.11.4.1.",
        ),
        (
            replace(_file("PDF/A-2b"), fonts=(FontFacts("Inter", "Inter", True, True, missing=("a",)),)),
            "shows letters that its fonts have no glyph for (Inter): ISO 19005-2, 6.2.11.8.",
        ),
        (_file("PDF/A-2a", replace(SOUND, tagged=False)), "is not tagged: ISO 19005-2, 6.7.2.2."),
        (_file("PDF/UA-1", replace(SOUND, xmp_title="")), "has no title in its XMP packet: ISO 14289-1, 7.1."),
        (
            _file("PDF/UA-1", replace(SOUND, shows_title=False)),
            "shows its file name instead of its title: ISO 14289-1, 7.1.",
        ),
        (
            replace(_file("PDF/UA-1"), structure=StructureFacts(pictures_without_words=(Tag(1),))),
            "has a picture or a formula without words: ISO 14289-1, 7.3.",
        ),
    ],
)
def test_what_other_facts_say_is_told(facts: PdfFacts, broken: str) -> None:
    """Of fonts, tags, pictures and titles."""
    assert _broken(facts) == [broken]


def test_lower_levels_and_other_parts_ask_for_less() -> None:
    """PDF/A-2b asks for no tags and allows transparency, PDF/A-1 does not."""
    assert _broken(_file("PDF/A-2b", replace(SOUND, tagged=False))) == []
    see_through = PaintedPage(see_through=True)
    assert _broken(_with_page("PDF/A-2b", see_through)) == []
    assert _broken(_with_page("PDF/A-1b", see_through)) == ["has transparency: ISO 19005-1, 6.4."]


@pytest.mark.parametrize(
    ("family", "intent", "sound"),
    [
        ("DeviceRGB", "RGB", True),
        ("DeviceRGB", "CMYK", False),
        ("DeviceRGB", "", False),
        ("DeviceCMYK", "CMYK", True),
        ("DeviceCMYK", "GRAY", False),
        ("DeviceGray", "CMYK", True),
        ("DeviceGray", "", False),
    ],
)
def test_device_colours_need_an_intent_that_explains_them(family: str, intent: str, sound: bool) -> None:
    """And only they need one: of a file without them no output intent is asked."""
    page = PaintedPage(claimed=ClaimedContent(device_families=(family,)))
    stated = replace(INTENT, profile_space=intent) if intent else None
    assert bool(_broken(_with_page("PDF/A-2b", page, stated))) is not sound
    assert _broken(_with_page("PDF/A-2b", PaintedPage(), None)) == []


def test_transparency_says_in_which_colours_it_blends() -> None:
    """By an output intent or on its page; and in no others than the intent's."""
    group = PaintedPage(claimed=ClaimedContent(has_group=True))
    stated = replace(group, claimed=replace(group.claimed, blends_in_stated_space=True))
    in_rgb = replace(group, claimed=replace(group.claimed, device_blends=("DeviceRGB",)))
    clause = "ISO 19005-2, 6.2.10."
    assert _broken(_with_page("PDF/A-2b", group)) == _broken(_with_page("PDF/A-2b", stated, None)) == []
    assert _broken(_with_page("PDF/A-2b", group, None)) == [
        f"has transparency, and says nowhere in which colours it blends: {clause}"
    ]
    assert _broken(_with_page("PDF/A-2b", in_rgb, replace(INTENT, profile_space="CMYK"))) == [
        f"blends transparency in other colours than its output intent: {clause}"
    ]


def test_what_the_content_asks_for_is_told() -> None:
    """Smoothing, LZW, unknown intents and operators, profiled CMYK that overprints in mode 1."""
    smoothed = replace(picture(interpolated=True), filters=("LZWDecode",))
    claimed = ClaimedContent(unknown_intents=("Foo",), unknown_operators=("xx",))
    page = PaintedPage(pictures=(smoothed,), claimed=claimed)
    assert [text.rpartition(", ")[2] for text in _broken(_with_page("PDF/A-2b", page))] == [
        "6.2.8.1.",
        "6.1.7.2.",
        "6.2.6.",
        "6.2.2.",
    ]


def test_profiled_inks_do_not_overprint_in_mode_1() -> None:
    """ISO 19005-2, 6.2.4.2."""
    profiled = ColourSpace("ICCBased", 4)
    assert _broken(_with_page("PDF/A-2b", _overprinting(profiled, 1))) == [
        "overprints CMYK with a profile in overprint mode 1: ISO 19005-2, 6.2.4.2."
    ]
    assert _broken(_with_page("PDF/A-2b", _overprinting(profiled, 0))) == []
    assert _broken(_with_page("PDF/A-2b", _overprinting(ColourSpace("ICCBased", 3), 1))) == []


def test_a_claim_that_cannot_be_read_is_a_fault_without_a_claim() -> None:
    """A part or level that does not exist makes no claim that a reader knows."""
    facts = replace(_file(""), document=SOUND, breaches=(Breach(Rule.IDENTIFICATION, "PDF/A-9"),))
    assert [message for _code, message in told(check_claims_met(facts, Expected()))] == [
        "The file names its standard in a way that is not allowed (PDF/A-9): ISO 19005-2, 6.6.4; ISO 14289-1, 5."
    ]


def test_the_rules_are_asked_of_our_own_pieces_too() -> None:
    """What is claimed in print has to hold whoever made it."""
    facts = _file("PDF/A-2a", SOUND, Breach(Rule.TRANSFER_FUNCTION))
    assert codes(check_claims_met(facts, Expected(claims=("PDF/A-2a",)))) == ["claim-unmet"]


def test_a_print_file_without_a_claim_has_no_hazard() -> None:
    """One that claims PDF/X is held to it already; what only an archive forbids is no hazard."""
    facts = _file("PDF/A-2b", SOUND, Breach(Rule.TRANSFER_FUNCTION, "TR"), Breach(Rule.LZW))
    assert told(check_print_hazards(facts, PRINT)) == [
        ("print-hazard", "The print file has a transfer function (TR).")
    ]
    assert told(check_print_hazards(facts, Expected())) == []
    claiming = replace(facts, document=replace(facts.document, claims=("PDF/X-4",)))
    assert told(check_print_hazards(claiming, PRINT)) == []


def _overprinting(space: ColourSpace, mode: int) -> PaintedPage:
    colour = Colour(space, (0.0,) * space.components)
    return PaintedPage(painted=(thing(colour, overprints=True, overprint_mode=mode),))
