"""Which locale of CLDR, and which file of labels, a language tag is served by (through Babel)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.localedata import exists

from presskit.resources import language_data, language_setting
from presskit.rules.writing.isolation import direction_of, direction_of_all
from presskit.rules.writing.scripts import main_script

# English without a country follows the world's order (1 November 2021), as CLDR's en-001 has it.
_WORLD_LOCALES = {"en": "en_001"}
_SCRIPT_LETTERS = 4
# CLDR's root has M11 where a language has no name for a month.
_NOVEMBER, _NAMELESS = 11, "M11"


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag in its parts, empty where it does not say; variants and private uses serve no label and no date."""

    language: str
    script: str = ""
    country: str = ""

    def __str__(self) -> str:
        return "-".join(filter(None, (self.language, self.script, self.country)))


@cache
def served_by(language: str) -> tuple[str, ...]:
    """The tags whose words serve a language, the nearest first: of zh-TW zh-TW, zh-Hant-TW and zh-Hant, but never zh.

    By CLDR's likely subtags and parents: another script is never taken, a code that was replaced is (iw by he, prs by
    fa-AF).
    """
    tags = {language: None}
    tag: _Tag | None = _renewed(_parsed(language))
    while tag and (str(tag) not in tags or str(tag) == language):
        parent = _parent(tag)
        tags |= dict.fromkeys(map(str, _spellings(tag)))
        tag = parent
    return tuple(tags)


def served_among(language: str, known: Collection[str]) -> str:
    """The nearest of the known languages that serves this one; empty if none does."""
    return next((tag for tag in served_by(language) if tag in known), "")


@cache
def locale_of(language: str) -> Locale | None:
    """The CLDR locale of a language tag such as "en", "fr" or "pt-BR"; None for one that Babel has no words of."""
    if language in _WORLD_LOCALES:
        return Locale.parse(_WORLD_LOCALES[language])
    names = (tag.replace("-", "_") for tag in served_by(language))
    return next((Locale.parse(name) for name in names if exists(name)), None)


def dated_locale(language: str) -> Locale | None:
    """The locale if it has words for days and months; None if there is none, or CLDR has only numbers for them."""
    locale = locale_of(language)
    if locale is None or locale.months["format"]["wide"].get(_NOVEMBER, _NAMELESS) == _NAMELESS:
        return None
    return locale


def own_comma(language: str) -> str:
    """What parts two things that stand beside each other, with its space: ", ", and in Arabic writing "، "."""
    return str(language_setting(language, "comma") or ", ")


def comma_in(text: str, language: str) -> str:
    """The comma within a text: that of the language, but ", " in one of Latin letters or read the other way."""
    is_foreign = main_script(text) == "Latin" or direction_of_all(text, direction_of(language))
    return ", " if is_foreign else own_comma(language)


def comma_before_hours(language: str) -> str:
    """What parts a day from its hours: the comma, and a space alone in Chinese, Japanese and Korean."""
    return str(language_setting(language, "before_hours") or own_comma(language))


def own_dash(language: str) -> str:
    """What stands between a dateline and its text, with its spaces."""
    return str(language_setting(language, "dash") or " — ")


def own_digits(text: str, language: str) -> str:
    """The text with the digits that CLDR has for the language: Persian, Bengali, Nepali, Burmese and others."""
    digits = language_data()["digits"].get(_numbering(language))
    return text.translate(str.maketrans("0123456789", digits)) if digits else text


def counter_style(language: str) -> str:
    """What style sheets call the digits of the language; empty for those that need no name, 0 to 9."""
    return str(language_data()["counter_styles"].get(_numbering(language), ""))


def _numbering(language: str) -> str:
    locale = locale_of(language)
    return str(locale.default_numbering_system) if locale else ""


def _parsed(language: str) -> _Tag:
    """The first parts of a tag up to its variants, extensions and private uses."""
    first, *others = language.replace("_", "-").split("-")
    tag = _Tag(first.lower())
    for part in others:
        if len(part) == _SCRIPT_LETTERS and part.isalpha() and not (tag.script or tag.country):
            tag = _Tag(tag.language, part.title())
        elif len(part) in (2, 3) and not tag.country and (part.isalpha() if len(part) == 2 else part.isdigit()):
            tag = _Tag(tag.language, tag.script, part.upper())
        else:
            break
    return tag


def _renewed(tag: _Tag) -> _Tag:
    """The tag with a code of CLDR's in place of one that was replaced."""
    alias = get_global("language_aliases").get(tag.language)
    if alias is None or exists(tag.language):
        return tag
    new = _parsed(alias)
    return _Tag(new.language, tag.script or new.script, tag.country or new.country)


def _spellings(tag: _Tag) -> Iterator[_Tag]:
    """The tag with and without its script and its country, as long as the script stays the same."""
    script = tag.script or _likely_script(tag)
    yield _Tag(tag.language, script, tag.country)
    for shorter in (_Tag(tag.language, "", tag.country), _Tag(tag.language, script), _Tag(tag.language)):
        if shorter.script or _likely_script(shorter) == script:
            yield shorter


def _likely_script(tag: _Tag) -> str:
    """The script that a language is written in, in this country; empty if CLDR does not know."""
    likely = get_global("likely_subtags")
    for name in (str(tag), tag.language):
        if found := likely.get(name.replace("-", "_")):
            return _parsed(found).script
    return ""


def _parent(tag: _Tag) -> _Tag | None:
    """The tag that CLDR has this one's words from, where that is not the tag shortened: es-MX has es-419."""
    parents = get_global("parent_exceptions")
    names = (str(each).replace("-", "_") for each in (tag, *_spellings(tag)))
    found = next((parents[name] for name in names if name in parents), "root")
    if tag.language == "no":  # Norwegian is Bokmål unless it says otherwise; CLDR has it the other way round
        return _Tag("nb", tag.script, tag.country)
    return None if found == "root" else _parsed(found)
