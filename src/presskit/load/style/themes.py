"""The folders of templates/themes/: each a look for every piece, as its theme.toml says it."""

import re
from collections.abc import Collection, Iterator, Mapping

from presskit.load.style.piece_schema import ThemeTable
from presskit.load.style.template_files import decoded
from presskit.load.style.token_kinds import KnownTokens
from presskit.load.style.token_values import TokenValues
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import FontFile, TemplateFile
from presskit.model.looks.style import Theme
from presskit.model.piece_design import PieceDesign

THEME_WRONG = FindingKind(
    "theme-wrong",
    Severity.ERROR,
    "Does each theme.toml name only what there is?",
    "A theme is made by its folder alone: a face, a token or a variant that is not there changes nothing.",
    "Correct the value; templates/README.md says what theme.toml may hold.",
)

_IN_A_THEME = re.compile(r"themes/([^/]+)/.+")


def read_themes(
    files: Mapping[str, TemplateFile],
    designs: Mapping[str, PieceDesign],
    tokens: KnownTokens,
    found: list[Finding],
) -> dict[str, Theme]:
    """The themes in the order of lists; one whose theme.toml cannot be read is reported and left out."""
    names = sorted({match[1] for name in files if (match := _IN_A_THEME.fullmatch(name))})
    themes = []
    for name in names:
        file = files.get(f"themes/{name}/theme.toml")
        if file is None:
            first = next(each for path, each in files.items() if path.startswith(f"themes/{name}/"))
            found.append(THEME_WRONG.at(Place(first.origin), f'the theme "{shortened(name)}" has no theme.toml'))
        elif toml := decoded(file, found):
            table = check_shape(toml, ThemeTable, found)
            themes.append(
                Theme(
                    name=name,
                    title=table.title,
                    about=table.about,
                    order=table.order,
                    text_family=table.faces.text,
                    display_family=table.faces.display,
                    tokens=TokenValues(toml, tokens, THEME_WRONG, found).read(("tokens",), table.tokens),
                    variants=chosen_variants(toml, ("variants",), table.variants, designs, THEME_WRONG, found),
                )
            )
    return {theme.name: theme for theme in sorted(themes, key=lambda theme: (theme.order, theme.name))}


def unknown_faces(
    themes: Mapping[str, Theme], files: Mapping[str, TemplateFile], fonts: tuple[FontFile, ...]
) -> Iterator[Finding]:
    """An error for each family that a theme names and that no font is of."""
    families = {font.family for font in fonts}
    for theme in themes.values() if families else ():  # that there is no font at all is told elsewhere
        for family in sorted(theme.families - families):
            place = Place(files[f"{theme.folder}/theme.toml"].origin)
            hint = did_you_mean(family, families, f"choose {listed(sorted(families))}, or add it to fonts.toml")
            yield THEME_WRONG.at(place, f'no font is of the family "{shortened(family)}"', hint)


def chosen_variants(
    toml: TomlFile,
    path: KeyPath,
    written: Mapping[str, Mapping[str, str]],
    designs: Mapping[str, PieceDesign],
    kind: FindingKind,
    found: list[Finding],
) -> dict[str, dict[str, str]]:
    """The choices by piece and variant in the table at this path; what no piece offers is reported and left out."""

    def unknown(place: Place, what: str, name: str, known: Collection[str]) -> None:
        usual = f"choose {listed(known)}" if known else "take it out"
        found.append(kind.at(place, f'there is no {what} "{shortened(name)}"', did_you_mean(name, known, usual)))

    chosen: dict[str, dict[str, str]] = {}
    for piece, choices in written.items():
        if piece not in designs:
            unknown(toml.place(*path, piece), "piece", piece, designs)
            continue
        offered = designs[piece].variants
        for variant, choice in choices.items():
            if variant not in offered:
                unknown(toml.place(*path, piece, variant), f"variant of the {piece}", variant, offered)
            elif choice not in offered[variant]:
                unknown(toml.value_place(*path, piece, variant), f"such {variant}", choice, offered[variant])
            else:
                chosen.setdefault(piece, {})[variant] = choice
    return chosen
