"""Pictures of the statement as they stand on the page: one alone, or several that follow one another in a row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import ClassVar

from presskit.model.kit import Picture, PictureLayout
from presskit.model.text import Block, Figure

# A row whose pictures together are so many times as wide as high is as low as they can still be looked at.
_WIDEST_ROW_RATIO = 4.5
_MOST_ABREAST = 3
_IN_ROWS = (PictureLayout.AUTO, PictureLayout.HALF)


@dataclass(frozen=True, slots=True)
class PictureRow:
    """Pictures side by side, all of one height; `ratio` is how many times as wide as high they are together.

    One that stands alone is laid out as the kit asks, in `layout`.
    """

    kind: ClassVar[str] = "pictures"
    pictures: tuple[Picture, ...]
    layout: PictureLayout

    @property
    def ratio(self) -> float:
        """The width of the row without its gaps, in heights."""
        return sum(_ratio(picture) for picture in self.pictures)


ShownBlock = Block | PictureRow


def in_rows(blocks: Sequence[Block], pictures: Mapping[str, Picture]) -> tuple[ShownBlock, ...]:
    """The blocks, with pictures that follow one another in rows of two or three, and any other alone in a row."""
    shown: list[ShownBlock] = []
    for stands_in_row, run in groupby(blocks, lambda block: _stands_in_row(block, pictures)):
        if stands_in_row:
            shown += _rows([pictures[block.picture_key] for block in run if isinstance(block, Figure)])
        else:
            shown += (_alone(block, pictures) for block in run)
    return tuple(shown)


def _stands_in_row(block: Block, pictures: Mapping[str, Picture]) -> bool:
    return isinstance(block, Figure) and pictures[block.picture_key].layout in _IN_ROWS


def _alone(block: Block, pictures: Mapping[str, Picture]) -> ShownBlock:
    if not isinstance(block, Figure):
        return block
    picture = pictures[block.picture_key]
    return PictureRow((picture,), picture.layout)


def _rows(pictures: Sequence[Picture]) -> Iterator[PictureRow]:
    """As few rows as keep each high enough, with as many pictures in each as in the next."""
    wide = sum(_ratio(picture) for picture in pictures)
    rows = max(ceil(len(pictures) / _MOST_ABREAST), ceil(wide / _WIDEST_ROW_RATIO))
    for row in range(rows):
        first, end = len(pictures) * row // rows, len(pictures) * (row + 1) // rows
        abreast = tuple(pictures[first:end])
        if abreast:
            yield PictureRow(abreast, abreast[0].layout if len(abreast) == 1 else PictureLayout.AUTO)


def _ratio(picture: Picture) -> float:
    return picture.width_px / picture.height_px
