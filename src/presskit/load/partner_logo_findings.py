"""What can be wrong with a partner's logo on white paper, beside what can be wrong with any picture."""

from presskit.model.finding import FindingKind, Severity

PARTNER_LOGO_SHAPE = FindingKind(
    "partner-logo-shape",
    Severity.WARNING,
    "Is every partner's logo of a shape that can stand beside another?",
    "Wider than 8 to 1 or higher than 3 to 1, it comes out as a thin strip, and reads as the lesser partner.",
    "Ask the partner for a more compact version of its logo.",
)
PARTNER_LOGO_INVISIBLE = FindingKind(
    "partner-logo-invisible",
    Severity.ERROR,
    "Can every partner's logo be seen on white paper?",
    "A white logo is made for dark grounds; on paper the partner's place would stay empty.",
    "Ask the partner for the version for white grounds.",
)
PARTNER_LOGO_FAINT = FindingKind(
    "partner-logo-faint",
    Severity.WARNING,
    "Is every partner's logo dark enough to be seen well on white paper?",
    "Under a contrast of 3 to 1 a mark is hard to make out (WCAG 2.1, success criterion 1.4.11).",
    "Ask the partner for a darker version, or the one for white grounds.",
)
PARTNER_LOGO_CONVERTED = FindingKind(
    "partner-logo-converted",
    Severity.NOTE,
    "Are a logo's colours converted from printing inks?",
    "A CMYK logo is turned into screen colours first, and back into inks for print, so its tones may move a little.",
    "Look at it on the page, or ask the partner for SVG or sRGB.",
)
