"""The links of a PDF."""

from dataclasses import dataclass

from presskit.preflight.facts.boxes import Box


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """The target of a link; page 0 means that it stands outside the pages, as in the outline.

    `boxes` are the rectangles on the page that a reader can click.
    """

    page: int
    target: str
    boxes: tuple[Box, ...] = ()
