"""What a page draws with: the engine lets all pages share it, and a page that is taken out takes its own alone."""

from collections import defaultdict
from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Object, Stream

# ISO 32000-1, table 33: what is named in content, and by which operators.
_NAMED_BY = {
    "Do": "/XObject",
    "Tf": "/Font",
    "gs": "/ExtGState",
    "sh": "/Shading",
    **dict.fromkeys(("scn", "SCN"), "/Pattern"),
    **dict.fromkeys(("cs", "CS"), "/ColorSpace"),
    **dict.fromkeys(("BDC", "DP"), "/Properties"),
}


def drop_unused_resources(page: pikepdf.Page) -> None:
    """Leave the page, and all forms, patterns and masks that it draws, only what each of them names."""
    waiting: list[Object] = [page.obj]
    met: set[tuple[int, int]] = set()
    while waiting:
        content = waiting.pop()
        if content.objgen not in met and "/Resources" in content:
            met.add(content.objgen)
            content.Resources = _used(content)
            waiting += _drawn(content.Resources)


def _used(content: Object) -> Dictionary:
    """The resources without those that the content does not name."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for instruction in pikepdf.parse_content_stream(content):
        if kind := _NAMED_BY.get(str(instruction.operator)):
            names[kind].update(str(operand) for operand in instruction.operands)
    kinds = set(_NAMED_BY.values())
    return Dictionary(
        {
            kind: Dictionary({name: thing for name, thing in things.items() if name in names[kind]})
            if kind in kinds
            else things
            for kind, things in content.Resources.items()
        }
    )


def _drawn(resources: Dictionary) -> Iterator[Object]:
    """What has content of its own: forms, patterns that are tiles, and masks."""
    for thing in (*_things(resources, "/XObject"), *_things(resources, "/Pattern")):
        if isinstance(thing, Stream):
            yield thing
    for state in _things(resources, "/ExtGState"):
        mask = state.get("/SMask")
        if isinstance(mask, Dictionary):
            yield mask.G


def _things(resources: Dictionary, kind: str) -> list[Object]:
    return list(resources.get(kind, Dictionary()).values())
