"""A whole build: what is made, what is found, and what becomes of it when the cache is gone."""

import re
import shutil
from pathlib import Path

import pytest
from tests.paths import TEMPLATES
from tests.pipeline.builds import (
    FLYER,
    LETTERHEAD,
    PRESS_RELEASE,
    SEAL_BYTES,
    build,
    cache_entries,
    change,
    files_below,
    pieces_made,
    three_pieces,
)

from presskit.errors import CannotWrite, KitError, UsageError
from presskit.model.finding import Severity
from presskit.model.step import Step
from presskit.pack import is_unfinished, standing_build
from presskit.pack.journal import write_journal

ALL = [FLYER, LETTERHEAD, PRESS_RELEASE]


def test_every_piece_is_made_and_listed(first_build: Path) -> None:
    """The manifest on disk names each file with its checksum, and the files are there."""
    manifest = standing_build(first_build / "build")

    assert manifest is not None
    assert sorted(entry.piece for entry in manifest.files) == ALL
    assert [entry.path for entry in manifest.files] == sorted(entry.path for entry in manifest.files)


def test_steps_are_told_in_order(built: Path) -> None:
    """The kit is read, then each piece is named before it is made, then the files are written."""
    change(built, "statement.en.md", "belong to the public", "belong to the whole public")
    change(built, "kit.toml", "belong to the public", "belong to the whole public")
    steps: list[Step] = []

    build(built, steps.append)

    assert steps == [
        Step(0, 0, ""),
        Step(0, 3, "press-release-a4 screen en"),
        Step(1, 3, "flyer-a6 screen en"),
        Step(2, 3, "letterhead-a4 screen en"),
        Step(3, 3, ""),
    ]


# --- What is not made twice ---


def test_nothing_changed_makes_nothing(built: Path) -> None:
    """The standing build is known again: no step, no entry of the cache, no file is written."""
    entries, files = cache_entries(built), {path: path.stat().st_mtime_ns for path in (built / "build").rglob("*")}
    steps: list[Step] = []

    manifest = build(built, steps.append)

    assert steps == []
    assert cache_entries(built) == entries
    assert {path: path.stat().st_mtime_ns for path in (built / "build").rglob("*")} == files
    assert manifest.files == getattr(standing_build(built / "build"), "files", None)


@pytest.mark.parametrize(
    ("file", "old", "new", "made"),
    [
        ("kit.toml", "Ministries keep", "Archives keep", [PRESS_RELEASE]),
        ("kit.toml", '"Public records belong', '"records belong', [FLYER]),
        ("kit.toml", '"#OpenRecords"', '"#OpenFiles"', ALL),
        ("kit.toml", "A4", "Letter", ["letterhead-letter", "press-release-letter"]),
        ("kit.toml", "Who Holds the Records?", "Who Has the Records?", ALL),
        ("statement.en.md", "We ask", "We beg", [LETTERHEAD, PRESS_RELEASE]),
        ("organisation.toml", "Network for", "Union for", ALL),
        ("kit.toml", "2026-03-07", "2026-03-08", ALL),
        ("kit.toml", "\n[[links]]", "\n# A line more moves the link's place, and changes no page.\n[[links]]", []),
    ],
)
def test_a_change_makes_exactly_what_prints_it(built: Path, file: str, old: str, new: str, made: list[str]) -> None:
    """Each word is known by the pieces that carry it; all others come from the cache."""
    before = cache_entries(built)
    change(built, file, old, new)

    assert pieces_made(built, before) == made


def test_a_changed_place_is_told_anew(built: Path) -> None:
    """Though no piece is made again, a warning names the line where the link stands now."""
    (before,) = (finding for finding in build(built).findings if finding.code == "link-unconfirmed")
    change(built, "kit.toml", "\n[[links]]", "\n# A line more.\n[[links]]")

    (after,) = (finding for finding in build(built).findings if finding.code == "link-unconfirmed")

    assert before.place is not None
    assert after.place is not None
    assert after.place.line == before.place.line + 1


def test_a_template_of_the_kit_makes_the_pieces_that_use_it(built: Path) -> None:
    """A designer's own letterhead leaves flyer and press release as they were made."""
    before = cache_entries(built)
    own = built / "kit" / "templates" / "pieces" / "letterhead" / "page.css"
    own.parent.mkdir(parents=True)
    style = (TEMPLATES / "pieces" / "letterhead" / "page.css").read_text(encoding="utf-8")
    own.write_text(f"{style}\np {{ font-style: italic }}\n", encoding="utf-8")

    assert pieces_made(built, before) == [LETTERHEAD]


def test_taken_back_a_change_costs_nothing(built: Path) -> None:
    """The former pieces are still in the cache."""
    former = files_below(built / "build")
    change(built, "statement.en.md", "We ask", "We beg")
    build(built)
    before = cache_entries(built)
    change(built, "statement.en.md", "We beg", "We ask")

    assert pieces_made(built, before) == []
    assert files_below(built / "build") == former


def test_wishes_take_from_the_same_cache(built: Path) -> None:
    """One piece alone is the piece that was made with the others; without stationery it is another."""
    before = cache_entries(built)
    build(built, pieces=("flyer",))
    assert pieces_made(built, before) == []

    bare = build(built, pieces=("letterhead",), on_stationery=False)

    assert [entry.piece for entry in bare.files] == ["letterhead-a4-no-stationery"]


@pytest.mark.parametrize("lost", ["build", "build/SHA256SUMS", "build/manifest.json", "build/screen"])
def test_lost_files_come_back_from_the_cache(built: Path, lost: str) -> None:
    """Whatever is deleted from the build is written again, without being made again."""
    former, before = files_below(built / "build"), cache_entries(built)
    path = built / lost
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()

    assert pieces_made(built, before) == []
    assert files_below(built / "build") == former


# --- What cannot be built ---


def test_a_kit_with_errors_writes_nothing(built: Path) -> None:
    """Neither into the build folder nor a word of it into the cache."""
    former, entries = files_below(built / "build"), cache_entries(built)
    change(built, "kit.toml", "2026-03-07", '"soon"')

    with pytest.raises(KitError, match="1 errors"):
        build(built)

    assert files_below(built / "build") == former
    assert cache_entries(built) == entries


def test_a_kit_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    """No build folder and no cache come of a mistyped name."""
    with pytest.raises(KitError):
        build(tmp_path)

    assert [path.name for path in sorted(tmp_path.iterdir())] == [".cache", ".local"]  # the user's home
    assert cache_entries(tmp_path) == {}


def test_a_wish_that_cannot_be_met_writes_nothing(built: Path) -> None:
    """A piece that the kit has not is refused before anything is made."""
    entries = cache_entries(built)

    with pytest.raises(UsageError):
        build(built, pieces=("poster",))

    assert cache_entries(built) == entries


def test_nothing_is_remembered_where_the_user_has_no_home(tmp_path: Path) -> None:
    """A service has none, say: the build is whole, and says why the next will take as long."""
    folder = three_pieces(tmp_path)
    (folder / ".cache").write_bytes(b"mine")

    first, second = (build(folder, pieces=("letterhead",)) for _ in range(2))

    assert first == second
    assert [(finding.code, finding.severity) for finding in first.findings if "remember" in finding.code] == [
        ("nothing-remembered", Severity.NOTE)
    ]
    assert (folder / ".cache").read_bytes() == b"mine"
    standing = standing_build(folder / "build")
    assert standing is not None
    assert "nothing-remembered" not in {finding.code for finding in standing.findings}


def test_a_kit_that_brings_a_cache_of_its_own_is_not_believed(built: Path, tmp_path: Path) -> None:
    """What another user's build has remembered may say anything: everything is made again."""
    former = files_below(built / "build")
    stranger = Path(shutil.copytree(built, tmp_path / "stranger"))
    (stranger / ".local/share/presskit/cache.key").write_bytes(bytes(32))
    shutil.rmtree(stranger / "build")
    planted = cache_entries(stranger)

    build(stranger)

    assert files_below(stranger / "build") == former
    left = [path for path, number in cache_entries(stranger).items() if planted.get(path) == number]
    # One is never asked for: which kit the folder was built from that this one is a copy of.
    assert [b'{"kit":' in path.read_bytes()[SEAL_BYTES:] and b"PDF" not in path.read_bytes() for path in left] == [
        True
    ]


def test_another_kit_does_not_build_over_what_stands(built: Path) -> None:
    """Before any document is made; a kit that has only changed its names builds where it has built before."""
    other = Path(shutil.copytree(built / "kit", built / "other"))
    settings = other / "organisation.toml"
    name = re.compile(r"^short_name = .*", re.MULTILINE)
    renamed = name.sub('short_name = "OTHERS"', settings.read_text(encoding="utf-8"))
    settings.write_text(renamed, encoding="utf-8")
    former = files_below(built / "build")
    steps: list[Step] = []

    with pytest.raises(CannotWrite, match="another organisation"):
        build(built, steps.append, kit_folder=other)
    assert [step.name for step in steps] == [""]
    assert files_below(built / "build") == former

    change(built, "statement.en.md", "belong to the public", "belong to the whole public")
    change(built, "kit.toml", "belong to the public", "belong to the whole public")
    build(built)
    (built / "kit" / "organisation.toml").write_text(renamed, encoding="utf-8")
    build(built)
    assert files_below(built / "build") != former


def test_a_journal_is_closed_though_nothing_has_changed(built: Path) -> None:
    """Else nobody could sign what a killed run has left: the file that it tells of may be gone by now."""
    write_journal(built / "build", {"screen/gone.pdf": frozenset()})
    build(built)
    assert not is_unfinished(built / "build")


def test_a_build_inside_the_kit_is_no_part_of_it(built: Path) -> None:
    """It is not read, does not change what the kit is, and is known again."""
    inside = built / "kit" / "build"
    shutil.move(built / "build", inside)
    steps: list[Step] = []

    first = build(built, steps.append, out_folder=inside)
    steps.clear()
    again = build(built, steps.append, out_folder=inside)

    assert steps == []
    assert again == first


# --- A build that stands ---


def test_a_build_that_stands_is_recalled_with_all_its_findings(built: Path) -> None:
    """The lines that a finding speaks of are not in the manifest on disk, and are told again all the same."""
    change(built, "kit.toml", "\n[[links]]", "\n# A line more.\n[[links]]")
    steps: list[Step] = []

    first, again = build(built), build(built, steps.append)

    assert steps == []
    assert again == first
    assert any(finding.place and finding.place.source_line for finding in again.findings)


def test_another_build_in_the_same_folder_is_not_taken_for_it(built: Path, tmp_path: Path) -> None:
    """It may be whole, and yet be of another kit."""
    other = three_pieces(tmp_path / "other")
    change(other, "kit.toml", "2026-03-07", "2026-03-08")
    build(other, out_folder=built / "build", pieces=("letterhead",))
    steps: list[Step] = []

    manifest = build(built, steps.append)

    assert steps[-1] == Step(3, 3, "")
    assert manifest.kit.date == "2026-03-07"
