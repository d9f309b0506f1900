"""What a build works with: fonts laid out for the engine when there is work."""

import gc
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from tests.at_home import cache_in
from tests.made_pieces import checkout_fonts, composed
from tests.pipeline.rows import Heard
from tests.pipeline.small_workshop import small_workshop

from presskit.model.piece import ComposedPiece
from presskit.pipeline.crew import Crew, HereAndNow
from presskit.pipeline.making import Rows, make_all
from presskit.pipeline.memory import Memory
from presskit.pipeline.pieces import BuiltPiece, FileRow
from presskit.pipeline.workshop import FontShelf

PIECE = composed("<p>A line.</p>")
BROKEN = composed('<p><img src="nowhere.png" alt="A picture"></p>')


def test_fonts_count_by_their_bytes_family_and_role() -> None:
    """Another file, another name for it, or another order in which they stand in for one another."""
    first, *others = checkout_fonts()
    sets = [
        (first, *others),
        (*others, first),
        (first,),
        (replace(first, sha256="0" * 64), *others),
        (replace(first, family="Another"), *others),
        (replace(first, role="another"), *others),
    ]

    assert len({FontShelf(fonts, Path()).key for fonts in sets}) == len(sets)


def made_by(shelf: FontShelf, folder: Path, piece: ComposedPiece = PIECE) -> BuiltPiece | None:
    """The piece made with these fonts, or found in the cache of the folder; None if it is faulty."""
    row = FileRow(name="piece", workshop=small_workshop(folder), piece=piece)
    crew: Crew[Rows] = Crew(HereAndNow(), lambda: shelf.staged)
    made = make_all([row], Memory(cache_in(folder / "cache")), crew, Heard().watcher)
    return made.outcomes.get(row)


def shelf_in(folder: Path) -> FontShelf:
    """The project's fonts, to be laid out in this folder."""
    return FontShelf(checkout_fonts(), folder)


def entries(folder: Path) -> dict[Path, int]:
    """What the cache holds, each with its number on the disk."""
    return {path: path.stat().st_ino for path in (folder / "cache").glob("??/*")}


def test_a_piece_is_made_once(tmp_path: Path) -> None:
    """The second time it comes from the cache, equal to the last field, and needs no fonts."""
    first = made_by(shelf_in(tmp_path / "fonts"), tmp_path)
    kept = entries(tmp_path)

    second = made_by(shelf_in(tmp_path / "other fonts"), tmp_path)

    assert second == first
    assert first is not None
    assert len(kept) == 1
    assert entries(tmp_path) == kept
    assert not (tmp_path / "other fonts").exists()


def test_a_faulty_piece_is_not_kept(tmp_path: Path) -> None:
    """It is made again next time, and told again."""
    for _ in range(2):
        assert made_by(shelf_in(tmp_path / "fonts"), tmp_path, BROKEN) is None

    assert entries(tmp_path) == {}


def test_fonts_are_laid_out_elsewhere_where_they_cannot_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside a build folder that may only be read: the same file comes of it, and nothing is left behind."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    usual = made_by(shelf_in(tmp_path / "fonts"), tmp_path / "one")
    (tmp_path / "taken").touch()

    shelf = shelf_in(tmp_path / "taken")
    built = made_by(shelf, tmp_path / "two")

    assert built == usual
    assert built is not None
    assert [path.name.startswith("presskit-") for path in temporary.iterdir()] == [True]
    del shelf
    gc.collect()
    assert list(temporary.iterdir()) == []
