"""Work: data in, data out, and the fonts that it is done with."""

import gc
import pickle
import tempfile
from pathlib import Path

import pytest
from tests.made_pieces import checkout_fonts, composed
from tests.pipeline.rows import Heard
from tests.pipeline.small_workshop import small_workshop

from presskit.cache import Cache
from presskit.model.piece import ComposedPiece
from presskit.pipeline.crew import Crew, HereAndNow
from presskit.pipeline.making import make_all
from presskit.pipeline.memory import Memory
from presskit.pipeline.partner_files import BodyWork
from presskit.pipeline.pieces import BuiltPiece, FileRow, PieceWork
from presskit.pipeline.work import Failed, FontShelf, carry_out

PIECE = composed("<p>A line.</p>")
BROKEN = composed('<p><img src="nowhere.png" alt="A picture"></p>')


def test_work_and_its_outcome_travel_as_bytes() -> None:
    """To a computer without our files: the fonts come along."""
    work = pickle.loads(pickle.dumps(PieceWork(PIECE)))

    outcomes = carry_out(work, checkout_fonts())

    assert not isinstance(outcomes, Failed)
    assert [type(outcome) for outcome in outcomes] == [BuiltPiece]
    assert pickle.loads(pickle.dumps(outcomes)) == outcomes


def test_faults_are_an_outcome() -> None:
    """Of a piece and of a body alike."""
    for work in (PieceWork(BROKEN), BodyWork(BROKEN)):
        outcome = carry_out(work, checkout_fonts())
        assert isinstance(outcome, Failed)
        assert any(finding.is_error for finding in outcome.findings)


# --- Fonts ---


def made_by(shelf: FontShelf, folder: Path, piece: ComposedPiece = PIECE) -> BuiltPiece | None:
    """The piece made with these fonts, or found in the cache of the folder; None if it is faulty."""
    row = FileRow(name="piece", workshop=small_workshop(folder), piece=piece)
    crew = Crew(HereAndNow(), lambda: shelf.staged)
    made = make_all([row], Memory(Cache(folder / "cache")), crew, Heard().watcher)
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
