"""The partners' logos: taken from the kit as the organisation's is, and judged on white paper."""

from dataclasses import replace

from presskit.load.partners.row import PartnerRow
from presskit.load.pictures.kind import PICTURE_UNREADABLE, CleanPicture
from presskit.load.pictures.logo import SEEN_IN_WORDS, Visibility, trimmed, visibility_on_white
from presskit.load.pictures.raster import COLOURS_GUESSED
from presskit.load.pictures.shelf import PictureShelf, picture_of
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.kit import Picture

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

# Beyond these a mark beside another is a strip (the lock-up's rooms are about 4 to 1).
_WIDEST_RATIO = 8.0
_HIGHEST_RATIO = 3.0


class PartnerLogos:
    """Takes the logos from the kit; one that several rows name is read once, and judged for each of them."""

    def __init__(self, shelf: PictureShelf) -> None:
        self._shelf = shelf
        self._taken: dict[str, tuple[CleanPicture | None, tuple[Finding, ...]]] = {}

    def take(self, row: PartnerRow, found: list[Finding], column: str = "logo") -> Picture | None:
        """The logo that the row names, with the partner's name as its words, or None with the reason in `found`."""
        # Windows writes paths with backslashes; no name in a kit holds one.
        written = row.text(column).replace("\\", "/")
        if written not in self._taken:
            problems: list[Finding] = []
            self._taken[written] = (self._read(written, row.place_of(column), problems), tuple(problems))
        logo, told = self._taken[written]
        found += [row.said(replace(problem, place=row.place_of(column)), column) for problem in told]
        return picture_of(logo, row.text("name")) if logo else None

    def _read(self, written: str, place: Place, problems: list[Finding]) -> CleanPicture | None:
        whole = self._shelf.clean_logo(written, place, problems)
        if whole is None:
            # The shelf tells a file's faults once, and the same file can be written in two ways.
            if not problems:
                message = f'"{written}" cannot be used; another partner\'s row says why'
                problems.append(PICTURE_UNREADABLE.at(place, message))
            return None
        visibility = visibility_on_white(whole)
        logo = trimmed(whole)
        if visibility in SEEN_IN_WORDS:
            kind = PARTNER_LOGO_INVISIBLE if visibility is Visibility.LOST else PARTNER_LOGO_FAINT
            problems.append(kind.at(place, f'"{written}" {SEEN_IN_WORDS[visibility]}'))
        if shape := _odd_shape(logo.width_px / logo.height_px):
            problems.append(PARTNER_LOGO_SHAPE.at(place, f'"{written}" is {shape}'))
        if logo.was_cmyk and not any(problem.code == COLOURS_GUESSED.code for problem in problems):
            problems.append(PARTNER_LOGO_CONVERTED.at(place, f'the colours of "{written}" are converted from CMYK'))
        return logo


def _odd_shape(aspect_ratio: float) -> str:
    """What is wrong with this width for a height, in words; empty if nothing is."""
    if aspect_ratio > _WIDEST_RATIO:
        return f"{aspect_ratio:.1f} times as wide as it is high"
    return f"{1 / aspect_ratio:.1f} times as high as it is wide" if aspect_ratio < 1 / _HIGHEST_RATIO else ""
