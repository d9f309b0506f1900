"""[[corrections]] of kit.toml: what was put right after the release had gone out."""

from datetime import date

from presskit.load.kit.listed_languages import UNKNOWN_LANGUAGE
from presskit.load.languages import set_quotation_marks
from presskit.load.toml.schema import CorrectionTable
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Correction

CORRECTION_UNTRANSLATED = FindingKind(
    "correction-untranslated",
    Severity.WARNING,
    "Does each correction stand in every language of the kit?",
    "Whoever reads the release in the language that was left out keeps printing what was wrong.",
    'Write the correction under the code of the language, as in en = "…".',
)
CORRECTION_EARLY = FindingKind(
    "correction-before-statement",
    Severity.WARNING,
    "Was each correction made after the statement was?",
    "A correction that is older than what it corrects is a slip in one of the two dates.",
    "Correct the day of the correction, or `date` at the head of kit.toml.",
)


def read_corrections(
    toml: TomlFile,
    tables: list[CorrectionTable],
    languages: tuple[str, ...],
    statement_day: date | None,
    found: list[Finding],
) -> tuple[Correction, ...]:
    """The corrections, the latest first, as a reader looks for them."""
    corrections = []
    for index, table in enumerate(tables):
        found += _language_faults(toml, index, table, languages)
        if table.date and statement_day and table.date < statement_day:
            message = f"this correction is of {table.date}, but the statement of {statement_day}"
            hint = 'correct this day, or "date" at the head of kit.toml'
            found.append(CORRECTION_EARLY.at(toml.value_place("corrections", index, "date"), message, hint))
        if table.date:
            texts = {code: set_quotation_marks(text, code) for code, text in table.texts.items() if text.strip()}
            corrections.append(Correction(table.date, texts))
    return tuple(sorted(corrections, key=lambda correction: correction.date, reverse=True))


def _language_faults(toml: TomlFile, index: int, table: CorrectionTable, languages: tuple[str, ...]) -> list[Finding]:
    unlisted = [code for code in table.texts if code not in languages] if languages else []
    missing = [code for code in languages if not table.texts.get(code, "").strip()]
    hint = f'the kit lists {listed(languages)}: write the correction as in {languages[0]} = "…"' if languages else ""
    faults = [
        UNKNOWN_LANGUAGE.at(
            toml.place("corrections", index, code), f'the kit lists no language "{shortened(code)}"', hint
        )
        for code in unlisted
    ]
    if missing and not unlisted:
        message = f"this correction is not given in {listed(missing)}"
        hint = f'add a line {missing[0]} = "…"'
        faults.append(CORRECTION_UNTRANSLATED.at(toml.place("corrections", index), message, hint))
    return faults
