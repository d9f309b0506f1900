"""`presskit fingerprint`."""

import hashlib
import json
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from tests.cli.command import Command, presskit_command, variables
from tests.paths import CHECKOUT, SAMPLE_KIT

STATEMENT = SAMPLE_KIT / "statement.en.md"
SHOWN = "c57d a2c3 608d 5721 8185 f698 0293 f59d"
FURNITURE = ("International Drug Users Day", "more follows", "INPUD", "Contact", "info@", "www.", "1/2", "2/2")
FIRST, LAST = "For years we have heard", "full decriminalisation of drugs with no sanctions."


def copied(pdf: Path, left_out: tuple[str, ...]) -> str:
    """The running text as it is copied from a PDF, its lines as they are broken there, without these lines."""
    pages = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    lines = [line for line in text.splitlines() if not line.startswith(left_out)]
    text = "\n".join(lines)
    start = text.index(FIRST)
    words = " ".join(text.split())
    assert LAST in words
    ends = text[start:].rindex("no sanctions.") + len("no sanctions.")
    return text[start : start + ends]


def test_the_fingerprint_is_on_stdout(presskit: Command) -> None:
    """Alone, for a script; how the text was read, beside it."""
    ran = presskit("fingerprint", STATEMENT)

    assert (ran.code, ran.out) == (0, f"{SHOWN}\n")
    assert "read as Markdown, without its head" in ran.err
    assert SHOWN in (CHECKOUT / "docs" / "fingerprint.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("press-release-a4", FURNITURE),
        ("press-release-letter", FURNITURE),
        ("letterhead-a4", ("Page 1 of 2", "INPUD", "office is at")),
        ("letterhead-letter", ("Page 1 of 2", "INPUD", "office is at")),
    ],
)
def test_a_copy_from_a_pdf_has_the_same(
    presskit: Command, sample_build: Path, tmp_path: Path, name: str, left_out: tuple[str, ...]
) -> None:
    """The text as it stands on the pages, line by line, but for head, foot and the facts beside it."""
    (pdf,) = (sample_build / "screen").glob(f"*_{name}_en.pdf")
    (tmp_path / "copied.txt").write_text(copied(pdf, left_out), encoding="utf-8")

    assert presskit("fingerprint", "copied.txt").out == f"{SHOWN}\n", presskit("fingerprint", "copied.txt", "--words")


def test_what_is_pasted_has_the_same(tmp_path: Path) -> None:
    """On standard input, with a program's own line ends and marks; a changed figure has another."""
    text = STATEMENT.read_text(encoding="utf-8").split("#PowerOfPeers\n")[1]
    for id_ in ("covid-survey-reports", "decriminalisation-report", "political-declaration"):
        text = text.replace(f"[{id_}]", " <https://example.org/>")
    mail = text.replace("'", "’").replace("\n", "\r\n> ")
    answers = [
        subprocess.run(
            presskit_command("fingerprint", "-"), cwd=tmp_path, env=variables(tmp_path), input=each.encode(),
            capture_output=True, check=True,
        ).stdout.decode()
        for each in (mail, mail.replace("10-10-10", "10-10-15"))
    ]  # fmt: skip

    assert answers[0] == f"{SHOWN}\n"
    assert answers[1] != answers[0]


def test_the_words_have_that_sum(presskit: Command) -> None:
    """So that it can be had by `sha256sum`, and two texts be compared by `diff`."""
    ran = presskit("fingerprint", "--words", STATEMENT)

    assert hashlib.sha256(ran.out.encode()).hexdigest()[:32] == SHOWN.replace(" ", "")
    assert ran.err == ""


def test_json_tells_the_whole_sum(presskit: Command) -> None:
    """One document, nothing on stderr."""
    ran = presskit("fingerprint", STATEMENT, "--json")
    (entry,) = json.loads(ran.out)["files"]

    assert (ran.code, ran.err, entry["fingerprint"], len(entry["sha256"])) == (0, "", SHOWN, 64)
    assert entry["words"] == len(presskit("fingerprint", "--words", STATEMENT).out.split())


@pytest.mark.parametrize(("name", "code"), [("absent.txt", 2), ("absent.md", 2), ("bad.md", 1)])
def test_what_cannot_be_read_is_told(presskit: Command, tmp_path: Path, name: str, code: int) -> None:
    """A file that is not there is wrong usage; a statement with a fault is told as in a kit."""
    (tmp_path / "bad.md").write_bytes(b"\xff")
    ran = presskit("fingerprint", name)

    assert (ran.code, ran.out) == (code, "")
    assert "error[" in ran.err
