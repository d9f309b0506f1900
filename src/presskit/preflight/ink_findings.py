"""What the lines and the amount of ink on a page can have wrong."""

from presskit.model.finding import FindingKind, Severity

INK_OVER_LIMIT = FindingKind(
    "ink-over-limit",
    Severity.ERROR,
    "Is there nowhere more ink than the paper takes?",
    "Too much ink does not dry and sets off on the next sheet: GWG 2015 (as restated) allows 320 % on coated paper.",
    "Use a dark colour with less cyan, magenta and yellow, and convert pictures with the right profile.",
)
LINE_THIN = FindingKind(
    "line-thin",
    Severity.WARNING,
    "Are all lines as thick as the print specification asks?",
    "Lines under 0.25 pt print unevenly; one of several inks, or white, needs 0.5 pt (GWG 2022 as restated).",
    "Draw the line thicker, or in one ink.",
)
LINE_TOO_THIN = FindingKind(
    "line-too-thin",
    Severity.ERROR,
    "Is there no line so thin that it may not print?",
    "Lines of 0.125 pt and less, or under 0.25 pt in several inks, break up or vanish (GWG 2022 as restated).",
    "Draw the line at least 0.25 pt thick.",
)
