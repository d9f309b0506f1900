"""Where the letters of a page stand, in a tenth of the memory that as many tuples take."""

import struct
from array import array
from collections.abc import Iterable, Iterator, Sequence
from math import isnan, nan
from typing import overload

LetterBox = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""

_EDGES = 4
_NOWHERE: LetterBox = (nan, nan, nan, nan)
_PACKED = struct.Struct(f"={_EDGES}f")


class LetterBoxes(Sequence[LetterBox | None]):
    """A rectangle for each character, None for one that is not drawn.

    Kept as numbers of 32 bits, as PDFium reckons them, so that none loses anything.
    """

    __slots__ = ("_edges_pt",)

    def __init__(self, boxes_pt: Iterable[LetterBox | None] = ()) -> None:
        self._edges_pt = array("f")
        for box_pt in boxes_pt:
            self.append(box_pt)

    def append(self, box_pt: LetterBox | None) -> None:
        """Take in the next letter's rectangle."""
        self._edges_pt.extend(box_pt or _NOWHERE)

    def __len__(self) -> int:
        return len(self._edges_pt) // _EDGES

    def __iter__(self) -> Iterator[LetterBox | None]:
        # What is not a number is not equal to itself; a page's letters are gone through a dozen times.
        return iter([box_pt if box_pt[0] == box_pt[0] else None for box_pt in _PACKED.iter_unpack(self._edges_pt)])

    @overload
    def __getitem__(self, place: int) -> LetterBox | None: ...

    @overload
    def __getitem__(self, place: slice) -> list[LetterBox | None]: ...

    def __getitem__(self, place: int | slice) -> LetterBox | list[LetterBox | None] | None:
        if isinstance(place, slice):
            return [self._at(each) for each in range(*place.indices(len(self)))]
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        return self._at(place % len(self))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment] # as of a list: it grows

    def _at(self, place: int) -> LetterBox | None:
        box_pt: LetterBox = _PACKED.unpack_from(self._edges_pt, place * _PACKED.size)
        return None if isnan(box_pt[0]) else box_pt
