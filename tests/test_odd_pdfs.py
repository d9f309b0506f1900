"""PDFs with a value of the wrong kind at any entry: looked at, cleaned, laid out, or refused in a sentence.

By hand, all of them (some minutes): `./run python -m tests.test_odd_pdfs`.
"""

from collections.abc import Callable, Iterator

import pytest
from tests.odd_pdfs import odd_pdf, odd_pdfs, sound_pdf

from presskit.errors import KitError, PresskitError
from presskit.model.report import Report
from presskit.model.sheet import SHEET_SIZES, ImpositionPlan
from presskit.pipeline.clean_file import harm_done
from presskit.pipeline.preflight_files import Examined
from presskit.preflight import examine_pdf
from presskit.prepress import clean_pdf
from presskit.prepress.imposition import impose_pdf

SEED, COUNT = 9, 80
A4 = ImpositionPlan(SHEET_SIZES["A4"])
# One of each kind that once stopped a command with an exception.
ONCE_A_CRASH = (
    (1, "/OutputIntents", "/X"),
    (1, "/OutputIntents", "6 0 R"),
    (1, "/Metadata", "<<>>"),
    (1, "/StructTreeRoot", "2.5"),
    (1, "/OCProperties", "true"),
    (3, "/Annots", "[3]"),
    (3, "/StructParents", "()"),
    (10, "/Resources", "3"),
    (20, "/StructParent", "[3]"),
    (20, "/Subtype", "[[[]]]"),
    (31, "/N", "6 0 R"),
    (35, "/Author", "[1 0 R 1 0 R]"),
    (35, "/Trapped", "6 0 R"),
    (18, "/D", "3"),
    (38, "/Nums", "3"),
)
# What decides how a page looks cannot be passed over.
REFUSED = (
    (1, "/Pages", "3", "clean: The PDF is damaged or is none"),
    (1, "/Pages", "3", "impose: The file is damaged, or no PDF (unable to find page tree)"),
    (
        3,
        "/Contents",
        "[/X (text) 3 null true]",
        "clean: The PDF is damaged: ignoring non-stream in an array of streams",
    ),
    (3, "/Contents", "/X", "impose: The file is damaged, or no PDF (the /Contents of a page is of the wrong kind)"),
    (3, "/TrimBox", "(text)", "impose: The file is damaged, or no PDF (the /TrimBox of a page is of the wrong kind)"),
    (3, "/TrimBox", "[3]", "impose: The file is damaged, or no PDF (a box of a page is no rectangle)"),
    (3, "/Rotate", "3", "impose: The file is damaged, or no PDF (a page is turned, but not by a quarter)"),
    (3, "/UserUnit", "[]", "impose: The file is damaged, or no PDF (the /UserUnit of a page is of the wrong kind)"),
)


def refusals(data: bytes) -> Iterator[str]:
    """Which of the three commands refuse this file, and in which words; any other end is an exception."""
    report = examine_pdf(data)
    yield from (
        f"preflight: {finding.message}"
        for finding in report.findings
        if finding.code in ("pdf-unreadable", "check-could-not-run")
    )
    yield from _refusal("clean", lambda: _clean(data, report))
    yield from _refusal("impose", lambda: impose_pdf(data, A4))


def _clean(data: bytes, before: Report) -> None:
    """As `clean_file` does it, but for the pictures of pages."""
    cleaned = clean_pdf(data)
    if harm := tuple(harm_done(Examined(before), Examined(examine_pdf(cleaned)))) if before.pages else ():
        raise KitError(harm)


def _refusal(name: str, work: Callable[[], object]) -> Iterator[str]:
    try:
        work()
    except KitError as error:
        yield f"{name}: {'; '.join(finding.message for finding in error.findings)}"
    except PresskitError as error:
        yield f"{name}: {error}"


def test_the_sound_file_is_taken_by_all() -> None:
    """So what the others are refused for is the odd value."""
    assert list(refusals(sound_pdf())) == []


@pytest.mark.parametrize(("number", "key", "odd"), ONCE_A_CRASH)
def test_an_odd_value_that_decides_nothing_stops_nobody(number: int, key: str, odd: str) -> None:
    """Readers pass over it, and so do we."""
    assert list(refusals(odd_pdf(number, key, odd))) == []


@pytest.mark.parametrize(("number", "key", "odd", "words"), REFUSED)
def test_what_decides_how_a_page_looks_is_refused_by_its_name(number: int, key: str, odd: str, words: str) -> None:
    """Each program would lay it out in its own way."""
    assert [refusal for refusal in refusals(odd_pdf(number, key, odd)) if refusal.startswith(words)]


def test_any_odd_value_is_a_file_or_a_sentence() -> None:
    """Nothing ends in an exception, in a check that could not run, or in words of a programming language."""
    for name, data in odd_pdfs(SEED, COUNT):
        said = list(refusals(data))
        assert not [line for line in said if any(word in line for word in ("Error", "could not run", "object"))], name


if __name__ == "__main__":
    for each, odd in odd_pdfs():
        for refusal in refusals(odd):
            print(f"{each}  {refusal}")
