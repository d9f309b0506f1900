"""`presskit schema`."""

import json
import shutil
from pathlib import Path

from tests.cli.command import MINIMAL_KIT, Command, replace_in, without_pango
from tests.cli.command import run_presskit as run

from presskit.load import SETTINGS_FILES, json_schema, load_kit


def test_one_is_printed_alone(presskit: Command) -> None:
    """It can be piped into a file as it is."""
    for name in SETTINGS_FILES:
        ran = presskit("schema", name)

        assert (ran.code, ran.err, json.loads(ran.out)) == (0, "", json_schema(name))


def test_without_a_name_all_are_listed(presskit: Command) -> None:
    """Each with the file that it is for."""
    ran = presskit("schema")

    listed = {name: path for name, path in (line.split() for line in ran.out.splitlines())}
    assert listed == {name: file.path for name, file in SETTINGS_FILES.items()}


def test_all_are_written(presskit: Command, tmp_path: Path) -> None:
    """A file each, told on stdout, again and again; the line that an editor reads is shown."""
    first, second = (presskit("schema", "--out", "schemas") for _ in range(2))

    assert first == second
    assert first.out.splitlines() == [f"schemas/{name}.schema.json" for name in SETTINGS_FILES]
    assert "#:schema ../schemas/kit.schema.json" in first.err
    for name in SETTINGS_FILES:
        assert json.loads((tmp_path / "schemas" / f"{name}.schema.json").read_text("utf-8")) == json_schema(name)


def test_one_alone_is_written(presskit: Command, tmp_path: Path) -> None:
    """The others are not asked for."""
    presskit("schema", "print-spec", "--out", "schemas")

    assert [path.name for path in (tmp_path / "schemas").iterdir()] == ["print-spec.schema.json"]


def test_as_json_it_is_one_document(presskit: Command) -> None:
    """The schemas by name, or the files that were written."""
    printed, written = (json.loads(presskit("schema", "--json", *more).out) for more in ((), ("--out", "s")))

    assert (printed["ok"], printed["files"]) == (True, [])
    assert printed["schemas"] == {name: json_schema(name) for name in SETTINGS_FILES}
    assert [entry["path"] for entry in written["files"]] == [f"s/{name}.schema.json" for name in SETTINGS_FILES]


def test_an_unknown_name_gets_the_nearest(presskit: Command) -> None:
    """2, and the name that was meant."""
    ran = presskit("schema", "organization")

    assert ran.code == 2
    assert "did you mean organisation?" in ran.err


def test_a_file_in_the_way_is_said(presskit: Command, tmp_path: Path) -> None:
    """4, and it stays."""
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    ran = presskit("schema", "--out", "taken")

    assert ran.code == 4
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"


def test_only_former_schemas_are_written_over(presskit: Command, tmp_path: Path) -> None:
    """Of any version; a file of the user's own stays, and no other is written. `--replace` lets it go."""
    presskit("schema", "--out", "s")
    kit, mine = tmp_path / "s" / "kit.schema.json", tmp_path / "s" / "piece.schema.json"
    kit.write_text('{"$id": "urn:presskit:schema:0:kit"}', encoding="utf-8")
    former = kit.read_bytes()
    for text in ('{"$id": "urn:other"}', "{}", "[1]", "mine"):
        mine.write_text(text, encoding="utf-8")
        ran = presskit("schema", "--out", "s")
        assert (ran.code, "piece.schema.json exists" in ran.err) == (4, True)
        assert (mine.read_text(encoding="utf-8"), kit.read_bytes()) == (text, former)
    assert presskit("schema", "--out", "s", "--replace").code == 0
    assert json.loads(kit.read_bytes()) == json_schema("kit")
    kit.write_bytes(former)
    assert presskit("schema", "kit", "--out", "s").code == 0


def test_it_needs_no_pango(tmp_path: Path) -> None:
    """An editor is set up before all else is."""
    assert run("schema", "kit", cwd=tmp_path, environment=without_pango(tmp_path)).code == 0


def test_the_line_for_editors_does_not_trouble_the_kit(tmp_path: Path) -> None:
    """`#:schema` is a comment for presskit."""
    kit = Path(shutil.copytree(MINIMAL_KIT, tmp_path / "kit"))
    first_line = (kit / "kit.toml").read_text(encoding="utf-8").splitlines()[0]
    replace_in(kit / "kit.toml", first_line, f"#:schema ../schemas/kit.schema.json\n{first_line}")

    assert load_kit(kit).title == load_kit(MINIMAL_KIT).title
