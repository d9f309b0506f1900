"""How the pieces of a kit look, part by part: their style sheets, classes, tokens, and the kit's picture on them."""

from collections.abc import Mapping, Sequence

from presskit.compose.css.dressing import Dress
from presskit.compose.css.scripts import script_setting
from presskit.compose.css.tokens import Tokens, tokens_on
from presskit.compose.display_type import SetWords
from presskit.compose.front_pictures import ShownCover, has_cover, shown_cover, words_on_cover_mm
from presskit.compose.layout import body_classes, variants_of
from presskit.compose.piece_context import shown_on
from presskit.compose.reports import carried_ids
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.model.partner import Sharing
from presskit.model.piece import Piece, Stylesheet
from presskit.model.text import Block

BODY = "page"
"""The part of a piece that is its body; its stationery is another."""


class KitLook:
    """The look of one kit's pieces in one language, its own or to be shared by partners.

    A part is that of the piece's folder: its body, or its stationery, which no partner shares.
    """

    def __init__(self, kit: Kit, house: HouseStyle, language: str, sharing: Sharing | None) -> None:
        self._kit, self._language, self._sharing = kit, language, sharing
        setting = script_setting(house, kit.statements[language])
        self._dress = Dress(house, kit.style, kit.organisation.faces, setting)

    def sheets(
        self, piece: Piece, edition: Edition, part: str, given: Mapping[str, str], more: Sequence[str] = ()
    ) -> tuple[Stylesheet, ...]:
        """The style sheets of one part of the piece, the `given` tokens last."""
        return self._dress.sheets(piece, edition, (part,), given, more)

    def tokens(
        self, piece: Piece, edition: Edition, given: Mapping[str, str], room: str = "", part: str = BODY
    ) -> Tokens:
        """The tokens of one part of the piece, on `<body>` or in the room of this class."""
        classes = self._classes(piece, edition, part, *self.shows(piece, edition, part))
        return tokens_on(self.sheets(piece, edition, part, given), classes, room)

    def shows(self, piece: Piece, edition: Edition, part: str = BODY) -> tuple[str, ...]:
        """The classes for what stands there beside the words, or lacks: the sheets keep other rooms by it."""
        cover = ("with-cover",) if self.has_cover(piece, edition, part) else ()
        if part != BODY:
            return cover
        return (*cover, *shown_on(self._kit, piece, self._language, len(self.carried_ids(piece))))

    def has_cover(self, piece: Piece, edition: Edition, part: str = BODY) -> bool:
        """Whether the kit's picture stands there, which the sheets decide."""
        if self._kit.cover is None:
            return False
        sheets = self.sheets(piece, edition, part, {})
        room = tokens_on(sheets, self._classes(piece, edition, part), "cover")
        return has_cover(self._kit.cover, self._language, piece.design, room)

    def cover(
        self,
        piece: Piece,
        edition: Edition,
        given: Mapping[str, str],
        display: Mapping[str, SetWords],
        part: str = BODY,
    ) -> ShownCover | None:
        """The kit's picture in its room, if it stands there; raises KitError for tokens that say no length."""
        if not self.has_cover(piece, edition, part):
            return None
        room = self.tokens(piece, edition, given, "cover", part)
        words_mm = words_on_cover_mm(display, room)
        colour = self._kit.organisation.brand_colour
        cover = shown_cover(self._kit.cover, self._language, room, edition, colour, words_mm)
        if room.faults:
            raise KitError(tuple(dict.fromkeys(room.faults)))
        return cover

    def carried_ids(self, piece: Piece) -> tuple[str, ...]:
        """The ids of the links whose codes the piece carries."""
        blocks = (*self._kit.statements[self._language].blocks, *self.local_blocks())
        return carried_ids(self._kit, piece, self._language, blocks)

    def local_blocks(self) -> tuple[Block, ...]:
        """What a partner adds to the piece."""
        local = self._sharing.local if self._sharing else None
        return local.blocks if local else ()

    def _classes(self, piece: Piece, edition: Edition, part: str, *shows: str) -> tuple[str, ...]:
        """The classes of `<body>`."""
        variants = variants_of(self._kit.style, piece)
        if part == BODY:
            return body_classes(piece, edition, self._sharing, *shows, variants=variants)
        return body_classes(piece, edition, None, part, *shows, variants=variants)
