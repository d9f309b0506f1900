"""The style sheet of a document whose language has a script that is set otherwise than Latin letters.

It repeats what the sheets of the look say of faces, sizes and the distance of lines, under the same selectors and in
the same order, with the script's face put in and each length times the script's ratio: so every piece and theme keeps
its own proportions.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import tinycss2
from tinycss2.ast import Declaration, Node

from presskit.compose.type_measure import characters_drawn_by
from presskit.model.house_style import SCRIPT, FontFile, HouseStyle
from presskit.model.kit import Statement
from presskit.model.looks.script import ScriptStyle
from presskit.model.piece import Stylesheet
from presskit.model.text import phrases_in, plain_text
from presskit.rules.writing.scripts import main_script, script_of

_MOST_SHEETS = 64
_MOST_FONTS = 64
_TEXT_TOKENS = ("--text-face", "--figures-face")
_OF_LARGE_WORDS = ("--display-leading", "--mark-leading")
_ABSOLUTE = frozenset(("pt", "mm", "cm", "in", "px", "pc"))


@dataclass(frozen=True, slots=True)
class ScriptSetting:
    """How the letters of one document are set: those of its language, and those of others that may stand in it.

    `main` is None where the language is written in Latin letters, Greek or Cyrillic.
    """

    language: str
    main: ScriptStyle | None
    others: tuple[ScriptStyle, ...]
    fonts: tuple[FontFile, ...]

    def stack(self, families: Sequence[str], *, is_for_text: bool) -> tuple[str, ...]:
        """The families with those of the scripts: before them that of the document's language, the others behind.

        A face of these families that has letters of the language itself stays before.
        """
        there = {font.family for font in self.fonts}
        of_main = _families(self.main, is_for_text=is_for_text) if self.main else ()
        of_others = [name for each in self.others for name in _families(each, is_for_text=is_for_text)]
        ahead = [family for family in families if self.main and self._draws(family, self.main.name)]
        ordered = dict.fromkeys((*ahead, *of_main, *families, *of_others))
        return tuple(name for name in ordered if name in there or name in families)

    def _draws(self, family: str, script: str) -> bool:
        fonts = [font for font in self.fonts if font.family == family and font.role != SCRIPT]
        return any(script in _scripts_drawn(font) for font in fonts)


def script_setting(house: HouseStyle, statement: Statement) -> ScriptSetting | None:
    """How a document in the statement's language is set; None where it is all Latin letters, Greek or Cyrillic."""
    if not house.scripts:
        return None
    words = (plain_text(children) for block in statement.blocks for children, _place in phrases_in(block))
    main = house.scripts.get(main_script("".join((statement.title, *words))))
    others = tuple(style for style in house.scripts.values() if style is not main)
    return ScriptSetting(statement.language, main, others, house.fonts)


def script_sheet(sheets: tuple[Stylesheet, ...], setting: ScriptSetting | None) -> str:
    """What these sheets say of faces, sizes and lines, as the scripts of the document ask for; else empty."""
    return _script_sheet(sheets, setting) if setting else ""


@lru_cache(maxsize=_MOST_SHEETS)
def _script_sheet(sheets: tuple[Stylesheet, ...], setting: ScriptSetting) -> str:
    rules = [rule for sheet in sheets for rule in _rules(sheet, setting)]
    rules += _manners(setting.main, [setting.language]) if setting.main else []
    rules += [rule for each in setting.others for rule in _manners(each, each.languages)]
    return "".join(rules)


def _rules(sheet: Stylesheet, setting: ScriptSetting) -> Iterator[str]:
    for node in tinycss2.parse_stylesheet(sheet.text, skip_comments=True, skip_whitespace=True):
        if node.type == "qualified-rule":
            selector = tinycss2.serialize(node.prelude).strip()
            said = "" if ":lang(" in selector else _declarations(node.content, setting)
            if said:
                yield f"{selector} {{ {said}}}\n"
        elif node.type == "at-rule" and node.lower_at_keyword == "page" and setting.main and node.content:
            yield from _margin_boxes(node, setting.main)


def _declarations(content: Sequence[Node], setting: ScriptSetting) -> str:
    parsed = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    declared = [each for each in parsed if isinstance(each, Declaration)]
    is_large = any(each.name == "font-family" and "--display-face" in _words(each) for each in declared)
    said = ""
    for each in declared:
        value = _value(each, setting, is_large=is_large)
        if value:
            said += f"{each.name}: {value}{' !important' if each.important else ''}; "
    return said


def _value(declaration: Declaration, setting: ScriptSetting, *, is_large: bool) -> str:
    """What is said instead; the same where nothing changes, and nothing of what no script changes."""
    name, main = declaration.name, setting.main
    if name.startswith("--") and name.endswith("-face"):
        return _stacked(declaration, setting)
    if main is None or name.endswith("-scale"):
        return ""
    if "size" in name or name == "--text-base":
        return _times(declaration, main.size_ratio, ("size", "text"))
    if name == "line-height" or "leading" in name:
        is_large = is_large or name in _OF_LARGE_WORDS
        return _times(declaration, main.display_leading_ratio if is_large else main.leading_ratio, ("leading",))
    return _words(declaration) if name == "font" else ""


def _stacked(declaration: Declaration, setting: ScriptSetting) -> str:
    """The families with those of the scripts; another token as it is."""
    if "var(" in (value := _words(declaration)):
        return value
    families = [""]
    for node in declaration.value:
        if node.type == "literal" and node.value == ",":
            families.append("")
        elif node.type in ("ident", "string"):
            families[-1] = f"{families[-1]} {node.value}".strip()
    stack = setting.stack([each for each in families if each], is_for_text=declaration.name in _TEXT_TOKENS)
    return ", ".join(f'"{family}"' for family in stack)


def _times(declaration: Declaration, ratio: float, counted: tuple[str, ...]) -> str:
    """The value times the ratio, unless it hangs on a token that is counted already, or says no figure."""
    value = _words(declaration)
    nodes = list(_leaves(declaration.value))
    tokens = [node.value for node in nodes if node.type == "ident" and node.value.startswith("--")]
    is_counted = any(word in token for token in tokens for word in counted)
    units = [node.lower_unit for node in nodes if node.type == "dimension"]
    plain = [node.value for node in nodes if node.type == "number"]
    is_figure = any(unit in _ABSOLUTE for unit in units) or ("leading" in counted and any(plain))
    if ratio == 1.0 or is_counted or not is_figure:
        return value
    (only, *more) = [node for node in declaration.value if node.type not in ("whitespace", "comment")]
    if not more and only.type in ("dimension", "number"):
        return f"{only.value * ratio:g}{only.unit if only.type == 'dimension' else ''}"
    inner = (
        only.arguments if not more and only.type == "function" and only.lower_name == "calc" else declaration.value
    )
    return f"calc(({tinycss2.serialize(inner).strip()}) * {ratio:g})"


def _leaves(nodes: Iterable[Any]) -> Iterator[Any]:
    for node in nodes:
        if node.type == "function":
            yield from _leaves(node.arguments)
        elif node.type == "() block":
            yield from _leaves(node.content)
        else:
            yield node


def _words(declaration: Declaration) -> str:
    return str(tinycss2.serialize(declaration.value)).strip()


def _manners(style: ScriptStyle, languages: Iterable[str]) -> Iterator[str]:
    """What is true of every word in these languages, whatever a style sheet asks of Latin letters."""
    where = [f":lang({language})" for language in languages]
    said = _refused(style)
    if style.breaks_by_words:
        said += " overflow-wrap: anywhere;"  # for what no dictionary knows
    if said and where:
        yield f"{', '.join(where)} {{{said} }}\n"
    if not style.has_italics and where:
        yield f"{', '.join(f'em{each}' for each in where)} {{ font-weight: {style.emphasis_weight}; }}\n"
        yield f"{', '.join(f'strong em{each}' for each in where)} {{ font-weight: inherit; }}\n"


def _refused(style: ScriptStyle) -> str:
    said = "" if style.is_spaced else " letter-spacing: normal !important;"
    said += "" if style.has_italics else " font-style: normal !important;"
    return said + ("" if style.has_capitals else " text-transform: none !important;")


def _margin_boxes(page: Any, style: ScriptStyle) -> Iterator[str]:
    """The same for what stands in the margins of a page, which has no language there."""
    parsed = tinycss2.parse_blocks_contents(page.content, skip_comments=True, skip_whitespace=True)
    boxes = " ".join(f"@{node.at_keyword} {{{_refused(style)} }}" for node in parsed if node.type == "at-rule")
    if boxes and _refused(style):
        yield f"@page {tinycss2.serialize(page.prelude).strip()} {{ {boxes} }}\n"


def _families(style: ScriptStyle, *, is_for_text: bool) -> tuple[str, ...]:
    return style.text if is_for_text else style.display


@lru_cache(maxsize=_MOST_FONTS)
def _scripts_drawn(font: FontFile) -> frozenset[str]:
    return frozenset(script_of(chr(code)) for code in characters_drawn_by(font))
