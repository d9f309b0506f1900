"""The words for slips in a line of TOML, which are those of real press officers."""

import pytest
from tests.load.made_kits import text_file

from presskit.load.toml.toml_file import parse_toml
from presskit.model.finding import Finding


def explained(text: str) -> Finding:
    """The first thing that is said of this text."""
    found: list[Finding] = []
    parse_toml(text_file(text, "kit.toml"), found)
    return found[0]


@pytest.mark.parametrize(
    ("line", "code", "words", "help_words"),
    [
        ("title = Open Data", "toml-syntax", "needs quotation marks", 'write "Open Data"'),
        ("title = “Open”", "toml-syntax", "typographic", "plain editor"),
        ("title = «Open»", "toml-syntax", "typographic", "plain editor"),
        ("title = `Open`", "toml-syntax", "typographic", "plain editor"),
        ('title = "Open”', "toml-syntax", "ends with a typographic", 'type "'),
        ('title = "Open', "toml-syntax", "no closing", 'end it with "'),
        ('title = "The "Open" day"', "toml-syntax", '" marks inside', "“ and ”"),
        ('title = "a", "b"', "toml-syntax", "several texts", 'write ["a", "b"]'),
        ('title = "a" b', "toml-syntax", "behind the text", "# before a remark"),
        ('logo = "assets\\logo.png"', "toml-syntax", "backslash", "use /"),
        ("title =", "toml-syntax", "nothing after the =", "write the value"),
        ("title = # later", "toml-syntax", "nothing after the =", "write the value"),
        ("title: Open", "toml-syntax", "a : stands", "write ="),
        ("title ＝ 'Open'", "toml-syntax", "wide ＝", "write ="),
        ("title\u00a0= 'Open'", "toml-syntax", "no-break space", "plain editor"),
        ("“title” = 'Open'", "toml-syntax", "the name stands", "without any"),
        ("[release", "toml-syntax", "header", "[[name]]"),
        ("languages = [“en”]", "toml-syntax", "typographic", "plain editor"),
        ("languages = [en, fr]", "toml-syntax", "list cannot be read", "straight quotation marks"),
        ("telephone = +44 20 7946", "toml-syntax", "not a number", "quotation marks"),
        ("date = 1/11/2021", "bad-date", "not a day", "2021-11-01 if the day stands first"),
        ("date = 1 November 2021", "bad-date", "not a day", "write 2021-11-01"),
        ("date = 2021–11–01", "bad-date", "not a day", "write 2021-11-01"),
        ("date = today", "bad-date", "not a day", "like 2021-11-01"),
        ("date = 2021-02-30", "bad-date", "there is no day", "correct"),
        ("embargo_until = 9 o'clock", "bad-date", "not a day or a time", "2021-11-01T09:00:00,"),
        ('text = """one\ntwo', "toml-syntax", "never closed", 'end it with """'),
    ],
)
def test_a_slip_is_told_with_its_cure(line: str, code: str, words: str, help_words: str) -> None:
    """Each in a sentence of its own, and the hint is what to type."""
    finding = explained(f"{line}\n")
    assert finding.code == code
    assert words in finding.message
    assert help_words in finding.hint
    assert finding.place is not None
    assert finding.place.line == 1


def test_a_list_that_is_never_closed_is_blamed_on_its_bracket() -> None:
    """Not on the next setting, at which the parser stops."""
    finding = explained('languages = ["en",\ntitle = "Open"\n')
    assert finding.message == "this list is never closed"
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (1, 13)


def test_what_is_given_twice_is_named() -> None:
    """At the second one."""
    finding = explained('title = "a"\ntitle = "b"\n')
    assert finding.message == '"title" is given twice'
    assert finding.place is not None
    assert finding.place.line == 2
