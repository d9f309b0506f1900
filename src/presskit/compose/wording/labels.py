"""The words that presskit itself prints, in the language of the piece, from templates/locales/."""

import io
import re
from collections.abc import Iterator
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from jinja2.ext import GETTEXT_FUNCTIONS, babel_extract

from presskit.compose.template_engine import template_unreadable, unreadable_templates
from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import HouseStyle, TemplateFile

LABELS_MISSING = FindingKind(
    "labels-missing",
    Severity.ERROR,
    "Are the labels (For immediate release, Notes to editors) there in the language of the piece?",
    "A piece in one language with labels in another looks careless, and labels are not guessed.",
    "Add templates/locales/<language>.po, begun as a copy of templates/locales/presskit.pot.",
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
SOURCE_LANGUAGE = "en"  # the labels stand in English in the templates


def load_labels(house: HouseStyle, language: str) -> NullTranslations:
    """The labels of a language; raises KitError if there are none, or if one is missing or doubtful."""
    if language.partition("-")[0] == SOURCE_LANGUAGE:
        return NullTranslations()
    file = _catalogue_file(house, language)
    catalogue = _read(file, language)
    labels = list(_labels(house))
    found = [_untranslated(file, label) for label, context in labels if not _is_done(catalogue, label, context)]
    found += [_misplaced(file, label) for label, context in labels if not _can_be_filled(catalogue, label, context)]
    if found:
        raise KitError(found)
    return _compiled(file, catalogue)


def _labels(house: HouseStyle) -> Iterator[tuple[str, str | None]]:
    """Each label of the templates once, with its context if it has one."""
    seen = set()
    for name, file in sorted(house.templates.items()):
        if name.endswith(".html"):
            for function, words in _extracted(house, name, file):
                strings = [words] if isinstance(words, str) else [word for word in words or () if word]
                if strings:  # a label that only comes with the piece is among the titles below
                    seen.add((strings[-1], strings[0] if function == "pgettext" else None))
    seen |= {(design.title, None) for design in house.pieces.values()}  # the job sheet prints them
    yield from sorted(seen, key=str)


def _extracted(house: HouseStyle, name: str, file: TemplateFile) -> list[tuple[str, Any]]:
    """The labels of one template; raises KitError if its tags cannot be read."""
    try:
        found = babel_extract(io.BytesIO(file.text.encode()), GETTEXT_FUNCTIONS, [], {})
        return [(function, words) for _, function, words, _ in found]
    except Exception as error:  # of any kind: a designer may have written anything
        raise KitError(unreadable_templates(house) or [template_unreadable(house, name, error)]) from error


def _catalogue_file(house: HouseStyle, language: str) -> TemplateFile:
    for name in (language, language.partition("-")[0]):
        if (file := house.templates.get(f"locales/{name}.po")) is not None:
            return file
    raise KitError([LABELS_MISSING.at(None, f'there are no labels in "{language}"')])


def _read(file: TemplateFile, language: str) -> Catalog:
    try:
        return read_po(io.StringIO(file.text), locale=language.replace("-", "_"), abort_invalid=True)
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
    return KitError([LABELS_MISSING.at(Place(file.origin), f"this file of labels cannot be read: {fault}")])


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
