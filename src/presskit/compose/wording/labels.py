"""The words that presskit itself prints, in the language of the piece, from templates/locales/."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from gettext import NullTranslations
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from jinja2.ext import GETTEXT_FUNCTIONS, babel_extract

from presskit.compose.languages.locales import served_by
from presskit.compose.languages.other_language import OtherLanguage
from presskit.compose.template_engine import template_unreadable, unreadable_templates
from presskit.compose.wording.language_names import language_in_words
from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import COVERED, HouseStyle, TemplateFile

LABELS_MISSING = FindingKind(
    "labels-missing",
    Severity.NOTE,
    "Are the labels (For immediate release, Notes to editors) there in the language of the piece?",
    "Labels are not guessed: without them a piece has those of the statement's source language.",
    "Add templates/locales/<language>.po to the kit, begun as a copy of templates/locales/presskit.pot.",
)
LABELS_UNREADABLE = FindingKind(
    "labels-unreadable",
    Severity.ERROR,
    "Can every file of labels be read?",
    "A file that is no catalogue has no words for a page.",
    "Mend the file, or begin anew with a copy of templates/locales/presskit.pot.",
)
LABELS_UNCHECKED = FindingKind(
    "labels-unchecked",
    Severity.NOTE,
    "Has somebody who grew up with the language read presskit's labels in it?",
    "Words that were translated with care can still not be those that newsrooms use.",
    "Ask somebody who writes for the press in that language to read the labels on the pages.",
)
SHOP_LABELS_MISSING = FindingKind(
    "shop-labels-missing",
    Severity.NOTE,
    "Are the labels of the job sheet and the contact sheet there in the language of the files?",
    "These sheets are for the print shop and the desk: what is not translated stands there in English.",
    "Add templates/locales/shop/<language>.po to the kit, begun as a copy of templates/locales/shop/shop.pot.",
)
LABEL_UNTRANSLATED = FindingKind(
    "label-untranslated",
    Severity.ERROR,
    "Is every label of the pieces translated?",
    "One English label in a translated piece is printed as it is.",
    "Fill the entry in the .po file that is named.",
)
LABEL_PLACEHOLDERS = FindingKind(
    "label-placeholders",
    Severity.ERROR,
    "Does each translated label name what is put into it just as the label does?",
    "A name, a number or an address stands in the place of %(...)s; without its place it is missing on the page.",
    "Write each %(...)s of the label once into its translation, letter by letter, and %% for a percent sign.",
)

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")
# Who has read a catalogue, as its head says; a catalogue whose head does not speak of it is its maker's own matter.
_UNCHECKED = re.compile(r'^"X-Checked-By: *\\n"', re.MULTILINE)
SOURCE_LANGUAGE = "en"  # the labels stand in English in the templates
_SHOP = "shop"
_MOST_TEMPLATES = 256
# Sheets for the shop and the desk; every other template is of a piece, and read by the public.
SHOP_TEMPLATES = frozenset(["job-sheet.html", "contact-sheet.html"])


_Label = tuple[str, str | None]
_Read = tuple[TemplateFile, Catalog]


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a page, and notes of those that are not there or that nobody has checked."""

    words: NullTranslations
    notes: tuple[Finding, ...] = ()


def load_labels(house: HouseStyle, language: str, source: str = SOURCE_LANGUAGE) -> Labels:
    """The labels of a language; those of the source language, marked as such, if it has none.

    Raises KitError if one is missing in a file of labels, doubtful, or cannot be filled in.
    """
    if _is_english(language):
        return Labels(NullTranslations())
    catalogues = _catalogues(house, language)
    if not catalogues:
        return _of_the_source(house, language, source)
    labels = list(_labels(house, of_shop=False))
    found = [_untranslated(catalogues[0][0], label) for label, context in _lacking(labels, catalogues)]
    if found := [*found, *_cannot_be_filled(labels, catalogues)]:
        raise KitError(found)
    return Labels(_one_after_another(catalogues), _unchecked(catalogues, language))


def load_shop_labels(house: HouseStyle, language: str, source: str = SOURCE_LANGUAGE) -> Labels:
    """The labels of the sheets for the shop and the desk; what is not there in the language is in English.

    A label that the readers' own labels have is taken from there. Raises as load_labels.
    """
    readers = load_labels(house, language, source)
    if _is_english(language):
        return readers
    catalogues = [*_catalogues(house, language, _SHOP), *_catalogues(house, language)]
    labels = list(_labels(house, of_shop=True))
    if found := _cannot_be_filled(labels, catalogues):
        raise KitError(found)
    lacking = _lacking(labels, catalogues)
    notes = [*readers.notes, *_unchecked(catalogues, language)]
    notes += [_in_english(lacking, len(labels), language)] if lacking else []
    english = OtherLanguage(NullTranslations(), SOURCE_LANGUAGE)
    return Labels(_one_after_another(catalogues, english), tuple(dict.fromkeys(notes)))


def _is_english(language: str) -> bool:
    return language.partition("-")[0] == SOURCE_LANGUAGE


def _of_the_source(house: HouseStyle, language: str, source: str) -> Labels:
    """The labels of the source language, or the English ones if it has none either, marked."""
    taken = source if _catalogues(house, source) else SOURCE_LANGUAGE
    labels = load_labels(house, taken)
    words = language_in_words(language), language_in_words(taken)
    note = LABELS_MISSING.at(None, f"presskit has no labels in {words[0]}: pages in it have them in {words[1]}")
    return Labels(OtherLanguage(labels.words, taken), (note, *labels.notes))


def _one_after_another(catalogues: Sequence[_Read], last: NullTranslations | None = None) -> NullTranslations:
    """The first that asks the next for what it has not, and so on."""
    chain: list[NullTranslations] = [_compiled(*each) for each in catalogues]
    first, *others = [*chain, last] if last else chain
    for other in others:
        first.add_fallback(other)
    return first


def _unchecked(catalogues: Sequence[_Read], language: str) -> tuple[Finding, ...]:
    if not any(_UNCHECKED.search(file.text) for file, _ in catalogues):
        return ()
    words = language_in_words(language)
    return (LABELS_UNCHECKED.at(None, f"nobody who grew up with it has checked presskit's labels in {words}"),)


def _lacking(labels: Sequence[_Label], catalogues: Sequence[_Read]) -> list[_Label]:
    """The labels that none of them has for sure."""
    return [each for each in labels if not any(_is_done(catalogue, *each) for _, catalogue in catalogues)]


def _cannot_be_filled(labels: Sequence[_Label], catalogues: Sequence[_Read]) -> list[Finding]:
    return [
        _misplaced(file, label[0])
        for file, catalogue in catalogues
        for label in labels
        if not _can_be_filled(catalogue, *label)
    ]


def _in_english(lacking: Sequence[_Label], labels: int, language: str) -> Finding:
    words = language_in_words(language)
    if len(lacking) == labels:
        return SHOP_LABELS_MISSING.at(None, f"presskit has no labels of the shop in {words}: they are in English")
    label = f'"{lacking[0][0]}"'
    first = label if len(lacking) == 1 else f"{len(lacking)} labels of the shop, such as {label},"
    message = f"{first} {'is' if len(lacking) == 1 else 'are'} not translated into {words}: in English"
    return SHOP_LABELS_MISSING.at(None, message)


def _labels(house: HouseStyle, *, of_shop: bool) -> Iterator[_Label]:
    """Each label of the pieces once, or of the shop's sheets, with its context if it has one."""
    seen = set()
    for name, file in sorted(house.templates.items()):
        if name.endswith(".html") and (name in SHOP_TEMPLATES) is of_shop:
            for function, words in _extracted(house, name, file):
                strings = [words] if isinstance(words, str) else [word for word in words or () if word]
                if strings:  # a label that only comes with the piece is among the titles below
                    seen.add((strings[-1], strings[0] if function == "pgettext" else None))
    if of_shop:
        seen |= {(design.title, None) for design in house.pieces.values()}  # the job sheet prints them
    yield from sorted(seen, key=str)


def _extracted(house: HouseStyle, name: str, file: TemplateFile) -> tuple[tuple[str, Any], ...]:
    """The labels of one template; raises KitError if its tags cannot be read."""
    try:
        return _extracted_once(file.text)
    except Exception as error:  # of any kind: a designer may have written anything
        raise KitError(unreadable_templates(house) or [template_unreadable(house, name, error)]) from error


@lru_cache(maxsize=_MOST_TEMPLATES)
def _extracted_once(text: str) -> tuple[tuple[str, Any], ...]:
    """The labels; kept, as to read all templates takes longer than to fill one in."""
    found = babel_extract(io.BytesIO(text.encode()), GETTEXT_FUNCTIONS, [], {})
    return tuple((function, words) for _, function, words, _ in found)


def _catalogues(house: HouseStyle, language: str, room: str = "") -> list[_Read]:
    """The nearest file of labels: the kit's, and ours of the same name behind it; none if there is none."""
    for tag in served_by(language):
        name = f"locales/{room}/{tag}.po" if room else f"locales/{tag}.po"
        files = [house.templates[each] for each in (name, f"{COVERED}{name}") if each in house.templates]
        if files:
            return [(file, _read(file)) for file in files]
    return []


def _read(file: TemplateFile) -> Catalog:
    try:
        return read_po(io.StringIO(file.text), abort_invalid=True)
    except Exception as fault:  # its head alone can be wrong in many ways, each with an error of its own
        raise _unreadable(file, fault) from fault


def _compiled(file: TemplateFile, catalogue: Catalog) -> Translations:
    compiled = io.BytesIO()
    try:
        write_mo(compiled, catalogue)
        compiled.seek(0)
        return Translations(compiled)
    except Exception as fault:  # such as an encoding in its head that nobody knows
        raise _unreadable(file, fault) from fault


def _unreadable(file: TemplateFile, fault: Exception) -> KitError:
    return KitError([LABELS_UNREADABLE.at(Place(file.origin), f"this file of labels cannot be read: {fault}")])


def _is_done(catalogue: Catalog, label: str, context: str | None) -> bool:
    """Whether the label has its words and nobody marked them as doubtful."""
    message = catalogue.get(label, context)
    return message is not None and bool(message.string) and not message.fuzzy


def _can_be_filled(catalogue: Catalog, label: str, context: str | None) -> bool:
    """Whether the words have the label's placeholders and no other; what has no words is told already."""
    message = catalogue.get(label, context)
    words = message.string if message else ""
    if not isinstance(words, str) or not words:
        return True
    is_left = "%" in _PLACEHOLDER.sub("", words.replace("%%", ""))
    return not is_left and set(_PLACEHOLDER.findall(words)) == set(_PLACEHOLDER.findall(label))


def _untranslated(file: TemplateFile, label: str) -> Finding:
    return LABEL_UNTRANSLATED.at(_place_of(file, label), f'the label "{label}" is not translated')


def _misplaced(file: TemplateFile, label: str) -> Finding:
    names = ", ".join(f"%({name})s" for name in dict.fromkeys(_PLACEHOLDER.findall(label)))
    message = f'the translation of "{label}" must hold {names or "no single %"}, and nothing else with a %'
    return LABEL_PLACEHOLDERS.at(_place_of(file, label), message)


def _place_of(file: TemplateFile, label: str) -> Place:
    """Where the label stands in the file of its translations; the whole file if it does not, or in other lines."""
    before, found, _ = file.text.partition(f'msgid "{label}"')
    if not found:
        return Place(file.origin)
    line = before.count("\n") + 1
    source_line = file.text.splitlines()[line - 1]
    return Place(file.origin, line, 1, len(source_line) + 1, source_line)
