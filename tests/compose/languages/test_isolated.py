"""Words of the other direction in the HTML of a page."""

from presskit.compose.languages.isolated import TurnedWords, in_stretches, isolated, isolating_filters, units
from presskit.model.text import Emphasis, Inline, LineBreak, LinkedWords, Strong, Words
from presskit.rules.writing.isolation import Direction

LTR, RTL = Direction.LTR, Direction.RTL


def test_a_text_comes_out_as_it_is_where_nothing_turns() -> None:
    """But for what HTML needs."""
    assert isolated("Tea & bread", LTR) == "Tea &amp; bread"
    assert isolated("خبز وشاي", RTL) == "خبز وشاي"


def test_what_turns_stands_in_an_element_of_its_own() -> None:
    """The space before it too, or the engine may break the line before it twice; a number is kept on one line."""
    assert isolated("مع Harbour Circle ثم", RTL) == 'مع<span> </span><bdi dir="ltr">Harbour Circle</bdi> ثم'
    assert isolated("على +44 20 1234", RTL) == 'على<span> </span><bdi dir="ltr" class="keep">+44 20 1234</bdi>'


def test_a_text_that_turns_as_a_whole_is_one_element() -> None:
    """With its full stop; what is HTML already is left alone."""
    assert isolated("Company no. 12.", RTL) == '<bdi dir="ltr">Company no. 12.</bdi>'
    assert isolated(isolated("Company no. 12.", RTL), RTL) == '<bdi dir="ltr">Company no. 12.</bdi>'


def test_what_stands_apart_is_one_word_for_the_rules_of_line_ends() -> None:
    """Its parts would change places if they were set one by one; in a text that turns as a whole they are words."""
    assert units("مع (Harbour Circle)، ثم", RTL) == ["مع", "(Harbour Circle)،", "ثم"]
    assert units("Harbour Readers Circle", RTL) == ["Harbour", "Readers", "Circle"]
    assert units("Tea and  bread", LTR) == ["Tea", "and", "", "bread"]


def test_emphasis_within_foreign_words_is_one_stretch_with_them() -> None:
    """They are read together, and would else follow one another from right to left."""
    nodes: list[Inline] = [
        Words("قال: "),
        Emphasis((Words("the right"),)),
        Words(" to "),
        Strong((Words("life"),)),
        Words("، ثم"),
    ]
    first, turned, last = in_stretches(nodes, RTL)
    assert (first, last) == (Words("قال: "), Words("، ثم"))
    assert turned == TurnedWords(LTR, (nodes[1], Words(" to "), nodes[3]))


def test_foreign_words_within_one_link_are_found_in_it() -> None:
    """The link keeps its place; and a line that the author ended ends a stretch."""
    link = LinkedWords("a", (Words("Harbour Circle"),))
    assert in_stretches([Words("مع "), link, Words(".")], RTL) == (Words("مع "), link, Words("."))
    parts = in_stretches([Words("مع Tea Room"), LineBreak(), Words("Net Loft هنا")], RTL)
    assert [part.kind for part in parts] == ["words", "turned", "break", "turned", "words"]


def test_templates_have_them_by_name() -> None:
    """As templates/README.md says."""
    assert set(isolating_filters("ar")) == {"isolated", "apart", "turned", "comma", "units", "in_stretches"}
