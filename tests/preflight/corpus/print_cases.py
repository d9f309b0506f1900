"""All files of the print side of the corpus."""

from dataclasses import replace

from tests.preflight.corpus.box_cases import BOX_CASES
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.colour_cases import CLEAN_COLOUR_CASES, COLOUR_CASES
from tests.preflight.corpus.font_cases import FONT_CASES
from tests.preflight.corpus.ink_cases import CLEAN_INK_CASES, INK_CASES
from tests.preflight.corpus.photocopy_cases import CLEAN_PHOTOCOPY_CASES, PHOTOCOPY_CASES
from tests.preflight.corpus.picture_cases import CLEAN_PICTURE_CASES, PICTURE_CASES
from tests.preflight.corpus.print_page import PRINT, print_page
from tests.preflight.corpus.standard_cases import CLEAN_STANDARD_CASES, STANDARD_CASES

from presskit.preflight.expected import Expected


def _for_print(cases: tuple[Case, ...]) -> tuple[Case, ...]:
    """Cases that say nothing else are held to the print specification."""
    return tuple(replace(case, expected=PRINT) if case.expected == Expected() else case for case in cases)


PRINT_CASES = (
    *_for_print(BOX_CASES + COLOUR_CASES + INK_CASES + PICTURE_CASES),
    *FONT_CASES,
    *STANDARD_CASES,
    *PHOTOCOPY_CASES,
)
CLEAN_PRINT_CASES = (
    Case("print-page", "", print_page, PRINT),
    *_for_print(CLEAN_COLOUR_CASES + CLEAN_INK_CASES + CLEAN_PICTURE_CASES),
    *CLEAN_STANDARD_CASES,
    *CLEAN_PHOTOCOPY_CASES,
)
