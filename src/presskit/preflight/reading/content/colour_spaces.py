"""Colour spaces of a PDF as facts."""

from collections.abc import Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from presskit.preflight.facts.colour import CMYK, GREY, PATTERN, RGB, ColourSpace, Components

_BY_NAME: Mapping[str, ColourSpace] = {
    **dict.fromkeys(("/DeviceGray", "/G", "/CalGray"), GREY),
    **dict.fromkeys(("/DeviceRGB", "/RGB", "/CalRGB"), RGB),
    **dict.fromkeys(("/DeviceCMYK", "/CMYK"), CMYK),
    "/Pattern": PATTERN,
}
_WITH_BASE = {"Pattern": ("Pattern", 0), "Indexed": ("Indexed", 1), "I": ("Indexed", 1)}
_MEASURED = {"CalGray": 1, "CalRGB": 3, "Lab": 3}  # with their components
_MOST_NESTED = 4
# ISO 32000-1, 8.6.6.4: family, name, alternate space, tint transform; 7.10: sorts of functions.
_ALTERNATE, _TINT = 2, 3
_SAMPLED, _EXPONENTIAL, _BITS_OF_A_BYTE = 0, 2, 8


def read_space(stated: pikepdf.Object, resources: Dictionary, depth: int = 0) -> ColourSpace:
    """The colour space that a name, or an array with its details, stands for.

    Raises:
        ValueError: it is none that ISO 32000-1, 8.6 knows.
        KeyError: the page's resources do not have the name.
    """
    if depth > _MOST_NESTED:
        raise ValueError("colour spaces lie in one another without end")
    if isinstance(stated, Name):
        if (known := _BY_NAME.get(str(stated))) is not None:
            return known
        return read_space(resources["/ColorSpace"][str(stated)], resources, depth + 1)
    if isinstance(stated, Array) and len(stated) > 0:
        return _detailed(stated, resources, depth)
    raise ValueError("what is neither a name nor a list is no colour space")


def first_values(space: ColourSpace) -> Components:
    """The colour that choosing a space begins with: black or, of named inks, the full one (ISO 32000-1, 8.6.8)."""
    if space.colorants:
        return (1.0,) * space.components
    return (0.0, 0.0, 0.0, 1.0) if space.components == CMYK.components else (0.0,) * space.components


def _detailed(stated: Array, resources: Dictionary, depth: int) -> ColourSpace:
    family = str(stated[0]).removeprefix("/")
    if len(stated) == 1:
        return read_space(stated[0], resources, depth + 1)
    if family == "ICCBased":
        return ColourSpace(family, int(stated[1].N))
    if family in ("Separation", "DeviceN"):
        return _of_named_inks(family, stated, read_space(stated[_ALTERNATE], resources, depth + 1))
    if family in _WITH_BASE:
        family, components = _WITH_BASE[family]
        return ColourSpace(family, components, base=read_space(stated[1], resources, depth + 1))
    if family in _MEASURED:
        return ColourSpace(family, _MEASURED[family])
    raise ValueError(f"{family} is no colour space")


def _of_named_inks(family: str, stated: Array, shown_in: ColourSpace) -> ColourSpace:
    names = [stated[1]] if isinstance(stated[1], Name) else list(stated[1])
    colorants = tuple(str(name).removeprefix("/") for name in names)
    stands_for = _stands_for(stated) if len(names) == 1 else ()
    return ColourSpace(family, len(names), colorants, stands_for=stands_for, shown_in=shown_in)


def _stands_for(stated: Array) -> Components:
    """The inks that are shown for the full ink; () if they are no inks, or only a program's function knows them."""
    if len(stated) <= _TINT or stated[_ALTERNATE] != Name.DeviceCMYK:
        return ()
    function = stated[_TINT]
    entries = function.stream_dict if isinstance(function, Stream) else function
    if not isinstance(entries, Dictionary):
        return ()
    if entries.get("/FunctionType") == _EXPONENTIAL:
        inks = _numbers_of(entries.get("/C1"))
    elif entries.get("/FunctionType") == _SAMPLED and entries.get("/BitsPerSample") == _BITS_OF_A_BYTE:
        inks = tuple(level / 255 for level in function.read_bytes()[-CMYK.components :])
    else:
        return ()
    return inks if len(inks) == CMYK.components else ()


def _numbers_of(array: object) -> Components:
    """The numbers of an array; none if it holds anything else."""
    try:
        return tuple(float(number) for number in array) if isinstance(array, Array) else ()
    except (TypeError, ValueError):
        return ()
