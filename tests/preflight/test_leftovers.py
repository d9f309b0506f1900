"""Words that were never meant for print."""

import pytest

from presskit.preflight.leftovers import doubtful_leftovers, sure_leftovers


@pytest.mark.parametrize(
    "text",
    [
        *(
            "the report [here](#)",
            "the [report](https://a.example/)",
            "broken](#more)",
            "**bold**",
            "**bold\nover lines**",
            "## Our demands",
        ),
        *("```", "Technopark<br>90", "</p>", "<div class='x'>", "Smith &amp; Sons", "a&nbsp;b", "it&#8217;s"),
        *("Dear {{ name }}", "{% if x %}", "<%= name %>", "${name}", "%(name)s", "[object Object]"),
        *("LOREM ipsum", "TODO: a quote", "FIXME", "Placeholder for contents", "Placeholder", "Example Corp"),
        *("http://kit.invalid/x", "[insert name here]", "[Date]", "[your organisation]"),
    ],
)
def test_markup_and_dummy_text_is_found(text: str) -> None:
    """Each sort is found, and where it stands."""
    (start, end) = next(sure_leftovers(f"Some words\n{text}\n", "en"))
    assert 11 <= start < end <= 11 + len(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a placeholder",
            "Placeholder names protect them",
            "2 * 3 ** no",
            "char **name, **value",
            "todo",
            "[1] (see below)",
            "[sic]",
        ),
        *(
            "#PowerOfPeers",
            "# 5",
            "R&D; Q&A",
            "5 < 6 > 4",
            "a <b and c> d",
            "{braces}",
            "50 %",
            "$5",
            "[name withheld]",
        ),
    ],
)
def test_true_prose_passes(text: str) -> None:
    """Words and signs that only resemble a leftover pass."""
    assert list(sure_leftovers(text, "en")) == []
    assert list(doubtful_leftovers(text)) == []


def test_todo_is_a_word_in_spanish() -> None:
    """TODO means "all" in Spanish and Portuguese."""
    assert list(sure_leftovers("TODO ES POSIBLE", "es-MX")) == []
    assert list(sure_leftovers("TODO ES POSIBLE", "en")) == [(0, 4)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Speaker TBC", "TBC"),
        ("Room XXXX", "XXXX"),
        ("Director: None", "None"),
        ("Born:\u00a0undefined", "undefined"),
        ("nan", "nan"),
        ("raised \u20ac NaN", "NaN"),
        ("NaN %", "NaN"),
    ],
)
def test_missing_values_are_suspected(text: str, words: str) -> None:
    """A value that stands alone, or behind its label, is told; the words of the finding are the value alone."""
    assert [text[start:end] for start, end in doubtful_leftovers(text)] == [words]


@pytest.mark.parametrize("text", ["None of us", "He said: None of us.", "naan and nan bread", "an undefined term"])
def test_the_same_words_in_a_sentence_pass(text: str) -> None:
    """In the middle of a sentence they are words like others."""
    assert list(doubtful_leftovers(text)) == []
