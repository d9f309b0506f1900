"""Languages whose readers expect another hand of their script than the one that presskit sets them in."""

from presskit.compose.wording.language_names import language_in_words
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.resources import language_setting

SET_IN_ANOTHER_HAND = FindingKind(
    "set-in-another-hand",
    Severity.NOTE,
    "Is the language set in the hand of its script that its readers expect?",
    "A hand whose text cannot be copied from a PDF would leave out who searches it or has it read aloud.",
    "Nothing need be done; tell readers who ask that the text can be copied and searched as it is.",
)


def set_in_another_hand(language: str) -> tuple[Finding, ...]:
    """A note if languages.toml says that readers expect another hand, such as Nastaliq for Urdu."""
    taken, expected = language_setting(language, "set_in"), language_setting(language, "expected_in")
    if not taken or not expected:
        return ()
    words = language_in_words(language)
    message = f"{words} is set in {taken}, not in {expected}, which readers expect: {expected} cannot be copied yet"
    return (SET_IN_ANOTHER_HAND.at(None, message),)
