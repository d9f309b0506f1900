"""Whether the organisation's logo stands as its brand book asks: large enough, and with white around it."""

from collections.abc import Iterator, Mapping

from presskit.model.brand import LogoBounds
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.render.page_facts import LaidOutPage, PlacedImage, Rectangle, TextLine

LOGO_BELOW_LEAST = FindingKind(
    "logo-below-least",
    Severity.WARNING,
    "Is the logo nowhere smaller than its brand book allows?",
    "Below its least size the fine parts of a mark fill in, and nobody can read it.",
    "Give the piece a larger size, or name the form for small sizes as small under [brand.logos].",
)
LOGO_CROWDED = FindingKind(
    "logo-crowded",
    Severity.WARNING,
    "Is there as much white around the logo as its brand book asks for?",
    "What stands too near is read as a part of the mark.",
    "Give the logo more room in a style sheet of the kit: --logo-clear is the white that it asks for.",
)

# A tenth of a millimetre is what an engine rounds, and half of one what an eye sees of a distance.
_SIZE_TOLERANCE_MM = 0.1
_CLEAR_TOLERANCE_MM = 0.5


def logo_faults(
    page: LaidOutPage, bounds: Mapping[str, LogoBounds], over: LaidOutPage | None = None
) -> Iterator[Finding]:
    """What is wrong with each logo of the page; `over` is what is printed over it from another sheet."""
    for image in page.images:
        if kept := bounds.get(image.source):
            yield from _too_small(page, image, kept)
            yield from _crowded(page, image, kept, over)


def _too_small(page: LaidOutPage, image: PlacedImage, kept: LogoBounds) -> Iterator[Finding]:
    area = image.areas[0]
    width_mm, height_mm = area.right_mm - area.left_mm, area.bottom_mm - area.top_mm
    measured = {"wide": (width_mm, kept.least_width_mm), "high": (height_mm, kept.least_height_mm)}
    for way, (length_mm, least_mm) in measured.items():
        if length_mm < least_mm - _SIZE_TOLERANCE_MM:
            message = f"The logo is {length_mm:.1f} mm {way} on {page.name}; its least is {least_mm:g} mm."
            yield LOGO_BELOW_LEAST.at(None, message)


def _crowded(page: LaidOutPage, image: PlacedImage, kept: LogoBounds, over: LaidOutPage | None) -> Iterator[Finding]:
    """The thing that comes nearest, if that is too near."""
    area = image.areas[0]
    clear_mm = kept.clear_of_mm(area.bottom_mm - area.top_mm)
    things = [each for one in (page, over) if one for each in _things(one) if each is not image]
    if not clear_mm or not things:
        return
    distance_mm, nearest = min(((_distance_mm(area, thing), thing) for thing in things), key=lambda pair: pair[0])
    if distance_mm < clear_mm - _CLEAR_TOLERANCE_MM:
        message = (
            f"{nearest.quote[0].upper()}{nearest.quote[1:]} stands {max(distance_mm, 0.0):.1f} mm from the logo "
            f"on {page.name}; {clear_mm:.1f} mm must stay clear around it."
        )
        yield LOGO_CROWDED.at(None, message)


def _things(page: LaidOutPage) -> list[TextLine | PlacedImage]:
    return [*page.lines, *(image for image in page.images if not image.artwork)]


def _distance_mm(area: Rectangle, thing: TextLine | PlacedImage) -> float:
    """The white between the two; 0 or less where they touch."""
    return min(_gap_mm(area, other) for other in thing.areas)


def _gap_mm(one: Rectangle, other: Rectangle) -> float:
    """A clear space is a frame of one width, so the larger of both ways counts."""
    beside_mm = max(other.left_mm - one.right_mm, one.left_mm - other.right_mm)
    above_mm = max(other.top_mm - one.bottom_mm, one.top_mm - other.bottom_mm)
    return max(beside_mm, above_mm)
