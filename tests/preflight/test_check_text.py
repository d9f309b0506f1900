"""The words on the pages: no leftovers, and text that copies as it was written."""

from collections.abc import Callable
from dataclasses import replace
from html import escape

import pytest
from tests.preflight.made_pdfs import FAMILIES, PARAGRAPH, MadePiece

from presskit.model.piece import FinishedPiece
from presskit.preflight import preflight_pdf

Found = Callable[[FinishedPiece], list[str]]


@pytest.mark.parametrize(
    "leftover",
    [
        *("the report [here](#)", "broken](#more)", "**bold**", "Technopark<br>90", "LOREM ipsum", "TODO: a quote"),
        *("{{ statement.title }}", "{% if x %}", "Placeholder for contents", "Example Corp", "http://kit.invalid/x"),
    ],
)
def test_leftover_is_found(made: MadePiece, found: Found, leftover: str) -> None:
    """Raw markup and dummy text on the page are errors."""
    assert found(replace(made, body=f"{made.body}<p>{escape(leftover)}</p>").finished()) == ["leftover-on-page"]


@pytest.mark.parametrize("words", ["a placeholder", "2 * 3", "todo", "[1] (see below)", "#PowerOfPeers"])
def test_plain_words_pass(made: MadePiece, found: Found, words: str) -> None:
    """Words that only resemble a leftover pass."""
    assert found(replace(made, body=f"{made.body}<p>{words}</p>").finished()) == []


def test_todo_is_a_word_in_spanish(made: MadePiece, found: Found) -> None:
    """TODO means "all" in Spanish, and a heading in capitals may say it."""
    finished = replace(made, body=f"{made.body}<p>TODO ES POSIBLE</p>").finished()
    spanish = replace(finished, composed=replace(finished.composed, language="es"))
    assert found(spanish) == ["language-differs"]


def test_missing_words_are_found(made: MadePiece) -> None:
    """A block that the page leaves out is named by its beginning."""
    findings = preflight_pdf(
        replace(made, text=(*made.text, "Not a word of this " * 9)).finished(), FAMILIES
    ).findings
    assert [finding.code for finding in findings] == ["text-differs"]
    assert '"Not a word of this' in findings[0].message
    assert "…" in findings[0].message


def test_changed_letter_is_found(made: MadePiece, found: Found) -> None:
    """One letter less is an error."""
    body = made.body.replace("lip service", "lip servce")
    assert found(replace(made, body=body).finished()) == ["text-differs"]


def test_text_without_a_promise_is_not_compared(made: MadePiece, found: Found) -> None:
    """Where nothing must be copied, nothing is missed."""
    assert found(replace(made, text=()).finished()) == []


def test_divided_word_is_a_warning(made: MadePiece, found: Found) -> None:
    """A word that copies with a hyphen at its line end is told apart from a lost one."""
    sentence = "Decriminalisation of humanitarian organisations"
    divided = sentence.replace("anis", "an&shy;is").replace("itar", "i&shy;tar").replace("min", "min&shy;")
    body = f"{made.body}<p style='width: 25mm'>{divided}</p>"
    assert found(replace(made, body=body, text=(sentence,)).finished()) == ["text-hyphenated"]


def test_unused_soft_hyphens_pass(made: MadePiece, found: Found) -> None:
    """Soft hyphens, zero width spaces and composed or decomposed accents do not part words."""
    body = f"{made.body}<p>Deci&shy;sion&#8203;making e&#769;t&eacute;</p>"
    assert found(replace(made, body=body, text=("Decisionmaking été",)).finished()) == []


def test_words_that_run_on_to_the_next_page_are_found_there(made: MadePiece, found: Found) -> None:
    """A block may be parted by a page end, with the running foot and head between its parts."""
    css = "@page { @top-left { content: 'Head'; font: 8pt Inter } @bottom-left { content: 'Foot'; font: 8pt Inter } }"
    long = " ".join(f"{PARAGRAPH} Again {number}." for number in range(30))
    finished = replace(made, body=f"{made.body}<p>{long}</p>", css=css, text=(long,), pages=4).finished()
    assert found(finished) == []


def test_words_in_another_order_are_found(made: MadePiece, found: Found) -> None:
    """A block whose second part stands before its first part cannot be copied as written."""
    body = f"{made.body}<p>second part of it</p><p style='break-before: page'>first part of it and the</p>"
    finished = replace(made, body=body, text=("first part of it and the second part of it",), pages=2).finished()
    assert found(finished) == ["text-differs"]


def test_address_broken_at_any_place_is_copied(made: MadePiece, found: Found) -> None:
    """A long address may end its line inside a word."""
    address = "harbour.example/reports/decriminalisation-in-europe-and-elsewhere"
    body = f"{made.body}<p style='width: 30mm; overflow-wrap: anywhere'>{address}</p>"
    assert found(replace(made, body=body, text=(address,)).finished()) == []
