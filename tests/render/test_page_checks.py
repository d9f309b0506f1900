"""What can go wrong on a page, each with a page on which it does and one on which it just does not."""

from collections.abc import Callable

import pytest

from presskit.model.finding import Finding
from presskit.model.piece_design import FitRule

Found = Callable[..., list[Finding]]
INSET = FitRule(max_pages=9, safe_inset_mm=5.0)
PLACED = "@page {{ margin: 0 }} p {{ position: absolute; font: 12pt/1 Inter; {} }}"


@pytest.mark.parametrize(("side", "across"), [("left", "top"), ("right", "top"), ("top", "left"), ("bottom", "left")])
def test_text_too_near_an_edge_is_measured(side: str, across: str, found: Found) -> None:
    """The message names the words, the edge, the distance and how much is missing."""
    (finding,) = found("<p>HHH</p>", PLACED.format(f"{side}: 1mm; {across}: 30mm"), fit=INSET)
    assert finding.code == "outside-safe-area"
    assert finding.is_error
    assert "“HHH” stands" in finding.message
    assert f"the {side} edge of page 1" in finding.message
    assert "as 5 mm must stay clear" in finding.message


def test_text_over_the_edge_says_by_how_much(found: Found) -> None:
    """Text off the page is counted from the edge outwards."""
    (finding,) = found("<p>HHH</p>", PLACED.format("left: -4mm; top: 30mm"), fit=INSET)
    assert finding.message.startswith("“HHH” runs 3.")
    assert "over the left edge" in finding.message


def test_text_on_the_inset_is_safe(found: Found) -> None:
    """Letters, not their line, are measured: a line may begin above the inset if its letters do not."""
    assert found("<p>HHH</p>", PLACED.format("left: 5mm; top: 5mm"), fit=INSET) == []
    assert [finding.code for finding in found("<p>HHH</p>", PLACED.format("left: 4.3mm; top: 5mm"), fit=INSET)]
    image = "<svg style='position: absolute; left: 5mm; top: {}mm' width='9' height='9'><title>A boat</title></svg>"
    assert found(image.format(5), "@page { margin: 0 }", fit=INSET) == []
    assert found(image.format(4.9), "@page { margin: 0 }", fit=INSET) != []


def test_an_image_too_near_is_named_by_its_words(found: Found) -> None:
    """So is a drawing, in the page's margin too."""
    body = '<svg style="position: absolute; right: 0; top: 50mm" width="90" height="90"><title>A boat</title></svg>'
    (finding,) = found(body, "@page { margin: 0 }", fit=INSET)
    assert finding.message.startswith("The image “A boat” stands 0.0 mm from the right edge")


def test_artwork_may_run_over_the_edge(found: Found) -> None:
    """data-bleed says that an element is meant to be cut."""
    css = PLACED.format("left: -4mm; top: 30mm")
    assert found("<p data-bleed>HHH</p>", css, fit=INSET) == []
    assert found("<div data-bleed><p>HHH</p></div>", css, fit=INSET) == []


def test_many_lines_too_near_are_one_finding_an_edge(found: Found) -> None:
    """The worst is named, the others are counted."""
    (finding,) = found("<p>HHH<br>HHH<br>HHH</p>", PLACED.format("left: 1mm; top: 30mm"), fit=INSET)
    assert finding.message.endswith("So do 2 more.")


def test_margin_boxes_keep_the_inset_too(found: Found) -> None:
    """A page number in the corner can be cut off like anything else."""
    css = "@page { margin: 20mm; @bottom-left-corner { content: 'folio'; text-align: left; vertical-align: bottom } }"
    assert {finding.code for finding in found("<p>x</p>", css, fit=INSET)} == {"outside-safe-area"}


def test_text_over_text_is_a_collision(found: Found) -> None:
    """Both texts and the overlap are named."""
    body = "<p>First line</p><p style='margin-top: -10pt'>Second line</p>"
    (finding,) = found(body)
    assert (finding.code, finding.is_error) == ("text-collides", True)
    assert "“First line” and “Second line” are printed over each other by" in finding.message
    assert "mm on page 1" in finding.message


def test_tight_text_that_does_not_touch_is_none(found: Found) -> None:
    """Line boxes that overlap are fine as long as the letters do not; one paragraph never collides with itself."""
    assert found("<p>noon</p><p style='margin-top: -3pt'>noon</p>") == []
    assert found("<p style='line-height: 3pt'>One<br>Two</p>") == []
    assert found("<p>Text <span style='display: inline-block'>in<br>two lines</span> with a block in it</p>") == []


def test_a_pair_of_paragraphs_is_told_once(found: Found) -> None:
    """Three lines over three lines are one collision."""
    css = "p { position: absolute; left: 0; top: 0 }"
    findings = found("<p>One<br>two<br>three</p><p>Four<br>five<br>six</p>", css)
    assert [finding.code for finding in findings] == ["text-collides"]


def test_what_does_not_fit_its_panel_is_measured(found: Found) -> None:
    """Five lines of 14 pt in 10 mm: the panel's class, the surplus and the first words that fall out are named."""
    body = "<div class='back wide' data-fit=box style='height: 10mm'>" + "<p>Line</p>" * 4 + "<p>Last</p></div>"
    (finding,) = found(body)
    assert finding.code == "text-overflows"
    assert 'What stands in "back" on page 1 is 13.6 mm too high' in finding.message
    assert "from “Line” on" in finding.message


def test_an_image_can_overflow_a_panel_and_a_full_one_does_not(found: Found) -> None:
    """Drawings count; a panel that is just full is fine."""
    drawing = "<svg style='display: block; height: {}mm' width='9' viewBox='0 0 1 1'><title>A code</title></svg>"
    body = "<div data-fit=box style='height: 20mm'>{}</div>"
    assert [finding.code for finding in found(body.format(drawing.format(25)))] == ["text-overflows"]
    assert found(body.format(drawing.format(20))) == []


def test_clipped_text_is_found(found: Found) -> None:
    """A frame with overflow: hidden that is too narrow or too low cuts its text off; an ellipsis does too."""
    narrow = "<p style='overflow: hidden; width: 20mm; white-space: nowrap; {}'>This headline is much too long</p>"
    low = "<div style='overflow: hidden; height: 6mm'><p>One</p><p>Two</p></div>"
    for body in (narrow.format(""), narrow.format("text-overflow: ellipsis"), low):
        (finding,) = found(body)
        assert (finding.code, finding.is_error) == ("text-clipped", True)
    assert found("<p style='overflow: hidden'>Short</p>") == []


def test_a_word_wider_than_its_column_is_found(found: Found) -> None:
    """A long address that cannot be broken sticks out of the column; hanging to the left is allowed."""
    body = "<div style='width: 20mm'>https://www.example.org/annual-report</div>"
    (finding,) = found(body)
    assert finding.code == "line-too-wide"
    assert "“www.example.org/” is 11.2 mm too wide" in finding.message
    assert found("<p style='text-indent: -3mm'>“Quoted”</p><ul><li>Item</li></ul>") == []


def test_the_end_of_a_line_from_right_to_left_is_its_left(found: Found) -> None:
    """For such a language the word sticks out on the other side."""
    body = "<div dir=rtl style='width: 20mm; margin-left: 40mm; direction: rtl'>https://www.example.org/report</div>"
    assert [finding.code for finding in found(body)] == ["line-too-wide"]


def test_the_tail_of_a_last_letter_may_hang_over_its_column(found: Found) -> None:
    """As in Urdu: the ink of the last letter reaches under what would follow, and its width does not."""
    body = "<div dir=rtl><p>پریس ریلیز</p></div>"
    css = "div { direction: rtl; display: flex; margin-left: 20mm } p { flex: none; font: 700 16pt Amiri }"
    assert [finding.message for finding in found(body, css) if finding.is_error] == []


@pytest.mark.parametrize(("words", "codes"), [("short", []), ("Unbreakable" * 3, ["table-too-wide"])])
def test_a_table_that_runs_out_of_its_column_is_told(found: Found, words: str, codes: list[str]) -> None:
    """A long word widens its column, and a table cannot be wrapped."""
    body = f"<main><table><tr><td>{words}</td></tr></table></main>"
    findings = found(body, "@page { margin: 10mm } main { width: 30mm } td { font: 8pt Inter }")
    assert [finding.code for finding in findings] == codes


def test_what_is_only_laid_out_as_a_table_may_run_out_of_its_column(found: Found) -> None:
    """A designer may let a panel of columns run to the edge of the page."""
    css = "@page { margin: 10mm } main { width: 30mm } div { display: table; width: 40mm } p { font: 8pt Inter }"
    assert found("<main><div><p>short</p></div></main>", css) == []
