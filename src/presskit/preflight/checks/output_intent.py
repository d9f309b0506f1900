"""Checks of the output intent: there once, named, with a press profile, and the one that the shop prints by."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.conformance_findings import (
    INTENT_DIFFERS,
    INTENT_MISSING,
    INTENT_PROFILE_UNFIT,
    INTENT_TWICE,
    INTENT_UNNAMED,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import OutputIntent
from presskit.preflight.facts.pdf import PdfFacts, pdfx_claim

_FOR_PRINT = "GTS_PDFX"
_PRESS_SPACES = {"CMYK": 4, "GRAY": 1}


def check_intent_there(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """A print file has one output intent for print."""
    count = len(_intents(facts))
    if count > 1:
        yield INTENT_TWICE.at(None, f"The file has {count} output intents for print.")
    elif not count and (expected.spec or pdfx_claim(facts)):
        yield INTENT_MISSING.at(None, "The file does not say for which printing condition it is made.")


def check_intent_sound(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The output intent for print names its condition and has the profile of a press."""
    for intent in _intents(facts):
        if not intent.identifier.strip():
            yield INTENT_UNNAMED.at(None, "The output intent does not name its printing condition.")
        if fault := _profile_fault(intent):
            yield INTENT_PROFILE_UNFIT.at(None, f"The profile of the output intent cannot be used: {fault}.")


def check_intent_as_asked(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The output intent is the printing condition of the print specification."""
    for intent in _intents(facts) if expected.spec else ():
        asked = expected.spec.condition.identifier if expected.spec else ""
        if intent.identifier.strip() and _plain(intent.identifier) != _plain(asked):
            message = f'The file is made for "{intent.identifier}", and the print shop prints by "{asked}".'
            yield INTENT_DIFFERS.at(None, message)


def _intents(facts: PdfFacts) -> list[OutputIntent]:
    return [intent for intent in facts.print.standard.intents if intent.subtype == _FOR_PRINT]


def _profile_fault(intent: OutputIntent) -> str:
    if intent.profile_fault:
        return intent.profile_fault
    if not intent.profile_space:
        return "there is none"
    if intent.profile_space not in _PRESS_SPACES:
        return f"it is for {intent.profile_space}, and not for inks"
    if intent.profile_components != _PRESS_SPACES[intent.profile_space]:
        return f"it is for {intent.profile_space}, and is said to have {intent.profile_components} components"
    return ""


def _plain(identifier: str) -> str:
    return "".join(letter for letter in identifier.casefold() if letter.isalnum())
