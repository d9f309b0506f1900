"""A print specification: what a shop asks of a file, from presskit's own or from the kit's print-specs/."""

import io
import re
import string
from pathlib import Path

from PIL import Image, ImageCms

from presskit.errors import KitError, UsageError
from presskit.load.checks.leftovers import leftovers_in_settings
from presskit.load.kit_folder import FILE_MISSING, KitFolder
from presskit.load.limits import MAX_PROFILE_BYTES, MAX_TOML_BYTES
from presskit.load.print_specs.spec_schema import PrintSpecTable
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile, decode_toml
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.print_spec import Mark, PrintCondition, PrintSpec
from presskit.resources import print_specs_folder
from presskit.rules.press_profiles import patches_of
from presskit.rules.print_conditions import difference, named_condition, same_condition
from presskit.rules.separation import separated

UNKNOWN_PRINT_SPEC = FindingKind(
    "unknown-print-spec",
    Severity.ERROR,
    "Is every print specification one that presskit brings or the kit holds?",
    "Bleed, inks and limits come from it; without it nothing can be made for a press.",
    "Choose european or north-american, or put the shop's own into print-specs/ in the kit.",
)
BAD_PRINT_FIGURE = FindingKind(
    "bad-print-figure",
    Severity.ERROR,
    "Is every figure of a print specification one that a press can work with?",
    "A slip such as 30 for 3.0 would spoil a whole run.",
    "Write the figure that stands in the shop's sheet, in the unit that the setting's name ends with.",
)
PRINT_PROFILE_UNFIT = FindingKind(
    "print-profile-unfit",
    Severity.ERROR,
    "Is the print condition's profile a CMYK output profile?",
    "Colours are separated through it, and the file carries it for the press (ISO 15930-7, as restated).",
    "Ask the print shop for the ICC profile of its press and paper.",
)
PRINT_PROFILE_DIFFERS = FindingKind(
    "print-profile-differs",
    Severity.ERROR,
    "Is the print condition's profile that of the condition?",
    "The shop prints by the name, and colours are separated by the profile: with two conditions, they cannot agree.",
    "Give the condition's own profile, or name the one that the profile is for; a press's own has its own name.",
)

KIT_SPECS = "print-specs"
_HOUSE = "house:print_specs/"
_SUFFIX = ".toml"
_FILE_NAME_FIELDS = frozenset(["date", "organisation", "piece", "language", "edition"])
# No slash, which would lead out of the build folder.
_FILE_NAME_WORDS = re.compile(r"[A-Za-z0-9 ._-]{0,60}")
# Table, key, least and most: the bounds of what presses and hands can do, and of what prepress can draw.
FIGURE_BOUNDS = (
    ("page", "bleed_mm", 0.0, 10.0),
    ("page", "safe_inset_mm", 0.0, 20.0),
    ("colour", "ink_limit_percent", 100.0, 400.0),
    ("least", "text_pt", 1.0, 20.0),
    ("least", "mixed_text_pt", 1.0, 20.0),
    ("least", "stroke_pt", 0.05, 5.0),
    ("least", "mixed_stroke_pt", 0.05, 5.0),
    ("least", "image_ppi", 72.0, 600.0),
    ("least", "good_image_ppi", 72.0, 1200.0),
)


def load_print_spec(name: str, kit_folder: Path | None = None) -> PrintSpec:
    """The specification of this name, the kit's own before presskit's.

    Raises:
        UsageError: there is none of this name.
        KitError: the kit's own has faults.
    """
    kit = KitFolder(kit_folder) if kit_folder else None
    known = print_spec_names(kit)
    if name not in known:
        hint = did_you_mean(name, known, f"choose {listed(known)}")
        raise UsageError(f'there is no print specification "{shortened(name)}"', hint)
    found: list[Finding] = []
    spec = read_print_spec(name, kit, Place(f"{KIT_SPECS}/{name}{_SUFFIX}"), found)
    if spec is None:
        raise KitError(found)
    return spec


def print_spec_names(kit: KitFolder | None) -> list[str]:
    """The names of all specifications that there are for this kit."""
    own = kit.names_in(KIT_SPECS) if kit else []
    files = [*own, *KitFolder(print_specs_folder()).names_in()]
    return sorted({name.removesuffix(_SUFFIX) for name in files if name.endswith(_SUFFIX)})


def read_print_spec(name: str, kit: KitFolder | None, blame: Place, found: list[Finding]) -> PrintSpec | None:
    """The specification of this name, or None with the reasons in `found`; `blame` is where it is asked for."""
    if name not in print_spec_names(kit):
        hint = did_you_mean(name, print_spec_names(kit), f"choose {listed(print_spec_names(kit))}")
        found.append(UNKNOWN_PRINT_SPEC.at(blame, f'there is no print specification "{shortened(name)}"', hint))
        return None
    is_own = kit is not None and kit.has(f"{KIT_SPECS}/{name}{_SUFFIX}")
    folder = kit if kit is not None and is_own else KitFolder(print_specs_folder())
    path = f"{KIT_SPECS}/{name}{_SUFFIX}" if is_own else f"{name}{_SUFFIX}"
    shown = path if is_own else f"{_HOUSE}{path}"
    data = folder.read(path, MAX_TOML_BYTES, Place(shown), found)
    toml = None if data is None else decode_toml(shown, data, found)
    if toml is None:
        return None
    found += leftovers_in_settings(toml, ())
    return _read_spec(name, toml, folder, f"{KIT_SPECS}/" if is_own else "", found)


def _read_spec(name: str, toml: TomlFile, folder: KitFolder, top: str, found: list[Finding]) -> PrintSpec | None:
    problems: list[Finding] = []
    table = check_shape(toml, PrintSpecTable, problems)
    problems += _faults_of_figures(toml)
    condition = _read_condition(toml, table, folder, top, problems)
    found += problems
    if problems or condition is None:
        return None
    return PrintSpec(
        name=name,
        title=table.title,
        condition=condition,
        bleed_mm=table.page.bleed_mm,
        safe_inset_mm=table.page.safe_inset_mm,
        ink_limit_percent=table.colour.ink_limit_percent,
        min_text_pt=table.least.text_pt,
        min_mixed_text_pt=table.least.mixed_text_pt,
        min_stroke_pt=table.least.stroke_pt,
        min_mixed_stroke_pt=table.least.mixed_stroke_pt,
        min_image_ppi=table.least.image_ppi,
        good_image_ppi=table.least.good_image_ppi,
        marks=tuple(Mark(mark) for mark in dict.fromkeys(table.page.marks)),
        spot_colours=table.colour.spot_colours,
        file_name=table.file_name,
        stock=table.stock,
    )


def _faults_of_figures(toml: TomlFile) -> list[Finding]:
    faults = []
    for table, key, least, most in FIGURE_BOUNDS:
        value = toml.value(table, key)
        if isinstance(value, int | float) and not least <= value <= most:
            message = f"{key} = {value} is out of bounds: it must lie between {least:g} and {most:g}"
            faults.append(BAD_PRINT_FIGURE.at(toml.value_place(table, key), message))
    marks = toml.value("page", "marks")
    for number, mark in enumerate(marks if isinstance(marks, list) else ()):
        if isinstance(mark, str) and mark not in list(Mark):
            place = toml.value_place("page", "marks", number)
            faults.append(BAD_PRINT_FIGURE.at(place, f'"{mark}" is no mark', f"choose of {listed(list(Mark))}"))
    if fault := _fault_of_pattern(toml.value("file_name")):
        hint = f"use letters, digits, hyphens and {listed([f'{{{field}}}' for field in sorted(_FILE_NAME_FIELDS)])}"
        faults.append(BAD_PRINT_FIGURE.at(toml.value_place("file_name"), f"{fault} cannot name a file", hint))
    return faults


def _fault_of_pattern(pattern: object) -> str:
    """What in the pattern names no file, empty if all is well; each piece and language needs its own name."""
    if not isinstance(pattern, str) or not pattern:
        return ""
    try:
        parts = list(string.Formatter().parse(pattern))
    except ValueError:
        return f'"{shortened(pattern)}"'
    fields = [field for _, field, _, _ in parts if field is not None]
    for literal, field, form, conversion in parts:
        if not _FILE_NAME_WORDS.fullmatch(literal):
            return f'"{shortened(literal)}"'
        if field is not None and (form or conversion or field not in _FILE_NAME_FIELDS):
            return f"{{{shortened(field)}}}" if field not in _FILE_NAME_FIELDS else f'"{shortened(pattern)}"'
    return "" if {"piece", "language"} <= set(fields) else "a pattern without {piece} and {language}"


def _read_condition(
    toml: TomlFile, table: PrintSpecTable, folder: KitFolder, top: str, found: list[Finding]
) -> PrintCondition | None:
    place = toml.value_place("colour", "profile")
    if not table.colour.profile:
        return None
    if not folder.has(f"{top}{table.colour.profile}"):
        found.append(FILE_MISSING.at(place, f'there is no file "{top}{table.colour.profile}"'))
        return None
    profile = folder.read(f"{top}{table.colour.profile}", MAX_PROFILE_BYTES, place, found)
    if profile is None:
        return None
    colour = table.colour
    if fault := _fault_of_profile(colour.condition, profile):
        kind, words = fault
        found.append(kind.at(place, f'"{colour.profile}" {words}'))
        return None
    return PrintCondition(colour.condition, colour.registry, colour.description, profile)


def _fault_of_profile(condition: str, profile: bytes) -> tuple[FindingKind, str] | None:
    if fault := _profile_fault(profile):
        return PRINT_PROFILE_UNFIT, fault
    fault = _other_condition(condition, profile)
    return (PRINT_PROFILE_DIFFERS, fault) if fault else None


def _profile_fault(profile: bytes) -> str:
    """Why the profile cannot serve (ICC.1:2010, 7.2: device class and data colour space), or an empty text."""
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except (OSError, ImageCms.PyCMSError):
        return "is no ICC profile"
    space, device = opened.profile.xcolor_space.strip(), opened.profile.device_class.strip()
    if (space, device) != ("CMYK", "prtr"):
        return f"is a profile for {space} ({device}), not for a CMYK press"
    try:
        separated(Image.new("RGB", (1, 1)), profile)
        patches_of(profile)
    except (OSError, ValueError, ImageCms.PyCMSError):
        return "is damaged: no colour can be converted by it"
    return ""


def _other_condition(identifier: str, profile: bytes) -> str:
    """How the profile differs from the condition of this name, or an empty text; nothing is known of most names."""
    named, patches = named_condition(identifier), patches_of(profile)
    found = difference(patches, named.patches) if named else None
    if found is None or not found.tells_apart:
        return ""
    other = same_condition(patches)
    is_of = f"; it is that of {other.identifier}" if other else ""
    return f"differs from {identifier} by {found.average:.1f} on average (delta E){is_of}"
