"""Every QR code of a page, wherever it stands, measured; and what looks like one and cannot be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PIL import ImageOps

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import QrSymbol, UnreadCode
from presskit.preflight.reading.drawn.degraded_readings import READINGS, read_degraded, view_of
from presskit.preflight.reading.drawn.grey_page import GreyPage
from presskit.preflight.reading.drawn.qr_candidates import MOST_CANDIDATES, Candidate, late_symbols, unread_candidates
from presskit.preflight.reading.drawn.qr_decoder import DecodedSymbol, is_among, read_qr_codes
from presskit.preflight.reading.drawn.qr_marks import MarkedPlace, marked_places
from presskit.preflight.reading.drawn.qr_measure import LEAST_MARKED_RATIO, QrMeasure
from presskit.units import pixels_to_mm

# A page of a thousand codes, such as one of labels, is not photographed a thousand times.
_MOST_PHOTOGRAPHED = 60
_MARGIN_MODULES = 5.0
_VEIL_GREYS = 24


@dataclass(frozen=True, slots=True)
class CodesFound:
    """The codes that can be read, and those that cannot; `unsought` counts the candidates that were too many."""

    symbols: tuple[QrSymbol, ...]
    unread: tuple[UnreadCode, ...]
    unsought: int = 0


def find_qr_codes(grey: GreyPage, candidates: Sequence[Candidate] = (), pictures: Sequence[Box] = ()) -> CodesFound:
    """The codes of a page from the top down; the candidates are looked at once more, closely, each by itself.

    In pictures the corner marks of codes are looked for, as a code may be a part of a photograph.
    """
    found, all_of_them = list(read_qr_codes(grey.rows)), len(candidates)
    candidates = candidates[:MOST_CANDIDATES]
    found += late_symbols(grey, candidates, found)
    places = _beside(marked_places(grey, pictures), found)
    found += late_symbols(grey, [Candidate(grey.box(list(place.corners_px))) for place in places], found)
    readable = [symbol for symbol in found if symbol.readable]
    broken: list[DecodedSymbol] = []
    for symbol in found:
        is_marked = not symbol.readable and QrMeasure(symbol, grey).marked_ratio >= LEAST_MARKED_RATIO
        if is_marked and not is_among(symbol.middle_px, broken):
            broken.append(symbol)
    symbols = [_measured(symbol, grey, candidates) for symbol in readable]
    tried = zip(symbols[:_MOST_PHOTOGRAPHED], readable, strict=False)
    return CodesFound(
        symbols=(*(_photographed(*pair, grey) for pair in tried), *symbols[_MOST_PHOTOGRAPHED:]),
        unread=tuple(_unread(grey, candidates, places, (*readable, *broken), broken)),
        unsought=all_of_them - len(candidates),
    )


def _beside(places: Sequence[MarkedPlace], found: Sequence[DecodedSymbol]) -> list[MarkedPlace]:
    """The places where none of these codes lies."""
    return [place for place in places if not any(place.lies_on(code.middle_px, code.side_px) for code in found)]


def _unread(
    grey: GreyPage,
    candidates: Sequence[Candidate],
    places: Sequence[MarkedPlace],
    found: Sequence[DecodedSymbol],
    broken: Sequence[DecodedSymbol],
) -> Iterator[UnreadCode]:
    """What looks like a code and says nothing: to the decoder, as a drawing or picture, or by marks in a picture."""
    yield from (UnreadCode(grey.box(list(symbol.corners_px))) for symbol in broken)
    told = list(unread_candidates(grey, candidates, found))
    yield from told
    for place in _beside(places, found):
        code = UnreadCode(grey.box(list(place.corners_px)), place.marks)
        if not any(code.box.overlaps(other.box) for other in told):
            told.append(code)
            yield code


def _measured(symbol: DecodedSymbol, grey: GreyPage, candidates: Sequence[Candidate]) -> QrSymbol:
    measure = QrMeasure(symbol, grey)
    side_mm = pixels_to_mm(symbol.side_px, grey.resolution_ppi)
    box = grey.box(list(symbol.corners_px))
    return QrSymbol(
        payload=symbol.payload,
        box=box,
        side_mm=side_mm,
        module_mm=side_mm / symbol.modules,
        quiet_zone_modules=measure.quiet_zone_modules,
        contrast_ratio=measure.contrast_ratio,
        level=symbol.level,
        inverted=measure.inverted,
        mirrored=measure.mirrored,
        veiled=any(_takes_ink(candidate, box, measure.ink_grey) for candidate in candidates),
        stretch_ratio=symbol.stretch_ratio,
        modules=symbol.modules,
    )


def _takes_ink(candidate: Candidate, box: Box, seen_grey: int) -> bool:
    """Whether what lies over this candidate makes the code in it lighter than it is painted."""
    is_of_code = candidate.veiled and candidate.box.overlaps(box)
    return is_of_code and seen_grey > (candidate.ink_grey or 0) + _VEIL_GREYS


def _photographed(found: QrSymbol, symbol: DecodedSymbol, grey: GreyPage) -> QrSymbol:
    """The code with what is read of it in worse pictures; one light on dark is another fault, and turned round."""
    across_px, down_px = zip(*symbol.corners_px, strict=True)
    margin_px = _MARGIN_MODULES * symbol.side_px / symbol.modules
    crop = grey.cut_out(
        round(min(across_px) - margin_px),
        round(min(down_px) - margin_px),
        round(max(across_px) + margin_px),
        round(max(down_px) + margin_px),
    )
    view = view_of(ImageOps.invert(crop) if found.inverted else crop, symbol.side_px, found.side_mm)
    margin = read_degraded(view, symbol.payload)
    return replace(found, readings=margin.read, of_readings=READINGS, too_bad=margin.too_bad)
