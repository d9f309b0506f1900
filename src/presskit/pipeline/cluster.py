"""Work done by other computers: the workers of a Dask cluster, which need presskit and no shared disk."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from presskit.errors import UsageError
from presskit.pipeline.origins import tools_key

_WAIT_S = 10
# A worker that dies hands its work on; work that has ended so many workers is given up.
_TRIES = 2


@contextmanager
def cluster(address: str, wait_s: float = _WAIT_S) -> Iterator[tuple[Executor, int, tuple[type[BaseException], ...]]]:
    """The cluster as an executor, how many works it does at a time, and what it raises when one ends its workers.

    Raises UsageError if it does not answer in time, or if its workers would make other files than this computer.
    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 - an extra, and half a second to import
    except ImportError as error:
        raise UsageError("--scheduler needs Dask", "install presskit-pdf[cluster]") from error
    try:
        client = Client(address, timeout=wait_s)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise UsageError(f"no cluster answers at {address}", "start it with `dask scheduler`") from error
    with client:
        keys = set(client.run(tools_key).values())
        if keys != {tools_key()}:
            message = "the workers of the cluster have other versions of presskit or its tools, or there are none"
            raise UsageError(message, "install the same versions on all, and start `dask worker` with them")
        executor = client.get_executor(retries=_TRIES, pure=False)  # type: ignore[no-untyped-call]
        threads = sum(client.nthreads().values())  # type: ignore[no-untyped-call]
        yield executor, threads, (KilledWorker,)
