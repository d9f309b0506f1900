"""A brand's colour, as it is written."""

import re

from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

BAD_COLOUR = FindingKind(
    "bad-colour",
    Severity.ERROR,
    "Is the brand colour written as six digits from 0 to f?",
    "The same colour must come out on every page and at the printer.",
    'Write it like "#c5102e".',
)

_HEX = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


def read_colour(written: str, place: Place, found: list[Finding]) -> str:
    """The colour as "#rrggbb", or an empty text with the reason in `found`."""
    if not _HEX.fullmatch(written):
        hint = _hint(written)
        found.append(BAD_COLOUR.at(place, f'"{shortened(written)}" is no colour', hint))
        return ""
    digits = written[1:] if len(written) == 7 else "".join(2 * digit for digit in written[1:])
    return f"#{digits.lower()}"


def _hint(written: str) -> str:
    plain = written.strip().strip("'")
    if _HEX.fullmatch(f"#{plain.removeprefix('#')}"):
        return f'write "#{plain.removeprefix("#")}"'
    shares = [int(share) for share in re.findall(r"[0-9]{1,3}", plain)] if plain.casefold().startswith("rgb(") else []
    if len(shares) == 3 and max(shares) <= 255:
        return f'write "#{bytes(shares).hex()}"'
    usual = 'write # and six digits from 0 to f, such as "#c5102e"'
    if "pantone" in plain.casefold() or "cmyk" in plain.casefold():
        return f"{usual}: the sheet that names this colour has them as HEX; inks for print go into print_colour"
    return usual
