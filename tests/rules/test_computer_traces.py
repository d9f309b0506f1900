"""Text freed of what it tells of this computer."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from presskit.rules.computer_traces import names_alone, without_places, without_traces


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("cannot open /home/anna/kit/kit.toml", "cannot open <path>.toml"),
        ("No such file: '/home/anna/My Kit/a b.pdf'", "No such file: '<path>.pdf'"),
        ("'/home/anna/it is'", "'<path>'"),
        ("see /srv/anna/, then", "see <path>, then"),
        ("(/var/tmp/x.y/z)", "(<path>)"),
        ("~/kit/a.toml:3:1", "<path>.toml:3:1"),
        (r"in C:\\Users\\anna\\kit.toml now", "in <path>.toml now"),
        (r"in C:\Users\anna\kit.toml now", "in <path>.toml now"),
        ("'D:/My Kits/a.docx'", "'<path>.docx'"),
        (r"on \\server\share\a.pdf", "on <path>.pdf"),
        ("file:///home/anna/a.svg", "<path>.svg"),
    ],
)
def test_a_path_is_cut_down_to_its_ending(text: str, freed: str) -> None:
    """As people, Python and C libraries write it: POSIX, Windows, a share; with spaces if it is quoted."""
    assert without_places(text) == freed


@pytest.mark.parametrize(
    "text",
    [
        *("KeyError: '/Title'", "https://harbour.example/a/b.html", "either/or/both", "1/2 of 3/4", "/Type /Page"),
        *("presskit/cli/entry.py", "a: b", "the ratio 3:1", "</rdf:li></rdf:Seq>", "//harbour.example/a"),
    ],
)
def test_what_is_no_path_of_a_computer_stays(text: str) -> None:
    """Names of PDF, web addresses, fractions, tags, code named from its own folder."""
    assert without_places(text) == text


def test_code_is_named_from_its_folder() -> None:
    """The longest folder that fits."""
    folders = ["/usr/lib/python3", "/usr/lib/python3/site"]
    assert without_traces('File "/usr/lib/python3/site/a/b.py"', folders, (), ()) == 'File "a/b.py"'


def test_places_and_names_that_are_known_are_taken_out() -> None:
    """A folder that was typed, with what lies below it; names as whole words, in capitals or not."""
    text = "secret kit/pieces/a.toml, secret kits, Anna@ANNAS-BOX and annabel"
    assert without_traces(text, (), ["secret kit"], ["anna", "annas-box"]) == (
        "<path>.toml, secret kits, <name>@<name> and annabel"
    )


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["/home/anna/a.pdf"], ("a.pdf",)),
        (["x/a.pdf", "x/b.pdf"], ("a.pdf", "b.pdf")),
        (["k/screen/a.pdf", "b.pdf", "k/print/a.pdf"], ("a.pdf (1)", "b.pdf", "a.pdf (2)")),
        (["a.pdf", "x/a.pdf"], ("a.pdf (1)", "a.pdf (2)")),
        (["../a.pdf"], ("a.pdf",)),
        (["a.pdf", "a.pdf"], ("a.pdf (1)", "a.pdf (2)")),
        (["x/a.pdf", "a.pdf (1)", "y/a.pdf"], ("a.pdf (2)", "a.pdf (1)", "a.pdf (3)")),
        (["x/a", "y/a", "x/a (1)", "y/a (1)"], ("a (1)", "a (2)", "a (1) (1)", "a (1) (2)")),
        ([], ()),
    ],
)
def test_files_are_told_by_their_names_alone(paths: list[str], names: tuple[str, ...]) -> None:
    """No folder is named; those of one name are numbered as they were given, and no two are called the same."""
    assert names_alone([PurePosixPath(path) for path in paths]) == names


def test_windows_paths_are_told_alike() -> None:
    """From a disk, and from a share."""
    paths = [PureWindowsPath(r"C:\Users\anna\a.pdf"), PureWindowsPath(r"\\server\share\a.pdf")]
    assert names_alone(paths) == ("a.pdf (1)", "a.pdf (2)")
