"""Checks that a print file is painted with the inks of its press, and in greys and tints that they can print."""

from collections.abc import Iterable, Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import Inks, PrintSpec
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


# Greys of offset printing need some more cyan than magenta and yellow, such as 25/19/19 or 75/64/64 (ISO 12647-2).
_MOST_CYAN_MORE_RATIO, _CYAN_BY_MAGENTA = 0.15, 1.4
_LEAST_CYAN_MORE_RATIO = -0.03
_LEAST_SHARE_RATIO = 0.04
_SAME_RATIO, _SAME_BY_MAGENTA = 0.05, 0.2
_NEARLY_BLACK_RATIO = 0.8  # from here on it is rich black, and text of it has a check of its own
_SMALL_TEXT_PT = 12.0
_THIN_LINE_PT = 2.0
# House rule: what offset plates and copiers hold; dots under 3 % drop out, and gaps under 3 % fill in.
_LEAST_TINT_RATIO, _MOST_TINT_RATIO, _FULL_RATIO = 0.03, 0.97, 0.995
_STEP_RATIO = 0.5 / 255

GREY_IN_FOUR_INKS = FindingKind(
    "grey-in-four-inks",
    Severity.WARNING,
    "Is grey printed in black ink alone?",
    "A grey of cyan, magenta and yellow turns pink or green as one of them varies, and gets coloured edges.",
    "Give the grey as a tint of black, such as 40 % K.",
)


@check(Topic.COLOURS, PRINT_SPEC, GREY_IN_FOUR_INKS)
def check_greys(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No text, line or area is in a grey that several inks make together; rich black is another matter."""
    for page, painted in pages_of(facts):
        greys = [thing for thing in artwork(page, painted) if _is_flat(thing) and _is_mixed_grey(thing.colour.inks)]
        yield from one_finding(GREY_IN_FOUR_INKS, page, greys, "{is} in a grey of several inks")


TINT_TOO_LIGHT = FindingKind(
    "tint-too-light",
    Severity.WARNING,
    "Is every tint strong enough to be printed?",
    "A screen of less than 3 % loses its dots on the way to the paper: what is seen on screen is white in print.",
    "Make the tint 5 % or stronger, or leave it out.",
)
TINT_NEARLY_FULL = FindingKind(
    "tint-nearly-full",
    Severity.WARNING,
    "Are small letters and thin lines in full ink, or clearly in a tint?",
    "97 % and more of an ink is still a screen: it frays the edges of letters, and looks no lighter than all of it.",
    "Give the colour as 100 %.",
)


@check(Topic.COLOURS, PRINT_SPEC, TINT_TOO_LIGHT, TINT_NEARLY_FULL)
def check_tints(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """Every tint is more than a trace, and letters and lines of one ink are not screened for nothing."""
    for page, painted in pages_of(facts):
        flat = [(thing, thing.colour.inks) for thing in artwork(page, painted) if _is_flat(thing)]
        light = [thing for thing, inks in flat if inks and _STEP_RATIO < max(inks) < _LEAST_TINT_RATIO - _STEP_RATIO]
        yield from one_finding(TINT_TOO_LIGHT, page, light, "{is} in a tint of less than 3 %, which may not print")
        full = [thing for thing, inks in flat if inks and _is_fine(thing) and _is_nearly_full(inks)]
        yield from one_finding(
            TINT_NEARLY_FULL, page, full, "{is} in nearly full ink, whose screen frays {its} edges"
        )


def _is_flat(thing: Painted) -> bool:
    return thing.kind is not PaintKind.SHADING and not thing.colour.is_registration


def _is_mixed_grey(inks: Inks | None) -> bool:
    if inks is None:
        return False
    cyan, magenta, yellow, black = inks
    if min(cyan, magenta, yellow) < _LEAST_SHARE_RATIO or black >= _NEARLY_BLACK_RATIO:
        return False
    most_cyan = min(magenta + _MOST_CYAN_MORE_RATIO, magenta * _CYAN_BY_MAGENTA + _LEAST_SHARE_RATIO)
    is_alike = abs(magenta - yellow) <= min(_SAME_RATIO, magenta * _SAME_BY_MAGENTA + _STEP_RATIO)
    return is_alike and magenta + _LEAST_CYAN_MORE_RATIO <= cyan <= most_cyan


def _is_fine(thing: Painted) -> bool:
    """Whether its edges are near to one another, so that a screen is seen on them."""
    if thing.size_pt is None:
        return False
    return thing.size_pt < (_SMALL_TEXT_PT if thing.kind is PaintKind.TEXT else _THIN_LINE_PT)


def _is_nearly_full(inks: Inks) -> bool:
    """Whether it is of one ink, and not quite all of it."""
    *others, most = sorted(inks)
    return not sum(others) and _MOST_TINT_RATIO <= most < _FULL_RATIO
