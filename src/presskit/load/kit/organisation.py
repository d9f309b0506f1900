"""organisation.toml: who speaks, printed as it stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from presskit.load.brand.brand_yml import read_brand_yml
from presskit.load.brand.logo_forms import read_logo_forms, read_logo_rules
from presskit.load.brand.palette import chosen_colour, read_palette
from presskit.load.brand.two_files import joined
from presskit.load.checks.contact_details import check_email, check_web
from presskit.load.checks.ids import BAD_ID, id_hint
from presskit.load.checks.leftovers import leftovers_in_settings
from presskit.load.checks.lost_letters import lost_in_settings
from presskit.load.checks.starter_text import unwritten_in_settings
from presskit.load.kit.faces import known_families, read_faces
from presskit.load.kit.kit_file import KitFile
from presskit.load.kit.listed_languages import bad_language, unlisted_languages
from presskit.load.kit_folder import KitFolder
from presskit.load.languages import one_line
from presskit.load.limits import MAX_TOML_BYTES
from presskit.load.pictures.shelf import PictureShelf
from presskit.load.print_specs.brand_inks import PRIMARY_PATHS, SECONDARY_PATHS
from presskit.load.shared_folder import SharedFile, shared_file
from presskit.load.statement.emphasis import set_emphasis_anywhere
from presskit.load.statement.size import long_words_in_settings
from presskit.load.toml.organisation_schema import BrandTable, OrganisationTable, OrganisationTextTable
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile, decode_toml
from presskit.load.translations.differences import number_differences
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.kit import Organisation, Picture
from presskit.model.print_spec import PrintSpec
from presskit.model.settings_source import SettingsSource
from presskit.model.spoken import OrganisationText
from presskit.model.text import Emphasis, Inline, Strong, Words, plain_text
from presskit.rules.address_forms import shown_web
from presskit.rules.file_names import is_device_name, is_safe_id

ORGANISATION_DETAIL_MISSING = FindingKind(
    "organisation-detail-missing",
    Severity.NOTE,
    "Are the organisation's address, e-mail, web address and legal line given?",
    "Stationery carries them by custom, and in many countries by law.",
    "Add them to organisation.toml.",
)
NO_LOGO = FindingKind(
    "no-logo",
    Severity.NOTE,
    "Is there a logo?",
    "Without one, the short name set in the kit's typeface stands in its place.",
    'Put the file into assets/ and write logo = "assets/logo.svg" into organisation.toml.',
)
BRAND_COLOUR_STANDS_IN = FindingKind(
    "brand-colour-stands-in",
    Severity.NOTE,
    "Has the organisation given its own colour?",
    "A colour that nobody has confirmed stands in until it does.",
    "Ask the organisation, correct [brand] colour, and write the day: confirmed = 2021-11-01.",
)

ORGANISATION_TWICE = FindingKind(
    "organisation-twice",
    Severity.WARNING,
    "Does one file say who speaks?",
    "Where kit.toml names a file that several kits share, that of the kit is not read, and a change in it is lost.",
    "Take one of the two away.",
)

NAME = "organisation.toml"
_DETAILS = {
    "address": "the address is not given",
    "email": "the e-mail address is not given",
    "web": "the web address is not given",
    "legal": "the legal line (form, register, number, registered office) is not given",
}


def find_organisation(
    kit: Path, folder: KitFolder, kit_file: KitFile | None, allowed: Sequence[Path], found: list[Finding]
) -> SharedFile | None:
    """The file that says who speaks, the kit's own or one that kit.toml names, or None with the reason."""
    written = kit_file.organisation if kit_file else ""
    if kit_file is None or written in ("", NAME):
        return SharedFile(folder, NAME, NAME)
    place = kit_file.toml.value_place("organisation")
    if folder.has(NAME):
        message = f'{NAME} of the kit is not read: kit.toml names "{shortened(written)}"'
        found.append(ORGANISATION_TWICE.at(place, message))
    return shared_file(kit, written, allowed, place, found)


def read_organisation_file(
    source: SharedFile, kit: KitFolder, shelf: PictureShelf, kit_file: KitFile | None, found: list[Finding]
) -> Organisation | None:
    """Who speaks, with every problem and gap in `found`; None if the file cannot be read at all.

    What the kit is printed by gets the inks of the brand's colours. Its words are in one of the kit's languages. The
    logos lie beside the file; `shelf` takes them if that is the kit.
    """
    if (toml := _settings_of(source, kit, kit_file, found)) is None:
        return None
    languages = kit_file.languages if kit_file else ()
    specs = tuple(kit_file.print_specs.values()) if kit_file else ()
    shelf = PictureShelf(source.folder, languages, found) if source.above else shelf
    table = check_shape(toml, OrganisationTable, found)
    found += leftovers_in_settings(toml, languages, ("name",))
    found += [*unwritten_in_settings(toml), *lost_in_settings(toml), *long_words_in_settings(toml)]
    found += _check_details(toml, table)
    name = read_emphasis(one_line(table.name))
    organisation = _with_brand(
        Organisation(
            id=table.id,
            short_name=one_line(table.short_name),
            name=name,
            name_text=plain_text(name),
            address=tuple(one_line(line) for line in table.address if line.strip()),
            email=table.email,
            web=shown_web(table.web),
            legal=one_line(table.legal),
            brand_colour="",
            logo=_read_logo(toml, table, shelf, found),
        ),
        toml,
        table,
        shelf,
        specs,
        found,
    )
    organisation = _in_languages(organisation, toml, table, () if source.above else languages, found)
    faces = read_faces(kit, toml, table.brand or BrandTable(), found)
    return replace(organisation, faces=faces, settings=SettingsSource(source.shown, source.outside))


def _in_languages(
    organisation: Organisation,
    toml: TomlFile,
    table: OrganisationTable,
    languages: tuple[str, ...],
    found: list[Finding],
) -> Organisation:
    """The organisation with what it says in other languages; a legal line there has the numbers of its own.

    These are among `languages`; without any, as in a file for many kits, it may be in more.
    """
    found += unlisted_languages(toml, (), table.texts, languages)
    if table.language:
        found += bad_language(table.language, toml.value_place("language"))
    for code, text in table.texts.items():
        if text.legal and table.legal:
            languages = (table.language or "en", code)
            found += number_differences(table.legal, text.legal, languages, toml.value_place(code, "legal"))
    texts = {code: _text_of(text) for code, text in table.texts.items()}
    return replace(organisation, language=table.language, texts=texts)


def _text_of(table: OrganisationTextTable) -> OrganisationText:
    name = read_emphasis(one_line(table.name))
    return OrganisationText(
        short_name=one_line(table.short_name),
        name=name,
        name_text=plain_text(name),
        address=tuple(one_line(line) for line in table.address if line.strip()),
        legal=one_line(table.legal),
        logo_alt=one_line(table.logo_alt),
    )


def _settings_of(
    source: SharedFile, kit: KitFolder, kit_file: KitFile | None, found: list[Finding]
) -> TomlFile | None:
    """organisation.toml with its _brand.yml; None, told where a kit names it, if it is not there."""
    named = kit_file.toml.value_place("organisation") if kit_file and source.above else Place(source.shown)
    data = source.folder.read(source.name, MAX_TOML_BYTES, named, found)
    toml = None if data is None else decode_toml(source.shown, data, found)
    return None if toml is None else joined(toml, read_brand_yml(source, known_families(kit), found), found)


def _with_brand(
    organisation: Organisation,
    toml: TomlFile,
    table: OrganisationTable,
    shelf: PictureShelf,
    specs: Sequence[PrintSpec],
    found: list[Finding],
) -> Organisation:
    """The organisation as its brand book has it: its colours, and its logo in every form."""
    brand = table.brand or BrandTable()
    _tell_who_stands_in(toml, table.brand, found)
    palette = read_palette(toml, brand, specs, found)
    first, second = (
        chosen_colour(toml, brand, paths, palette, specs, found) for paths in (PRIMARY_PATHS, SECONDARY_PATHS)
    )
    return replace(
        organisation,
        brand_colour=first.colour,
        brand_inks=first.inks,
        secondary_colour=second.colour,
        secondary_inks=second.inks,
        palette=palette,
        other_logos=read_logo_forms(toml, table, first.colour, shelf, found),
        logo_rules=read_logo_rules(toml, table, found),
    )


def _check_details(toml: TomlFile, table: OrganisationTable) -> Iterator[Finding]:
    if table.id.strip() and not is_safe_id(table.id):
        message = f'"{shortened(table.id)}" cannot be part of a file\'s name'
        hint = id_hint(table.id)
        if is_device_name(table.id):
            hint = "Windows keeps this name for a device: take another one"
        yield BAD_ID.at(toml.value_place("id"), message, hint)
    if problem := check_email(table.email, toml.value_place("email")):
        yield problem
    yield from check_web(table.web, toml.value_place("web"))
    for key, message in _DETAILS.items():
        if not getattr(table, key) and (not toml.gives(key) or toml.value(key) in ("", [])):
            yield ORGANISATION_DETAIL_MISSING.at(toml.source.whole, message, f"add it as {key} to {NAME}")


def _tell_who_stands_in(toml: TomlFile, table: BrandTable | None, found: list[Finding]) -> None:
    if table is None or not table.colour:
        has_faces_alone = table is not None and any(getattr(table, key) for key in table.enough)
        if has_faces_alone or not toml.gives("brand"):
            message = "the organisation's colour is not given; the templates' own stands in"
            hint = f'add [brand] with colour = "#…" to {NAME}'
            found.append(BRAND_COLOUR_STANDS_IN.at(toml.source.whole, message, hint))
        return
    place = toml.value_place("brand", "colour")
    if table.confirmed is None and not toml.gives("brand", "confirmed"):
        message = (
            f"nobody has confirmed the colour {shortened(table.colour)}; it stands in until the organisation does"
        )
        hint = "ask for the organisation's own colour, and write the day, such as confirmed = 2021-11-01"
        found.append(BRAND_COLOUR_STANDS_IN.at(place, message, hint))


def _read_logo(toml: TomlFile, table: OrganisationTable, shelf: PictureShelf, found: list[Finding]) -> Picture | None:
    if not table.logo:
        if not toml.value("logo"):
            message = "there is no logo; the short name set in type stands in"
            found.append(NO_LOGO.at(toml.source.whole, message, 'add a line logo = "assets/logo.svg"'))
        return None
    return shelf.take_logo(table.logo, one_line(table.logo_alt or table.short_name), toml.value_place("logo"), found)


def read_emphasis(text: str) -> tuple[Inline, ...]:
    """A line of text with *emphasis* and **strong** words, and no other mark."""
    parser = MarkdownIt("zero").enable(["emphasis", "balance_pairs"])
    set_emphasis_anywhere(parser)
    tree = SyntaxTreeNode(parser.parseInline(text))
    return tuple(_inlines(tree.children[0].children)) if tree.children else ()


def _inlines(nodes: Iterable[SyntaxTreeNode]) -> Iterator[Inline]:
    for node in nodes:
        if node.type == "em":
            yield Emphasis(tuple(_inlines(node.children)))
        elif node.type == "strong":
            yield Strong(tuple(_inlines(node.children)))
        elif node.content:
            yield Words(node.content)
