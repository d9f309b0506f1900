"""In which language a new kit says what is to be written."""

from presskit.errors import UsageError
from presskit.load import LANGUAGE_CODE, listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.starter import starter_languages, to_write_mark

STARTER_IN_ENGLISH = FindingKind(
    "starter-in-english",
    Severity.NOTE,
    "Does a new kit say in the language of its statement what is to be written?",
    "Where presskit has no such words, they are in English, and so are the labels of its pieces.",
    "Write the texts in your language; templates/README.md says how labels are added.",
)
ENGLISH = "en"
"""The language of a new kit's texts where there are none in its own."""


def known_language(code: str) -> str:
    """The code, if it is one of a language: a slip would name every file of the kit."""
    if not LANGUAGE_CODE.fullmatch(code):
        raise UsageError(f'"{shortened(code)}" is no code of a language', "write it like en or pt-BR")
    if code not in starter_languages():
        from presskit.compose import is_known_language  # noqa: PLC0415 - brings what sets pages, which a new kit does not need

        if not is_known_language(code):
            hint = f"presskit has its own words in {listed(starter_languages())}, and takes any language beside them"
            raise UsageError(f'"{shortened(code)}" is the code of no language', hint)
    return code


def starter_in_english(language: str) -> tuple[Finding, ...]:
    """A note if a new kit in this language says in English what is to be written."""
    if texts_language(language):
        return ()
    return (STARTER_IN_ENGLISH.at(None, f'presskit has no words of its own in "{language}": they are in English'),)


def write_mark(language: str) -> str:
    """How each text of a new kit in this language begins that is to be written: "[Write:"."""
    return to_write_mark(texts_language(language) or ENGLISH)


def texts_language(language: str) -> str:
    """The language of a new kit's texts; empty if there are none in this language."""
    if language in starter_languages():
        return language
    from presskit.compose import served_among  # noqa: PLC0415 - as above

    return served_among(language, starter_languages())
