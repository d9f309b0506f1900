"""`presskit translate`."""

import json
import re
from pathlib import Path

import pytest
from tests.cli.command import Command
from tests.load.translations.made_translations import FRENCH, kit_in_two


def test_a_translation_from_its_beginning_to_its_end(presskit: Command, tmp_path: Path) -> None:
    """Begun, written, confirmed, and told as stale when its source changes."""
    kit = kit_in_two(tmp_path / "k", None)
    started = presskit("translate", "start", "fr", "k")
    form = (kit / "statement.fr.md").read_text(encoding="utf-8")
    texts = iter(["Journée", "7 mars 2026", "Notre rapport [Qui][report].", "Publiez.", "Répondez en 30 jours."])
    written = re.sub(r"\[Write: in French\]", lambda _room: next(texts), form)
    (kit / "statement.fr.md").write_text(written, encoding="utf-8")
    before = presskit("translate", "status", "k")
    confirmed = presskit("translate", "confirm", "fr", "k", "--all")
    source = (kit / "statement.en.md").read_text(encoding="utf-8")
    (kit / "statement.en.md").write_text(source.replace("Answer", "Reply"), encoding="utf-8")
    after = presskit("translate", "status", "k")

    assert started.code == 0
    assert started.out.splitlines() == ["k/statement.fr.md", "k/translations/fr.toml"]
    assert before.out.strip() == "fr  French, statement.fr.md: 5 unconfirmed"
    assert confirmed.out.startswith("5 parts confirmed")
    assert "fr  French, statement.fr.md: 1 stale, 4 confirmed" in after.out
    assert "list item “Reply in 30 days.”" in after.out


def test_a_translation_goes_to_a_program_and_comes_back(presskit: Command, tmp_path: Path) -> None:
    """And a fault in its file is told at its line, with exit 1."""
    kit_in_two(tmp_path / "k")
    out = presskit("translate", "export", "fr", "k", "--po", "fr.po")
    back = presskit("translate", "import", "fr.po", "k")
    po = tmp_path / "fr.po"
    po.write_text(po.read_text(encoding="utf-8").replace("archives ?][report]", "archives ?]"), encoding="utf-8")
    faulty = presskit("translate", "import", "fr.po", "k")

    assert (out.code, back.code, faulty.code) == (0, 0, 1)
    assert "0 parts filled in, 0 changed" in back.err
    assert "po-links-differ" in faulty.err
    assert re.search(r"fr\.po:\d+", faulty.err)


def test_every_action_speaks_json(presskit: Command, tmp_path: Path) -> None:
    """One document each, with keys of its own."""
    kit_in_two(tmp_path / "k", FRENCH.replace("30 jours", "31 jours"))
    keys = {
        ("start", "es", "k"): "files",
        ("status", "k"): "translations",
        ("confirm", "fr", "k", "--all"): "confirmed",
        ("export", "fr", "k", "--po", "fr.po"): "files",
        ("import", "fr.po", "k"): "filled",
    }
    told = {words: presskit("translate", *words, "--json") for words in keys}

    documents = {words: json.loads(ran.out) for words, ran in told.items()}
    assert all(document["ok"] and keys[words] in document for words, document in documents.items())
    french, spanish = documents["status", "k"]["translations"]
    assert (french["language"], french["listed"], french["counts"]["unconfirmed"]) == ("fr", True, 5)
    assert (spanish["language"], spanish["listed"], spanish["counts"]["missing"]) == ("es", False, 5)
    assert french["parts"][0] == {
        "state": "unconfirmed",
        "kind": "title",
        "source_line": 1,
        "line": 1,
        "begins": "Open Data Day",
    }
    assert documents["confirm", "fr", "k", "--all"]["left"] == [8]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["begin", "fr"], 'translate has no "begin"'),
        (["start"], "takes a language"),
        (["start", "fr", "k", "x"], "takes no x"),
        (["confirm", "fr"], "does not know which"),
        (["export", "fr"], "takes the file to write"),
        (["status", "--all"], "go with confirm"),
        (["start", "fr", "--po", "x.po"], "--po goes with export"),
        (["confirm", "fr", "--all", "--replace"], "--replace goes with"),
    ],
)
def test_slips_are_told_before_anything_is_read(presskit: Command, words: list[str], said: str) -> None:
    """With exit 2, and what is taken."""
    ran = presskit("translate", *words)

    assert ran.code == 2
    assert said in ran.err
