"""The crew of a build, as it was ordered: this process, some processes, or a cluster."""

from collections.abc import Iterator
from contextlib import contextmanager

from presskit.pipeline.cluster import cluster
from presskit.pipeline.crew import Crew, HereAndNow
from presskit.pipeline.order import BuildOrder
from presskit.pipeline.worker_pool import STOPPED_BY, WorkerPool, core_count
from presskit.pipeline.workshop import Workshop


@contextmanager
def hired_crew(order: BuildOrder, workshop: Workshop) -> Iterator[Crew]:
    """Whoever does the work until the end of the block; nobody is started before there is some."""
    if order.scheduler:
        with cluster(order.scheduler) as (executor, threads, stopped_by):
            yield Crew(executor, lambda: workshop.house.fonts, ahead=2 * threads, stopped_by=stopped_by)
        return
    jobs = order.jobs or core_count()
    if jobs == 1:
        yield Crew(HereAndNow(), lambda: workshop.fonts)
        return
    with WorkerPool(jobs) as pool:
        yield Crew(pool, lambda: workshop.fonts, ahead=2 * jobs, stopped_by=STOPPED_BY)
