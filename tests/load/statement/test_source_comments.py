"""The source beside a translation."""

from tests.load.made_kits import text_file

from presskit.load.statement.source_comments import commented, without_source


def test_a_source_is_blanked_and_every_line_keeps_its_number() -> None:
    """Empty lines in it too; what stands around it stays."""
    text = "\n".join(["# A", "", *commented(["One", "", "- two"], "en"), "", "Un"])

    assert without_source(text_file(text)).lines == ["# A", "", "", "", "", "", "", "", "Un"]


def test_a_source_that_ends_a_comment_itself_does_not_end_this_one() -> None:
    """Its words stay between the two lines, whatever they are."""
    lines = commented(["a --> b", "TODO"], "zh-Hans")

    assert lines[0] == "<!-- zh-Hans"
    assert without_source(text_file("\n".join(lines))).text.strip() == ""


def test_another_comment_is_left_to_be_refused() -> None:
    """One on a line, one without a language, one that was opened and not closed, two run together."""
    for text in ("<!-- en -->", "<!-- remark\nx\n-->", "<!--\nx\n-->", "<!-- en\nx", "<!-- en\nx\n<!-- en\ny\n"):
        assert without_source(text_file(text)).text == text
