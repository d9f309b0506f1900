"""Every colour of a file made into that of its edition: page contents, forms, patterns, shadings, images, groups."""

from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from presskit.prepress.colour_operators import (
    Instruction,
    colour_instruction,
    component_count,
    read_instructions,
    repainted,
)
from presskit.prepress.colour_values import Colour, Colours, GreyColours
from presskit.prepress.images import convert_images

Finishing = Callable[[list[Instruction], Object], list[Instruction]]
"""What else is done to the instructions of a content stream with these resources, once its colours are right."""


def recolour(pdf: pikepdf.Pdf, colours: Colours, finishing: Finishing | None = None) -> None:
    """Paint the whole file in these colours; what a soft mask is made of is light, so it becomes grey.

    `finishing` is applied to what is seen, not to soft masks.
    """
    masks = _mask_groups(pdf)
    for page in pdf.pages:
        page.Contents = pdf.make_stream(_repainted(page.obj, page.obj.Resources, colours, finishing))
        page.obj.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=colours.space)
    for form in _forms_and_patterns(pdf):
        is_mask = form.objgen in masks
        palette, then = (GreyColours(), None) if is_mask else (colours, finishing)
        form.write(_repainted(form, form.Resources, palette, then))
        _recolour_shadings(form.Resources, palette)
        if "/Group" in form:
            form.Group.CS = palette.space
    for page in pdf.pages:
        _recolour_shadings(page.obj.Resources, colours)
    convert_images(pdf, colours)
    _drop_spaces_of_light(pdf)


def _repainted(stream: Object, resources: Object, colours: Colours, finishing: Finishing | None) -> bytes:
    def paint(colour: Colour, is_stroke: bool) -> list[Instruction]:
        return [colour_instruction(colours.convert(colour), colours.space, is_stroke=is_stroke)]

    instructions = repainted(read_instructions(stream), resources, paint)
    return pikepdf.unparse_content_stream(finishing(instructions, resources) if finishing else instructions)


def _forms_and_patterns(pdf: pikepdf.Pdf) -> Iterator[Stream]:
    """Every stream besides the pages' own that is drawn with operators."""
    for item in pdf.objects:
        if isinstance(item, Stream) and (item.get("/Subtype") == Name.Form or "/PatternType" in item):
            yield item


def _mask_groups(pdf: pikepdf.Pdf) -> set[tuple[int, int]]:
    """The forms that soft masks are made of, and those drawn inside them."""
    masks = [state.get("/SMask") for state in _graphics_states(pdf)]
    waiting = [mask.G for mask in masks if isinstance(mask, Dictionary)]
    found = set()
    while waiting:
        form = waiting.pop()
        if form.objgen not in found:
            found.add(form.objgen)
            drawn = form.Resources.get("/XObject", Dictionary()).values()
            waiting += [item for item in drawn if item.get("/Subtype") == Name.Form]
    return found


def _graphics_states(pdf: pikepdf.Pdf) -> Iterator[Object]:
    for resources in _all_resources(pdf):
        yield from resources.get("/ExtGState", Dictionary()).values()


def _all_resources(pdf: pikepdf.Pdf) -> Iterator[Object]:
    yield from (page.obj.Resources for page in pdf.pages)
    yield from (form.Resources for form in _forms_and_patterns(pdf))


def _recolour_shadings(resources: Object, colours: Colours) -> None:
    """Paint the colours between which a gradient runs; a grey one is grey in every edition."""
    for shading in resources.get("/Shading", Dictionary()).values():
        if component_count(shading.ColorSpace) > 1 and shading.ColorSpace != colours.space:
            _recolour_function(shading.Function, colours)
            shading.ColorSpace = colours.space


def _recolour_function(function: Object, colours: Colours) -> None:
    """Convert the ends of every part (ISO 32000-1, 7.10: type 3 joins parts of type 2)."""
    for part in function.get("/Functions", ()):
        _recolour_function(part, colours)
    for end in ("/C0", "/C1"):
        if end in function:
            function[end] = Array(colours.convert(tuple(float(share) for share in function[end])))


def _drop_spaces_of_light(pdf: pikepdf.Pdf) -> None:
    """Take out the spaces that nothing is painted in any more; the engine lists two of Lab in every file."""
    for resources in _all_resources(pdf):
        spaces = resources.get("/ColorSpace", Dictionary())
        for name in [name for name, space in spaces.items() if component_count(space)]:
            del spaces[name]
