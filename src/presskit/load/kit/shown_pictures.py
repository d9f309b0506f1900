"""What a kit shows beside its words: [cover], [[supporters]], and the pictures that its style sheets name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from presskit.load.kit.kit_file import KitFile
from presskit.load.kit.listed_languages import UNKNOWN_LANGUAGE
from presskit.load.languages import one_line, set_quotation_marks
from presskit.load.pictures.shelf import PictureShelf, picture_of
from presskit.load.pictures.style_pictures import read_style_pictures
from presskit.load.statement.blocks import MISSING_ALT
from presskit.load.toml.schema import CoverTable, SupporterTable
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import TemplateFile
from presskit.model.kit import Cover, Picture, Supporter

COVER_UNFIT = FindingKind(
    "cover-unfit",
    Severity.ERROR,
    "Is the picture on the front a photograph, and its focus a place in it?",
    "It is cut to each paper's shape and darkened under words, which can be done with pixels alone.",
    "Save it as JPEG, PNG, WebP or AVIF; write focus = [0.5, 0.3], from the left and from the top.",
)


@dataclass(frozen=True, slots=True)
class ShownPictures:
    """The picture on fronts, the marks of who supports, and by id the pictures that the kit's style sheets name."""

    cover: Cover | None
    supporters: tuple[Supporter, ...]
    by_id: Mapping[str, Picture]


def read_shown_pictures(
    kit_file: KitFile, templates: Mapping[str, TemplateFile], shelf: PictureShelf, found: list[Finding]
) -> ShownPictures:
    """All of them, cleaned; what cannot be shown is left out, with the reason in `found`."""
    return ShownPictures(
        read_cover(kit_file.toml, kit_file.cover, kit_file.languages, shelf, found),
        read_supporters(kit_file.toml, kit_file.supporters, shelf, found),
        read_style_pictures(templates, shelf, found),
    )


def read_cover(
    toml: TomlFile, table: CoverTable | None, languages: Sequence[str], shelf: PictureShelf, found: list[Finding]
) -> Cover | None:
    """The picture in each language's words, or None with the reason in `found`."""
    if table is None or not table.picture:
        return None
    found += [
        UNKNOWN_LANGUAGE.at(toml.place("cover", code), f'the kit lists no language "{shortened(code)}"', "")
        for code in table.texts
        if languages and code not in languages
    ]
    # What it shows in the source's words stands for those that are missing in other languages.
    if missing := [code for code in languages[:1] if not table.texts.get(code, "").strip()]:
        message = f"this picture does not say what it shows in {listed(missing)}"
        found.append(MISSING_ALT.at(toml.place("cover"), message, f'add a line {missing[0]} = "…"'))
    focus = tuple(table.focus) or (0.5, 0.5)
    if len(focus) != 2 or not all(0 <= share <= 1 for share in focus):
        message = "the focus is no place in the picture"
        hint = "write two figures from 0 to 1, from the left and from the top: focus = [0.5, 0.3]"
        found.append(COVER_UNFIT.at(toml.value_place("cover", "focus"), message, hint))
        return None
    place = toml.value_place("cover", "picture")
    cleaned = shelf.take_cover(table.picture, place, found)
    if cleaned is None:
        return None
    if cleaned.suffix == "svg":
        hint = "save the drawing as PNG, 3,000 pixels high"
        found.append(COVER_UNFIT.at(place, "a drawing cannot be darkened under words", hint))
        return None
    source = languages[0] if languages else ""
    pictures = {}
    for code in dict.fromkeys((*table.texts, *languages)):
        said_in = code if table.texts.get(code, "").strip() else source
        alt = set_quotation_marks(table.texts.get(said_in, ""), said_in)
        picture = picture_of(cleaned, alt, shelf.words_of(table.picture, code))
        pictures[code] = replace(picture, alt_said_in=said_in if said_in != code else "")
    return Cover(pictures, (focus[0], focus[1]))


def read_supporters(
    toml: TomlFile, tables: Sequence[SupporterTable], shelf: PictureShelf, found: list[Finding]
) -> tuple[Supporter, ...]:
    """The supporters in the order they are listed; one whose logo cannot be used has none, with the reason."""
    supporters = []
    for index, table in enumerate(tables):
        name = one_line(table.name)
        place = toml.value_place("supporters", index, "logo")
        logo = shelf.take_logo(table.logo, name, place, found) if table.logo else None
        if name:
            supporters.append(Supporter(name, logo))
    return tuple(supporters)
