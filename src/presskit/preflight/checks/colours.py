"""Checks that a print file is painted with the inks of its press."""

from collections.abc import Iterable, Iterator

from presskit.model.finding import Finding
from presskit.preflight.artwork import pages_of
from presskit.preflight.colour_findings import BLACK_RGB, COLOUR_PROFILED, COLOUR_RGB, PICTURE_RGB, SPOT_COLOUR
from presskit.preflight.expected import Expected
from presskit.preflight.facts.painting import Painted, Picture
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.telling import one_finding


def check_no_rgb(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No text, line, area or gradient is in RGB or Lab, with or without a profile; black in RGB is told apart."""
    for page, painted in pages_of(facts) if expected.spec else ():
        things = [thing for thing in painted.painted if thing.colour.space.is_rgb]
        blacks = [thing for thing in things if thing.colour.is_rgb_black]
        yield from one_finding(BLACK_RGB, page, blacks, "{is} black in RGB")
        for words, coloured in _by_colour(thing for thing in things if not thing.colour.is_rgb_black).items():
            yield from one_finding(COLOUR_RGB, page, coloured, f"{{is}} in {words}")


def check_no_rgb_pictures(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No picture is in RGB or Lab, with or without a profile."""
    for page, painted in pages_of(facts) if expected.spec else ():
        pictures = [picture for picture in painted.pictures if picture.space and picture.space.is_rgb]
        yield from one_finding(PICTURE_RGB, page, pictures, "{is} in RGB")


def check_no_profiles(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No grey or CMYK colour has a profile of its own."""
    for page, painted in pages_of(facts) if expected.spec else ():
        things = [thing for thing in painted.painted if thing.colour.space.is_profiled]
        pictures = [picture for picture in painted.pictures if picture.space and picture.space.is_profiled]
        yield from one_finding(COLOUR_PROFILED, page, [*things, *pictures], "{has} a colour profile of {its} own")


def check_no_spot_colours(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No ink but cyan, magenta, yellow and black is used, unless the print specification allows it."""
    for page, painted in pages_of(facts) if expected.spec and not expected.spec.spot_colours else ():
        users: dict[str, list[Painted | Picture]] = {}
        things: list[Painted | Picture] = [*painted.painted, *painted.pictures]
        for thing in things:
            space = thing.colour.space if isinstance(thing, Painted) else thing.space
            for name in space.spot_names if space else ():
                users.setdefault(name, []).append(thing)
        for name, needing in sorted(users.items()):
            yield from one_finding(SPOT_COLOUR, page, needing, f'need{{s}} the ink "{name}"')


def _by_colour(things: Iterable[Painted]) -> dict[str, list[Painted]]:
    """The things by their colour, as people name it."""
    sorted_by: dict[str, list[Painted]] = {}
    for thing in things:
        sorted_by.setdefault(thing.colour.words, []).append(thing)
    return sorted_by
