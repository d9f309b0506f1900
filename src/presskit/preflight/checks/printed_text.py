"""Checks of black and white: black text in one ink and overprinting, white never."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.artwork import artwork, pages_of
from presskit.preflight.colour_findings import BLACK_TEXT_KNOCKS_OUT, RICH_BLACK_TEXT, WHITE_OVERPRINTS
from presskit.preflight.expected import Expected
from presskit.preflight.facts.colour import Colour
from presskit.preflight.facts.painting import Painted, PaintedPage, PaintKind, Picture
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.telling import one_finding

# GWG 2022 as restated: under 12 pt black text is one ink and overprints.
LARGE_TEXT_PT = 12.0
_NEARLY_BLACK_RATIO = 0.8
_OTHER_INKS_RATIO = 0.1
_FULL_BLACK_RATIO = 0.99
_THICKEST_RULE_PT = 2.0
_FRAME_RATIO = 0.9
_TOUCH_PT = 0.3


def is_rich_black(colour: Colour) -> bool:
    """Whether it is black, or nearly so, with other inks in it."""
    inks = colour.inks
    return inks is not None and inks[3] >= _NEARLY_BLACK_RATIO and sum(inks[:3]) >= _OTHER_INKS_RATIO


def check_black_text_in_one_ink(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Black text under 12 pt has no other ink than black."""
    for page, painted in pages_of(facts) if expected.spec else ():
        rich = [
            text
            for text in artwork(page, painted)
            if _is_small_text(text) and is_rich_black(text.colour) and not text.colour.is_registration
        ]
        yield from one_finding(RICH_BLACK_TEXT, page, rich, "{is} black in several inks")


def check_black_text_overprints(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Black text under 12 pt that stands on a colour overprints it."""
    for page, painted in pages_of(facts) if expected.spec else ():
        knocking_out = [
            text
            for place, text in enumerate(painted.painted)
            if _is_small_text(text) and _is_one_black(text.colour) and not text.overprints
            if _stands_on_colour(text, painted, place)
        ]
        yield from one_finding(BLACK_TEXT_KNOCKS_OUT, page, knocking_out, "cut{s} a hole into the colour under {it}")


def check_white_knocks_out(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Nothing white is set to overprint."""
    for page, painted in pages_of(facts) if expected.spec else ():
        vanishing = [thing for thing in painted.painted if thing.colour.is_paper and _leaves_what_is_under(thing)]
        yield from one_finding(WHITE_OVERPRINTS, page, vanishing, "{is} white and overprint{s}")


def _is_small_text(thing: Painted) -> bool:
    return thing.kind is PaintKind.TEXT and thing.size_pt is not None and thing.size_pt < LARGE_TEXT_PT


def _is_one_black(colour: Colour) -> bool:
    inks = colour.inks
    return inks is not None and inks[3] >= _FULL_BLACK_RATIO and not sum(inks[:3])


def _stands_on_colour(text: Painted, page: PaintedPage, place: int) -> bool:
    """Whether a colour or a picture was painted under it before."""
    grounds: list[Painted | Picture] = [thing for thing in page.painted[:place] if _is_ground(thing)]
    grounds += [picture for picture in page.pictures if picture.painted_before <= place]
    return any(ground.box.grown(-_TOUCH_PT).common(text.box) is not None for ground in grounds)


def _is_ground(thing: Painted) -> bool:
    """Whether it is an area in a colour, and neither a rule nor the frame around something."""
    if thing.kind is PaintKind.SHADING:
        return True
    narrow_pt = min(thing.box.width_pt, thing.box.height_pt)
    is_frame = thing.size_pt is not None and thing.size_pt < _FRAME_RATIO * narrow_pt
    return (
        thing.kind is PaintKind.FILL and narrow_pt > _THICKEST_RULE_PT and not is_frame and not thing.colour.is_paper
    )


def _leaves_what_is_under(thing: Painted) -> bool:
    """ISO 32000-1, 11.7.4.3: in mode 1 an ink of 0 is not painted; named inks never paint the others."""
    return thing.overprints and (thing.colour.space.components < len("CMYK") or thing.overprint_mode == 1)
