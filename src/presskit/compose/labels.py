"""The words that presskit itself prints, in the language of the piece, from templates/locales/."""

import io
from collections.abc import Iterator

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import NullTranslations, Translations
from jinja2.ext import GETTEXT_FUNCTIONS, babel_extract

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

SOURCE_LANGUAGE = "en"  # the labels stand in English in the templates


def load_labels(house: HouseStyle, language: str) -> NullTranslations:
    """The labels of a language; raises KitError if there are none, or if one is missing or doubtful."""
    if language.partition("-")[0] == SOURCE_LANGUAGE:
        return NullTranslations()
    file = _catalogue_file(house, language)
    catalogue = _read(file, language)
    missing = [
        _untranslated(file, label) for label, context in _labels(house) if not _is_done(catalogue, label, context)
    ]
    if missing:
        raise KitError(missing)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


def _labels(house: HouseStyle) -> Iterator[tuple[str, str | None]]:
    """Each label of the templates once, with its context if it has one."""
    seen = set()
    for name, file in sorted(house.templates.items()):
        if name.endswith(".html"):
            for _, function, words, _ in babel_extract(io.BytesIO(file.text.encode()), GETTEXT_FUNCTIONS, [], {}):
                strings = [words] if isinstance(words, str) else [word for word in words or () if word]
                if strings:  # a label that only comes with the piece is among the titles below
                    seen.add((strings[-1], strings[0] if function == "pgettext" else None))
    seen |= {(design.title, None) for design in house.pieces.values()}  # the job sheet prints them
    yield from sorted(seen, key=str)


def _catalogue_file(house: HouseStyle, language: str) -> TemplateFile:
    for name in (language, language.partition("-")[0]):
        if (file := house.templates.get(f"locales/{name}.po")) is not None:
            return file
    raise KitError([LABELS_MISSING.at(None, f'there are no labels in "{language}"')])


def _read(file: TemplateFile, language: str) -> Catalog:
    try:
        return read_po(io.StringIO(file.text), locale=language.replace("-", "_"), abort_invalid=True)
    except (PoFileError, ValueError) as fault:
        message = f"this file of labels cannot be read: {fault}"
        raise KitError([LABELS_MISSING.at(Place(file.origin), message)]) from fault


def _is_done(catalogue: Catalog, label: str, context: str | None) -> bool:
    """Whether the label has its words and nobody marked them as doubtful."""
    message = catalogue.get(label, context)
    return message is not None and bool(message.string) and not message.fuzzy


def _untranslated(file: TemplateFile, label: str) -> Finding:
    before, found, _ = file.text.partition(f'msgid "{label}"')
    line = before.count("\n") + 1
    source_line = file.text.splitlines()[line - 1] if found else ""
    place = Place(file.origin, line, 1, len(source_line) + 1, source_line) if found else Place(file.origin)
    return LABEL_UNTRANSLATED.at(place, f'the label "{label}" is not translated')
