"""`presskit explain`."""

import json
import sys
from pathlib import Path

import pytest
from tests.cli.command import Command, run_presskit, without_pango

from presskit.pipeline.catalogue import finding_kinds


def words_of(text: str) -> str:
    """The text without the line ends that fit it to a terminal."""
    return " ".join(text.split())


def test_every_code_is_explained(presskit: Command) -> None:
    """Question, reason and remedy of every kind that is declared, all on stdout."""
    for kind in finding_kinds().values():
        ran = presskit("explain", kind.code)

        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(f"{kind.severity}[{kind.code}]: {kind.question}\n")
        assert words_of(kind.why) in words_of(ran.out)
        assert words_of(kind.remedy) in words_of(ran.out)


def test_without_a_code_all_are_listed(presskit: Command) -> None:
    """One line for each, in the order of the alphabet, so that `grep` finds them."""
    ran = presskit("explain")

    assert [line.split()[0] for line in ran.out.splitlines()] == sorted(finding_kinds())
    assert (ran.code, ran.err) == (0, "")


def test_an_unknown_code_gets_the_nearest(presskit: Command) -> None:
    """2, and the code that was meant."""
    ran = presskit("explain", "bad-dat")

    assert (ran.code, ran.out) == (2, "")
    assert '"bad-dat" is not the code of a finding' in ran.err
    assert "did you mean bad-date?" in ran.err


def test_a_code_like_no_other_gets_the_list(presskit: Command) -> None:
    """Where nothing is near, it says how to find them all."""
    ran = presskit("explain", "zzz")

    assert ran.code == 2
    assert "`presskit explain` lists them all" in ran.err


def test_a_program_gets_the_same(presskit: Command) -> None:
    """--json carries one kind or all of them, with how grave it is in files of other makers."""
    kind = finding_kinds()["bad-date"]
    one = json.loads(presskit("explain", "bad-date", "--json").out)
    everything = json.loads(presskit("explain", "--json").out)

    assert one["kinds"] == [
        {
            "code": "bad-date",
            "severity": "error",
            "elsewhere": "error",
            "question": kind.question,
            "why": kind.why,
            "remedy": kind.remedy,
        }
    ]
    assert len(everything["kinds"]) == len(finding_kinds())
    assert everything["ok"]


def test_paragraphs_fit_the_terminal(presskit: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """In 50 columns no line of the reason is longer, and in 300 none is too long to be read."""
    long_one = max(finding_kinds().values(), key=lambda kind: len(kind.why))
    widths = {}
    for columns in ("50", "300"):
        monkeypatch.setenv("COLUMNS", columns)
        widths[columns] = max(map(len, presskit("explain", long_one.code).out.splitlines()[1:]))

    assert widths["50"] <= 50
    assert 50 < widths["300"] <= 84


@pytest.mark.skipif(sys.platform != "linux", reason="LD_LIBRARY_PATH is Linux's")
def test_it_needs_no_engine(tmp_path: Path) -> None:
    """With Pango missing every code is explained: that is when people ask."""
    ran = run_presskit("explain", "system-library-missing", cwd=tmp_path, environment=without_pango(tmp_path))

    assert ran.code == 0
    assert "presskit doctor" in ran.out


def test_one_code_imports_only_what_declares_it(tmp_path: Path) -> None:
    """Neither the layout engine nor the stages that have nothing to do with it."""
    ran = run_presskit("explain", "file-name-twice", cwd=tmp_path, python=("-X", "importtime"))

    modules = {line.rpartition("|")[2].strip() for line in ran.err.splitlines()}
    assert "presskit.pack.packer" in modules
    assert {name for name in modules if name.startswith(("weasyprint", "presskit.preflight"))} == set()


def test_how_grave_it_is_in_files_of_other_makers_is_said(presskit: Command) -> None:
    """If that is another severity."""
    assert "in files of other makers" in presskit("explain", "form-inside").out
    assert "in files of other makers" not in presskit("explain", "bad-date").out
