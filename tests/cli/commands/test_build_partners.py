"""`presskit build --partner`: one network asked for, whatever stands in the rows of others."""

import json
from pathlib import Path

from tests.cli.command import Command, Ran
from tests.pipeline.partner_kits import kit_with_partners

LETTERS = ("build", "--piece", "letterhead", "--jobs", "1")
BAD_ROW = "bad,Bad Network,,,,,,,,,beside\n"


def built_letters(folder: Path) -> list[str]:
    """Whose letters there are; the organisation's is nobody's."""
    manifest = json.loads((folder / "build" / "manifest.json").read_text(encoding="utf-8"))
    return sorted(entry["partner"] or "" for entry in manifest["files"] if entry["piece"] == "letterhead-a4")


def test_who_asks_for_one_gets_it_whatever_is_wrong_with_others(tmp_path: Path, presskit: Command) -> None:
    """Exit 0 and a note of the other; asked for itself, or with all, the faulty row is an error and exit 1."""
    kit_with_partners(tmp_path, "north", more_rows=BAD_ROW)

    one = presskit(*LETTERS, "--partner", "north")
    assert (one.code, built_letters(tmp_path)) == (0, ["", "north"])
    assert "error" not in one.err
    assert "note[other-partners-faulty]: faults of partners that were not asked for: bad" in one.err

    faulty = presskit(*LETTERS, "--partner", "bad")
    assert (faulty.code, built_letters(tmp_path)) == (1, ["", "north"])
    assert "error[unknown-role]: row 3 (Bad Network)" in faulty.err

    everyone = presskit(*LETTERS)
    assert (everyone.code, built_letters(tmp_path)) == (1, ["", "north"])
    assert everyone.err.count("error[") == 1
    assert "other-partners-faulty" not in everyone.err


def test_nobody_of_that_name_is_refused_as_a_piece_is(tmp_path: Path, presskit: Command) -> None:
    """Exit 2, the nearest name, and nothing written; in JSON too."""
    kit_with_partners(tmp_path, "north", "south", more_rows=BAD_ROW)

    def hints(ran: Ran) -> tuple[int, list[str]]:
        return ran.code, [finding["hint"] for finding in json.loads(ran.out)["findings"]]

    assert hints(presskit(*LETTERS, "--json", "--partner", "North")) == (2, ["did you mean north?"])
    assert hints(presskit(*LETTERS, "--json", "--partner", "xyz")) == (2, ["choose north, south, bad"])
    assert hints(presskit("build", "--json", "--piece", "leterhead")) == (2, ["did you mean letterhead?"])
    assert not (tmp_path / "build").exists()


def test_a_table_that_cannot_be_read_is_told_before_anyone_is_missed(tmp_path: Path, presskit: Command) -> None:
    """Not that there is no such partner, which nobody can tell; the organisation's own letter is built."""
    kit_with_partners(tmp_path, "north")
    (tmp_path / "kit" / "partners.csv").write_text("north,Northport Network\n", encoding="utf-8")

    ran = presskit(*LETTERS, "--partner", "north")

    assert (ran.code, built_letters(tmp_path)) == (1, [""])
    assert "error[partner-table-unreadable]" in ran.err


def test_the_manifest_tells_nothing_of_private_columns_and_files(tmp_path: Path, presskit: Command) -> None:
    """It goes out with the kit: what is told of the table at home, word for word, stands in it by its code alone."""
    kit_with_partners(tmp_path, "north", more_rows=BAD_ROW)
    table, settings = tmp_path / "kit" / "partners.csv", tmp_path / "kit" / "partners" / "north" / "contact.toml"
    head, *rows = table.read_text(encoding="utf-8").splitlines()
    private = [f"{head},Telephone of Zelda,logo of last year", *(f"{row},+44 7700 900123,zelda.svg" for row in rows)]
    table.write_text("\n".join(private) + "\n", encoding="utf-8")
    settings.parent.mkdir(parents=True)
    settings.write_text('name = "Zelda"\nemial = "zelda@north.example"\n', encoding="utf-8")

    ran = presskit(*LETTERS)

    assert "Telephone of Zelda" in ran.err
    assert "emial" in ran.err
    sent = [tmp_path / "build" / name for name in ("manifest.json", "SHA256SUMS")]
    said = "".join(path.read_text(encoding="utf-8") for path in sent).casefold()
    words = ("zelda", "telephone", "last year", "900123", "emial", "partners.csv", "contact.toml", "bad network")
    assert [word for word in words if word in said] == []
    assert "partner-column-unknown" in said
