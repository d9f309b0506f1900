"""Files with one fault each: every fault is found by the check that was made for it, and by no other."""

from collections import Counter

import pytest
from tests.paths import CHECKOUT
from tests.preflight.checks_page import kinds_by_topic
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.table import corpus_as_markdown
from tests.preflight.corpus.whole_corpus import CLEAN_CASES, FAULTY_CASES
from tests.preflight.made_pdfs import codes_of

from presskit.preflight.preflight import examined

PAGE = CHECKOUT / "docs" / "preflight-corpus.md"


def _name(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", FAULTY_CASES, ids=_name)
def test_the_fault_is_found_and_nothing_else(case: Case) -> None:
    """The file raises its code, and besides it only what the fault brings along."""
    assert set(codes_of(examined(case.pdf(), case.expected).findings)) == {case.code} | case.also


@pytest.mark.parametrize("case", CLEAN_CASES, ids=_name)
def test_a_clean_file_raises_nothing(case: Case) -> None:
    """Silence is the answer to a file without a fault."""
    assert codes_of(examined(case.pdf(), case.expected).findings) == []


def test_every_kind_has_a_file() -> None:
    """No check is trusted that has not found its fault in a file."""
    kinds = {kind.code for kinds in kinds_by_topic().values() for kind in kinds}
    assert kinds - {case.code for case in FAULTY_CASES} == set()


def test_every_file_has_a_name_of_its_own() -> None:
    """A failing file is known by its name."""
    names = Counter(case.name for case in (*FAULTY_CASES, *CLEAN_CASES))
    assert [name for name, count in names.items() if count > 1] == []
    assert len(FAULTY_CASES) >= 60


def test_the_page_of_the_corpus_is_current(request: pytest.FixtureRequest) -> None:
    """docs/preflight-corpus.md says which file raises what."""
    page = corpus_as_markdown((*FAULTY_CASES, *CLEAN_CASES))
    if request.config.getoption("rewrite_goldens"):
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page
