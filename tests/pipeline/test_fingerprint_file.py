"""A text's fingerprint, from a file."""

from pathlib import Path

import pytest
from tests.paths import SAMPLE_KIT

from presskit.errors import UsageError
from presskit.load import load_kit
from presskit.pipeline.fingerprint_file import fingerprint_of


def test_a_statement_is_read_as_markdown_and_all_else_as_it_is(tmp_path: Path) -> None:
    """The name says which; a mail may hold what looks like a heading."""
    for name in ("a.md", "a.txt"):
        (tmp_path / name).write_text("# Title\n\nOne [two][id]", encoding="utf-8")

    statement, plain = (fingerprint_of(str(tmp_path / name)) for name in ("a.md", "a.txt"))

    assert (statement.words, statement.is_markdown) == (("one", "two"), True)
    assert (plain.words, plain.is_markdown) == (("title", "one", "two", "id"), False)


def test_it_is_that_of_the_kit() -> None:
    """The sample's, as docs/fingerprint.md and its release show it."""
    found = fingerprint_of(str(SAMPLE_KIT / "statement.en.md"))

    assert found.sha256 == load_kit(SAMPLE_KIT).statements["en"].text_sha256
    assert found.sha256.startswith("c57da2c3608d57218185f6980293f59d")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "there are no words"),
        (b"--- !", "there are no words"),
        (b"%PDF-1.7", "is no plain text"),
        (b"\xff\xfea\0", "is no UTF-8"),
        (b"x" * 10_000_001, "is larger than any text"),
    ],
    ids=["empty", "marks", "PDF", "UTF-16", "huge"],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    """With a sentence that says what to do instead."""
    (tmp_path / "text.txt").write_bytes(data)
    with pytest.raises(UsageError, match=message):
        fingerprint_of(str(tmp_path / "text.txt"))
