"""A file that several kits share: opened only in a folder that the user has allowed."""

import os
from pathlib import Path

import pytest
from tests.load.made_kits import KIT, NOWHERE, ORGANISATION, STATEMENT, codes, write_kit
from tests.load.made_pictures import crimson, saved

from presskit.errors import KitError
from presskit.load import load_kit
from presskit.load.shared_folder import shared_file
from presskit.model.finding import Finding, Place, Severity
from presskit.model.kit import Kit


def naming(written: str) -> str:
    """kit.toml with this file as its organisation's."""
    return f'organisation = "{written}"\n{KIT}'


def two_kits(home: Path, organisation: str = ORGANISATION) -> Path:
    """A kit in a folder `kits`, where the organisation stands beside it."""
    folder = home / "kits" / "may"
    folder.mkdir(parents=True)
    (folder / "kit.toml").write_text(naming("../organisation.toml"), encoding="utf-8")
    (folder / "statement.en.md").write_text(STATEMENT, encoding="utf-8")
    (home / "kits" / "organisation.toml").write_text(organisation, encoding="utf-8")
    return folder


def found_in(folder: Path, *allowed: Path) -> list[Finding]:
    """The errors and warnings that loading the kit says."""
    try:
        found = load_kit(folder, allowed=allowed).findings
    except KitError as error:
        found = error.findings
    return [each for each in found if each.severity is not Severity.NOTE]


def loaded(folder: Path, *allowed: Path) -> Kit:
    """The kit, with what it shares."""
    return load_kit(folder, allowed=allowed)


def test_an_allowed_folder_says_who_speaks(tmp_path: Path) -> None:
    """And what was read there is known by its path from the kit."""
    kit = loaded(two_kits(tmp_path), tmp_path / "kits")
    assert kit.organisation.short_name == "Records"
    assert kit.organisation.settings.file == "../organisation.toml"
    assert kit.organisation.settings.outside.keys() >= {"../organisation.toml"}
    assert all(str(tmp_path) not in name for name in kit.organisation.settings.outside)


def test_without_a_word_of_the_user_nothing_outside_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal says the option to the letter, as it is written from here, and the file's time of access stays."""
    two_kits(tmp_path)
    monkeypatch.chdir(tmp_path)
    (problem,) = found_in(Path("kits/may"))
    assert problem.code == "folder-not-allowed"
    assert problem.hint == "if it may be read: --allow kits"
    assert problem.place is not None
    assert (problem.place.file, problem.place.line) == ("kit.toml", 1)
    assert found_in(Path("kits/may"), Path("kits")) == []


def test_the_option_is_right_from_within_the_kit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the kit is the folder one is in."""
    folder = two_kits(tmp_path)
    monkeypatch.chdir(folder)
    (problem,) = found_in(Path())
    assert problem.hint == "if it may be read: --allow .."
    assert found_in(Path(), Path("..")) == []


def test_another_folder_allows_nothing(tmp_path: Path) -> None:
    """Nor does one whose name only begins alike."""
    folder = two_kits(tmp_path)
    (tmp_path / "kits" / "may-be").mkdir()
    (tmp_path / "kit").mkdir()
    for other in (tmp_path / "kit", tmp_path / "kits" / "may-be", folder):
        assert codes(found_in(folder, other)) == ["folder-not-allowed"]


@pytest.mark.parametrize(
    "written",
    [
        "/etc/passwd",
        "//server/share/organisation.toml",
        "C:/kits/organisation.toml",
        "..\\\\organisation.toml",
        "../x/../organisation.toml",
        "./organisation.toml",
        "../",
        "..",
        "../.hidden/organisation.toml",
        "~/organisation.toml/",
    ],
)
def test_only_a_plain_path_upwards_names_a_shared_file(tmp_path: Path, written: str) -> None:
    """Not an absolute one, none of Windows, and none that goes up again after it has gone down."""
    folder = two_kits(tmp_path)
    (folder / "kit.toml").write_text(naming(written), encoding="utf-8")
    (problem,) = found_in(folder, tmp_path, Path("/"))
    assert problem.code == "file-outside-kit"
    assert "organisation.toml" in problem.hint or "dot" in problem.hint


def test_shortcuts_lead_nowhere(tmp_path: Path) -> None:
    """The file itself, a folder on the way, and an allowed folder that is only a link."""
    folder = two_kits(tmp_path)
    shared = tmp_path / "kits" / "organisation.toml"
    secret = tmp_path / "secret"
    secret.mkdir()
    shared.rename(secret / "organisation.toml")
    shared.symlink_to(secret / "organisation.toml")
    assert codes(found_in(folder, tmp_path / "kits")) == ["file-is-shortcut"]
    (tmp_path / "kits" / "brand").symlink_to(secret)
    (folder / "kit.toml").write_text(naming("../brand/organisation.toml"), encoding="utf-8")
    assert codes(found_in(folder, tmp_path / "kits")) == ["file-is-shortcut"]
    assert codes(found_in(folder, tmp_path / "kits" / "brand")) == ["file-is-shortcut"]


def test_faults_of_a_shared_file_name_it(tmp_path: Path) -> None:
    """With line and column, from the kit."""
    folder = two_kits(tmp_path, f"{ORGANISATION}colour = 1\n")
    (problem,) = found_in(folder, tmp_path / "kits")
    assert problem.place is not None
    assert (problem.code, problem.place.file, problem.place.line) == ("unknown-key", "../organisation.toml", 4)


def test_logos_lie_beside_the_shared_file(tmp_path: Path) -> None:
    """Below its folder, and not above it, even if the user allows more."""
    folder = two_kits(tmp_path, f'logo = "assets/logo.png"\n{ORGANISATION}')
    assert codes(found_in(folder, tmp_path)) == ["file-missing"]
    (tmp_path / "kits" / "assets").mkdir()
    (tmp_path / "kits" / "assets" / "logo.png").write_bytes(saved(crimson(), "PNG"))
    kit = loaded(folder, tmp_path)
    assert kit.organisation.logo is not None
    assert "../assets/logo.png" in kit.organisation.settings.outside
    text = f'logo = "../logo.png"\n{ORGANISATION}'
    (tmp_path / "kits" / "organisation.toml").write_text(text, encoding="utf-8")
    assert codes(found_in(folder, tmp_path)) == ["file-outside-kit"]


def test_a_folder_of_the_kit_needs_no_word(tmp_path: Path) -> None:
    """Its logos lie beside the file there as well."""
    files: dict[str, str | bytes] = {"brand/organisation.toml": f'logo = "logo.png"\n{ORGANISATION}'}
    folder = write_kit(tmp_path, kit=naming("brand/organisation.toml"), files=files)
    (folder / "organisation.toml").unlink()
    (folder / "brand" / "logo.png").write_bytes(saved(crimson(), "PNG"))
    assert found_in(folder) == []


def test_two_files_that_say_who_speaks_are_told(tmp_path: Path) -> None:
    """The kit's own would be changed in vain."""
    folder = two_kits(tmp_path)
    (folder / "organisation.toml").write_text(ORGANISATION, encoding="utf-8")
    assert codes(found_in(folder, tmp_path)) == ["organisation-twice"]


def test_a_kit_reached_by_a_shortcut_is_where_it_really_lies(tmp_path: Path) -> None:
    """What stands above it is above its own folder, and not above the shortcut."""
    folder = two_kits(tmp_path)
    (tmp_path / "link").symlink_to(folder)
    assert found_in(tmp_path / "link", tmp_path / "kits") == []


def test_a_name_with_a_space_is_quoted_in_the_option(tmp_path: Path) -> None:
    """It is copied as it stands."""
    found: list[Finding] = []
    (tmp_path / "our kits" / "may").mkdir(parents=True)
    kit = Path(os.path.relpath(tmp_path / "our kits" / "may"))
    assert shared_file(kit, "../organisation.toml", (), NOWHERE, found) is None
    assert found[0].hint.endswith('our kits"')


def test_the_option_to_allow_a_folder_runs_no_command(tmp_path: Path) -> None:
    """The hint is pasted into a shell, and the name in it comes with the kit."""
    found: list[Finding] = []
    assert shared_file(tmp_path, "../a$(touch x)b/o.toml", (), Place("kit.toml"), found) is None
    option = found[0].hint.partition("--allow ")[2]
    assert option.startswith("'")
    assert option.endswith("a$(touch x)b'")


def test_a_shared_file_that_is_missing_is_told_where_the_kit_names_it(tmp_path: Path) -> None:
    """At the line of kit.toml; it is not looked for in the kit, and not to be put there."""
    folder = two_kits(tmp_path)
    (tmp_path / "kits" / "organisation.toml").unlink()

    (finding,) = found_in(folder, tmp_path / "kits")

    assert finding.place is not None
    assert (finding.place.file, finding.place.line) == ("kit.toml", 1)
    assert finding.hint == "put the file into that folder, or correct its name"
