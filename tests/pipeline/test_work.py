"""Units of work: data in, data out."""

import pickle

from tests.made_pieces import checkout_fonts, composed

from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.work import BodyWork, Failed, PieceWork, carry_out

PIECE = composed("<p>A line.</p>")
BROKEN = composed('<p><img src="nowhere.png" alt="A picture"></p>')


def test_work_and_its_outcome_travel_as_bytes() -> None:
    """To a computer without our files: the fonts come along."""
    work = pickle.loads(pickle.dumps(PieceWork(PIECE)))

    outcome = carry_out(work, checkout_fonts())

    assert isinstance(outcome, BuiltPiece)
    assert pickle.loads(pickle.dumps(outcome)) == outcome


def test_faults_are_an_outcome() -> None:
    """Of a piece and of a body alike."""
    for work in (PieceWork(BROKEN), BodyWork(BROKEN)):
        outcome = carry_out(work, checkout_fonts())
        assert isinstance(outcome, Failed)
        assert any(finding.is_error for finding in outcome.findings)


def test_progress_has_a_name_for_it() -> None:
    """The piece, its edition and language."""
    assert PieceWork(PIECE).name == "press-release-a6 screen en"
