"""Which colours of a page no profile and no default says the meaning of (ISO 32000-1, 8.6.5.6)."""

from collections.abc import Iterator, Mapping

from presskit.preflight.facts.colour import ColourSpace
from presskit.preflight.reading.content.scope import Scope
from presskit.rules.pdf_entries import dictionary_at

_DEFAULTS: Mapping[str, str] = {
    "DeviceRGB": "/DefaultRGB",
    "DeviceCMYK": "/DefaultCMYK",
    "DeviceGray": "/DefaultGray",
}


def note_device(scope: Scope, space: ColourSpace) -> None:
    """Note the device colours that what is painted in this space comes down to."""
    if space not in scope.spaces:
        scope.spaces.add(space)
        scope.bench.page.device_families.update(_unexplained(scope, space))


def note_device_blend(scope: Scope, space: ColourSpace) -> None:
    """Note the device colours that a transparency group blends in."""
    scope.bench.page.device_blends.update(_unexplained(scope, space))


def _unexplained(scope: Scope, space: ColourSpace) -> Iterator[str]:
    defaults = dictionary_at(scope.resources, "/ColorSpace")
    for each in _parts(space):
        if each.family in _DEFAULTS and _DEFAULTS[each.family] not in defaults:
            yield each.family


def _parts(space: ColourSpace) -> Iterator[ColourSpace]:
    """The space, what it chooses from, and what its inks are shown in."""
    yield space
    for inner in (space.base, space.shown_in):
        if inner is not None:
            yield from _parts(inner)
