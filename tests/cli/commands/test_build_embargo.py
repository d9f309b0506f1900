"""`presskit build` of a kit under embargo."""

from pathlib import Path

from tests.cli.command import MINIMAL_KIT, Command, kit_copy, replace_in


def test_an_embargo_that_is_past_is_said_on_stderr_alone(presskit: Command, tmp_path: Path) -> None:
    """Of a build and of one that stands there already; neither the manifest nor --json changes with the day."""
    kit = kit_copy(MINIMAL_KIT, tmp_path) / "kit"
    past, to_come = "2001-11-01T09:00:00Z", "2099-11-01T09:00:00Z"
    settings = (kit / "kit.toml").read_text(encoding="utf-8")
    (kit / "kit.toml").write_text(f"{settings}\n[release]\nembargo_until = {past}\n", encoding="utf-8")

    first = presskit("build", str(kit), "--out", str(tmp_path / "build"))
    told = presskit("build", str(kit), "--out", str(tmp_path / "build"), "--json")
    assert (first.code, told.code) == (0, 0)
    assert "warning[embargo-past]" in first.err
    assert "warning[embargo-past]" in told.err
    assert "embargo-past" not in first.out + told.out
    assert "embargo-past" not in (tmp_path / "build" / "manifest.json").read_text(encoding="utf-8")

    replace_in(kit / "kit.toml", past, to_come)
    assert "embargo-past" not in presskit("build", str(kit), "--out", str(tmp_path / "build")).err
