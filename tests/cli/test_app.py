"""The commands and their options."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer.main
from tests.cli.command import Command, run_presskit

from presskit import __version__
from presskit.cli.app import app

GROUP: Any = typer.main.get_command(app)
COMMANDS = sorted(GROUP.commands)


def example_of(help_text: str) -> list[str]:
    """The words after "presskit" in the help's example."""
    (example,) = re.findall(r"Example: presskit (.+)", help_text)
    return shlex.split(example)


def test_the_help_lists_every_command_with_what_it_does(presskit: Command) -> None:
    """Each has a line of its own, which is a sentence."""
    ran = presskit("--help")

    listed = re.findall(r"^  (\S+)  +(\S.*)", ran.out.partition("Commands:")[2], re.MULTILINE)
    assert (ran.code, ran.err) == (0, "")
    assert sorted(name for name, _sentence in listed) == COMMANDS
    assert {name: said for name, said in listed if not said.endswith(".") or said.endswith("...")} == {}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_all_its_options(presskit: Command, command: str) -> None:
    """`-h` is `--help`, and each option has words of its own."""
    ran = presskit(command, "--help")

    assert ran == presskit(command, "-h")
    assert ran.code == 0
    for parameter in GROUP.commands[command].params:
        assert parameter.help, parameter.name
        assert parameter.help.endswith("."), parameter.name


@pytest.mark.parametrize("command", COMMANDS)
def test_the_example_in_the_help_can_be_typed(presskit: Command, command: str) -> None:
    """Its words are read as that command with options that it has."""
    name, *words = example_of(presskit(command, "--help").out)

    assert name == command
    assert GROUP.commands[name].make_context(name, words) is not None


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_can_answer_as_json_and_without_colour(command: str) -> None:
    """What a program needs is the same everywhere."""
    options = {option for parameter in GROUP.commands[command].params for option in parameter.opts}

    assert {"--json", "--color", "--debug"} <= options


def test_the_help_is_as_wide_as_the_terminal(presskit: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """COLUMNS narrows it, and a wide terminal does not make its lines too long to read."""
    widths = {}
    for columns in ("60", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        widths[columns] = max(map(len, presskit("build", "--help").out.splitlines()))

    assert widths["60"] <= 60
    assert 60 < widths["200"] <= 80


def test_help_imports_no_command_s_work(tmp_path: Path) -> None:
    """Neither the pipeline nor the bar is imported to say what they do: that would take longer than all the rest."""
    ran = run_presskit("--help", cwd=tmp_path, python=("-X", "importtime"))

    imported = {line.rpartition("|")[2].strip() for line in ran.err.splitlines()}
    assert "presskit.cli.app" in imported
    assert imported & {"presskit.pipeline", "presskit.load", "presskit.cache", "rich", "PIL"} == set()


def test_the_version_is_told_beside_other_words_too(presskit: Command) -> None:
    """`--version` wins over a command that follows."""
    assert presskit("--version", "doctor").out == f"presskit {__version__}\n"
