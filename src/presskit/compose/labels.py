"""The words that presskit itself prints, in the language of the piece, from templates/locales/."""

import io

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import NullTranslations, Translations

from presskit.compose.findings import LABEL_UNTRANSLATED, LABELS_MISSING
from presskit.errors import KitError
from presskit.model.finding import Finding, Place
from presskit.model.house_style import HouseStyle, TemplateFile

SOURCE_LANGUAGE = "en"  # the labels stand in English in the templates


def load_labels(house: HouseStyle, language: str) -> NullTranslations:
    """The labels of a language; raises KitError if there are none, or if one is missing."""
    if language.split("-", maxsplit=1)[0] == SOURCE_LANGUAGE:
        return NullTranslations()
    file = _catalogue_file(house, language)
    catalogue = _read(file, language)
    missing = [_untranslated(file, str(message.id)) for message in catalogue if message.id and not _is_done(message)]
    if missing:
        raise KitError(missing)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


def _catalogue_file(house: HouseStyle, language: str) -> TemplateFile:
    for name in (language, language.split("-", maxsplit=1)[0]):
        if (file := house.templates.get(f"locales/{name}.po")) is not None:
            return file
    raise KitError([LABELS_MISSING.at(None, f'there are no labels in "{language}"')])


def _read(file: TemplateFile, language: str) -> Catalog:
    try:
        return read_po(io.StringIO(file.text), locale=language.replace("-", "_"), abort_invalid=True)
    except (PoFileError, ValueError) as fault:
        raise KitError(
            [LABELS_MISSING.at(Place(file.origin), f"this file of labels cannot be read: {fault}")]
        ) from fault


def _is_done(message: object) -> bool:
    """Whether an entry has its words and nobody marked them as doubtful."""
    return bool(getattr(message, "string", "")) and not getattr(message, "fuzzy", False)


def _untranslated(file: TemplateFile, label: str) -> Finding:
    before, _, _ = file.text.partition(f'msgid "{label}"')
    line = before.count("\n") + 1
    source_line = file.text.splitlines()[line - 1]
    place = Place(file.origin, line, 1, len(source_line) + 1, source_line)
    return LABEL_UNTRANSLATED.at(place, f'the label "{label}" is not translated')
