"""How a finding stands on the terminal."""

from dataclasses import replace

import pytest

from presskit.cli.talk.diagnostics import Diagnostic, diagnostics_in_order, in_one_line, written_out
from presskit.cli.talk.terminal import painter, width_columns
from presskit.model.finding import Finding, PageArea, Place, Severity

PLAIN = painter(coloured=False)


def shown(finding: Finding, *pieces: str) -> str:
    """The finding as it is printed without colour."""
    return written_out(Diagnostic(finding, pieces), PLAIN)


def error_at(source_line: str, column: int, end_column: int, line: int = 1) -> Finding:
    """An error at this place of a line."""
    return Finding("code", Severity.ERROR, "wrong", Place("kit.toml", line, column, end_column, source_line))


def caret_columns(text: str) -> tuple[int, int]:
    """Where the carets begin, counted in columns from the source line's first, and how many there are."""
    carets = text.splitlines()[-1].split("| ", 1)[1]
    return carets.index("^"), carets.count("^")


def source_shown(text: str) -> str:
    """The source line as it is printed."""
    return text.splitlines()[-2].split("| ", 1)[1]


def test_a_cell_of_a_workbook_is_named_as_the_spreadsheet_names_it() -> None:
    """Its row and column in figures would have to be counted."""
    finding = Finding("code", Severity.ERROR, "wrong", Place("partners.xlsx", 7, 2, cell="Sheet1!B7"))
    assert shown(finding) == "error[code]: wrong\n --> partners.xlsx:Sheet1!B7"


def test_a_diagnostic_names_fault_place_line_and_help() -> None:
    """Sentence, place, the line with its caret, and what to do, to the last blank."""
    finding = Finding(
        "unknown-key",
        Severity.ERROR,
        '"emial" is not a setting of [organisation]',
        Place("organisation.toml", 9, 1, 6, 'emial = "x@y.org"'),
        'did you mean "email"?',
    )
    assert shown(finding) == (
        'error[unknown-key]: "emial" is not a setting of [organisation]\n'
        " --> organisation.toml:9:1\n"
        "  |\n"
        '9 | emial = "x@y.org"\n'
        "  | ^^^^^\n"
        '  = help: did you mean "email"?'
    )


def test_the_gutter_is_as_wide_as_the_line_number() -> None:
    """A line number of three digits moves arrow, bars and help to the right together."""
    finding = Finding("code", Severity.WARNING, "odd", Place("a.md", 123, 3, 4, "abcdef"), "mend it")
    assert shown(finding) == (
        "warning[code]: odd\n   --> a.md:123:3\n    |\n123 | abcdef\n    |   ^\n    = help: mend it"
    )


def test_a_finding_of_a_whole_file_shows_no_line() -> None:
    """A place without a line is the file alone; a place without a source line has no excerpt."""
    assert shown(Finding("code", Severity.ERROR, "gone", Place("kit.toml"))) == "error[code]: gone\n --> kit.toml"
    assert shown(Finding("code", Severity.ERROR, "gone", Place("kit.toml", 4))).endswith(" --> kit.toml:4")


def test_a_finding_without_a_file_names_its_pieces() -> None:
    """What preflight finds belongs to documents, not to lines."""
    finding = Finding("code", Severity.ERROR, "too long", hint="shorten it")
    assert shown(finding, "flyer-a5", "flyer-a6") == (
        "error[code]: too long\n  = in: flyer-a5, flyer-a6\n  = help: shorten it"
    )


def test_carets_stand_under_text_after_a_tab() -> None:
    """A tab is shown as four blanks, and the carets move with it."""
    text = shown(error_at("\temial = 1", 2, 7))
    assert source_shown(text) == "    emial = 1"
    assert caret_columns(text) == (4, 5)


def test_carets_stand_under_wide_letters() -> None:
    """Chinese letters take two columns each, before the carets and above them."""
    assert caret_columns(shown(error_at("新闻稿 = 标题", 7, 9))) == (9, 4)


def test_carets_ignore_marks_that_take_no_column() -> None:
    """A combining accent stands on the letter before it."""
    assert caret_columns(shown(error_at("e\u0301te\u0301 x", 7, 8))) == (4, 1)


def test_a_caret_behind_the_last_letter_is_shown() -> None:
    """A missing quotation mark is missed after the end of the line."""
    assert caret_columns(shown(error_at('title = "x', 11, 12))) == (10, 1)


def test_a_long_line_is_cut_around_the_caret() -> None:
    """A paragraph is one line; its window holds the marked word whole, and no more than a terminal's width."""
    words = "lorem ipsum " * 200
    text = shown(error_at(f"{words}<b>bold</b> {words}", len(words) + 1, len(words) + 4))
    line = source_shown(text)
    start, count = caret_columns(text)
    assert line[start : start + count] == "<b>"
    assert line.startswith("...")
    assert line.endswith("...")
    assert width_columns(line) <= 100


def test_a_long_line_of_wide_letters_is_cut_by_columns() -> None:
    """A thousand Chinese letters still leave the carets under the marked ones."""
    text = shown(error_at("新" * 1000, 500, 502))
    start, count = caret_columns(text)
    assert width_columns(source_shown(text)) <= 100
    assert count == 4
    assert start < 40


def test_carets_longer_than_the_window_are_cut_with_it() -> None:
    """A whole paragraph marked fills the window and no more; beyond it three dots say that there is more."""
    text = shown(error_at("x" * 900, 1, 901))
    assert source_shown(text) == "x" * 93 + "..."
    assert caret_columns(text) == (0, 93)


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
@pytest.mark.parametrize("column", [1, 30, 75, 400, 896])
def test_an_excerpt_is_never_wider_than_the_terminal(columns: int, column: int) -> None:
    """Its lines stay whole, so that the carets stand under what they mean, wherever that is in the line."""
    finding = error_at("abcdefghi " * 90, column, column + 3, line=123)
    *_, source, carets, _ = written_out(Diagnostic(replace(finding, hint="mend it")), PLAIN, columns).splitlines()

    assert len(source) <= columns
    assert len(carets) <= columns
    start = carets.index("^")
    assert source[start : start + 3] == ("abcdefghi " * 90)[column - 1 : column + 2]


def test_each_line_of_a_hint_stands_by_itself() -> None:
    """Two commands to be copied are not run together."""
    finding = Finding("code", Severity.ERROR, "gone", hint="first command\nsecond command")
    assert shown(finding) == "error[code]: gone\n  = help: first command\n          second command"


def test_a_finding_on_a_page_says_where_to_look() -> None:
    """The page, and how far from its edges; the whole page if no box is known."""
    finding = Finding("code", Severity.ERROR, "too faint", area=PageArea(2, (10.4, 20.0, 30.0, 41.6)))
    assert shown(finding, "flyer-a5").splitlines()[1:] == [
        "  = in: flyer-a5",
        "  = on: page 2, 10 to 30 mm from the left, 20 to 42 mm from the top",
    ]
    assert shown(replace(finding, area=PageArea(1))).endswith("  = on: page 1")


def test_what_steers_a_terminal_is_spelt_out() -> None:
    """An escape or a mark that turns the reading direction is shown by its number and never sent."""
    finding = Finding("code", Severity.ERROR, "bad \x1b[2J\u202e", Place("a.md", 1, 1, 2, "\u202ex"), "h\x07")
    text = shown(finding)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\x07" not in text
    assert "<U+202E>x" in text
    assert caret_columns(text.rsplit("\n", 1)[0]) == (0, 8)


def test_colour_is_only_paint() -> None:
    """The painted diagnostic without its codes is the plain one."""
    finding = error_at("abc", 2, 3)
    painted = written_out(Diagnostic(finding), painter(coloured=True))
    for code in ("\x1b[1;31m", "\x1b[1m", "\x1b[34m", "\x1b[0m"):
        assert code in painted
        painted = painted.replace(code, "")
    assert painted == shown(finding)


def test_findings_come_in_the_order_of_files_and_lines() -> None:
    """What has no place comes last, and lines are ordered as numbers."""
    findings = [
        Finding("d", Severity.NOTE, "no place"),
        Finding("c", Severity.ERROR, "later file", Place("statement.en.md", 1, 1)),
        Finding("b", Severity.ERROR, "line ten", Place("kit.toml", 10, 1)),
        Finding("a", Severity.WARNING, "line nine", Place("kit.toml", 9, 1)),
    ]
    assert [each.finding.code for each in diagnostics_in_order(findings)] == ["a", "b", "c", "d"]


def test_what_pieces_share_is_said_once() -> None:
    """The same finding of two pieces becomes one, with both names in it."""
    finding = Finding("code", Severity.NOTE, "set tighter")
    (one,) = diagnostics_in_order(
        [finding.of_piece("flyer-a5"), finding.of_piece("flyer-a6"), finding.of_piece("flyer-a5")]
    )
    assert one.pieces == ("flyer-a5", "flyer-a6")
    assert in_one_line(one, PLAIN) == "note[code]: set tighter (flyer-a5, flyer-a6)"
