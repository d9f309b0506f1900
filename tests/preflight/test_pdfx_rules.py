"""The table of what PDF/X asks for."""

from presskit.preflight.check import ANY_PDF, PRINT_SPEC
from presskit.preflight.check_list import ALL_CHECKS
from presskit.preflight.pdfx_rules import PDFX4_RULES, rules_read


def _codes(files: str) -> set[str]:
    return {kind.code for check in ALL_CHECKS if check.files == files for kind in check.kinds}


def test_each_rule_that_is_read_is_read_by_a_check() -> None:
    """One that is asked of any PDF, or of files held to a print specification where the table says so."""
    assert {code for rule in PDFX4_RULES for code in rule.read_by} <= _codes(ANY_PDF.files)
    assert {code for rule in PDFX4_RULES for code in rule.read_with_spec} <= _codes(PRINT_SPEC.files)


def test_rules_are_counted_for_the_standard_that_they_are_of() -> None:
    """More are read of a file that is held to a print specification; none is claimed to be of another standard."""
    free, known = rules_read("PDF/X-4", with_spec=False)
    held, _known = rules_read("PDF/X-4p", with_spec=True)
    assert 10 < free < held < known == len(PDFX4_RULES)
    assert rules_read("PDF/X-1a:2001", with_spec=True) == (0, 0)
