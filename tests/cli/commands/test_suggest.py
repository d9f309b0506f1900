"""`presskit suggest`."""

import json
import re
from pathlib import Path

from tests.cli.command import Command, files_below

from presskit.load import load_kit

STATEMENT = """\
# Nobody asked us

The council has published a draft. It was written without one conversation with us.

"We are moved on every night," says the network. Talk to us before you write rules about us.
"""


def new_kit(presskit: Command, folder: Path) -> Path:
    """A kit all new into which somebody has pasted a text."""
    presskit("new", "k", "--title", "Nobody asked us")
    (folder / "k" / "statement.en.md").write_text(STATEMENT, encoding="utf-8")
    return folder / "k"


def test_it_offers_lines_of_kit_toml_and_changes_nothing(presskit: Command, tmp_path: Path) -> None:
    """Each is a remark, with the line of the statement that has it."""
    before = files_below(new_kit(presskit, tmp_path))

    ran = presskit("suggest", "k")

    assert ran.code == 0
    assert (
        '# call = "Talk to us before you write rules about us."  # line 5 of statement.en.md, 43 letters' in ran.out
    )
    assert "[[release.en.quotations]]" in ran.out
    assert all(not line or line.startswith("#") for line in ran.out.splitlines())
    assert "nothing was changed" in ran.err
    assert files_below(tmp_path / "k") == before


def test_a_line_that_is_copied_without_its_mark_is_taken(presskit: Command, tmp_path: Path) -> None:
    """The flyer is held back before, and not after."""
    kit = new_kit(presskit, tmp_path)
    (line,) = [each for each in presskit("suggest", "k").out.splitlines() if "# call = " in each and "Talk" in each]
    settings = (kit / "kit.toml").read_text(encoding="utf-8")
    held = {each.piece for each in load_kit(kit).held_back}

    settings = re.sub(r"(?m)^call = .*\n(?s:.*?)^\]\ndemand_lead.*\n(?s:.*?)^\]\n", line[2:] + "\n", settings)
    (kit / "kit.toml").write_text(settings, encoding="utf-8")

    assert held == {"flyer-a5"}
    assert load_kit(kit).held_back == ()


def test_as_json_it_is_one_document(presskit: Command, tmp_path: Path) -> None:
    """With all that is offered, and what is known of each key."""
    new_kit(presskit, tmp_path)
    told = json.loads(presskit("suggest", "k", "--json").out)

    call = next(each for each in told["suggestions"] if each["key"] == "call")
    assert told["ok"] is True
    assert (call["header"], call["is_needed"], call["most_letters"]) == ("flyer.en", True, 100)
    assert {"text", "line", "letters"} == call["offers"][0].keys()


def test_what_else_is_wrong_is_one_line(presskit: Command, tmp_path: Path) -> None:
    """And keeps no sentence from being offered; for programs the errors stand in full."""
    settings = new_kit(presskit, tmp_path) / "kit.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("Nobody asked us", "TODO"), encoding="utf-8")
    ran, as_json = presskit("suggest", "k"), json.loads(presskit("suggest", "k", "--json").out)

    assert ran.code == 0
    assert "Talk to us before you write rules about us." in ran.out
    (line,) = [each for each in ran.err.splitlines() if "error" in each]
    assert "leftover-text" in line
    assert "leftover-text" in {finding["code"] for finding in as_json["findings"]}


def test_a_kit_without_a_statement_is_told(presskit: Command, tmp_path: Path) -> None:
    """With its place, and exit code 1."""
    (new_kit(presskit, tmp_path) / "statement.en.md").unlink()
    ran = presskit("suggest", "k")
    assert (ran.code, ran.out) == (1, "")
    assert "error[file-missing]" in ran.err
