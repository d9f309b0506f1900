"""The count over the corpus of veraPDF, on files of our own with names like its; and the corpus, if it is here.

VERAPDF_CORPUS=FOLDER ./run pytest tests/preflight/test_verapdf_corpus.py
"""

import os
from pathlib import Path

import pytest
from tests.preflight.corpus.whole_corpus import CLEAN_CASES, FAULTY_CASES
from tests.preflight.verapdf_corpus import (
    NO_CLAIMS_MATTER,
    as_table,
    by_clause,
    examined_files,
    noticed_ratio,
    wrongly_blamed,
)

_CORPUS = os.environ.get("VERAPDF_CORPUS", "")
_MADE = {case.name: case.pdf for case in (*CLEAN_CASES, *FAULTY_CASES)}


def _put(folder: Path, **files: str) -> None:
    """A corpus of these files of ours, by the names of its own."""
    place = folder / "PDF_A-2b" / "6.2 Graphics"
    place.mkdir(parents=True)
    for name, case in files.items():
        (place / f"veraPDF test suite 6-2-5-t01-{name.replace('_', '-')}.pdf").write_bytes(_MADE[case]())


def test_files_are_counted_by_their_clause(tmp_path: Path) -> None:
    """Sound and blamed, faulty and noticed."""
    _put(tmp_path, pass_a="archive-file", fail_a="archive-transfer-function", fail_b="archive-file")
    clauses = by_clause(examined_files(tmp_path))
    (clause,) = clauses.values()
    assert list(clauses) == ["PDF_A-2b 6.2.5"]
    assert (len(clause.sound), len(clause.blamed), len(clause.faulty), len(clause.noticed)) == (1, 0, 2, 1)
    assert noticed_ratio(clauses) == 0.5
    assert wrongly_blamed(clauses) == []
    assert as_table(clauses).splitlines()[-1].split() == ["all", "1", "0", "2", "1", "1"]


def test_a_sound_file_that_is_blamed_is_named(tmp_path: Path) -> None:
    """With the codes that have no reason."""
    _put(tmp_path, pass_a="archive-transfer-function", pass_b="saved-without-words")
    assert wrongly_blamed(by_clause(examined_files(tmp_path))) == [
        "veraPDF test suite 6-2-5-t01-pass-a.pdf: claim-unmet"
    ]


def test_a_warning_that_sound_files_have_notices_nothing(tmp_path: Path) -> None:
    """It would be there without the fault."""
    _put(tmp_path, pass_a="form-field", fail_a="form-field", fail_b="thumbnail")
    (clause,) = by_clause(examined_files(tmp_path)).values()
    assert clause.noticed == ["veraPDF test suite 6-2-5-t01-fail-b.pdf"]


@pytest.mark.skipif(not _CORPUS, reason="the corpus of veraPDF is not kept here; VERAPDF_CORPUS says where it is")
def test_the_corpus_is_judged_as_it_should_be() -> None:
    """No sound file is blamed for what it does right, and of the faulty ones at least 80 of 100 are noticed."""
    clauses = by_clause(examined_files(Path(_CORPUS)))
    assert wrongly_blamed(clauses) == []
    assert noticed_ratio(clauses) > 0.8
    assert NO_CLAIMS_MATTER
