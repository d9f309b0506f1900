"""The kit's picture, and the marks of supporters: what a piece shows beside its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from presskit.compose.css.tokens import Tokens
from presskit.compose.display_type import SetWords, height_of_words_mm
from presskit.compose.front_contexts import CoverWords
from presskit.compose.lock_up import Mark, MarkRoom, picture_mark, word_mark
from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import FontFile
from presskit.model.kit import Cover, Supporter
from presskit.model.piece import Asset
from presskit.model.piece_design import PieceDesign
from presskit.rules.contrast import INK
from presskit.rules.cover_picture import CoverRoom, dark_tone, screened_cover, veiled_cover

COVER_LEFT_OUT = FindingKind(
    "cover-left-out",
    Severity.NOTE,
    "Does every front show the picture that the kit gives for it?",
    "Some fronts are made of letters alone; a picture that is missing there is meant, and not lost.",
    "Choose another front under [style.flyer] or [style.poster] of kit.toml to have the picture on it.",
)

# What a picture is kept at: a screen shows no more, an office machine copies no more.
_RESOLUTION_PPI = {Edition.SCREEN: 150.0, Edition.PRINT: 300.0, Edition.PHOTOCOPY: 150.0}
_SMALLEST_RATIO = 0.2  # of the area that a mark would have alone


@dataclass(frozen=True, slots=True)
class ShownCover:
    """The picture as the template names it, and its bytes."""

    words: CoverWords
    asset: Asset


def has_cover(cover: Cover | None, language: str, design: PieceDesign, room: Tokens) -> bool:
    """Whether the kit's picture is shown: wherever the style sheets give the room `.cover` a width."""
    return bool(cover and language in cover.pictures and design.shows_cover and room.says("--cover-width"))


def cover_left_out(cover: Cover | None, design: PieceDesign, language: str, *, is_shown: bool) -> tuple[Finding, ...]:
    """A note where the kit has a picture, and this front does not show it."""
    if is_shown or not (cover and design.invites and language in cover.pictures):
        return ()
    why = "its style sheets give it no room" if design.shows_cover else "this front is one of letters alone"
    return (COVER_LEFT_OUT.at(None, f'The picture "{cover.pictures[language].key}" is left out, as {why}.'),)


def words_on_cover_mm(display: Mapping[str, SetWords], tokens: Tokens) -> tuple[float, float]:
    """How high the words on the picture are at its foot, and at its head: the large ones, and what stands with them.

    The words of each slot count that the room has a token for, which says what is white over them, or at the head
    under them. What stands with them is the room's to say: `none` where there are no words.
    """
    leading_ratio = tokens.plain("--display-leading")

    def height_mm(beside: str, slot_token: str) -> float:
        gaps_mm = {
            slot: tokens.length_mm(f"{slot_token}{slot}") for slot in display if tokens.says(slot_token + slot)
        }
        large_mm = sum(height_of_words_mm(display[slot], leading_ratio) + gap_mm for slot, gap_mm in gaps_mm.items())
        return large_mm + (tokens.length_mm(beside) if tokens.says(beside) else 0.0)

    return height_mm("--cover-foot", "--cover-over-"), height_mm("--cover-head", "--cover-under-")


def shown_cover(
    cover: Cover | None,
    language: str,
    tokens: Tokens,
    edition: Edition,
    colour: str,
    words_mm: tuple[float, float],
) -> ShownCover | None:
    """The picture cut to the room of `.cover`, and for other editions than the photocopy darkened under the words.

    `words_mm` is how high they are at its foot and at its head. The veil is a dark tone of the brand's colour.
    """
    picture = cover.pictures.get(language) if cover else None
    if cover is None or picture is None:
        return None
    height_mm = tokens.length_mm("--cover-height")
    bleed_mm = tokens.length_mm("--bleed") if edition is Edition.PRINT else 0.0
    foot_ratio, head_ratio = (
        min(1.0, (each_mm + bleed_mm) / max(height_mm, 1.0)) if each_mm else 0.0 for each_mm in words_mm
    )
    room = CoverRoom(
        width_mm=tokens.length_mm("--cover-width"),
        height_mm=height_mm,
        words_from_ratio=1 - foot_ratio,
        words_to_ratio=head_ratio,
        resolution_ppi=_RESOLUTION_PPI[edition],
    )
    if tokens.faults:
        return None
    if edition is Edition.PHOTOCOPY:
        data = screened_cover(picture.data, cover.focus, room)
    else:
        data = veiled_cover(picture.data, cover.focus, room, dark_tone(colour or INK))
    source = f"cover-{picture.key.partition('.')[0]}.jpg"
    said_in = picture.alt_said_in, picture.credit_said_in
    words = CoverWords(source, picture.alt, picture.caption, picture.credit, *words_mm, *said_in)
    return ShownCover(words, Asset(data, "image/jpeg"))


def supporter_marks(supporters: Sequence[Supporter], tokens: Tokens, fonts: tuple[FontFile, ...]) -> tuple[Mark, ...]:
    """The marks at one area each, as large as lets them stand in the rows that `.supporters` has room for."""
    if not supporters:
        return ()
    room = MarkRoom(
        area_mm2=tokens.plain("--supporter-area"),
        max_width_mm=tokens.length_mm("--supporter-width"),
        max_height_mm=tokens.length_mm("--supporter-height"),
        families=tokens.families("--text-face"),
        weight=round(tokens.plain("--display-weight")),
        leading_ratio=tokens.plain("--mark-leading"),
    )
    measure_mm, gap_mm = tokens.length_mm("--measure"), tokens.length_mm("--supporter-gap")
    if tokens.faults:
        return ()
    for percent in range(100, round(100 * _SMALLEST_RATIO), -5):
        marks = _marks(supporters, replace(room, area_mm2=room.area_mm2 * percent / 100), fonts)
        if sum(mark.width_mm for mark in marks) + gap_mm * (len(marks) - 1) <= measure_mm:
            break
    return marks


def _marks(supporters: Sequence[Supporter], room: MarkRoom, fonts: tuple[FontFile, ...]) -> tuple[Mark, ...]:
    return tuple(
        picture_mark(each.logo, room) if each.logo else word_mark(each.name, room, fonts) for each in supporters
    )
