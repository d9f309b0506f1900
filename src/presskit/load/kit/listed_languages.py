"""`languages` of kit.toml, and the tables that must keep to them."""

from collections.abc import Iterable

from presskit.load.languages import LANGUAGE_CODE
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import listed, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

DUPLICATE_ENTRY = FindingKind(
    "duplicate-entry",
    Severity.ERROR,
    "Is each language, link and piece named only once?",
    "Two entries under one name cannot both be meant.",
    "Take one of them out, or give it another name.",
)
BAD_LANGUAGE = FindingKind(
    "bad-language",
    Severity.ERROR,
    "Is every language written as its code?",
    "The code sets hyphens, quotation marks, labels and the voice of a screen reader (BCP 47).",
    "Write codes such as en, fr, es or zh-Hans.",
)
UNKNOWN_LANGUAGE = FindingKind(
    "unknown-language",
    Severity.ERROR,
    "Does every text in a language belong to a language of the kit?",
    "A text in a language that the kit does not list is never printed.",
    "Add the language to `languages`, or correct the code.",
)

_CODES = "write codes such as en, fr, pt-BR or zh-Hans"


def read_languages(
    toml: TomlFile, written: list[str], found: list[Finding], path: KeyPath = ("languages",)
) -> tuple[str, ...]:
    """The codes in the order they are listed, the source language of a kit first; each one once."""
    for index, code in enumerate(written):
        place = toml.value_place(*path, index)
        if not LANGUAGE_CODE.fullmatch(code):
            found += bad_language(code, place)
        elif code in written[:index]:
            found.append(DUPLICATE_ENTRY.at(place, f'the language "{code}" is listed twice', "take one out"))
    return tuple(dict.fromkeys(code for code in written if LANGUAGE_CODE.fullmatch(code)))


def bad_language(code: str, place: Place) -> list[Finding]:
    """A finding for what is no language's code; none for one that is."""
    if LANGUAGE_CODE.fullmatch(code):
        return []
    mended = code.strip().replace("_", "-")
    mended = mended[:3].lower() + mended[3:]
    hint = f'write "{mended}"' if LANGUAGE_CODE.fullmatch(mended) else _CODES
    return [BAD_LANGUAGE.at(place, f'"{shortened(code)}" is no language code', hint)]


def unlisted_languages(
    toml: TomlFile, owner: KeyPath, codes: Iterable[str], languages: tuple[str, ...]
) -> list[Finding]:
    """A finding for each table [owner.code] whose language the kit does not list; none if it lists none."""
    if not languages:
        return []
    hint = f'the kit lists {listed(languages)}: correct the code, or add it to "languages"'
    return [
        UNKNOWN_LANGUAGE.at(toml.place(*owner, code), f'the kit lists no language "{shortened(code)}"', hint)
        for code in codes
        if code not in languages
    ]
