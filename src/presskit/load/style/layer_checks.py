"""Whether the style sheets that a kit lays over ours keep to what ours keep to, each breach at its line.

They are warnings: such a rule does what it says, and spoils another edition, a right-to-left language or a later
theme. What cannot be read at all, or is no property, the layout engine tells (render/css_checks.py).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import tinycss2

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.wording import did_you_mean, nearest, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import LAYERS, FontFile, TemplateFile
from presskit.model.piece_design import PieceDesign
from presskit.rules.screen_colours import is_colour_of_screens

STYLE_PHYSICAL = FindingKind(
    "style-physical",
    Severity.WARNING,
    "Do the kit's style sheets name sides by the direction of reading?",
    "What is left in English is right in Arabic; a sheet that says left has to be written twice.",
    "Write the logical property, such as margin-inline-start; within @page, sides are of a page read from the left.",
)
STYLE_COLOUR = FindingKind(
    "style-colour",
    Severity.WARNING,
    "Has every colour of the kit's style sheets its inks for print?",
    "A colour of screens has no inks of its own: a press gets what a formula makes of it, and black letters in four.",
    "Use a token such as var(--brand) or var(--ink), or set one of your own, and its inks under .edition-print: "
    "--accent: device-cmyk(0 0.6 1 0).",
)
STYLE_FONT = FindingKind(
    "style-font",
    Severity.WARNING,
    "Is there a font of every family that the kit's style sheets name?",
    "In the place of a family that is not there another one is set, and the page looks otherwise than it was drawn.",
    "Add the font with `presskit fonts --add`, or use var(--text-face) or var(--display-face).",
)
STYLE_IMPORTANT = FindingKind(
    "style-important",
    Severity.WARNING,
    "Do the kit's style sheets do without !important?",
    "It wins over what an edition must set, and over the steps by which a full page comes to fit.",
    "Take it out: the kit's sheets come last. Where ours still wins, write its whole selector.",
)
STYLE_CLASS = FindingKind(
    "style-class",
    Severity.WARNING,
    "Is every class in the kit's style sheets one that a page has?",
    "A rule under a class with a slip in it changes nothing, and nobody sees why.",
    "Correct it; `presskit templates show` prints the templates with their classes.",
)

_SIDES = {"left": "inline-start", "right": "inline-end", "top": "block-start", "bottom": "block-end"}
_RADII = {
    "border-top-left-radius": "border-start-start-radius",
    "border-top-right-radius": "border-start-end-radius",
    "border-bottom-left-radius": "border-end-start-radius",
    "border-bottom-right-radius": "border-end-end-radius",
}
_ALIGNED = {"left": "start", "right": "end"}
LOGICAL = {
    **{f"{box}-{side}": f"{box}-{way}" for box in ("margin", "padding", "border") for side, way in _SIDES.items()},
    **{
        f"{of}-{side}": f"{of}-{logical}"
        for of in ("margin", "padding", "border")
        for side, logical in _SIDES.items()
    },
    **{
        f"border-{side}-{what}": f"border-{logical}-{what}"
        for side, logical in _SIDES.items()
        for what in ("color", "style", "width")
    },
    **{side: f"inset-{logical}" for side, logical in _SIDES.items()},
    **_RADII,
}
"""What is written instead of a property that names a side of the paper."""

_OF_COLOUR = re.compile(r"--|.*color|background|border|outline|column-rule|text-decoration")
_NO_FAMILY = frozenset(["inherit", "initial", "unset", "serif", "sans-serif", "monospace", "cursive", "fantasy"])
_CLASS_IN_HTML = re.compile(r'class="([^"]*)"')
_CLASS_IN_CSS = re.compile(r"\.([A-Za-z][\w-]*)")
# What presskit itself writes on <body>: by a word of the kit, or always.
_MADE_CLASS = re.compile(r"(paper|edition|role|codes|with|without)-")
_ON_BODY = frozenset(["shared", "stationery", "partners", "under-embargo"])
_MOST_NESTED = 50
_LONG_NUMBER = re.compile(r"[0-9]{309,}")
OF_PIECES = ("pieces/", "frames/")
"""Where pages lie beside their sheets: which classes they have, and which tokens, is the piece's own affair."""
_OWN_FOLDERS = ("themes/", *OF_PIECES)
_IN_PAGES = frozenset(["page"])
_IN_ANY = frozenset(["media", "supports", "layer"])


@dataclass(frozen=True, slots=True)
class _Said:
    """One declaration of a sheet, and whether it is of the paper itself."""

    file: TemplateFile
    node: Any
    is_of_page: bool

    def place(self, node: Any = None) -> Place:
        """Where it stands, or that part of it."""
        return place_of(self.file, node or self.node, "" if node else self.node.name)


def place_of(file: TemplateFile, node: Any, words: str = "") -> Place:
    """Where a part of a sheet stands, which is written as these words."""
    line, column = node.source_line, node.source_column
    text = re.split(r"\r\n|[\n\r\f]", file.text)[line - 1]
    return Place(file.origin, line, column, column + len(words or node.serialize()), text)


def checked_layers(
    files: Mapping[str, TemplateFile], fonts: Iterable[FontFile], designs: Mapping[str, PieceDesign]
) -> list[Finding]:
    """The breaches in the kit's own sheets among all files; each sort at most so often that the list can be read."""
    layers = own_sheets(files)
    if not layers:
        return []
    families = {name for font in fonts for name in (font.family, *font.names)}
    said = [each for file in layers for each in _declarations(file, parsed(file.text), is_of_page=False)]
    inked = {each.node.lower_name for each in said if "device-cmyk(" in tinycss2.serialize(each.node.value)}
    found: list[Finding] = []
    for sort in (
        (finding for each in said for finding in _physical(each)),
        (finding for each in said for finding in _colours(each, inked)),
        (finding for each in said for finding in _fonts(each, families)),
        (STYLE_IMPORTANT.at(each.place(), "this is !important") for each in said if each.node.important),
        _classes([each for each in layers if not each.name.startswith(OF_PIECES)], _known_classes(files, designs)),
    ):
        found += [*sort][:MAX_FINDINGS_OF_ONE_SORT]
    return found


def own_sheets(files: Mapping[str, TemplateFile]) -> list[TemplateFile]:
    """What a kit has of its own, in styles/, themes, pieces and frames, as far as it can be read."""
    return [file for name, file in files.items() if is_own_sheet(name, file) if _can_be_read(file.text)]


def is_own_sheet(name: str, file: TemplateFile) -> bool:
    """Whether the file is a style sheet that the kit has brought, and no copy of one of ours."""
    return name.startswith(LAYERS) or (name.startswith(_OWN_FOLDERS) and name.endswith(".css") and file.is_own)


def parsed(text: str) -> list[Any]:
    """The rules of a sheet."""
    nodes: list[Any] = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return nodes


def _can_be_read(text: str) -> bool:
    """Whether it is within measure; one that is not is refused when pages are composed (compose/css/measure.py)."""
    depth = deepest = 0
    for bracket in re.findall(r"[(\[{}\])]", text):
        depth += 1 if bracket in "([{" else -1
        deepest = max(deepest, depth)
    return deepest <= _MOST_NESTED and not _LONG_NUMBER.search(text)


def _declarations(file: TemplateFile, nodes: Iterable[Any], *, is_of_page: bool) -> Iterator[_Said]:
    """Every declaration, of rules within rules too, in the order of the file."""
    for node in nodes:
        if node.type == "declaration":
            yield _Said(file, node, is_of_page)
        elif node.type in {"qualified-rule", "at-rule"} and node.content is not None:
            of_page = is_of_page or (node.type == "at-rule" and node.lower_at_keyword in _IN_PAGES)
            holds_rules = node.type == "at-rule" and node.lower_at_keyword in _IN_ANY
            parse = tinycss2.parse_rule_list if holds_rules else tinycss2.parse_blocks_contents
            inner = parse(node.content, skip_comments=True, skip_whitespace=True)
            yield from _declarations(file, inner, is_of_page=of_page)


def _physical(said: _Said) -> Iterator[Finding]:
    name = said.node.lower_name
    if said.is_of_page:
        return
    if name in LOGICAL:
        yield STYLE_PHYSICAL.at(said.place(), f'"{name}" names a side of the paper', f"write {LOGICAL[name]}")
    elif name == "text-align":
        for node in said.node.value:
            if node.type == "ident" and node.lower_value in _ALIGNED:
                hint = f"write {_ALIGNED[node.lower_value]}"
                yield STYLE_PHYSICAL.at(said.place(node), f'"{node.value}" is a side of the paper', hint)


def _colours(said: _Said, inked: Collection[str]) -> Iterator[Finding]:
    """A colour of screens; in a token it is told only where no inks are given for that token too."""
    name = said.node.lower_name
    if name.startswith("--") and name in inked:
        return
    words = [node for node in said.node.value if node.type != "whitespace"]
    may_be_a_word = _OF_COLOUR.match(name) and (len(words) == 1 or not name.startswith("--"))
    for node in _parts(words):
        if (node.type != "ident" or may_be_a_word) and is_colour_of_screens(node):
            message = f'"{shortened(node.serialize())}" is a colour of screens alone'
            yield STYLE_COLOUR.at(said.place(node), message)


def _parts(nodes: Iterable[Any]) -> Iterator[Any]:
    """The parts of a value, those within functions too; a colour's own are not looked at again."""
    for node in nodes:
        yield node
        if node.type == "function" and not is_colour_of_screens(node):
            yield from _parts(node.arguments)


def _fonts(said: _Said, families: Collection[str]) -> Iterator[Finding]:
    name = said.node.lower_name
    if name not in {"font-family", "font"} and not (name.startswith("--") and name.endswith("-face")):
        return
    known = {family.casefold() for family in families}
    for node, family in _families(said.node.value, is_shorthand=name == "font"):
        if family.casefold() not in known | _NO_FAMILY:
            hint = did_you_mean(family, families, STYLE_FONT.remedy)
            yield STYLE_FONT.at(said.place(node), f'no font is of the family "{shortened(family)}"', hint)


def _families(nodes: Iterable[Any], *, is_shorthand: bool) -> Iterator[tuple[Any, str]]:
    """The families of a list: each a text, or words; a shorthand's words may be sizes, and are passed over."""
    words: list[Any] = []
    for node in (*nodes, None):
        if node is not None and node.type == "ident" and not is_shorthand:
            words.append(node)
        elif node is None or node.type == "literal":
            if words:
                yield words[0], " ".join(each.value for each in words)
            words = []
        elif node.type == "string":
            yield node, node.value


def _classes(layers: Iterable[TemplateFile], known: Collection[str]) -> Iterator[Finding]:
    """A class that no template and no sheet of ours has, and that is nearly one that they have."""
    for file in layers:
        for rule in style_rules(parsed(file.text)):
            for dot, node in pairwise(rule.prelude):
                if dot != "." or node.type != "ident" or node.value in known or _MADE_CLASS.match(node.value):
                    continue
                if near := nearest(node.value, known):
                    place = place_of(file, node)
                    message = f'no page has a class "{shortened(node.value)}"'
                    yield STYLE_CLASS.at(place, message, f'did you mean "{near}"?')


def style_rules(nodes: Iterable[Any]) -> Iterator[Any]:
    """The rules with selectors, those within @media too."""
    for node in nodes:
        if node.type == "qualified-rule":
            yield node
        elif node.type == "at-rule" and node.content is not None and node.lower_at_keyword in _IN_ANY:
            yield from style_rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))


def _known_classes(files: Mapping[str, TemplateFile], designs: Mapping[str, PieceDesign]) -> set[str]:
    """The classes of the templates and of all sheets but the layers, and the names of pieces and their variants."""
    known = {*designs, *_ON_BODY}
    for design in designs.values():
        known |= {f"{variant}-is-{choice}" for variant, choices in design.variants.items() for choice in choices}
    for name, file in files.items():
        if name.endswith(".html"):
            known |= {word for said in _CLASS_IN_HTML.findall(file.text) for word in re.findall(r"[\w-]+", said)}
        elif name.endswith(".css") and not is_own_sheet(name, file):
            known |= set(_CLASS_IN_CSS.findall(file.text))
    return known
