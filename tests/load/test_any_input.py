"""Whatever stands in the files of a kit, it loads or says why: never another exception, never without end."""

import random
import shutil
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.load.made_pictures import telltale
from tests.paths import KITS

from presskit.errors import KitError
from presskit.load import load_kit
from presskit.model.finding import Finding

COMPLETE = KITS / "complete"
TEXTS = ("kit.toml", "organisation.toml", "statement.en.md", "assets/credits.toml")
# What slips and tricks are made of: marks of TOML, Markdown and addresses, and letters that are not what they seem.
PIECES = (
    *"\"'[]{}()<>#=*_`!\\&:;,.-|~@%/\n\r\t 0",
    *(
        '"""',
        "'''",
        "[[",
        "]]",
        "![",
        "](",
        "---",
        "```",
        "<!--",
        "&#8238;",
        "&#0;",
        "\\u0000",
        "\\",
        "://",
        "[^1]: ",
        "  \n",
    ),
    *(
        "\0",
        "\ufeff",
        "\u202e",
        "\u2067",
        "\u200b",
        "\u00a0",
        "\ud7ff",
        "\ufffd",
        "é",
        "\u0301",
        "а",
        "字",
        "😀",
        "“",
        "”",
    ),
    *(
        "2021-11-01",
        "01/11/2021",
        "inf",
        "nan",
        "1e999",
        "9" * 5000,
        "true",
        "[a]\n",
        "a.b.c = 1\n",
        "id = ",
        "javascript:",
    ),
)
FAST = settings(
    derandomize=True,
    deadline=None,
    max_examples=50,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@cache
def good(name: str) -> bytes:
    """The file of the complete kit, or one of the pictures that tests make."""
    kinds = {"assets/shelves.jpg": "JPEG", "assets/shelves.png": "PNG", "assets/shelves.webp": "WEBP"}
    return telltale(kinds[name]) if name in kinds else (COMPLETE / name).read_bytes()


def outcome(folder: Path, changes: dict[str, bytes]) -> tuple[Finding, ...]:
    """What loading the complete kit with these files in it says; anything but findings and a kit is a failure."""
    if not (folder / "kit.toml").exists():
        shutil.copytree(COMPLETE, folder, dirs_exist_ok=True)
    for name, data in changes.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    try:
        return load_kit(folder).findings
    except KitError as error:
        return error.findings


def check(findings: tuple[Finding, ...]) -> None:
    """Each finding has words, and a place that exists in its line."""
    for finding in findings:
        assert finding.message
        assert finding.hint
        place = finding.place
        if place and place.line:
            assert 1 <= place.column < place.end_column <= len(place.source_line) + 2


def slipped(text: str, seed: int) -> str:
    """The text with a few pieces put in, taken out, exchanged or repeated."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + chance.choice((0, 0, 1, 5, 40)))
        piece = chance.choice(PIECES)
        text = text[:at] + chance.choice((piece, piece, "", piece * 50, text[:80])) + text[end:]
    return text


def damaged(data: bytes, seed: int) -> bytes:
    """The bytes with some of them changed, left out or doubled, or cut off."""
    chance = random.Random(seed)
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(changed))
        changed[at : at + chance.choice((0, 1, 1, 4))] = chance.randbytes(chance.choice((0, 1, 1, 4)))
    return bytes(changed[: chance.choice((len(changed), len(changed), chance.randrange(len(changed)) + 1))])


@pytest.mark.parametrize("name", TEXTS)
@FAST
@given(data=st.binary(max_size=300))
def test_any_bytes_as_a_text(tmp_path: Path, name: str, data: bytes) -> None:
    """As settings, a statement or credits."""
    check(outcome(tmp_path, {name: data}))


@pytest.mark.parametrize("name", TEXTS)
@FAST
@given(words=st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_marks_as_a_text(tmp_path: Path, name: str, words: list[str]) -> None:
    """The marks of each form, in any order."""
    check(outcome(tmp_path, {name: "".join(words).encode("utf-8", "surrogatepass")}))


@pytest.mark.parametrize("name", TEXTS)
@FAST
@given(seed=st.integers(0, 2**32))
def test_any_slips_in_a_good_text(tmp_path: Path, name: str, seed: int) -> None:
    """Near enough to a good file to get past the first checks."""
    check(outcome(tmp_path, {name: slipped(good(name).decode(), seed).encode("utf-8", "surrogatepass")}))


@pytest.mark.parametrize(
    "name", ["assets/shelves.jpg", "assets/shelves.png", "assets/shelves.webp", "assets/logo.svg"]
)
@FAST
@given(seed=st.integers(0, 2**32))
def test_any_damage_to_a_picture(tmp_path: Path, name: str, seed: int) -> None:
    """In its head, its details or its pixels; and what comes out of one that is taken has no details."""
    changes = {name: damaged(good(name), seed)}
    if name.startswith("assets/shelves"):
        changes["statement.en.md"] = good("statement.en.md").replace(b"assets/shelves.jpg", name.encode())
    check(outcome(tmp_path, changes))


@FAST
@given(seed=st.integers(0, 2**32))
def test_any_slips_in_a_print_shops_sheet(tmp_path: Path, seed: int) -> None:
    """Read for the pieces that are printed by it."""
    sheet = (KITS / "broken" / "bad-print-figure" / "print-specs" / "corner-shop.toml").read_text(encoding="utf-8")
    kit = good("kit.toml") + b'editions = ["print"]\nprint_spec = "corner-shop"\n'
    check(outcome(tmp_path, {"kit.toml": kit, "print-specs/corner-shop.toml": slipped(sheet, seed).encode()}))
