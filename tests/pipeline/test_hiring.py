"""Who does the work."""

from dataclasses import replace
from pathlib import Path

from tests.pipeline.builds import order_in

from presskit.cache import Cache
from presskit.model.house_style import HouseStyle
from presskit.pipeline.crew import HereAndNow
from presskit.pipeline.hiring import hired_crew
from presskit.pipeline.worker_pool import WorkerPool
from presskit.pipeline.workshop import Workshop


def test_one_job_is_done_here_and_more_by_processes(tmp_path: Path) -> None:
    """0 is as many as there are processors."""
    shop = Workshop(HouseStyle({}, ()), tmp_path, Cache(tmp_path))
    for jobs, kind in ((1, HereAndNow), (3, WorkerPool)):
        with hired_crew(replace(order_in(tmp_path), jobs=jobs), shop) as crew:
            assert isinstance(crew._executor, kind)
