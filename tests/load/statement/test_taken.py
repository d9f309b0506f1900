"""What was taken otherwise than it stands in the text is told."""

from pathlib import Path

import pytest
from tests.load.made_kits import STATEMENT, findings_of, write_kit

TOLD = {
    "letter-as-bullet",
    "list-counted",
    "end-mark-typed",
    "text-behind-end",
    "signature-in-text",
    "lines-run-together",
}


def told(folder: Path, text: str) -> list[tuple[str, int]]:
    """The codes and lines of what is told of this text under the usual head and first paragraph."""
    findings = findings_of(write_kit(folder, statement=f"{STATEMENT}\n{text}\n"))
    return [(finding.code, finding.place.line) for finding in findings if finding.code in TOLD and finding.place]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("o\tone\no\ttwo", [("letter-as-bullet", 7), ("letter-as-bullet", 8)]),
        ("-ENDS-", [("end-mark-typed", 7)]),
        ("-ENDS-\n\nNotes.", [("end-mark-typed", 7), ("text-behind-end", 9)]),
        ("ENDS\n\n---\n\n###", [("end-mark-typed", 7), ("end-mark-typed", 11)]),
        ("ENDS\n\nMore.\n\n###", [("end-mark-typed", 7), ("text-behind-end", 9), ("end-mark-typed", 11)]),
        ("1. one\n1. two\n\n> 1. a\n> 1. b", [("list-counted", 7), ("list-counted", 10)]),
        ("1. one\n3. two", []),
        ("·\tone\no\ttwo\n§\tthree", [("letter-as-bullet", 8), ("letter-as-bullet", 9)]),
        ("-- \nA. Example, press desk of the whole network of all records", [("signature-in-text", 7)]),
        ("1 Example Street\nExampleton", [("lines-run-together", 7)]),
        ("1 Example Street\\\nExampleton", []),
        ("- item\nwrapped", []),
        (
            "A line that is as long as lines are where a\nprogram for mail has wrapped them",
            [("lines-run-together", 7)],
        ),
        ("A line that is as long as lines are where a program\nfor mail has wrapped them", []),
    ],
)
def test_each_is_told_at_its_line(tmp_path: Path, text: str, expected: list[tuple[str, int]]) -> None:
    """Bullets that were letters, end marks, signatures, and lines that lose their ends."""
    assert told(tmp_path, text) == expected


def test_whom_to_ask_behind_the_end_is_one_hint_with_the_lines_for_kit_toml(tmp_path: Path) -> None:
    """The number and the address as they stand there; who it is, a person writes."""
    text = "ENDS\n\nPress contact:\nA. Example\nTel.: +44 1632 960 417\npress@records.example"
    found = [
        each for each in findings_of(write_kit(tmp_path, statement=f"{STATEMENT}\n{text}\n")) if each.code in TOLD
    ]
    (told,) = [each for each in found if each.code != "end-mark-typed"]
    assert told.code == "text-behind-end"
    assert told.hint.splitlines()[1:] == [
        "[release.contact]",
        'name = ""',
        'role = ""',
        'email = "press@records.example"',
        'telephone = "+44 1632 960 417"',
    ]
