"""A translation as it begins: room for each part, and what its source says on that day."""

from presskit.load.translations.form import translation_form
from presskit.load.translations.opened import OpenedTranslation
from presskit.load.translations.records import Record, records_file


def started(opened: OpenedTranslation) -> tuple[bytes, bytes]:
    """The statement to be written, and its records, which hold the source so that a change of it is told."""
    source = opened.source
    form = translation_form(source.file, source.parts, [""] * len(source.parts), opened.source_language, opened.name)
    records = [Record(part.text, part.sha256) for part in source.parts]
    return form.encode(), records_file(opened.source_language, opened.language, records)
