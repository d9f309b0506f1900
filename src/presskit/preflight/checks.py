"""The list of all checks; a check that cannot run is itself a finding."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from presskit.model.finding import Finding
from presskit.preflight.check_carried import (
    check_actions,
    check_attachments,
    check_folder_names,
    check_forms,
    check_link_targets,
)
from presskit.preflight.check_document import check_claims, check_language, check_tagged, check_title
from presskit.preflight.check_fonts import check_font_families, check_fonts_embedded, check_glyphs
from presskit.preflight.check_images import check_image_resolution
from presskit.preflight.check_pages import check_page_boxes, check_page_count, check_page_size
from presskit.preflight.check_qr_codes import (
    check_no_other_qr_codes,
    check_qr_addresses,
    check_qr_addresses_swapped,
    check_qr_code_size,
    check_qr_codes_found,
)
from presskit.preflight.check_text import check_clean_copy, check_leftovers
from presskit.preflight.expected import Expected
from presskit.preflight.facts import PdfFacts
from presskit.preflight.findings import CHECK_COULD_NOT_RUN

Check = Callable[[PdfFacts, Expected], Iterable[Finding]]

ALL_CHECKS: tuple[Check, ...] = (
    check_page_count,
    check_page_size,
    check_page_boxes,
    check_fonts_embedded,
    check_font_families,
    check_glyphs,
    check_title,
    check_language,
    check_tagged,
    check_claims,
    check_qr_codes_found,
    check_no_other_qr_codes,
    check_qr_code_size,
    check_qr_addresses,
    check_qr_addresses_swapped,
    check_link_targets,
    check_leftovers,
    check_clean_copy,
    check_image_resolution,
    check_attachments,
    check_actions,
    check_forms,
    check_folder_names,
)


def run_checks(facts: PdfFacts, expected: Expected, checks: Sequence[Check] = ALL_CHECKS) -> tuple[Finding, ...]:
    """What all checks find, in their order."""
    return tuple(finding for check in checks for finding in _run(check, facts, expected))


def _run(check: Check, facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    try:
        yield from check(facts, expected)
    except Exception as error:  # whatever stops a check must be said, and must not stop the others
        name = getattr(check, "__name__", "unnamed").removeprefix("check_").replace("_", " ")
        yield CHECK_COULD_NOT_RUN.at(None, f'The check "{name}" could not run: {type(error).__name__}: {error}.')
