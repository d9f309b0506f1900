"""Checks of text in print: black in one ink and overprinting, white never, and all of it large enough."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import artwork, pages_of
from presskit.preflight.check import ANY_PDF, PRINT_SPEC, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.colour import Colour
from presskit.preflight.facts.painting import Painted, PaintKind
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.grounds import Grounds
from presskit.preflight.telling import one_finding

# GWG 2022 as restated: under 12 pt black text is one ink and overprints.
_LARGE_TEXT_PT = 12.0
_NEARLY_BLACK_RATIO = 0.8
_OTHER_INKS_RATIO = 0.1
_FULL_BLACK_RATIO = 0.99
_TOO_SMALL_PT = 4.0  # preflight-figures, house rule
_TOLERANCE_PT = 0.01
_LEAST_STROKES_PT = (0.25, 0.5)  # after GWG 2022 as restated: of one ink, and of several

RICH_BLACK_TEXT = FindingKind(
    "rich-black-text",
    Severity.ERROR,
    "Is small black text printed in black ink alone?",
    "Inks never lie exactly on one another: black text under 12 pt in several inks gets coloured edges.",
    "Set black text in 100 % K.",
)


@check(Topic.COLOURS, PRINT_SPEC, RICH_BLACK_TEXT)
def check_black_text_in_one_ink(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """Black text under 12 pt has no other ink than black."""
    for page, painted in pages_of(facts):
        rich = [
            text
            for text in artwork(page, painted)
            if _is_small_text(text) and _is_rich_black(text.colour) and not text.colour.is_registration
        ]
        yield from one_finding(RICH_BLACK_TEXT, page, rich, "{is} black in several inks")


BLACK_TEXT_KNOCKS_OUT = FindingKind(
    "black-text-knocks-out",
    Severity.WARNING,
    "Does small black text overprint?",
    "Black text that is cut out of the colour under it shows white edges when the plates are a little off.",
    "Let text in 100 % K overprint, as layout programs do by default.",
)


@check(Topic.COLOURS, PRINT_SPEC, BLACK_TEXT_KNOCKS_OUT)
def check_black_text_overprints(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """Black text under 12 pt that stands on a colour overprints it."""
    for page, painted in pages_of(facts):
        grounds = Grounds(painted)
        knocking_out = [
            text
            for place, text in enumerate(painted.painted)
            if _is_small_text(text) and _is_one_black(text.colour) and not text.overprints
            if grounds.has_under(text, place)
        ]
        yield from one_finding(BLACK_TEXT_KNOCKS_OUT, page, knocking_out, "cut{s} a hole into the colour under {it}")


WHITE_OVERPRINTS = FindingKind(
    "white-overprints",
    Severity.ERROR,
    "Does everything white cut out what lies under it?",
    "White is the absence of ink: set to overprint, it vanishes in print though the screen shows it.",
    "Switch overprinting off for white text and areas.",
)


@check(Topic.COLOURS, PRINT_SPEC, WHITE_OVERPRINTS)
def check_white_knocks_out(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """Nothing white is set to overprint."""
    for page, painted in pages_of(facts):
        vanishing = [thing for thing in painted.painted if thing.colour.is_paper and _leaves_what_is_under(thing)]
        yield from one_finding(WHITE_OVERPRINTS, page, vanishing, "{is} white and overprint{s}")


TEXT_SMALL = FindingKind(
    "text-small",
    Severity.WARNING,
    "Is all text large enough to be read?",
    "Under 5 pt letters fill in on press, and few people read them (GWG 2022 as restated).",
    "Set the text larger.",
)
TEXT_TOO_SMALL = FindingKind(
    "text-too-small",
    Severity.ERROR,
    "Is no text smaller than 4 pt?",
    "Under 4 pt letters break up on most presses (house rule).",
    "Set the text larger.",
)
TEXT_SMALL_IN_INKS = FindingKind(
    "text-small-in-inks",
    Severity.WARNING,
    "Is text of two and more inks at least 8 pt?",
    "Inks never lie exactly on one another; smaller coloured letters get blurred edges (GWG 2022 as restated).",
    "Set the text larger, or in one ink.",
)
TEXT_SMALL_IN_WHITE = FindingKind(
    "text-small-in-white",
    Severity.WARNING,
    "Is white text at least 8 pt?",
    "Ink spreads into small white letters and closes them (GWG 2022 as restated).",
    "Set the text larger or bolder, or dark on light.",
)


@check(Topic.INK, PRINT_SPEC, TEXT_SMALL, TEXT_TOO_SMALL, TEXT_SMALL_IN_INKS, TEXT_SMALL_IN_WHITE)
def check_text_size(facts: PdfFacts, spec: PrintSpec) -> Iterator[Finding]:
    """Every text has the size that its colour asks for."""
    for page, painted in pages_of(facts):
        small: dict[FindingKind, list[Painted]] = {}
        for text in artwork(page, painted):
            kind = _fault_of_size(text, spec) if text.kind is PaintKind.TEXT else None
            if kind is not None:
                small.setdefault(kind, []).append(text)
        for kind, texts in small.items():
            smallest_pt = min(text.size_pt or 0.0 for text in texts)
            yield from one_finding(kind, page, texts, f"{{is}} set in {smallest_pt:.1f} pt")


TEXT_OUTLINE_THIN = FindingKind(
    "text-outline-thin",
    Severity.WARNING,
    "Are letters that are only outlined drawn with lines that print evenly?",
    "Lines under 0.25 pt print unevenly, and letters made of nothing else fall apart (GWG 2022 as restated).",
    "Fill the letters, or draw their outlines thicker.",
)
TEXT_OUTLINE_TOO_THIN = FindingKind(
    "text-outline-too-thin",
    Severity.ERROR,
    "Is no letter made of lines that may not print at all?",
    "Lines of 0.125 pt and less break up or vanish (GWG 2022 as restated), and the words with them.",
    "Fill the letters, or draw their outlines at least 0.25 pt thick.",
)


@check(Topic.INK, ANY_PDF, TEXT_OUTLINE_THIN, TEXT_OUTLINE_TOO_THIN)
def check_outlined_text(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Letters without ink inside have outlines as thick as a line of their colour needs."""
    spec = expected.spec
    least_pt, mixed_pt = (spec.min_stroke_pt, spec.min_mixed_stroke_pt) if spec else _LEAST_STROKES_PT
    for page, painted in pages_of(facts):
        thin: dict[FindingKind, list[Painted]] = {}
        for place, text in enumerate(painted.painted):
            if text.outline_pt is None or (text.colour.is_paper and Grounds(painted).has_under(text, place)):
                continue
            if text.outline_pt <= least_pt / 2 + _TOLERANCE_PT:
                thin.setdefault(TEXT_OUTLINE_TOO_THIN, []).append(text)
            elif text.outline_pt < (mixed_pt if text.colour.ink_count > 1 else least_pt) - _TOLERANCE_PT:
                thin.setdefault(TEXT_OUTLINE_THIN, []).append(text)
        for kind, texts in thin.items():
            thinnest_pt = min(text.outline_pt or 0.0 for text in texts)
            yield from one_finding(kind, page, texts, f"{{is}} made of lines of {thinnest_pt:.2f} pt alone")


def _is_rich_black(colour: Colour) -> bool:
    """Whether it is black, or nearly so, with other inks in it."""
    inks = colour.inks
    return inks is not None and inks[3] >= _NEARLY_BLACK_RATIO and sum(inks[:3]) >= _OTHER_INKS_RATIO


def _is_small_text(thing: Painted) -> bool:
    return thing.kind is PaintKind.TEXT and thing.size_pt is not None and thing.size_pt < _LARGE_TEXT_PT


def _is_one_black(colour: Colour) -> bool:
    inks = colour.inks
    return inks is not None and inks[3] >= _FULL_BLACK_RATIO and not sum(inks[:3])


def _leaves_what_is_under(thing: Painted) -> bool:
    """ISO 32000-1, 11.7.4.3: in mode 1 an ink of 0 is not painted; named inks never paint the others."""
    return thing.overprints and (thing.colour.space.components < len("CMYK") or thing.overprint_mode == 1)


def _fault_of_size(text: Painted, spec: PrintSpec) -> FindingKind | None:
    """The gravest fault of this text's size; rich black has a check of its own."""
    size_pt, colour = (text.size_pt or 0.0) + _TOLERANCE_PT, text.colour
    if size_pt < min(_TOO_SMALL_PT, spec.min_text_pt):
        return TEXT_TOO_SMALL
    if size_pt < spec.min_text_pt:
        return TEXT_SMALL
    if size_pt >= spec.min_mixed_text_pt:
        return None
    if colour.is_paper:
        return TEXT_SMALL_IN_WHITE
    is_told_elsewhere = colour.is_registration or (_is_rich_black(colour) and size_pt < _LARGE_TEXT_PT)
    return TEXT_SMALL_IN_INKS if colour.ink_count > 1 and not is_told_elsewhere else None
