"""The measures of a piece: where style sheets look for them, how large its QR codes are, and when its pages fit."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from presskit.compose.css.tokens import Tokens
from presskit.compose.languages.locales import counter_style
from presskit.compose.qr_code import QUIET_ZONE_MODULES, modules_a_side
from presskit.model.edition import Edition
from presskit.model.looks.style import KitStyle
from presskit.model.partner import Sharing
from presskit.model.piece import Piece
from presskit.model.piece_design import FitRule, FitStep
from presskit.model.print_spec import PrintSpec

READING_RATIO = 10  # ISO/IEC 18004 users' rule of thumb: a code is read from ten times its side
# The word in a corner 18 mm wide: 2 mm from the head and 5 mm from the edge, capitals of two thirds of their size.
_DRAFT_WIDTH_PT = 45
_DRAFT_MOST_PT = 8
SHEET_MODULE_MM = 0.5  # of a job sheet's codes, read at arm's length


@dataclass(frozen=True, slots=True)
class CodeSizes:
    """The version of a piece's codes, the least side of one module, and the one that it is laid out with first."""

    symbol_version: int
    least_module_mm: float
    module_mm: float


def body_classes(
    piece: Piece, edition: Edition, sharing: Sharing | None, *more: str, variants: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """The classes of `<body>`, as base.html writes them: where the style sheets look for tokens."""
    shared = ("shared", f"role-{sharing.role}") if sharing else ()
    laid_out = (f"{variant}-is-{choice}" for variant, choice in (variants or {}).items())
    return (piece.design.name, f"paper-{piece.size.file_name}", f"edition-{edition}", *shared, *more, *laid_out)


def variants_of(style: KitStyle, piece: Piece) -> dict[str, str]:
    """The ways that the piece is laid out in this style."""
    return style.chosen(piece.design.name, piece.design.variants)


def trim_properties(piece: Piece) -> dict[str, str]:
    """The CSS custom properties of the finished page."""
    return {"--trim-width": f"{piece.size.width_mm}mm", "--trim-height": f"{piece.size.height_mm}mm"}


def code_properties(module_mm: float, side_mm: float) -> dict[str, str]:
    """The CSS custom properties of a piece's QR codes, which all have one size."""
    return {"--code-side": f"{side_mm:g}mm", "--quiet-zone": f"{QUIET_ZONE_MODULES * module_mm:g}mm"}


def digit_properties(language: str) -> dict[str, str]:
    """The CSS custom property of page numbers; none where they are 0 to 9."""
    style = counter_style(language)
    return {"--digits": style} if style else {}


def draft_properties(word: str) -> dict[str, str]:
    """The CSS custom properties of the mark of a draft: a long word is set smaller, as the corner is narrow."""
    return {"--draft-size": f"{min(_DRAFT_MOST_PT, _DRAFT_WIDTH_PT / max(1, len(word))):.3g}pt"}


def code_sizes(piece: Piece, tokens: Tokens, symbol_version: int) -> CodeSizes:
    """The sides of one module of the piece's QR codes.

    As its style sheets ask, or larger where the codes are read from a distance: the symbol, without its quiet zone,
    is then a tenth of it. Where they give the most that a code may be, it begins with that, and fits by steps.
    """
    modules = modules_a_side(symbol_version) - 2 * QUIET_ZONE_MODULES
    from_afar_mm = piece.design.read_codes_from_mm.get(piece.size.name, 0.0) / READING_RATIO / modules
    least_mm = max(tokens.length_mm("--qr-module"), from_afar_mm)
    return CodeSizes(symbol_version, least_mm, max(least_mm, tokens.length_mm("--code-most") / modules))


def fit_rule(piece: Piece, spec: PrintSpec | None = None, codes: CodeSizes | None = None) -> FitRule:
    """When the piece fits, and the bounded steps by which its text may be set tighter until it does.

    Where the piece is printed by a specification, its safe inset holds instead of the usual one. A step that says how
    large codes are sets them so, but never smaller than they can be read.
    """
    rule = piece.design.fit
    if codes:
        rule = replace(rule, steps=tuple(_with_codes(step, codes) for step in rule.steps))
    return replace(rule, safe_inset_mm=spec.safe_inset_mm) if spec else rule


def _with_codes(step: FitStep, codes: CodeSizes) -> FitStep:
    modules = modules_a_side(codes.symbol_version)
    if not step.code_mm:
        return step
    symbol_modules = modules - 2 * QUIET_ZONE_MODULES
    size_mm = max(codes.least_module_mm, min(step.code_mm / symbol_modules, codes.module_mm))
    properties = {**step.properties, **code_properties(size_mm, modules * size_mm)}
    return replace(step, properties=properties, code_mm=symbol_modules * size_mm)
