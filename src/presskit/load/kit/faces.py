"""The faces that the brand is set in: families of the kit's fonts or of presskit's, by what they are for."""

from presskit.load.fonts.house_fonts import house_families
from presskit.load.fonts.kit_fonts import families_listed
from presskit.load.kit_folder import KitFolder
from presskit.load.toml.organisation_schema import BrandTable
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.faces import Face, Faces
from presskit.model.finding import Finding, FindingKind, Severity

FACE_UNKNOWN = FindingKind(
    "face-unknown",
    Severity.ERROR,
    "Is every face that the brand names one of the kit's fonts, or one that comes with presskit?",
    "Fonts of this computer are never taken: another computer has others, and the same kit would look otherwise.",
    "Put the font into fonts/ with its licence (`presskit fonts KIT --add FILE`), or name one that is there.",
)


def known_families(folder: KitFolder) -> tuple[str, ...]:
    """The families that a kit can be set in: its own, then those that come with presskit."""
    return tuple(dict.fromkeys((*families_listed(folder), *house_families())))


def read_faces(folder: KitFolder, toml: TomlFile, brand: BrandTable, found: list[Finding]) -> Faces:
    """The faces that [brand] names; an unknown one is reported and left out."""
    written = {"text": brand.text_face, "display": brand.display_face, "figures": brand.figures_face}
    if not any(written.values()):
        return Faces()
    known = known_families(folder)
    faces = {}
    for use, name in written.items():
        place = toml.value_place("brand", f"{use}_face")
        if family := next((each for each in known if each.casefold() == name.strip().casefold()), ""):
            faces[use] = Face(family, place)
        elif name.strip():
            otherwise = f"there are {listed(known)}; `presskit fonts KIT --add FILE` brings one of your own"
            message = f'there is no font "{shortened(name)}" in the kit, and none comes with presskit'
            found.append(FACE_UNKNOWN.at(place, message, did_you_mean(name, known, otherwise)))
    return Faces(**faces)
