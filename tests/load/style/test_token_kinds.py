"""Of which kind the value of a token is, and of which kinds the style sheets have it."""

import pytest

from presskit.load.style.makeable import house_makeable
from presskit.load.style.token_kinds import misfit, tokens_in
from presskit.model.house_style import TemplateFile


def test_the_tokens_are_those_that_some_style_sheet_sets() -> None:
    """Not those that are named alone, and not those of comments; each with the values it has."""
    sheet = TemplateFile(
        "a.css", "a.css", "p { --a-b: 1; color: var(--c) /* --d: 2 */ } q { --a-b: 2 } i { --a-b: 1 }"
    )
    page = TemplateFile("a.html", "a.html", "--e: 1")

    assert tokens_in({"a.css": sheet, "a.html": page}) == {"a-b": ("1", "2")}


@pytest.mark.parametrize(
    ("token", "value", "said", "hint"),
    [
        ("quiet", "banana", '"banana" is a word', "quiet takes a colour, such as #"),
        ("quiet", "12pt", '"12pt" is a length', "quiet takes a colour"),
        ("quiet", "var(--leading)", "is a length", "quiet takes a colour"),
        ("leading-base", "16", '"16" is a figure without a unit', "leading-base takes a length, such as 15"),
        ("leading-base", "16 pt", "is more than one value", "leading-base takes a length"),
        ("edge", "30", "is a figure without a unit", "edge takes a length, such as 22mm"),
        ("edge", "10%", "is a percentage", "edge takes a length"),
        ("edge", "3mmm", "is a figure with a unit that there is not", "edge takes a length"),
        ("edge", "calc(2 * var(--guter))", 'no style sheet sets a token "guter"', 'did you mean "gutter"?'),
        ("display-weight", "bold", '"bold" is a word', "display-weight takes a figure without a unit, such as 700"),
        ("display-leading", "1.2em", "is a length", "display-leading takes a figure without a unit"),
        ("facts-end", "banana", '"banana" is a word', "facts-end takes a length or a word, such as auto"),
        ("hashtag-most", "2", "is a figure without a unit", "hashtag-most takes a length"),
    ],
)
def test_a_value_of_another_kind_is_told_with_what_it_takes(token: str, value: str, said: str, hint: str) -> None:
    """By the kinds that the style sheets themselves have it in."""
    wrong = misfit(token, value, house_makeable().tokens)

    assert wrong
    assert said in wrong[0]
    assert wrong[1].startswith(hint)


@pytest.mark.parametrize(
    ("token", "value"),
    [
        *(
            ("quiet", colour)
            for colour in ("#333", "gray", "rgb(1 2 3)", "device-cmyk(0 0 0 1)", "oklch(0.5 0.1 20)")
        ),
        *(
            ("quiet", colour)
            for colour in ("var(--palette-deep)", "var(--ink)", "transparent", "currentcolor", "inherit")
        ),
        *(("edge", length) for length in ("22mm", "0", "1.5em", "calc(2 * var(--gutter))", "var(--trim-width)")),
        *(("edge", length) for length in ("max(20mm, 3 * var(--leading))", "var(--of-my-own, 3mm)", "-3mm")),
        *(("facts-end", length) for length in ("auto", "12mm")),
        *(("display-weight", "600"), ("display-face", '"Some Face", serif'), ("facts-start", "12mm")),
        *(("cover-width", "none"), ("words-width", "80mm"), ("logo-area", "calc(250 * var(--size-factor))")),
    ],
)
def test_what_a_token_may_be_is_not_told(token: str, value: str) -> None:
    """All that its own kinds allow; and where nobody can tell, nothing is said."""
    assert misfit(token, value, house_makeable().tokens) is None


def test_our_own_values_are_of_their_own_kinds() -> None:
    """Nothing that presskit writes itself would be refused of a kit."""
    known = house_makeable().tokens

    assert [(token, value) for token in known for value in known[token] if misfit(token, value, known)] == []


def test_tokens_that_name_one_another_end() -> None:
    """A circle says nothing."""
    assert misfit("a", "3", {"a": ("var(--b)",), "b": ("var(--a)",)}) is None
