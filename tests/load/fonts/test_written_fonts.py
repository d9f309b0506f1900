"""fonts.toml with what is put into it, and all else as it was."""

import tomllib

import pytest

from presskit.load.fonts.written_fonts import ListNotWritable, with_entries, with_sums

ENTRY = {"family": "Handmade", "file": "made.ttf", "licence": 'the "own" terms', "sha256": "1" * 64}
LISTED = b"""# Ours.

[[fonts]]
family = "One"          # as it calls itself
file = "one.ttf"
sha256 = "0000"         # from 2021

[[fonts]]
file = "two.ttf"   # no sum yet
family = "Two"
"""


def test_the_first_entry_makes_a_list() -> None:
    """With a line that says what it is."""
    written = with_entries(b"", [ENTRY, ENTRY]).decode()
    assert written.startswith("# The fonts of this kit")
    assert tomllib.loads(written) == {"fonts": [ENTRY, ENTRY]}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_entry_goes_behind_those_there_are(end: str) -> None:
    """Remarks, order and line ends stay."""
    before = LISTED.decode().replace("\n", end)
    written = with_entries(before.encode(), [ENTRY]).decode()
    assert written.startswith(before)
    assert written.count("\n") == written.count(end)
    assert tomllib.loads(written)["fonts"][2] == ENTRY


def test_checksums_are_put_in_their_places() -> None:
    """A remark behind one stays, and one that is missing goes under its file."""
    written = with_sums(LISTED, {0: "a" * 64, 1: "b" * 64}).decode()
    assert written == LISTED.decode().replace('"0000"', f'"{"a" * 64}"').replace(
        "# no sum yet\n", f'# no sum yet\nsha256 = "{"b" * 64}"\n'
    )
    assert with_sums(LISTED, {}) == LISTED


@pytest.mark.parametrize(
    "before", [b"[[fonts]\n", b'fonts = [{ file = "a.ttf" }]\n', b'fonts = "none"\n', b"# One\r\n# Two\n"]
)
def test_a_list_that_is_written_otherwise_is_left_alone(before: bytes) -> None:
    """Its owner is told why."""
    with pytest.raises(ListNotWritable):
        with_entries(before, [ENTRY])
