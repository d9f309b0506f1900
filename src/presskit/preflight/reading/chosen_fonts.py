"""The fonts that pages choose which are not looked at closely, found without following what they draw."""

import re
from collections.abc import Iterable, Iterator, Mapping

import pikepdf
from pikepdf import Dictionary, Name, Stream

from presskit.preflight.facts.document import FontFacts
from presskit.preflight.reading.content import BROKEN
from presskit.preflight.reading.fonts import font_facts
from presskit.rules.pdf_entries import dictionary_at

# ISO 32000-1, 9.3.1: a font's name in the page's resources, a size, and the operator.
_CHOICE = re.compile(rb"/([^\s()<>\[\]{}/%]+)[ \t\r\n]{1,9}[-+.\d]{1,20}[ \t\r\n]{1,9}Tf\b")
_MOST_NESTED = 25


def chosen_fonts(pages: Mapping[int, pikepdf.Page], known: Iterable[FontFacts] = ()) -> Iterator[FontFacts]:
    """Each font once, with the first of these pages that it is chosen on; its letters are not known.

    Those that are `known` are not told again. What cannot be read there is passed over: nobody says of these pages
    that they are sound.
    """
    seen: set[tuple[int, int]] = set()
    told = {(font.name, font.embedded) for font in known}
    for number, page in pages.items():
        for font in _fonts_of(page.obj, page, seen, 0):
            facts = font_facts(font, frozenset(), number, None)
            if (facts.name, facts.embedded) not in told:
                told.add((facts.name, facts.embedded))
                yield facts


def _fonts_of(
    holder: pikepdf.Object, source: pikepdf.Page | Stream, seen: set[tuple[int, int]], depth: int
) -> Iterator[Dictionary]:
    """The fonts that a page or a form chooses, those of the forms that it may draw included; each object once."""
    try:
        content = source.read_bytes() if isinstance(source, Stream) else _content(source)
        resources = source.resources if isinstance(source, pikepdf.Page) else dictionary_at(holder, "/Resources")
        fonts, drawn = dictionary_at(resources, "/Font"), dictionary_at(resources, "/XObject")
        names = {f"/{name.decode('latin-1')}" for name in _CHOICE.findall(content)}
        chosen = [fonts[name] for name in sorted(names) if name in fonts]
        forms = [form for form in drawn.values() if isinstance(form, Stream) and form.get("/Subtype") == Name.Form]
    except BROKEN:
        return
    for font in chosen:
        if isinstance(font, Dictionary) and _is_new(font, seen):
            yield font
    for form in forms if depth < _MOST_NESTED else ():
        if _is_new(form, seen):
            yield from _fonts_of(form, form, seen, depth + 1)


def _content(page: pikepdf.Page) -> bytes:
    stated = page.obj.get("/Contents")
    parts = stated if isinstance(stated, pikepdf.Array) else [stated]
    return b"\n".join(part.read_bytes() for part in parts if isinstance(part, Stream))


def _is_new(item: pikepdf.Object, seen: set[tuple[int, int]]) -> bool:
    if not item.is_indirect:
        return True
    is_new = item.objgen not in seen
    seen.add(item.objgen)
    return is_new
