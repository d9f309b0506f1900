"""Work on other computers, which here are two processes of this one."""

import os

import pytest
from tests.made_pieces import checkout_fonts, composed

from presskit.errors import UsageError
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.cluster import cluster
from presskit.pipeline.crew import Crew
from presskit.pipeline.work import PieceWork

pytestmark = pytest.mark.filterwarnings("default")  # Dask's own


def test_an_address_where_nobody_answers_is_refused() -> None:
    """As wrong usage, with what to do."""
    with pytest.raises(UsageError, match="no cluster answers"), cluster("tcp://127.0.0.1:9", wait_s=0.5):
        pass


def test_a_killed_worker_loses_no_document() -> None:
    """Its work is done by the other; fonts and documents travel as bytes."""
    from distributed import LocalCluster

    works = {number: PieceWork(composed(f"<p>Document {number}</p>")) for number in range(8)}
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as local,  # type: ignore[no-untyped-call]
        cluster(local.scheduler_address) as (executor, threads, stopped_by),
    ):
        victim = next(iter(local.workers.values()))
        made = {}
        for number, outcome in Crew(executor, checkout_fonts, 2 * threads, stopped_by).outcomes(works):
            made[number] = outcome
            if len(made) == 1:
                os.kill(victim.pid, 9)

    assert sorted(made) == sorted(works)
    assert all(isinstance(outcome, BuiltPiece) for outcome in made.values())
