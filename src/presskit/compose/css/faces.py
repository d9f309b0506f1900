"""The faces of a kit's pieces as tokens of the style sheets: the brand's, or those of its theme."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from presskit.compose.css.scripts import ScriptSetting
from presskit.compose.type_measure import typeface_for
from presskit.model.faces import Faces
from presskit.model.house_style import FontFile
from presskit.model.looks.style import Theme

_TEXT_WEIGHT = 400


def face_tokens(
    theme: Theme, faces: Faces, fonts: Sequence[FontFile], setting: ScriptSetting | None = None
) -> Mapping[str, str]:
    """The tokens that name the faces, none that neither brand nor theme chooses, and those of the text's letters.

    A letter that a face lacks is set in the fonts for text in their order: `in_their_roles` has the brand's first.
    """
    texts = dict.fromkeys(font.family for font in fonts if font.role == "text" and font.style == "normal")
    of_theme = {"text": theme.text_family, "display": theme.display_family}
    families = {use: family for use, family in of_theme.items() if family}
    families |= {use: face.family for use, face in faces.named.items()}
    if display := families.get("display"):
        families["large"] = display  # for a piece's headline, where the piece itself sets it in the text face
    said = {f"--{use}-face": ", ".join(f'"{each}"' for each in (family, *texts)) for use, family in families.items()}
    stack = [families.get("text", ""), *texts]
    if setting:
        stack = list(setting.stack(stack, is_for_text=True))
    face = typeface_for("", stack, fonts, _TEXT_WEIGHT)
    figures = {
        "--text-middle": face.middle_em,
        "--text-capitals": face.ink_em("H").above_em,
        "--text-space": face.width_em(" "),
    }
    if setting and setting.main:
        others = (typeface_for("", [family], fonts, _TEXT_WEIGHT) for family in stack[1:] if family)
        figures["--text-jump"] = max((abs(face.middle_em - other.middle_em) for other in others), default=0.0)
    return {**said, **{name: f"{figure:.3f}" for name, figure in figures.items()}}


def in_their_roles(faces: Faces, fonts: Sequence[FontFile]) -> tuple[FontFile, ...]:
    """The fonts with those of the brand's faces first, so that they stand in for others before ours do.

    What figures alone are set in stands in for nothing before the others.
    """
    roles = {face.family: "text" if use == "figures" else use for use, face in faces.named.items()}
    roles |= {face.family: use for use, face in faces.named.items() if use == "text"}
    first = {face.family for use, face in faces.named.items() if use != "figures"}
    chosen = [replace(font, role=roles[font.family]) if font.family in roles else font for font in fonts]
    ahead = [font for font in chosen if font.family in first]
    figures = [font for font in chosen if font.family in roles and font.family not in first]
    return (*ahead, *(font for font in chosen if font.family not in roles), *figures)
