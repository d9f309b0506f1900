"""The fonts that text is shown in."""

from dataclasses import dataclass

from presskit.preflight.facts.boxes import Box


@dataclass(frozen=True, slots=True)
class FontFacts:
    """A font as the PDF names it, with the page and the place where it is first used.

    `missing` are the characters that it draws as an empty box. A Type 3 font is made of drawings.
    """

    name: str
    family: str
    embedded: bool
    subset: bool
    missing: tuple[str, ...] = ()
    is_type_3: bool = False
    page: int = 0
    box: Box | None = None
