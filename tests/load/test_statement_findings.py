"""What can be wrong with the text of a statement: each kind is met by some kit, or by one made here."""

from pathlib import Path

import pytest
from tests.load.made_kits import STATEMENT, codes, problems_of, unmet_codes, write_kit

from presskit.load import statement_findings
from presskit.load.limits import MAX_BRACKETS, MAX_STATEMENT_WORDS, WARN_STATEMENT_WORDS

# Too large to be kept as files.
TEXTS = {
    "text-long": "word " * WARN_STATEMENT_WORDS,
    "text-too-long": "word " * MAX_STATEMENT_WORDS,
    "too-many-parts": "[ " * MAX_BRACKETS,
}


def test_every_kind_is_met_by_a_kit_or_here() -> None:
    """Each kind is what loading some kit under tests/kits/ says, or one of those below."""
    assert unmet_codes(statement_findings) == set(TEXTS)


@pytest.mark.parametrize("code", TEXTS)
def test_a_kit_with_such_a_statement_says_so(tmp_path: Path, code: str) -> None:
    """Of the statement as a whole, and nothing besides."""
    problems = problems_of(write_kit(tmp_path, statement=f"{STATEMENT}\n{TEXTS[code]}\n"))
    assert codes(problems) == [code]
    assert problems[0].place is not None
    assert problems[0].place.file == "statement.en.md"
