"""What templates may say of left and right: one set of sheets serves both directions of reading."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import tinycss2
from tests.paths import TEMPLATES

SIDE = re.compile(r"(?:^|-)(?:left|right)(?:$|-)")
# In English, whoever asks: what is found in a PDF, and how a kit looks in each theme.
ENGLISH_ALONE = {"preflight-report.html", "theme-sheet.html"}
SHEETS = sorted(TEMPLATES.rglob("*.css"))
PAGES = sorted(path for path in TEMPLATES.rglob("*.html") if path.name not in ENGLISH_ALONE)
FILTERED = re.compile(r"\||\(|^\"")
# Figures and signs, parts of what is set apart around them, and what is no text.
PLAIN = re.compile(
    r"comma|comma_before_hours|dash"
    r"|loop\.\w+|length|file\.number|source\.year|report\.year or \"\"|node\.text|node\.text\[:-1\]|text"
    r"|job\.(?:pages|checks|warnings|inks)|one\.\w+|name|part|piece|group|mark|marks\[mark\]|topics\[one\.topic\]"
    r"|page\.(?:title|piece)|said_in|page\.directions\[said_in\]|around\[\d\]"
)


def sides(css: str) -> Iterator[str]:
    """Declarations outside `@page` that name a side of the paper, with no comment over the rule that says why."""
    last = None
    for node in tinycss2.parse_stylesheet(css, skip_whitespace=True):
        if node.type == "qualified-rule" and (last is None or last.type != "comment"):
            content = tinycss2.parse_blocks_contents(node.content, skip_whitespace=True)
            yield from (each.name for each in content if each.type == "declaration" and _names_a_side(each))
        last = node


def _names_a_side(declaration: tinycss2.ast.Node) -> bool:
    words = [node.lower_value for node in declaration.value if node.type == "ident"]
    is_aligned = declaration.name in ("text-align", "float", "clear") and {"left", "right"} & set(words)
    return bool(is_aligned) or (not declaration.name.startswith("--") and bool(SIDE.search(declaration.name)))


def not_turned(css: str) -> Iterator[str]:
    """Rules with what the engine does not turn round, and no rule in the sheet that does so for their class."""
    rules = [node for node in tinycss2.parse_stylesheet(css, skip_comments=True) if node.type == "qualified-rule"]
    for rule in rules:
        selector = tinycss2.serialize(rule.prelude).strip()
        content = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        said = {each.name: tinycss2.serialize(each.value).strip() for each in content if each.type == "declaration"}
        stays = (
            said.get("display") == "grid"
            or said.get("text-indent", "0") != "0"
            or said.get("margin-inline") == "auto"
        )
        if stays and not any(_turns(tinycss2.serialize(other.prelude), selector) for other in rules):
            yield selector


def _turns(other: str, selector: str) -> bool:
    """Whether a rule for right to left is for the same element, or for what is around it and has a direction."""
    names = re.findall(r"[.\w-]+", selector.rpartition(" ")[2])
    return "[dir=rtl]" in other and (
        any(name in other for name in names) or ".masthead > *" in other or "> *" in other
    )


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_sheet_names_sides_by_the_direction_of_reading(path: Path) -> None:
    """Outside `@page`, which is turned round, unless a comment says why; and turns what the engine does not."""
    css = path.read_text(encoding="utf-8")
    assert list(sides(css)) == []
    assert list(not_turned(css)) == []


@pytest.mark.parametrize("css", ["p { left: 0 }", "p { margin-left: 1mm }", "p { text-align: right }"])
def test_a_side_is_seen(css: str) -> None:
    """In a sheet that has one; not where its comment says why."""
    assert list(sides(css))
    assert not list(sides(f"/* As figures stand. */ {css}"))


@pytest.mark.parametrize("css", ["p { text-indent: 1em }", ".a { display: grid }", ".a { margin-inline: auto }"])
def test_what_does_not_turn_is_seen(css: str) -> None:
    """Where nothing in the sheet turns it."""
    assert list(not_turned(css))
    name = css.partition(" ")[0]
    assert not list(not_turned(f"{css} [dir=rtl] {name} {{ display: block }}"))


def outputs(html: str) -> Iterator[tuple[str, str]]:
    """What a template prints between tags, and what stands right before it; nothing of what stands in a tag."""
    at, in_tag = 0, False
    while at < len(html):
        if html.startswith(("{#", "{%", "{{"), at):
            end = html.index({"#": "#}", "%": "%}", "{": "}}"}[html[at + 1]], at) + 2
            if html[at + 1] == "{" and not in_tag:
                yield html[at + 2 : end - 2].strip("- "), html[max(at - 400, 0) : at]
            at = end
            continue
        if html[at] == "<" and not in_tag:
            in_tag = bool(re.match(r"[a-z/!{]", html[at + 1 : at + 2], re.IGNORECASE))
        elif html[at] == ">":
            in_tag = False
        at += 1


def not_set_apart(html: str) -> list[str]:
    """What is printed as it is, though it may be read in the other direction."""
    return [
        said
        for said, before in outputs(html)
        if not (FILTERED.search(said) or PLAIN.fullmatch(said) or _is_in_element(before))
    ]


def _is_in_element(before: str) -> bool:
    """Whether the last element of its own direction is still open."""
    return before.rfind("<bdi dir") > before.rfind("</bdi>")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_prints_no_words_of_a_kit_as_they_are(path: Path) -> None:
    """They go through a filter or a macro that sets them apart, or stand in an element that does."""
    html = path.read_text(encoding="utf-8")
    assert not_set_apart(html) == []
    assert not re.search(r'style="[^"]*\b(?:left|right)\b', html)


def test_words_as_they_are_are_seen() -> None:
    """Between tags, and not within one."""
    assert not_set_apart('<p class="{{ page.piece }}">{{ sender.name }}</p>') == ["sender.name"]
    assert not_set_apart('<p>{{ sender.name | isolated }} <bdi dir="ltr">{{ sender.email }}</bdi></p>') == []
