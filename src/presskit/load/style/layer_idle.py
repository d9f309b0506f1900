"""What a kit's own style sheets say and what never comes to a page: states of screens, idle tokens, cut grounds."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

import tinycss2

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.style.layer_checks import own_sheets, parsed, place_of, style_rules
from presskit.load.wording import listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import LAYERS, TemplateFile
from presskit.model.looks.made_tokens import COLOUR_TOKENS, is_made
from presskit.model.piece_design import PieceDesign

STYLE_STATE = FindingKind(
    "style-state",
    Severity.WARNING,
    "Are all rules of the kit's style sheets ones that paper can have?",
    "Nobody points at a page or fills it in: a rule for that, or for screens alone, is left out without a trace.",
    "Take it out, or say it without the condition; what is for one edition stands under .edition-screen or "
    ".edition-print.",
)
STYLE_TOKEN_IDLE = FindingKind(
    "style-token-idle",
    Severity.WARNING,
    "Does each token that the kit sets change something?",
    "A token that is reckoned with elsewhere, or that presskit sets after every sheet, is set here for nothing.",
    "Set it where the message says, or take it out.",
)
STYLE_GROUND = FindingKind(
    "style-ground",
    Severity.WARNING,
    "Has a page that the kit gives another ground that ground in its bleed too?",
    "A box ends at the trim: over it the page's own ground is printed, and a cut that is never exact shows its edge.",
    "Set the ground on the page itself: @page NAME { background: … }.",
)

STYLE_MEASURED = FindingKind(
    "style-measured",
    Severity.WARNING,
    "Are large words set as they are measured?",
    "presskit measures them before the page is laid out, in the face and width that the tokens of their room say: "
    "what is set otherwise comes out wider, and breaks once more.",
    "Say it with the tokens of the room: --display-face, --display-weight; take what a border, padding or spacing "
    "needs from --measure.",
)

_WIDENS = re.compile(r"(padding|border|margin)(-inline(-start|-end)?)?(-width)?|letter-spacing|word-spacing")
_OF_FOUR_SIDES = frozenset(["padding", "margin"])
_MEASURED_BY = {"font-family": "--display-face", "font-weight": "--display-weight"}
_NOTHING = frozenset(["0", "none", "normal", "auto", "inherit"])
_OF_SCREENS = re.compile(
    r"hover|active|focus(-visible|-within)?|visited|target(-within)?|checked|disabled|enabled|default|indeterminate"
    r"|placeholder-shown|autofill|(user-)?(in)?valid|required|optional|(in|out-of)-range|read-(only|write)|fullscreen"
    r"|modal|(popover-)?open|playing|paused"
)
_PRINTED = frozenset(["print", "all"])
_ROOTS = re.compile(r"\s*(:root|html)([.:[][^\s>+~]*)?\s*")
_BODY = re.compile(r"\s*body([.:[][^\s>+~]*)?\s*")
_GROUNDS = frozenset(["background", "background-color"])
_USED = re.compile(r"var\(\s*--([\w-]+)")
_LAST_CLASS = re.compile(r"\.([\w-]+)\s*$")
_CLASS = re.compile(r"\.([\w-]+)")
_OF_A_PIECE = re.compile(r"(?:^|/)pieces/([^/]+)/")
_LAST_SPAN = re.compile(r"[\s>+~](span|\*)\s*$")
_OF_A_SLOT = re.compile(r"--(\w+)-(most|least|height)")
_SET_LINES = frozenset(["hashtag-line", "hashtag-ink", "kept"])  # what partials/display.html sets lines in
SAID_IN_BRAND = "write it under [brand] of organisation.toml"


def idle_rules(files: Mapping[str, TemplateFile], designs: Mapping[str, PieceDesign]) -> list[Finding]:
    """The rules and tokens of the kit's own sheets that change nothing, and what they cut off or set unmeasured."""
    layers = own_sheets(files)
    if not layers:
        return []
    ours = [file for name, file in files.items() if name.endswith(".css") and not name.startswith(LAYERS)]
    found: list[Finding] = []
    for sort in (
        (each for file in layers for each in _states(file, parsed(file.text))),
        (each for file in layers for each in _idle_tokens(file, ours)),
        (each for file in layers for each in _unmeasured(file, _rooms_on(file, designs), _said_beside(file, layers))),
        _grounds(layers, [file for file in ours if not file.is_own]),
    ):
        found += [*sort][:MAX_FINDINGS_OF_ONE_SORT]
    return found


def _states(file: TemplateFile, nodes: Iterable[Any]) -> Iterator[Finding]:
    for node in nodes:
        if node.type == "qualified-rule":
            for colon, word in pairwise(node.prelude):
                if colon == ":" and word.type == "ident" and _OF_SCREENS.fullmatch(word.lower_value):
                    message = f'paper has no state ":{word.value}"; the rule counts nowhere'
                    yield STYLE_STATE.at(place_of(file, word), message)
        elif node.type == "at-rule" and node.lower_at_keyword == "media" and node.content is not None:
            media = {part.lower_value for part in node.prelude if part.type == "ident"}
            if media and not media & _PRINTED and not media & {"not", "and"}:
                message = f'"@media {shortened(tinycss2.serialize(node.prelude).strip())}" is for no page'
                yield STYLE_STATE.at(place_of(file, node, "@media"), message)
            yield from _states(file, tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))


def _idle_tokens(file: TemplateFile, ours: Iterable[TemplateFile]) -> Iterator[Finding]:
    """Tokens that presskit sets itself, and those set on <body> that are reckoned with on the root alone."""
    for rule in style_rules(parsed(file.text)):
        selector = tinycss2.serialize(rule.prelude)
        for node in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
            if node.type != "declaration" or not node.name.startswith("--"):
                continue
            token = node.name.removeprefix("--")
            if is_made(token) and _ROOTS.fullmatch(selector):
                hint = SAID_IN_BRAND if token in COLOUR_TOKENS else "take it out"
                message = f'presskit sets "{node.name}" itself, after every style sheet'
                yield STYLE_TOKEN_IDLE.at(place_of(file, node, node.name), message, hint)
            elif (_ROOTS.fullmatch(selector) or _BODY.fullmatch(selector)) and (
                room := _room_that_says(node.name, ours)
            ):
                message = f'"{node.name}" counts nowhere here: in ".{room}" that of the room is the nearer one'
                yield STYLE_TOKEN_IDLE.at(place_of(file, node, node.name), message, f"set it under .{room} {{ … }}")
            elif not _ROOTS.fullmatch(selector) and (reckoned := _reckoned_on_root(token, ours)):
                message = f'"{node.name}" counts on :root alone, where {listed(reckoned)} is reckoned from it'
                yield STYLE_TOKEN_IDLE.at(place_of(file, node, node.name), message, "set it under :root { … }")


def _room_that_says(name: str, ours: Iterable[TemplateFile]) -> str:
    """The room whose own value beats one of the page for this token of large words; empty if none does."""
    if not _OF_A_SLOT.fullmatch(name):
        return ""
    setters = [
        rule
        for file in ours
        if name in file.text
        for rule in style_rules(parsed(file.text))
        if any(node.name == name for node in _declared(rule))
    ]
    classes = [_last_classes(rule) for rule in setters]
    return min(set.union(*classes), default="") if classes and all(classes) else ""


def _reckoned_on_root(token: str, ours: Iterable[TemplateFile]) -> list[str]:
    """The tokens that are reckoned from this one, if these stand on the root and nothing else names it."""
    reckoned: dict[str, None] = {}
    for file in ours:
        if f"--{token}" not in file.text:
            continue
        for rule in style_rules(parsed(file.text)):
            is_root = bool(_ROOTS.fullmatch(tinycss2.serialize(rule.prelude)))
            for node in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
                if node.type != "declaration" or token not in _USED.findall(tinycss2.serialize(node.value)):
                    continue
                if not (is_root and node.name.startswith("--")):
                    return []
                reckoned[node.name] = None
    return [*reckoned]


def _grounds(layers: Iterable[TemplateFile], ours: Iterable[TemplateFile]) -> Iterator[Finding]:
    """A ground on a box that fills a page with a ground of its own, while that page keeps its own."""
    layers = [*layers]
    left_alone = _painted(ours) - _painted(layers)
    moved, pages = _pages_of(layers), _pages_of(ours)
    for file in layers:
        for rule in style_rules(parsed(file.text)):
            grounds = [node for node in _declared(rule) if node.lower_name in _GROUNDS]
            for name in _last_classes(rule) - moved.keys():
                if grounds and (page := pages.get(name, "")) in left_alone:
                    message = f'this ground ends at the trim; in the bleed that of "@page {page}" is printed'
                    hint = f"set it there too: @page {page} {{ background: … }}; or, on white: page: plain-{page}"
                    yield STYLE_GROUND.at(place_of(file, grounds[0], grounds[0].name), message, hint)


def _rooms_on(file: TemplateFile, designs: Mapping[str, PieceDesign]) -> set[str]:
    """The rooms in which large words are measured on the pages that the sheet is for: one piece's, or all."""
    piece = _OF_A_PIECE.search(file.name)
    pages = [designs[piece[1]]] if piece and piece[1] in designs else designs.values()
    return {slot.room for design in pages for slot in design.display}


def _said_beside(file: TemplateFile, sheets: Iterable[TemplateFile]) -> set[tuple[str, str]]:
    """The rooms with the tokens that the other sheets of the same folder set on them."""
    folder = file.name.rpartition("/")[0]
    beside = (each for each in sheets if folder and each.name.rpartition("/")[0] == folder)
    return {
        (room, node.name)
        for each in beside
        for rule in style_rules(parsed(each.text))
        for node in _declared(rule)
        for room in _last_classes(rule)
    }


def _unmeasured(file: TemplateFile, rooms: Collection[str], beside: Collection[tuple[str, str]]) -> Iterator[Finding]:
    """What makes words wider in a room in which large words are measured, without its tokens saying so."""
    for rule in style_rules(parsed(file.text)):
        for room in sorted(set(rooms) & _last_classes(rule)) or _rooms_around(rule, rooms):
            declared = _declared(rule)
            tokens = {node.name for node in declared}
            for node in declared:
                needed = "--measure" if _WIDENS.fullmatch(node.lower_name) else _MEASURED_BY.get(node.lower_name, "")
                is_said = needed in tokens or (room, needed) in beside
                if needed and not is_said and _takes_room(node, needed):
                    message = f'large words in ".{room}" are measured without this, and may break once more'
                    where = "in the same rule" if room in _last_classes(rule) else f"under .{room} {{ … }}"
                    hint = f"say it {where} with {needed}, which they are measured by"
                    yield STYLE_MEASURED.at(place_of(file, node, node.name), message, hint)
            break


def _rooms_around(rule: Any, rooms: Collection[str]) -> list[str]:
    """The room that the selector names around what it is for, where that is a line of measured words."""
    selector = tinycss2.serialize(rule.prelude)
    inside = sorted(_last_classes(rule) & _SET_LINES)
    named = [name for name in _CLASS.findall(selector) if name in rooms]
    return named[:1] if inside or _LAST_SPAN.search(selector) else []


def _takes_room(node: Any, needed: str) -> bool:
    """Whether the value is one that is not nothing, along the line, and not said by the token that is needed."""
    value = tinycss2.serialize(node.value).strip()
    parts = value.split()
    if node.lower_name in _OF_FOUR_SIDES and "(" not in value and len(parts) > 1:
        parts = parts[1::2] if len(parts) > 3 else parts[1:2]
    return needed not in value and not set(parts) <= _NOTHING


def _painted(sheets: Iterable[TemplateFile]) -> set[str]:
    """The named pages that have a ground."""
    return {
        name
        for file in sheets
        for node in parsed(file.text)
        if node.type == "at-rule" and node.lower_at_keyword == "page" and node.content is not None
        if (name := tinycss2.serialize(node.prelude).strip().partition(":")[0])
        if any(each.lower_name in _GROUNDS for each in _declared(node))
    }


def _pages_of(sheets: Iterable[TemplateFile]) -> dict[str, str]:
    """By class the named page that a box of it stands on, as far as the sheets say so."""
    pages: dict[str, str] = {}
    for file in sheets:
        for rule in style_rules(parsed(file.text)):
            for each in _declared(rule):
                if each.lower_name == "page":
                    pages = dict.fromkeys(_last_classes(rule), tinycss2.serialize(each.value).strip()) | pages
    return pages


def _declared(rule: Any) -> list[Any]:
    inner = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return [each for each in inner if each.type == "declaration"]


def _last_classes(rule: Any) -> set[str]:
    """The classes of the elements that the rule is for."""
    parts = tinycss2.serialize(rule.prelude).split(",")
    return {match[1] for part in parts if (match := _LAST_CLASS.search(part))}
