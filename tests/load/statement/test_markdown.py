"""A statement's Markdown as a tree whose links, pictures and tags know where they stand."""

import pytest
from markdown_it.tree import SyntaxTreeNode

from presskit.load.limits import MAX_NESTING
from presskit.load.statement.markdown import link_id_of, parse_markdown, span_of


def nodes(text: str, kind: str) -> list[SyntaxTreeNode]:
    """All parts of this kind, in the order of the text."""
    return [node for node in parse_markdown(text, "en").walk() if node.type == kind]


def depth(node: SyntaxTreeNode) -> int:
    """How many parts lie within one another."""
    deepest, waiting = 0, [(node, 1)]
    while waiting:
        inner, level = waiting.pop()
        deepest = max(deepest, level)
        waiting += [(child, level + 1) for child in inner.children]
    return deepest


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("see [our report][report] here", "link", "[our report][report]"),
        ("see [*our* report](https://records.example) here", "link", "[*our* report](https://records.example)"),
        ("see <https://records.example> here", "link", "<https://records.example>"),
        ("see ![a picture](assets/a.jpg) here", "image", "![a picture](assets/a.jpg)"),
        ("a <b>tag", "html_inline", "<b>"),
        ("some `code` here", "code_inline", "`code`"),
    ],
)
def test_a_part_knows_where_it_stands(text: str, kind: str, part: str) -> None:
    """Its offsets in the paragraph are those of its very letters."""
    start, end = span_of(nodes(text, kind)[0])
    assert text[start:end] == part


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("[words][report]", ["report"]),
        ("[words][ Annual\nReport ]", ["Annual Report"]),
        ("[words][]", [""]),
        ("[a [b] c][report]", ["report"]),
        ("[words](https://records.example)", [None]),
        ("[words] [report]", []),
        ("\\[words][report]", []),
        ("[words][report", []),
    ],
)
def test_a_link_is_one_by_its_id_whatever_the_id(text: str, ids: list[str | None]) -> None:
    """Ids are defined in kit.toml, so that the parser knows none of them."""
    assert [link_id_of(node) for node in nodes(text, "link")] == ids


@pytest.mark.parametrize("address", ["javascript:alert(1)", "a b", "file:///etc/hosts", "https://пример.рф/ä%zz"])
def test_addresses_are_passed_on_as_they_are_written(address: str) -> None:
    """The link rules judge what stands in the file, not what a parser made of it."""
    assert nodes(f"[words](<{address}>)", "link")[0].attrs["href"] == address


def test_a_definition_is_no_definition() -> None:
    """Addresses stand in kit.toml; the line is text, and is reported as such."""
    assert [node.type for node in parse_markdown("[report]: https://records.example\n", "en").children] == [
        "paragraph"
    ]


def test_straight_marks_become_the_languages_own() -> None:
    """In the text, and not in code or addresses."""
    assert nodes('"it\'s"', "text")[0].content == "“it’s”"
    assert parse_markdown('"ja"', "de").children[0].children[0].children[0].content == "„ja“"


@pytest.mark.parametrize(
    "text", ["*a " * 5000 + "a* " * 5000, "**a *b " * 5000 + "b* a** " * 5000, "> " * 5000 + "a"]
)
def test_what_lies_too_deep_is_cut_where_it_is_seen_to(text: str) -> None:
    """Deeper than the limit, so that it is reported, and not so deep that nothing can walk through it."""
    assert MAX_NESTING < depth(parse_markdown(text, "en")) < 400
