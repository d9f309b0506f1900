"""The profile of an output intent against the condition that it names."""

from dataclasses import replace

from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import PRINT, print_pdf
from tests.rules.test_separation import PROFILES

from presskit.load import load_print_spec
from presskit.model.print_spec import PrintSpec
from presskit.preflight.checks.intent_profiles import check_intent_profiles
from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.document import OutputIntent, StandardFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.rules.press_profiles import patches_of

FOGRA39, GRACOL = map(patches_of, PROFILES)
DARKER = tuple((light - 5, a, b) for light, a, b in FOGRA39)


def intent(name: str, patches: tuple[tuple[float, float, float], ...], subtype: str = "GTS_PDFX") -> OutputIntent:
    """An intent of this name with a profile of a press."""
    return OutputIntent(subtype, name, "CMYK", 4, "", patches)


def pdf_with(*intents: OutputIntent) -> PdfFacts:
    """A file with these output intents."""
    return print_pdf(standard=StandardFacts(intents=intents))


def test_a_profile_of_the_named_condition_is_sound() -> None:
    """In an intent for print, and in one for archives."""
    sound = pdf_with(intent("FOGRA39", FOGRA39), intent("Coated FOGRA39", FOGRA39, "GTS_PDFA1"))
    assert codes(check_intent_profiles(sound, Expected())) == []
    assert codes(check_intent_profiles(pdf_with(intent("CGATS TR 006", GRACOL)), PRINT)) == []


def test_another_conditions_profile_is_found_and_named_once() -> None:
    """GRACoL under the name FOGRA39, in both intents; and what is nobody's."""
    false = pdf_with(intent("FOGRA39", GRACOL), intent("FOGRA39", GRACOL, "GTS_PDFA1"))
    assert told(check_intent_profiles(false, Expected())) == [
        (
            "intent-profile-differs",
            'The profile differs from "FOGRA39", which the output intent names, by 1.6 on average and 5.0 in '
            "cyan 100 %, magenta 100 % (delta E of 20 patches); it is that of CGATS TR 006.",
        )
    ]
    ((_code, message),) = told(check_intent_profiles(pdf_with(intent("FOGRA39", DARKER)), Expected()))
    assert message.endswith("(delta E of 20 patches).")


def test_a_condition_without_figures_is_said_to_be_not_compared() -> None:
    """Unless it is the shop's own, whose profile the print specification has."""
    own = pdf_with(intent("Our press", GRACOL))
    assert told(check_intent_profiles(own, Expected())) == [
        ("intent-profile-not-compared", 'The output intent names "Our press", and its profile was not compared.')
    ]
    assert codes(check_intent_profiles(own, shop("north-american"))) == []
    assert codes(check_intent_profiles(own, shop("european"))) == ["intent-profile-differs"]


def test_an_intent_without_name_or_without_a_press_is_anothers_matter() -> None:
    """One for screens has no inks, and a missing name is told by itself."""
    screens = OutputIntent("GTS_PDFA1", "sRGB", "RGB", 3, "")
    assert codes(check_intent_profiles(pdf_with(intent(" ", GRACOL), screens), Expected())) == []


def shop(name: str) -> Expected:
    """What the shop that calls its press "Our press" asks, by this specification's profile."""
    spec: PrintSpec = load_print_spec(name)
    return expected_of_any(replace(spec, condition=replace(spec.condition, identifier="Our press")))
