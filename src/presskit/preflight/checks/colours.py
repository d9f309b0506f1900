"""Checks that a print file is painted with the inks of its press."""

from collections.abc import Iterable, Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import artwork, is_artwork, is_line, pages_of
from presskit.preflight.check import ANY_PDF, PRINT_SPEC, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.painting import Painted, PaintKind, Picture
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.telling import one_finding

REGISTRATION_TEXT = FindingKind(
    "registration-text",
    Severity.ERROR,
    "Is text free of the registration colour?",
    "Text in All or in four full inks is never printed sharply, and its ink does not dry.",
    "Set the text in 100 % K.",
)
REGISTRATION_ARTWORK = FindingKind(
    "registration-artwork",
    Severity.ERROR,
    "Is the registration colour kept for marks?",
    "What is painted in All prints with every ink at once: 400 % that sets off on the next sheet.",
    "Paint the artwork in black, or in inks of its own.",
)


@check(Topic.COLOURS, PRINT_SPEC, REGISTRATION_TEXT, REGISTRATION_ARTWORK)
def check_registration_colour(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No text and no area on the page or in the bleed is painted in the registration colour; lines may be marks."""
    for page, painted in pages_of(facts):
        things = [thing for thing in artwork(page, painted) if thing.colour.is_registration and not is_line(thing)]
        texts = [thing for thing in things if thing.kind is PaintKind.TEXT]
        others = [thing for thing in things if thing.kind is not PaintKind.TEXT]
        yield from one_finding(REGISTRATION_TEXT, page, texts, "{is} set in the registration colour")
        pictures = [
            picture
            for picture in painted.pictures
            if picture.space and picture.space.is_registration and is_artwork(page, picture.box)
        ]
        yield from one_finding(
            REGISTRATION_ARTWORK, page, [*others, *pictures], "{is} painted in the registration colour"
        )


INK_MISNAMED = FindingKind(
    "ink-misnamed",
    Severity.ERROR,
    "Is every process ink shown as what it is called?",
    "A separation called Cyan that is shown as magenta is magenta on screens and proofs, and cyan in print.",
    "Give the colour as CMYK, or the separation the name of the ink that is meant.",
)


@check(Topic.COLOURS, ANY_PDF, INK_MISNAMED)
def check_inks_named_rightly(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No cyan, magenta, yellow or black of its own name is shown as another of them."""
    for page, painted in pages_of(facts):
        things = [thing for thing in painted.painted if thing.colour.space.is_misnamed]
        predicate = "{is} in a process ink that is shown as another one"
        yield from one_finding(INK_MISNAMED, page, things, predicate)
        pictures = [picture for picture in painted.pictures if picture.space and picture.space.is_misnamed]
        yield from one_finding(INK_MISNAMED, page, pictures, predicate)


COLOUR_RGB = FindingKind(
    "colour-rgb",
    Severity.ERROR,
    "Is everything on the page made of printing inks?",
    "RGB, Lab and RGB with a profile are converted by whoever prints, each with another result (house rule).",
    "Give the colour as CMYK, or export the PDF with conversion to the printing condition.",
)
BLACK_RGB = FindingKind(
    "black-rgb",
    Severity.ERROR,
    "Is black printed with black ink?",
    "Black given as RGB is separated into all four inks, about 296 % (measured): it blurs and dries slowly.",
    "Set black as 100 % K.",
)


@check(Topic.COLOURS, PRINT_SPEC, COLOUR_RGB, BLACK_RGB)
def check_no_rgb(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No text, line, area or gradient is in RGB or Lab, with or without a profile; black in RGB is told apart."""
    for page, painted in pages_of(facts):
        things = [thing for thing in painted.painted if thing.colour.space.is_rgb]
        blacks = [thing for thing in things if thing.colour.is_rgb_black]
        yield from one_finding(BLACK_RGB, page, blacks, "{is} black in RGB")
        for words, coloured in _by_colour(thing for thing in things if not thing.colour.is_rgb_black).items():
            yield from one_finding(COLOUR_RGB, page, coloured, f"{{is}} in {words}")


PICTURE_RGB = FindingKind(
    "picture-rgb",
    Severity.ERROR,
    "Are all pictures made of printing inks?",
    "An RGB picture is converted by whoever prints, each with another result (house rule).",
    "Convert the picture to the printing condition's CMYK, or export the PDF with that conversion.",
)


@check(Topic.COLOURS, PRINT_SPEC, PICTURE_RGB)
def check_no_rgb_pictures(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No picture is in RGB or Lab, with or without a profile."""
    for page, painted in pages_of(facts):
        pictures = [picture for picture in painted.pictures if picture.space and picture.space.is_rgb]
        yield from one_finding(PICTURE_RGB, page, pictures, "{is} in RGB")


COLOUR_PROFILED = FindingKind(
    "colour-profiled",
    Severity.WARNING,
    "Are grey and CMYK given without profiles of their own?",
    "A profile on grey or CMYK invites another conversion: K-only black becomes four inks (after GWG as restated).",
    "Export the PDF with device colours and one output intent.",
)


@check(Topic.COLOURS, PRINT_SPEC, COLOUR_PROFILED)
def check_no_profiles(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No grey or CMYK colour has a profile of its own."""
    for page, painted in pages_of(facts):
        things = [thing for thing in painted.painted if thing.colour.space.is_profiled]
        pictures = [picture for picture in painted.pictures if picture.space and picture.space.is_profiled]
        yield from one_finding(COLOUR_PROFILED, page, [*things, *pictures], "{has} a colour profile of {its} own")


SPOT_COLOUR = FindingKind(
    "spot-colour",
    Severity.ERROR,
    "Are only the inks used that the print shop prints with?",
    "Each spot colour is a plate and an ink of its own; a shop that does not expect it stops the job, or bills it.",
    "Change the spot colour to CMYK, or allow spot_colours in the print specification.",
)


@check(Topic.COLOURS, PRINT_SPEC, SPOT_COLOUR)
def check_no_spot_colours(facts: PdfFacts, spec: PrintSpec) -> Iterator[Finding]:
    """No ink but cyan, magenta, yellow and black is used, unless the print specification allows it."""
    for page, painted in pages_of(facts) if not spec.spot_colours else ():
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
