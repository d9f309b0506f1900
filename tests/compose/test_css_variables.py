"""Variables that would swell, told at their place."""

import pytest
from tests.paths import TEMPLATES

from presskit.compose.css_variables import swollen_variables
from presskit.model.piece import Stylesheet


def chain(use: str, links: int = 30) -> str:
    """A chain of variables, each of which holds the next one in this way."""
    held = (f"  --v{number}: {use.replace('NEXT', f'--v{number + 1}')};\n" for number in range(links))
    return f":root {{\n{''.join(held)}  --v{links}: 1mm;\n}}"


def found_in(*texts: str) -> list[tuple[str, int]]:
    """File and line of each finding."""
    findings = swollen_variables(
        [Stylesheet(f"{number}.css", text, is_own=True) for number, text in enumerate(texts)]
    )
    return [(finding.place.file, finding.place.line) for finding in findings if finding.place]


@pytest.mark.parametrize(
    "use",
    ["var(NEXT) var(NEXT)", "calc(var(NEXT) + var(NEXT))", "var(NEXT, var(NEXT))", "f(g(var( NEXT)) var(NEXT))"],
)
def test_a_chain_that_doubles_is_told_once(use: str) -> None:
    """At the first variable that is beyond measure."""
    assert found_in(chain(use)) == [("0.css", 2)]


def test_a_chain_over_two_files_is_told_in_the_one_that_uses_it() -> None:
    """Wherever its links stand."""
    assert found_in(chain("var(NEXT) var(NEXT)", 9), ":root { --w: " + "var(--v0) " * 30 + "}") == [("1.css", 1)]


@pytest.mark.parametrize("use", ["var(NEXT)", "calc(2 * var(NEXT))"])
def test_a_long_chain_that_does_not_grow_is_none(use: str) -> None:
    """Hundreds of links are no harm."""
    assert found_in(chain(use, 500)) == []


@pytest.mark.parametrize("text", [":root { --a: var(--b); --b: var(--a) }", ":root { --a: var(--a) var(--a) }"])
def test_a_circle_is_none(text: str) -> None:
    """CSS ends it by itself."""
    assert found_in(text) == []


def test_what_is_commented_out_does_not_count() -> None:
    """And moves no place."""
    bomb = chain("var(NEXT) var(NEXT)")
    assert found_in(f"/*\n{bomb}\n*/") == []
    assert found_in(f"/*\n*/\n{bomb}") == [("0.css", 4)]


def test_no_sheet_of_ours_swells() -> None:
    """Not by far: they are not asked again in every build."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.rglob("*.css"))]
    assert found_in("".join(texts)) == []
    assert swollen_variables([Stylesheet("house:x.css", chain("var(NEXT) var(NEXT)"))]) == ()
