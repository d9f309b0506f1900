"""Work handed out, and what comes of it."""

from pathlib import Path
from typing import Any

import pytest
from tests.pipeline.odd_work import Odd

from presskit.pipeline.crew import Crew, HereAndNow
from presskit.pipeline.work import Failed
from presskit.pipeline.worker_pool import STOPPED_BY, WorkerPool
from presskit.render import FontStage

NO_FONTS = FontStage(Path("fonts.conf"), frozenset(), "")


def outcomes(crew: Crew, *words: str) -> dict[str, Any]:
    """What comes of each word."""
    return dict(crew.outcomes({word: Odd(word) for word in words}))  # type: ignore[misc] # stands in for work


def test_work_is_done_here_in_its_order() -> None:
    """One after the other, each as soon as the last is taken."""
    crew = Crew(HereAndNow(), lambda: NO_FONTS)

    assert list(outcomes(crew, "one", "two", "three")) == ["one", "two", "three"]


def test_a_bug_is_no_outcome() -> None:
    """An exception that nobody expects is raised, not told as a document's fault."""

    class Broken(Odd):
        def do(self, _fonts: Any) -> str:
            raise LookupError("a bug")

    with pytest.raises(LookupError):
        list(Crew(HereAndNow(), lambda: NO_FONTS).outcomes({"it": Broken("it")}))  # type: ignore[dict-item]


def test_fonts_are_laid_out_when_there_is_work() -> None:
    """A build that finds everything in its cache needs none."""

    def refuse() -> FontStage:
        raise AssertionError

    assert outcomes(Crew(HereAndNow(), refuse)) == {}


def test_a_worker_that_hangs_dies_or_eats_memory_stops_only_its_document() -> None:
    """Each is told with its reason, and the rest goes on."""
    with WorkerPool(2, most_s=5.0) as pool:
        made = outcomes(Crew(pool, lambda: NO_FONTS, 4, STOPPED_BY), "one", "hang", "die", "hoard", "two")

    told = {word: outcome.findings[0].message for word, outcome in made.items() if isinstance(outcome, Failed)}
    assert {word: outcome for word, outcome in made.items() if word not in told} == {"one": "one", "two": "two"}
    assert "two minutes" in told["hang"]
    assert "process" in told["die"]
    assert "memory" in told["hoard"]
