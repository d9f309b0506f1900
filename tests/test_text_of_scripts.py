"""Text of every script is held against what was written: its own spelling is taken, and nothing else."""

from collections.abc import Callable

import pytest
from tests.made_sentences import SAID
from tests.preflight.made_facts import codes, page, pdf

from presskit.preflight.checks.text_copied import check_clean_copy
from presskit.preflight.expected import Expected


@pytest.mark.parametrize("language", ["am", "ar", "fa", "he", "hi", "km", "ur", "zh"])
@pytest.mark.parametrize(
    "spoil",
    [
        lambda said: said[: len(said) // 2] + said[len(said) // 2 + 1 :],
        lambda said: said[: len(said) // 2] + "?" + said[len(said) // 2 + 1 :],
        lambda said: " ".join(said.split()[::-1]) if " " in said else said[::-1],
        lambda said: said[::-1],
    ],
    ids=["a letter lost", "a letter garbled", "words the other way round", "letters the other way round"],
)
def test_wrong_text_layers_are_found_in_every_script(language: str, spoil: Callable[[str], str]) -> None:
    """What is copied otherwise is told, whatever the script leaves open."""
    said = "人人生而自由,在尊严和权利上一律平等" if language == "zh" else SAID[language][1]
    promised = Expected(text=(said,))

    assert codes(check_clean_copy(pdf(page(said)), promised)) == []
    assert codes(check_clean_copy(pdf(page(spoil(said))), promised)) == ["text-differs"]


def test_text_without_spaces_goes_on_on_the_next_page() -> None:
    """A page of Thai or Chinese may end between any two letters."""
    for said in (SAID["th"][1], "人人生而自由,在尊严和权利上一律平等"):
        middle = len(said) // 2
        pages = page(f"{said[:middle]}\n1/2"), page(f"UN\n{said[middle:]}", 2)

        assert codes(check_clean_copy(pdf(*pages), Expected(text=(said,)))) == []
