"""The folders of templates/themes/: each a look for every piece, as its theme.toml says it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from presskit.load.style.piece_schema import ThemeTable
from presskit.load.style.template_files import decoded
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import FontFile, TemplateFile
from presskit.model.piece_design import PieceDesign
from presskit.model.style import Theme

THEME_WRONG = FindingKind(
    "theme-wrong",
    Severity.ERROR,
    "Does each theme.toml name only what there is?",
    "A theme is made by its folder alone: a face, a token or a variant that is not there changes nothing.",
    "Correct the value; templates/README.md says what theme.toml may hold.",
)

_IN_A_THEME = re.compile(r"themes/([^/]+)/.+")
_COMMENT = re.compile(r"/\*.*?(\*/|$)", re.DOTALL)
_SET = re.compile(r"--([\w-]+)\s*:")
# One value of a style sheet: nothing that ends it, opens another rule, or fetches a file.
_VALUE = re.compile(r"(?!.*(url\s*\(|/\*))[^;{}!@<>\\\n]{1,200}", re.IGNORECASE)
_MOST_IN_HINT = 12


def tokens_in(files: Mapping[str, TemplateFile]) -> frozenset[str]:
    """The names of the custom properties that some style sheet sets, without their hyphens."""
    sheets = (file.text for name, file in files.items() if name.endswith(".css"))
    return frozenset(token for text in sheets for token in _SET.findall(_COMMENT.sub("", text)))


def read_themes(
    files: Mapping[str, TemplateFile],
    designs: Mapping[str, PieceDesign],
    tokens: frozenset[str],
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
            checked = StyleValues(toml, designs, tokens, THEME_WRONG, found)
            themes.append(
                Theme(
                    name=name,
                    title=table.title,
                    about=table.about,
                    order=table.order,
                    text_family=table.faces.text,
                    display_family=table.faces.display,
                    tokens=checked.tokens(("tokens",), table.tokens),
                    variants=checked.variants(("variants",), table.variants),
                )
            )
    return {theme.name: theme for theme in sorted(themes, key=lambda theme: (theme.order, theme.name))}


def unknown_faces(
    themes: Mapping[str, Theme], files: Mapping[str, TemplateFile], fonts: tuple[FontFile, ...]
) -> Iterator[Finding]:
    """An error for each family that a theme names and that no font is of."""
    families = {font.family for font in fonts}
    for theme in themes.values():
        for family in sorted(theme.families - families):
            place = Place(files[f"{theme.folder}/theme.toml"].origin)
            hint = did_you_mean(family, families, f"choose {listed(sorted(families))}, or add it to fonts.toml")
            yield THEME_WRONG.at(place, f'no font is of the family "{shortened(family)}"', hint)


class StyleValues:
    """Tokens and variants of one file that must be among what there is; the others are reported and left out."""

    def __init__(
        self,
        toml: TomlFile,
        designs: Mapping[str, PieceDesign],
        known_tokens: frozenset[str],
        kind: FindingKind,
        found: list[Finding],
    ) -> None:
        self._toml, self._designs, self._known = toml, designs, known_tokens
        self._kind, self._found = kind, found

    def tokens(self, path: KeyPath, written: Mapping[str, str | int | float]) -> dict[str, str]:
        """The tokens by their names in style sheets, such as `--leading`."""
        tokens = {}
        for name, value in written.items():
            token, said = name.removeprefix("--"), str(value).strip()
            if token not in self._known:
                self._unknown(self._toml.place(*path, name), "token", token, self._known)
            elif not _is_one_value(said):
                message = f'"{shortened(said)}" is no value of a token'
                hint = "write what stands behind the colon in a style sheet, such as 14.5pt or 0.9"
                self._found.append(self._kind.at(self._toml.value_place(*path, name), message, hint))
            else:
                tokens[f"--{token}"] = said
        return tokens

    def variants(self, path: KeyPath, written: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
        """The choices by piece and variant."""
        chosen: dict[str, dict[str, str]] = {}
        for piece, choices in written.items():
            design = self._designs.get(piece)
            if design is None:
                self._unknown(self._toml.place(*path, piece), "piece", piece, self._designs)
                continue
            for variant, choice in choices.items():
                offered = design.variants.get(variant)
                if offered is None:
                    self._unknown(self._toml.place(*path, piece, variant), "variant", variant, design.variants)
                elif choice not in offered:
                    self._unknown(self._toml.value_place(*path, piece, variant), variant, choice, offered)
                else:
                    chosen.setdefault(piece, {})[variant] = choice
        return chosen

    def _unknown(self, place: Place, what: str, name: str, known: Iterable[str]) -> None:
        names = sorted(known) if isinstance(known, frozenset) else list(known)
        usual = f"choose {listed(names)}" if 0 < len(names) <= _MOST_IN_HINT else "see templates/README.md"
        self._found.append(
            self._kind.at(place, f'there is no {what} "{shortened(name)}"', did_you_mean(name, names, usual))
        )


def _is_one_value(said: str) -> bool:
    return bool(_VALUE.fullmatch(said)) and said.count("(") == said.count(")") and said.count('"') % 2 == 0
