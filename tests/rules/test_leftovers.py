"""Words that were never meant for print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.rules.leftovers import TO_WRITE, first_leftover, leftovers

FRAGMENTS = (
    "[insert ",
    "[link]",
    "]",
    "{{",
    "}}",
    "{++",
    "++}",
    "TODO",
    "TBC",
    "**",
    "<br>",
    "](#",
    "nan",
    ":",
    "\n",
    " a",
)


def found(text: str, language: str = "en", *, is_markdown: bool = False) -> list[tuple[str, bool]]:
    """The words of each leftover, and whether it is sure."""
    every = leftovers(text, (language,), is_markdown=is_markdown)
    return [(text[leftover.start : leftover.end], leftover.is_sure) for leftover in every]


@pytest.mark.parametrize(
    "text",
    [
        "the report [here](#)",
        "the [report](https://a.example/)",
        "broken](#more)",
        "**bold**",
        "**bold\nover lines**",
        "## Our demands",
        "```",
        "Technopark<br>90",
        "</p>",
        "<div class='x'>",
        "Smith &amp; Sons",
        "a&nbsp;b",
        "it&#8217;s",
    ],
)
def test_markup_is_found_where_words_are_printed_as_they_stand(text: str) -> None:
    """And left to its reader where the text is Markdown."""
    ((words, is_sure),) = found(f"Some words\n{text}\n")
    assert is_sure
    assert words in text
    assert found(text, is_markdown=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dear {{ name }}",
        "{% if x %}",
        "<%= name %>",
        "${name}",
        "%(name)s",
        "[object Object]",
        "LOREM ipsum",
        "dolor sit amet",
        "TODO: a quote",
        "FIXME",
        "Placeholder for contents",
        "Placeholder",
        "Example Corp",
        "http://kit.invalid/x",
        "[insert name here]",
        "[insert the name\nof the minister]",
        "[Your name here]",
        "[Date]",
        "[link]",
        "[your organisation]",
        "[quote to follow]",
        "[figures TBC]",
        "<insert date>",
        "{++added++}",
        "{--taken out--}",
        f"{{--{'a long paragraph ' * 200}--}}",
        "{~~old~>new~~}",
        "{>>why?<<}",
        "{==marked==}",
        "we ~~accept money~~ work",
        "%%private remark%%",
        "%% private\nremark %%",
        "a ==high== price",
        "Comment [AB1]: check this",
        "Error! Reference source not found.",
        "in all #REF! people",
        "Commented [AB1R2]: who says so?",
        "Kommentiert [JD3]: stimmt das?",
        "Commentaire [A1] : à vérifier",
        "Formatted: Font: Bold",
        "Mis en forme : Police :Gras",
        "some [TK] people",
        "[TK: quote of the minister]",
        "[XX] of them",
        "-----Original Message-----",
        "DRAFT v3 - not for publication",
        "**Draft 2.1**",
        "DRAFT version 4 (12/10/2026, JS)",
        "Second draft – do not circulate",
        "NOT FOR PUBLICATION",
        "[Not for distribution]",
    ],
)
def test_dummy_text_and_notes_are_found_in_every_text(text: str) -> None:
    """Templates, editors, spreadsheets and word processors each leave their own."""
    assert [is_sure for _words, is_sure in found(f"Some words\n{text}\n")] == [True]
    assert [is_sure for _words, is_sure in found(f"Some words\n{text}\n", is_markdown=True)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "a placeholder",
        "Placeholder names protect them",
        "2 * 3 ** no",
        "char **name, **value",
        "todo",
        "the TODAY show",
        "[1] (see below)",
        "[sic]",
        "[name withheld]",
        "[names changed]",
        "[to be continued]",
        "#PowerOfPeers",
        "# 5",
        "R&D; Q&A",
        "5 < 6 > 4",
        "a <b and c> d",
        "{braces}",
        "50 %",
        "a == b == c",
        "Title\n=====",
        "~ 5 ~~ 6",
        "$5",
        "XX",
        "records.example",
        "an example. Com",
        "None of us",
        "He said: None of us.",
        "naan and nan bread",
        "an undefined term",
        "The minutes are not for publication.",
        "Draft 2 of the law, which we have read, says so.",
        "the draft law of 2021",
        "A draft.",
        "[...] and so on",
        "the 20th (XX) century",
        "Deleted scenes",
        "From: here",
        "snake_case and __init__",
    ],
)
def test_true_prose_passes(text: str) -> None:
    """Words and signs that only resemble a leftover pass."""
    assert found(text) == []
    assert found(text, is_markdown=True) == []


def test_brackets_of_a_link_in_markdown_are_none() -> None:
    """Its words, its id, and the words of a picture; a lone pair of brackets is one."""
    assert found("a [link][report], [words][date], [date](x), ![quote](a.png)", is_markdown=True) == []
    assert found("a [link] here", is_markdown=True) == [("[link]", True)]


@pytest.mark.parametrize("language", ["es", "es-MX", "pt", "pt-BR", "gl", "ast"])
@pytest.mark.parametrize("text", ["TODO EL MUNDO", "TODO O MUNDO", "todo", "NADA SOBRE NOSOTROS, TODO CON NOSOTROS"])
def test_todo_is_a_word_in_spanish_and_portuguese(text: str, language: str) -> None:
    """It means "all"; in other languages it is a note to oneself, in capitals."""
    assert found(text, language) == []
    assert found(text, "en") == ([("TODO", True)] if "TODO" in text else [])


def test_one_language_of_several_is_enough() -> None:
    """Settings of a kit in two languages do not say which one a title is in."""
    assert list(leftovers("TODO EL MUNDO", ("en", "es"))) == []
    assert first_leftover("FIXME TODO", ("en", "es")) is not None


def test_tuberculosis_is_no_leftover() -> None:
    """TBC is its name in many languages."""
    assert found("la TBC", "it") == found("gegen TBC", "de-AT") == []
    assert found("Speaker TBC") == [("TBC", False)]


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("de", ("[Zitat einfügen]", "ENTWURF 2 – nicht zur Veröffentlichung", "Nicht weitergeben!")),
        ("de-AT", ("[Zahl folgt noch]",)),
        ("fr", ("[citation à compléter]", "PROJET v2", "Ne pas diffuser", "[à confirmer]")),
        ("es", ("[insertar cita]", "BORRADOR 3 - no difundir")),
        ("pt-BR", ("[inserir nome]", "Rascunho v1")),
        ("it", ("[citazione da confermare]", "BOZZA – non diffondere")),
        ("nl", ("[citaat volgt nog]", "CONCEPT 2")),
        ("ru", ("[вставить цитату]", "ЧЕРНОВИК – не для публикации")),
    ],
)
def test_each_language_has_its_own_words(language: str, texts: tuple[str, ...]) -> None:
    """They are told in a text of that language, and are no leftovers of another."""
    for text in texts:
        assert [is_sure for _words, is_sure in found(f"Words.\n{text}\n", language)] == [True]
        assert found(text, "sv") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Deleted: said", "Deleted: "),
        ("said TK TK", "TK TK"),
        ("about XX % of them", "XX %"),
        ("it cost £XX", "£XX"),
        ("From: A. Example\nSent: Monday", "From: A. Example\nSent: M"),
        ("[a]who says so?", "[a]"),
        ("Name: ______", " ______"),
        ("Speaker TBC", "TBC"),
        ("Date TBD", "TBD"),
        ("Room XXXX", "XXXX"),
        ("said TKTK", "TKTK"),
        ("Director: None", "None"),
        ("Born:\u00a0undefined", "undefined"),
        ("nan", "nan"),
        ("raised \u20ac NaN", "NaN"),
        ("NaN %", "NaN"),
        ("https://www.example.com/report", "example.com"),
    ],
)
def test_missing_values_are_suspected(text: str, words: str) -> None:
    """A value that stands alone, or behind its label, is told; the words of the finding are the value alone."""
    assert found(text) == [(words, False)]


def test_sure_ones_come_first() -> None:
    """Whoever tells one of a short text tells the gravest."""
    assert found("TBC, {{ name }}, <br>") == [("<br>", True), ("{{ name }}", True), ("TBC", False)]
    first = first_leftover("TBC, {{ name }}", ("en",))
    assert first is not None
    assert first.is_sure
    assert first_leftover("**fine**", ("en",)) is not None
    assert first_leftover("fine", ("en",)) is None


def test_one_sort_has_one_number() -> None:
    """Two of a kind share it, and differ from others."""
    first, second, other = leftovers("{{ a }} {{ b }} FIXME", ("en",))
    assert first.sort == second.sort != other.sort


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join), st.booleans())
def test_no_two_leftovers_share_a_letter(text: str, is_markdown: bool) -> None:
    """Each stands within the text, and nothing is told twice."""
    spans = sorted((leftover.start, leftover.end) for leftover in leftovers(text, ("en",), is_markdown=is_markdown))
    ends = [0, *(end for _start, end in spans)]
    assert all(end <= start < stop <= len(text) for end, (start, stop) in zip(ends, spans, strict=False))


@pytest.mark.parametrize(
    "text",
    [
        "[insert " * 50_000,
        "[" * 100_000,
        "{++" * 50_000,
        "{--a" * 50_000,
        "**a" * 50_000,
        "<br " * 50_000,
        "[x](/" * 30_000,
        " " * 99_999,
    ],
)
def test_marks_without_end_are_read_in_good_time(text: str) -> None:
    """Looking for the end of each one through the whole text would take minutes."""
    assert isinstance(list(leftovers(text, ("en",))), list)


def test_what_is_still_to_be_written_is_known_by_its_words() -> None:
    """As a starter kit says it; cut at the line's end if the bracket is never closed."""
    assert TO_WRITE.findall("[À écrire\u00a0: l’appel] [請寫：標題] [서]") == [
        "[À écrire\u00a0: l’appel]",
        "[請寫：標題]",
    ]
    assert TO_WRITE.findall("[Write: the demands] and [write: who\nelse") == ["[Write: the demands]", "[write: who"]


def test_what_is_two_things_at_once_is_told_as_the_graver_one() -> None:
    """At the beginning of a text as well as later: a link in Markdown whose words are to be filled in is a link."""
    for before in ("", "See "):
        (found,) = leftovers(f"{before}[name](#)", ["en"])
        assert (found.start, found.sort) == (len(before), 0)
