"""Who does the work, and that nobody is left when it is done."""

import os
import pickle
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.at_home import CACHE
from tests.cli.command import start_presskit
from tests.made_pieces import checkout_fonts, composed
from tests.pipeline.builds import build, cache_entries, cache_of, files_below, order_in
from tests.pipeline.odd_work import Odd
from tests.pipeline.partner_kits import kit_with_partners
from tests.pipeline.small_workshop import small_workshop
from tests.waiting import HUNG_S, wait_until

from presskit.errors import UsageError
from presskit.pack.lock import LOCK_NAME, folder_lock
from presskit.pipeline.crew import (
    Crew,
    HereAndNow,
    carry_out,
    cluster,
    core_count,
    hired_crew,
)
from presskit.pipeline.partner_files import BodyWork
from presskit.pipeline.pieces import BuiltPiece, PieceWork
from presskit.pipeline.row import Failed
from presskit.pipeline.worker_pool import STOPPED_BY, WorkerPool
from presskit.render import FontStage

PIECE = composed("<p>A line.</p>")
BROKEN = composed('<p><img src="nowhere.png" alt="A picture"></p>')
NO_FONTS = FontStage(Path("fonts.conf"), frozenset(), "")


def outcomes(crew: Crew[Any], works: Mapping[Any, Any]) -> Iterator[tuple[Any, Any]]:
    """What comes of each work under its key, as it comes."""
    waiting = list(works.items())
    while waiting or crew.is_busy:
        while waiting and crew.has_room:
            crew.start(*waiting.pop(0))
        yield from crew.ended()


def said(crew: Crew[Any], *words: str) -> dict[str, Any]:
    """What comes of each word."""
    return dict(outcomes(crew, {word: Odd(word) for word in words}))


def test_work_is_done_here_in_its_order() -> None:
    """One after the other, each as soon as the last is taken."""
    crew: Crew[str] = Crew(HereAndNow(), lambda: NO_FONTS)

    assert list(said(crew, "one", "two", "three")) == ["one", "two", "three"]


def test_a_bug_is_no_outcome() -> None:
    """An exception that nobody expects is raised, not told as a document's fault."""

    class Broken(Odd):
        def do(self, _fonts: Any) -> Any:
            raise LookupError("a bug")

    with pytest.raises(LookupError):
        list(outcomes(Crew(HereAndNow(), lambda: NO_FONTS), {"it": Broken("it")}))


def test_fonts_are_laid_out_when_there_is_work() -> None:
    """A build that finds everything in its cache needs none."""

    def refuse() -> FontStage:
        raise AssertionError

    assert said(Crew(HereAndNow(), refuse)) == {}


def test_a_worker_that_hangs_dies_or_eats_memory_stops_only_its_document() -> None:
    """Each is told with its reason, and the rest goes on."""
    with WorkerPool(2, most_s=5.0) as pool:
        made = said(Crew(pool, lambda: NO_FONTS, 4, STOPPED_BY), "one", "hang", "die", "hoard", "two")

    told = {word: outcome.findings[0].message for word, outcome in made.items() if isinstance(outcome, Failed)}
    assert {word: outcome for word, outcome in made.items() if word not in told} == {"one": "one", "two": "two"}
    assert "time" in told["hang"]
    assert "process" in told["die"]
    assert "memory" in told["hoard"]


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


def test_work_is_done_by_processes_that_can_be_ended(tmp_path: Path) -> None:
    """By one too, if that costs nothing or a kit's own templates ask for it."""
    ours, own = small_workshop(tmp_path), small_workshop(tmp_path, flyer_html="<p>")
    alone = WorkerPool if sys.platform == "linux" else HereAndNow
    for workshop, jobs, kind in ((ours, 1, alone), (ours, 3, WorkerPool), (own, 1, WorkerPool)):
        with hired_crew(replace(order_in(tmp_path), jobs=jobs), workshop) as crew:
            assert isinstance(crew._executor, kind)


# --- Processes ---


def test_there_is_a_processor() -> None:
    """As many as this process may use."""
    assert core_count() >= 1


def is_anybody_left(group: int) -> bool:
    """Whether a process of the group lives; the servers that start processes notice its end a moment later."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def whole_entries(folder: Path) -> dict[Path, int]:
    """The cache's entries with their numbers on the disk; each is whole."""
    entries, cache = cache_entries(folder), cache_of(folder)
    assert all(cache.get(path.parent.name + path.name) is not None for path in entries)
    return entries


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_c_ends_a_build_and_the_next_goes_on(tmp_path: Path, first_partners: Path) -> None:
    """Exit 130 and no process left; nothing half-written, and what was done before is not done again."""
    folder = kit_with_partners(tmp_path / "interrupted", "north", "south", "east")
    letters = ("build", "--jobs", "2", "--piece", "letterhead")
    # Its folder is ours, so that it cannot have ended before.
    with folder_lock(folder / "build"), start_presskit(*letters, cwd=folder, start_new_session=True) as process:
        wait_until(lambda: is_a_file_made(folder), of=process)
        os.killpg(process.pid, signal.SIGINT)  # a terminal sends it to every process
        _, err = process.communicate(timeout=HUNG_S)
        wait_until(lambda: not is_anybody_left(process.pid))

    assert process.returncode == 130
    assert "Traceback" not in err
    assert set(files_below(folder / "build")) == {LOCK_NAME}
    made = whole_entries(folder)
    build(folder, pieces=("letterhead",))
    assert made.items() <= cache_entries(folder).items()
    for partner in ("north", "south", "east"):
        assert letter_of(folder, partner) == letter_of(first_partners, partner)


def is_a_file_made(folder: Path) -> bool:
    """Whether the cache holds a finished file, and not only what files are made from."""
    for path in (folder / CACHE).glob("??/*"):
        with suppress(FileNotFoundError):  # it has just got its name
            if b'"claims"' in path.read_bytes()[:4096]:
                return True
    return False


def letter_of(folder: Path, partner: str) -> bytes:
    """A partner's letter as it was built."""
    (path,) = (folder / "build" / "partners" / partner).rglob("*letterhead*.pdf")
    return path.read_bytes()


# --- Other computers ---


@pytest.mark.filterwarnings("default")  # Dask's own
def test_an_address_where_nobody_answers_is_refused() -> None:
    """As wrong usage, with what to do."""
    with pytest.raises(UsageError, match="no cluster answers"), cluster("tcp://127.0.0.1:9", wait_s=0.5):
        pass


@pytest.mark.filterwarnings("default")  # Dask's own
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
        crew: Crew[int] = Crew(executor, checkout_fonts, 2 * threads, stopped_by)
        for number, outcomes_of_it in outcomes(crew, works):
            made[number] = outcomes_of_it
            if len(made) == 1:
                os.kill(victim.pid, 9)

    assert sorted(made) == sorted(works)
    assert not any(isinstance(each, Failed) for each in made.values())
