"""The brand's faces as tokens of the style sheets, and before all others where one font stands in for another."""

from collections.abc import Sequence
from dataclasses import replace

from presskit.model.faces import Face, Faces
from presskit.model.house_style import FontFile

_STANDS_IN = "var(--stand-in-face, Inter)"  # a kit may have a fonts.css of its own, from before


def face_tokens(faces: Faces) -> dict[str, str]:
    """The tokens of the style sheets that name the brand's faces; none that it has not chosen."""
    text = [faces.text] if faces.text else []
    wanted = {use: [face] if use == "text" else [face, *text] for use, face in faces.named.items()}
    return {f"--{use}-face": ", ".join([*map(_in_css, chain), _STANDS_IN]) for use, chain in wanted.items()}


def _in_css(face: Face) -> str:
    return f'"{face.family}"'


def in_their_roles(faces: Faces, fonts: Sequence[FontFile]) -> tuple[FontFile, ...]:
    """The fonts with those of the brand's faces first, so that they stand in for others before ours do."""
    roles = {face.family: use for use, face in faces.named.items() if use == "display"}
    roles |= {face.family: use for use, face in faces.named.items() if use == "text"}
    chosen = [replace(font, role=roles[font.family]) for font in fonts if font.family in roles]
    return (*chosen, *(font for font in fonts if font.family not in roles))
