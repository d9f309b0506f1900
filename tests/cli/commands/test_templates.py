"""`presskit templates` as a user runs it."""

import json
from pathlib import Path

import pytest
from tests.cli.command import MINIMAL_KIT, Command, kit_copy
from tests.paths import TEMPLATES


def test_what_there_is_is_listed(presskit: Command) -> None:
    """Each with what it says of itself, for people and for programs."""
    ran, document = presskit("templates", "list"), json.loads(presskit("templates", "list", "--json").out)

    assert ran.code == 0
    assert "base.html" in ran.out
    assert {"name": "base.html", "about": "The frame of every piece"} in document["templates"]


def test_one_is_shown_as_it_is(presskit: Command) -> None:
    """To the last byte, so that it can go into a file."""
    ran = presskit("templates", "show", "styles/print.css")

    assert (ran.code, ran.out) == (0, (TEMPLATES / "styles/print.css").read_text(encoding="utf-8"))
    shown = json.loads(presskit("templates", "show", "styles/print.css", "--json").out)["templates"]
    assert [entry["name"] for entry in shown] == ["styles/print.css"]


def test_a_copy_is_followed(presskit: Command, tmp_path: Path) -> None:
    """Brought out, changed, and its state told in words and as JSON; nothing is written over."""
    kit = kit_copy(MINIMAL_KIT, tmp_path) / "kit"
    copied = presskit("templates", "copy", "styles/page.css", kit)
    path = kit / "templates" / "styles" / "page.css"

    assert (copied.code, copied.out.strip()) == (0, str(path))
    assert "styles/kit.css" in copied.err
    assert "never changed here" in presskit("templates", "status", kit).out

    path.write_text(f"{path.read_text(encoding='utf-8')}/* mine */\n", encoding="utf-8")
    told = presskit("templates", "status", kit, "--diff")
    assert "yours alone has changed (copied from " in told.out
    assert "\n+/* mine */\n" in told.out
    (entry,) = json.loads(presskit("templates", "status", kit, "--json").out)["copies"]
    assert (entry["template"], entry["state"]) == ("templates/styles/page.css", "current")

    assert presskit("templates", "copy", "styles/page.css", kit).code == 4
    assert path.read_text(encoding="utf-8").endswith("/* mine */\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["cpoy"], 'did you mean "copy"?'),
        (["show"], "takes the name of a template"),
        (["list", "kit"], "takes no kit"),
        (["show", "base.html", "--diff"], "--diff goes with status"),
        (["show", "bass.html"], 'did you mean "base.html"?'),
        (["status", "nowhere"], "there is no kit in nowhere"),
    ],
)
def test_slips_are_told(presskit: Command, words: list[str], said: str) -> None:
    """With what was meant, or what it takes."""
    ran = presskit("templates", *words)

    assert ran.code == 2
    assert said in ran.err
