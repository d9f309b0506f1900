"""Where templates are filled in: in this process, or where a kit brings some of its own, in one that can be ended."""

import io
import pickle
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, TypeVar

from presskit.errors import KitError
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.pipeline.limits import composing_time, stopped
from presskit.pipeline.row import Failed
from presskit.pipeline.worker_pool import NO_WORKERS, STOPPED_BY, WorkerPool, no_workers

_LOOK_UP_S = 0.1  # how long a Ctrl-C may wait until it is heard
_Rest = ParamSpec("_Rest")
_Composed = TypeVar("_Composed")


class Desk:
    """Composes what is asked for of one kit.

    A template can loop without end. Those of presskit do not, and a process of its own would cost every kit a second.
    """

    def __init__(self, kit: Kit, house: HouseStyle) -> None:
        self._kit, self._house = kit, house
        self._apart = WorkerPool(1, first=_lay_out, given=(kit, house)) if house.own_templates else None

    def __enter__(self) -> "Desk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._apart:
            self._apart.shutdown(cancel_futures=True)

    def composed(
        self,
        compose: Callable[Concatenate[Kit, HouseStyle, _Rest], _Composed],
        *rest: _Rest.args,
        **named: _Rest.kwargs,
    ) -> _Composed:
        """What the function makes of the kit, the house style and the rest.

        Raises KitError as the function does, and if it comes to no end.
        """
        if self._apart is None:
            return compose(self._kit, self._house, *rest, **named)
        future = self._apart.submit(_compose_apart, compose, rest, named)
        try:
            outcome = _outcome(future)
        except STOPPED_BY as error:
            raise KitError([stopped(error, self._house.own_templates)]) from error
        except NO_WORKERS as error:
            raise no_workers(error) from error
        if isinstance(outcome, Failed):
            raise KitError(outcome.findings)
        composed: _Composed = _Unpacking(io.BytesIO(outcome), _pictures(self._kit)).load()
        return composed


def _outcome(future: Future[Any]) -> Any:
    while not future.done():
        wait([future], timeout=_LOOK_UP_S)
    return future.result()


# --- In the process apart ---

_laid_out: tuple[Kit, HouseStyle] | None = None


def _lay_out(kit: Kit, house: HouseStyle) -> None:
    """Keep them here, so that they come once and not with each piece."""
    global _laid_out  # noqa: PLW0603 - a worker has no other place that lasts from one work to the next
    _laid_out = kit, house


def _compose_apart(compose: Callable[..., Any], rest: tuple[Any, ...], named: Mapping[str, Any]) -> bytes | Failed:
    """What was composed, packed; a fault is an outcome, as an exception would lose its findings on the way."""
    if _laid_out is None:
        raise LookupError("nothing is laid out")
    try:
        with composing_time():
            composed = compose(*_laid_out, *rest, **named)
    except KitError as error:
        return Failed(error.findings)
    packed = io.BytesIO()
    _Packing(packed, _pictures(_laid_out[0])).dump(composed)
    return packed.getvalue()


# --- On the way between ---


def _pictures(kit: Kit) -> dict[str, bytes]:
    """The bytes of the kit's pictures, each under a name of its own: both sides have them already."""
    logo = kit.organisation.logo
    return {**{f"picture {key}": each.data for key, each in kit.pictures.items()}, "logo": logo.data if logo else b""}


class _Packing(pickle.Pickler):
    """Names the pictures instead of packing them: else every piece would come back with copies of its own."""

    def __init__(self, file: io.BytesIO, pictures: Mapping[str, bytes]) -> None:
        super().__init__(file)
        self._names = {id(data): name for name, data in pictures.items()}

    def persistent_id(self, thing: Any) -> str | None:
        """The name of a picture; None for what is packed."""
        return self._names.get(id(thing)) if isinstance(thing, bytes) else None


class _Unpacking(pickle.Unpickler):
    """Puts the pictures back in the place of their names."""

    def __init__(self, file: io.BytesIO, pictures: Mapping[str, bytes]) -> None:
        super().__init__(file)
        self._pictures = pictures

    def persistent_load(self, name: Any) -> bytes:
        """The picture of this name."""
        return self._pictures[name]
