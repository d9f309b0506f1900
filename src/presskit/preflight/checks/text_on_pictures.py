"""Checks that words on photographs can be read, by the pixels that are behind them on the drawn page."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import Topic, check, promised
from presskit.preflight.facts.page import TextOnPicture
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.words import excerpt
from presskit.rules.contrast import LARGE_TEXT_PT, LEAST_LARGE_TEXT_RATIO, LEAST_TEXT_RATIO

_MOST_TOLD = 5

TEXT_FAINT = FindingKind(
    "text-faint-on-picture",
    Severity.WARNING,
    "Are words on photographs told from them at every letter?",
    "A lamp or a cloud behind a word takes its letters away; most people need 4.5:1, for large ones 3:1 (WCAG 2.1).",
    "Darken the picture under the words, set them where it is calm, or give them a ground of their own.",
)


@check(Topic.PICTURES, promised(lambda expected: expected.title), TEXT_FAINT)
def check_words_on_pictures(facts: PdfFacts, _title: str) -> Iterator[Finding]:
    """Words on a picture have the contrast with the pixels behind them that their size asks for."""
    for page in facts.pages:
        faint = [text for text in page.texts_on_pictures if text.contrast_ratio < _least_ratio(text)]
        for text in sorted(faint, key=lambda text: text.contrast_ratio)[:_MOST_TOLD]:
            message = (
                f'The words "{excerpt(text.text)}" have a contrast of {text.contrast_ratio:.1f}:1 with the picture '
                f"behind them; at {text.size_pt:.0f} pt it must be {_least_ratio(text):g}:1."
            )
            yield TEXT_FAINT.on(page.area(text.box), message)


def _least_ratio(text: TextOnPicture) -> float:
    return LEAST_LARGE_TEXT_RATIO if text.size_pt >= LARGE_TEXT_PT else LEAST_TEXT_RATIO
