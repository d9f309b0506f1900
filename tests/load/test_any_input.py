"""Whatever stands in the files of a kit, it loads or says why: never another exception, never without end."""

import random
import shutil
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.load.made_pictures import CANARY, telltale
from tests.paths import KITS

from presskit.errors import KitError
from presskit.load import load_kit
from presskit.model.finding import Finding

COMPLETE = KITS / "complete"
TEXTS = ("kit.toml", "organisation.toml", "statement.en.md", "assets/credits.toml")
PHOTOGRAPHS = {"assets/shelves.jpg": "JPEG", "assets/shelves.png": "PNG", "assets/shelves.webp": "WEBP"}
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
MANY = settings(FAST, max_examples=100)


@cache
def good(name: str) -> bytes:
    """The file of the complete kit, or one of the pictures that tests make."""
    return telltale(PHOTOGRAPHS[name]) if name in PHOTOGRAPHS else (COMPLETE / name).read_bytes()


def with_photographs() -> bytes:
    """The good statement with a picture of each kind in the place of its own."""
    text, own = good("statement.en.md"), b"![Shelves of files in an archive](assets/shelves.jpg)"
    assert own in text
    return text.replace(own, b"\n\n".join(own.replace(b"assets/shelves.jpg", name.encode()) for name in PHOTOGRAPHS))


def outcome(folder: Path, changes: dict[str, bytes]) -> tuple[Finding, ...]:
    """What loading the complete kit with these files says; anything but findings and a clean kit is a failure."""
    if not (folder / "kit.toml").exists():
        shutil.copytree(COMPLETE, folder, dirs_exist_ok=True)
    for name, data in {**{name: good(name) for name in TEXTS}, **changes}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    try:
        kit = load_kit(folder)
    except KitError as error:
        return error.findings
    assert not any(CANARY in picture.data for picture in kit.pictures.values())
    return kit.findings


def check(findings: tuple[Finding, ...]) -> None:
    """Each finding has words, and a place that exists in its line."""
    for finding in findings:
        assert finding.message
        assert finding.hint
        place = finding.place
        if place and place.line:
            assert 1 <= place.column < place.end_column <= len(place.source_line) + 2


def as_utf_8(text: str) -> bytes:
    """The text as bytes, halves of letters too."""
    return text.encode("utf-8", "surrogatepass")


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


def in_some_texts(written: st.SearchStrategy[bytes]) -> st.SearchStrategy[dict[str, bytes]]:
    """One of the texts or two, with something of their own: what is wrong in one hides nothing in another."""
    return st.dictionaries(st.sampled_from(TEXTS), written, min_size=1, max_size=2)


@MANY
@given(texts=in_some_texts(st.binary(max_size=300)))
def test_any_bytes_as_texts(tmp_path: Path, texts: dict[str, bytes]) -> None:
    """As settings, a statement or credits, alone and together."""
    check(outcome(tmp_path, texts))


@MANY
@given(texts=in_some_texts(st.lists(st.sampled_from(PIECES), max_size=40).map("".join).map(as_utf_8)))
def test_any_marks_as_texts(tmp_path: Path, texts: dict[str, bytes]) -> None:
    """The marks of each form, in any order."""
    check(outcome(tmp_path, texts))


@settings(FAST, max_examples=150)  # here most gets past the first checks
@given(seeds=st.dictionaries(st.sampled_from(TEXTS), st.integers(0, 2**32), min_size=1, max_size=2))
def test_any_slips_in_good_texts(tmp_path: Path, seeds: dict[str, int]) -> None:
    """Near enough to good files to get past the first checks."""
    texts = {name: as_utf_8(slipped(good(name).decode(), seed)) for name, seed in seeds.items()}
    check(outcome(tmp_path, texts))


@MANY
@given(seeds=st.dictionaries(st.sampled_from((*PHOTOGRAPHS, "assets/logo.svg")), st.integers(0, 2**32), min_size=1))
def test_any_damage_to_pictures(tmp_path: Path, seeds: dict[str, int]) -> None:
    """In their heads, details or pixels; and what comes out of those that are taken has no details."""
    pictures = {name: good(name) for name in (*PHOTOGRAPHS, "assets/logo.svg")}
    pictures |= {name: damaged(pictures[name], seed) for name, seed in seeds.items()}
    check(outcome(tmp_path, {"statement.en.md": with_photographs(), **pictures}))


@FAST
@given(seed=st.integers(0, 2**32))
def test_any_slips_in_a_print_shops_sheet(tmp_path: Path, seed: int) -> None:
    """Read for the pieces that are printed by it."""
    sheet = (KITS / "broken" / "bad-print-figure" / "print-specs" / "corner-shop.toml").read_text(encoding="utf-8")
    kit = good("kit.toml") + b'editions = ["print"]\nprint_spec = "corner-shop"\n'
    check(outcome(tmp_path, {"kit.toml": kit, "print-specs/corner-shop.toml": slipped(sheet, seed).encode()}))
