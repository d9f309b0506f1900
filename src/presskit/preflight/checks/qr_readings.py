"""The check of how much a QR code bears: in how many pictures that are worse than its page it is still read."""

from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.checks.qr_symbols import QUIET_ZONE_MODULES, SMALL_MODULE_MM, symbols_of
from presskit.preflight.expected import Expected
from presskit.preflight.facts.page import QrSymbol
from presskit.preflight.facts.pdf import PdfFacts

# Measured: 0.4 mm a module and more, in black on white, are read in 10 to 12 of 12.
_FEWEST_READINGS = 10
_FULL_CONTRAST_RATIO = 0.7
_LONG_MODULES = 49

QR_READ_BARELY = FindingKind(
    "qr-read-barely",
    Severity.WARNING,
    "Is every QR code still read when it is out of focus, copied twice, aslant or in shade?",
    "Each code is read in twelve pictures made worse, as cameras and copiers do; a good one is read in all of them.",
    "Give the code larger squares, black ink on white, or a shorter address.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_READ_BARELY)
def check_qr_readings(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every code is read in at least ten of the twelve; what is too small or too faint in itself is told as that."""
    for page, symbol in symbols_of(facts):
        if symbol.readings < min(_FEWEST_READINGS, symbol.of_readings):
            read = f"read in {symbol.readings} of {symbol.of_readings} worse pictures of it"
            message = f"The QR code for {symbol.payload} was {read}, not {_listed(symbol.too_bad)}: {_why(symbol)}."
            yield QR_READ_BARELY.on(page.area(symbol.box), message)


def _why(symbol: QrSymbol) -> str:
    """What most likely makes it hard to read: the figure that is farthest from what it should be."""
    reasons = {
        f"its squares are only {symbol.module_mm:.2f} mm wide": symbol.module_mm / SMALL_MODULE_MM,
        f"ground and ink differ by only {symbol.contrast_ratio:.2f} of the light": symbol.contrast_ratio
        / _FULL_CONTRAST_RATIO,
        f"its address is long, {len(symbol.payload)} characters on {symbol.modules} squares a side": _LONG_MODULES
        / symbol.modules,
        f"only {symbol.quiet_zone_modules:g} squares of ground around it are clear": symbol.quiet_zone_modules
        / QUIET_ZONE_MODULES,
    }
    reason, ratio = min(reasons.items(), key=lambda pair: pair[1])
    return reason if ratio < 1 else "its edges are soft, or something lies over it"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
