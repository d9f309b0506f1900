"""Statements of real shapes, as people paste them: taken, taken with a word, or refused for a reason."""

from collections import Counter
from pathlib import Path

import pytest
from tests.load.made_kits import findings_of, write_kit
from tests.paths import KITS

from presskit.load import load_kit
from presskit.model.finding import Severity
from presskit.model.text import TextList

PASTED = {path.stem: path for path in sorted((KITS / "pasted").glob("*.md"))}
KIT = """\
title = "{title}"
date = 2026-11-20
languages = ["en"]

[[pieces]]
template = "press-release"
size = "A4"

[[pieces]]
template = "letterhead"
size = "A4"
"""
TAKEN: set[str] = {
    "campaign-all-caps",
    "choir-french-quotes",
    "clinic-hard-wrapped",
    "coop-lettered",
    "coop-nested",
    "cyclists-gfm-wide",
    "festival-emoji",
    "festival-soft-breaks",
    "hostel-invisible",
    "library-nbsp-everywhere",
    "library-smart-quotes",
    "shelter-footnotes",
    "shelter-typed-notes",
    "union-numbers-typed",
}
TAKEN_WITH_A_WORD = {
    "campaign-dashes": {"typed-mark"},
    "allotments-addresses": {"address-in-text", "http-link"},
    "choir-signature": {"signature-in-text", "lines-run-together"},
    "clinic-table-by-tabs": {"table-by-tabs"},
    "fishers-mail-head": {"text-to-confirm", "lines-run-together"},
    "school-ends": {"end-mark-typed"},
    "school-ends-notes": {"end-mark-typed", "text-behind-end"},
    "tenants-dateline": {"dateline-repeated"},
    "tenants-title-twice": {"title-repeated"},
    "theatre-pipes": {"table-by-tabs"},
    "theatre-poem": {"lines-run-together"},
    "union-word-bullets": {"letter-as-bullet"},
}
REFUSED = {
    "allotments-comments": {"leftover-text"},
    "cyclists-table-cells-lost": {"table-form"},
    "hostel-hidden-turn": {"hidden-character"},
    "museum-draft": {"leftover-text"},
    "museum-tracked": {"leftover-text"},
}


def kit_of(folder: Path, name: str) -> Path:
    """A kit with this statement, and its title."""
    text = PASTED[name].read_text(encoding="utf-8")
    title = next(line for line in text.split("\n") if "#" in line).strip("\ufeff# \u00a0\u200e")
    return write_kit(folder, kit=KIT.format(title=title), statement=text)


def codes_in_statement(kit: Path) -> tuple[set[str], bool]:
    """What is told of its text, and whether anything of it is an error."""
    found = [finding for finding in findings_of(kit) if finding.place and finding.place.file == "statement.en.md"]
    return {finding.code for finding in found}, any(finding.severity is Severity.ERROR for finding in found)


@pytest.mark.parametrize("name", PASTED)
def test_each_is_taken_or_told(tmp_path: Path, name: str) -> None:
    """Exactly what is listed, and an error only where words would be lost, hidden or never meant for print."""
    codes, is_refused = codes_in_statement(kit_of(tmp_path, name))
    assert codes == {**TAKEN_WITH_A_WORD, **REFUSED}.get(name, set())
    assert is_refused == (name in REFUSED)


def test_the_shapes_are_many() -> None:
    """And most of them are taken."""
    assert len(PASTED) == len(TAKEN) + len(TAKEN_WITH_A_WORD) + len(REFUSED) > 30


@pytest.mark.parametrize(
    ("name", "lists", "marks"),
    [
        ("union-word-bullets", [3], []),
        ("union-numbers-typed", [5], []),
        ("campaign-dashes", [4], ["–", "–", "—", "—"]),
        ("coop-lettered", [3], ["(a)", "(b)", "(c)"]),
        ("coop-nested", [2], []),
        ("choir-french-quotes", [3], []),
    ],
)
def test_lists_are_lists(tmp_path: Path, name: str, lists: list[int], marks: list[str]) -> None:
    """With as many items as were typed, under the marks that they were typed with."""
    blocks = load_kit(kit_of(tmp_path, name)).statements["en"].blocks
    read = [block for block in blocks if isinstance(block, TextList)]
    assert [len(block.items) for block in read] == lists
    assert [mark for block in read for mark in block.marks] == marks


def test_what_is_typed_twice_is_counted_once() -> None:
    """No statement stands in two of the lists above."""
    assert max(Counter([*TAKEN, *TAKEN_WITH_A_WORD, *REFUSED]).values()) == 1
