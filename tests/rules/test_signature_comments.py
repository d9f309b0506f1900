"""What `presskit sign` writes into a signature."""

import pytest

from presskit.rules.signature_comments import comment_of_build, is_of_build

LINES = "untrusted comment: signature from minisign secret key\nRUQ\ntrusted comment: {}\nabc\n"


@pytest.mark.parametrize(("day", "number"), [("2021-11-01", 14), ("2021-11-01", 1), ("", 3)])
def test_what_was_written_of_a_build_is_known_again(day: str, number: int) -> None:
    """And is of no other."""
    signature = LINES.format(comment_of_build(day, number)).encode()

    assert is_of_build(signature, day, number)
    assert not is_of_build(signature, day, number + 1)
    assert not is_of_build(signature, "2022-11-01", number)


@pytest.mark.parametrize("comment", ["timestamp:1638316800\tfile:SHA256SUMS\thashed", "", "press kit of my own"])
def test_another_comment_is_of_another_tool(comment: str) -> None:
    """As minisign writes it, or whatever somebody has typed."""
    assert not is_of_build(LINES.format(comment).encode(), "2021-11-01", 14)
    assert not is_of_build(comment.encode(), "2021-11-01", 14)
