"""The house style: the templates with the kit's own laid over them, the pieces, and the fonts, ours and the kit's."""

from pathlib import Path

from presskit.errors import KitError
from presskit.load.fonts.house_fonts import house_fonts
from presskit.load.fonts.kit_fonts import read_kit_fonts
from presskit.load.kit_folder import KitFolder
from presskit.load.style.layer_checks import checked_layers
from presskit.load.style.layer_idle import idle_rules
from presskit.load.style.makeable import read_makeable
from presskit.load.style.template_files import read_templates
from presskit.load.style.themes import unknown_faces
from presskit.model.finding import Finding
from presskit.model.house_style import FontFile, HouseStyle


def load_house_style(kit_folder: Path) -> HouseStyle:
    """All templates by name, the kit's own in place of the house's, and all fonts: ours, then those of the kit.

    Raises:
        KitError: a template of the kit cannot be read, or a font may not be used or is not the one that is listed.
    """
    found: list[Finding] = []
    templates = read_templates(KitFolder(kit_folder), found)
    makeable = read_makeable(templates, found)
    fonts, problems = house_fonts()
    found += problems
    own = read_kit_fonts(KitFolder(kit_folder), fonts, found)
    fonts = (*fonts, *own)
    found += unknown_faces(makeable.themes, templates.laid_over, fonts)
    found += checked_layers(templates.laid_over, fonts, makeable.designs)
    found += idle_rules(templates.laid_over, makeable.designs)
    if any(finding.is_error for finding in found):
        raise KitError(found)
    return HouseStyle(templates.laid_over, fonts, makeable.designs, makeable.papers, makeable.themes, tuple(found))


def load_own_fonts(kit_folder: Path) -> tuple[tuple[FontFile, ...], tuple[Finding, ...]]:
    """The fonts that the kit in this folder brings and may use, and all that is to be said of those that it has."""
    found: list[Finding] = []
    fonts, _problems = house_fonts()
    return read_kit_fonts(KitFolder(kit_folder), fonts, found), tuple(found)
