"""url(picture-id) in a kit's own style sheets: pictures of its registry, assets/credits.toml, by their ids."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

import tinycss2
from tinycss2.ast import Node

from presskit.load.pictures.shelf import PictureShelf, picture_of
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import TemplateFile
from presskit.model.kit import Picture

STYLE_PICTURE_UNKNOWN = FindingKind(
    "style-picture-unknown",
    Severity.ERROR,
    "Is every picture that the kit's style sheets name in its registry?",
    "A style sheet names pictures by id, url(night), so that each is cleaned, and has somebody whose it is.",
    "Add the picture to assets/credits.toml with its credit; its id is its file's name without the ending.",
)


def read_style_pictures(
    files: Mapping[str, TemplateFile], shelf: PictureShelf, found: list[Finding]
) -> dict[str, Picture]:
    """The pictures that the kit's own style sheets name, by id and cleaned; what cannot be taken is in `found`.

    Addresses that can be no picture of the registry are left to the fetcher, which refuses them.
    """
    registered = shelf.registered
    pictures: dict[str, Picture] = {}
    for file in files.values():
        if not (file.is_own and file.name.endswith(".css")):
            continue
        for node in _addresses(tinycss2.parse_component_value_list(file.text)):
            written, place = _written(node), _place(file, node)
            if written in registered:
                cleaned = shelf.take_cover(registered[written], place, found)
                if cleaned is not None:
                    pictures[written] = replace(picture_of(cleaned, ""), key=written)
            elif meant := _meant(written, registered):
                found.append(STYLE_PICTURE_UNKNOWN.at(place, _not_an_id(written), f"write url({meant})"))
            elif written.replace("-", "").replace("_", "").isalnum():
                usual = f"choose {listed(sorted(registered))}" if registered else ""
                hint = did_you_mean(written, registered, usual) if registered else ""
                message = f'no picture in assets/credits.toml has the id "{shortened(written)}"'
                found.append(STYLE_PICTURE_UNKNOWN.at(place, message, hint))
    return pictures


def _not_an_id(written: str) -> str:
    return f'a style sheet names a picture by its id, and not by a path: "{shortened(written)}"'


def _meant(written: str, registered: Mapping[str, str]) -> str:
    """The id of the registered picture whose file this path names; empty if it names none."""
    name = PurePosixPath(written).name if ":" not in written else ""
    return next((id for id, path in registered.items() if name and PurePosixPath(path).name == name), "")


def _addresses(nodes: Iterable[Node]) -> Iterator[Node]:
    """Every url() among these, however deep."""
    for node in nodes:
        if node.type == "url" or (node.type == "function" and node.lower_name == "url"):
            yield node
        inner = getattr(node, "content", None) or getattr(node, "arguments", None)
        if isinstance(inner, list):
            yield from _addresses(inner)


def _written(node: Node) -> str:
    """The address; one in quotation marks may be read as a function's argument."""
    if node.type == "url":
        return str(node.value)
    return next((str(part.value) for part in node.arguments if part.type == "string"), "")


def _place(file: TemplateFile, node: Node) -> Place:
    line, column = node.source_line, node.source_column
    lines = file.text.splitlines()
    text = lines[line - 1] if line <= len(lines) else ""
    return Place(file.origin, line, column, column + len("url(") + len(_written(node)), text)
