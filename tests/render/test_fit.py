"""Whether a piece fits, and what is tried before it is said not to."""

from collections.abc import Callable, Mapping

import pypdfium2
import pytest
from tests.made_pieces import photograph

from presskit.model.finding import Finding
from presskit.model.piece import RenderedPiece
from presskit.model.piece_design import FitRule, FitStep
from presskit.render.fit import fit_document
from presskit.render.page_facts import LaidOutPage

Found = Callable[..., list[Finding]]
Rendering = Callable[..., RenderedPiece]
CSS = ":root { --size: 10pt; --leading: 14pt } body { font-size: var(--size); line-height: var(--leading) }"
TIGHTER = FitStep("the text is set in 9 pt on 12 pt", {"--size": "9pt", "--leading": "12pt"})
TIGHTEST = FitStep("the text is set in 8 pt on 10 pt", {"--size": "8pt", "--leading": "10pt"})
# Without words: they only take back what is set larger than usual.
GENEROUS = tuple(FitStep("", {"--size": f"{pt}pt", "--leading": f"{pt + 4}pt"}) for pt in (18, 16, 14, 12))
LARGE = CSS.replace("10pt", "20pt").replace("14pt", "24pt")
LINES_ON_A_PAGE = 25  # 124 mm at 14 pt


def lines(number: int) -> str:
    """A paragraph of that many lines."""
    return "<p>" + "<br>".join(f"Line {index}" for index in range(1, number + 1)) + "</p>"


def rule(**changes: object) -> FitRule:
    """Any number of pages, four lines on the last, two steps to get there."""
    return FitRule(**({"max_pages": 9, "min_last_page_lines": 4, "steps": (TIGHTER, TIGHTEST)} | changes))  # type: ignore[arg-type]


def test_what_fits_as_designed_is_left_as_designed(rendered: Rendering) -> None:
    """No step is tried, nothing is said."""
    made = rendered(lines(LINES_ON_A_PAGE + 4), CSS, fit=rule())
    assert (made.pages, made.findings) == (2, ())


def test_a_short_last_page_is_pulled_back(rendered: Rendering) -> None:
    """Two lines on page two: the first step brings them back, and the note says what was changed and why."""
    made = rendered(lines(LINES_ON_A_PAGE + 2), CSS, fit=rule())
    (note,) = made.findings
    assert made.pages == 1
    assert (note.code, note.severity) == ("set-tighter", "note")
    assert "the text is set in 9 pt on 12 pt" in note.message
    assert "The last page holds only 2 lines" in note.message


def test_the_first_step_that_is_enough_is_taken(rendered: Rendering) -> None:
    """A step that leaves three lines over is passed by."""
    made = rendered(lines(29 + 2), CSS, fit=rule(max_pages=1))
    (note,) = made.findings
    assert made.pages == 1
    assert "8 pt on 10 pt" in note.message
    assert "1 page too many" in note.message


def test_a_short_last_page_that_no_step_mends_is_a_warning(rendered: Rendering) -> None:
    """The piece is then set as designed."""
    made = rendered(lines(LINES_ON_A_PAGE + 2), CSS, fit=rule(steps=()))
    (warning,) = made.findings
    assert made.pages == 2
    assert (warning.code, warning.severity) == ("short-last-page", "warning")
    assert "only 2 lines" in warning.message


def test_more_than_the_one_page_that_is_wanted_says_how_much_is_over(rendered: Rendering) -> None:
    """Where it is set tightest; the pages are as designed, as nothing is won by less."""
    made = rendered(lines(45), CSS, fit=rule(usual_pages=1))
    (warning,) = made.findings
    assert made.pages == 2
    assert (warning.code, warning.severity) == ("longer-than-usual", "warning")
    assert warning.message == "It takes 2 pages and not one: set as tight as can be, 10 lines are over."


def test_a_text_that_no_step_brings_onto_the_one_page_is_laid_out_twice() -> None:
    """As designed and as tight as can be; the steps between could only take more, and each costs as much time."""
    steps = (TIGHTER, TIGHTEST, FitStep("all is as small as can be", {"--size": "7pt", "--leading": "8pt"}))
    page = LaidOutPage("page 1", 100.0, 140.0, (), (), (), frozenset())
    sizes: list[str] = []

    def two_pages(properties: Mapping[str, str]) -> tuple[None, tuple[LaidOutPage, ...]]:
        sizes.append(properties.get("--size", "as designed"))
        return None, (page, page)

    attempt, findings = fit_document(two_pages, rule(usual_pages=1, min_last_page_lines=0, steps=steps))
    assert sizes == ["as designed", "7pt"]
    assert attempt.step is None
    assert [finding.code for finding in findings] == ["longer-than-usual"]


def test_too_many_pages_says_how_much_too_many(found: Found) -> None:
    """Pages, and the lines beyond the last that is allowed, as they stand with the tightest setting."""
    (finding,) = found(lines(60), CSS, fit=rule(max_pages=1))
    assert (finding.code, finding.is_error) == ("too-many-pages", True)
    assert finding.message == "It takes 2 pages, 1 page too many: 25 lines stand after page 1."


def test_a_page_that_is_missing_is_said(found: Found) -> None:
    """A flyer has two sides."""
    (finding,) = found(lines(3), CSS, fit=rule(max_pages=2, min_pages=2))
    assert (finding.code, finding.message) == ("too-few-pages", "It takes 1 page and should take 2.")


def test_faults_on_the_page_are_mended_by_steps_too(found: Found) -> None:
    """A panel that is too full as designed and not a step tighter ends in a note."""
    panel = f"<div data-fit=box style='height: 50mm'>{lines(11)}</div>"
    (note,) = found(panel, CSS, fit=rule())
    assert note.code == "set-tighter"
    assert "is 3.2 mm too high" in note.message


def test_faults_that_no_step_mends_are_told_for_the_tightest(found: Found) -> None:
    """How much is still missing when all has been tried is what the author needs to know."""
    panel = f"<div data-fit=box style='height: 50mm'>{lines(20)}</div>"
    (finding,) = found(panel, CSS, fit=rule())
    assert finding.code == "text-overflows"
    assert "is 19.9 mm too high" in finding.message


def test_the_steps_say_nothing_of_their_own(found: Found) -> None:
    """A fault of the style sheets is told once, though the page was laid out three times."""
    findings = found(lines(60), CSS + " p { colr: red; margin: var(--m) }", fit=rule(max_pages=1))
    assert sorted(finding.code for finding in findings).count("css-unknown-property") == 1


def test_a_page_more_than_usual_is_pulled_back_or_told(rendered: Rendering) -> None:
    """Custom is no law: where no step brings the piece down to it, the build warns and goes on."""
    pulled = rendered(lines(LINES_ON_A_PAGE + 4), CSS, fit=rule(usual_pages=1))
    assert (pulled.pages, [finding.code for finding in pulled.findings]) == (1, ["set-tighter"])
    told = rendered(lines(60), CSS, fit=rule(usual_pages=1))
    (warning,) = told.findings
    assert (told.pages, warning.code, warning.severity) == (3, "longer-than-usual", "warning")


def letters_pt(made: RenderedPiece) -> float:
    """How high the first letter stands."""
    with pypdfium2.PdfDocument(made.pdf) as document:
        _, foot_pt, _, head_pt = document[0].get_textpage().get_charbox(0)
    return float(head_pt - foot_pt)


@pytest.mark.parametrize(("number", "size_pt"), [(12, 20), (15, 18), (17, 16), (19, 14), (21, 12)])
def test_the_largest_setting_that_fits_is_found(rendered: Rendering, number: int, size_pt: int) -> None:
    """Of the design itself and the steps that only take back what is larger than usual, wherever it lies."""
    css = LARGE.replace("20pt", f"{size_pt}pt").replace("24pt", f"{size_pt + 4}pt")
    alone = rendered(lines(number), css, fit=rule(steps=()))
    made = rendered(lines(number), LARGE, fit=rule(max_pages=1, steps=(*GENEROUS, TIGHTER)))
    assert (alone.pages, made.pages, made.findings) == (1, 1, ())
    assert letters_pt(made) == pytest.approx(letters_pt(alone))


def test_what_is_wrong_with_the_design_itself_is_told_after_many_steps(rendered: Rendering) -> None:
    """And the design is taken where no step brings a piece down to what is usual."""
    tight = rendered(lines(29), LARGE, fit=rule(max_pages=1, steps=(*GENEROUS, TIGHTER)))
    (note,) = tight.findings
    assert "9 pt on 12 pt" in note.message
    assert "It takes 3 pages, 2 pages too many" in note.message
    told = rendered(lines(90), LARGE, fit=rule(usual_pages=1, min_last_page_lines=0, steps=GENEROUS))
    assert told.pages == 7
    assert [finding.code for finding in told.findings] == ["longer-than-usual"]


PICTURE = '<figure><img src="a.png" alt="A boat" style="width: 60mm; height: var(--size)"></figure>'


@pytest.mark.parametrize(("number", "size_mm", "codes"), [(15, 60, ["page-part-empty"]), (15, 40, []), (22, 60, [])])
def test_a_hole_before_a_picture_is_told(rendered: Rendering, number: int, size_mm: int, codes: list[str]) -> None:
    """More than a fifth of the page stays empty, as the picture did not fit; a smaller one leaves no hole."""
    body = lines(number) + PICTURE + lines(6)
    css = CSS.replace("10pt", f"{size_mm}mm", 1).replace("font-size: var(--size)", "font-size: 10pt")
    css += " figure { break-inside: avoid; margin: 0 }"
    made = rendered(body, css, fit=rule(steps=()), assets={"a.png": photograph()})
    assert [finding.code for finding in made.findings] == codes


def test_a_smaller_picture_fills_the_hole(rendered: Rendering) -> None:
    """A step that sets pictures smaller is taken, and says why."""
    css = CSS.replace("10pt", "60mm", 1).replace("font-size: var(--size)", "font-size: 10pt")
    css += " figure { break-inside: avoid; margin: 0 }"
    smaller = FitStep("the pictures are at most 40 mm high", {"--size": "40mm"})
    made = rendered(lines(15) + PICTURE + lines(6), css, fit=rule(steps=(smaller,)), assets={"a.png": photograph()})
    (note,) = made.findings
    assert note.code == "set-tighter"
    assert "stay empty before a picture" in note.message
