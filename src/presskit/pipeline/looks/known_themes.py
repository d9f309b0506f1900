"""The themes that a kit can be set in: those that come with presskit, and its own."""

from dataclasses import dataclass
from pathlib import Path

from presskit.compose import ThemeFaces, theme_faces
from presskit.load import load_house_style
from presskit.model.looks.style import Theme


@dataclass(frozen=True, slots=True)
class KnownTheme:
    """A theme with its faces, and whether a kit has brought it or a file of it."""

    theme: Theme
    faces: ThemeFaces
    is_own: bool


def known_themes(kit_folder: Path) -> tuple[KnownTheme, ...]:
    """The themes in the order of lists; raises KitError if a template or a font cannot be read."""
    house = load_house_style(kit_folder)
    own = {"/".join(file.name.split("/")[:2]) for file in house.own_templates}
    return tuple(
        KnownTheme(theme, theme_faces(theme, house.fonts), theme.folder in own) for theme in house.themes.values()
    )
