"""How every piece looks whoever speaks: the templates and the fonts, as read from `templates/` and `fonts/`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from presskit.model.finding import Finding
from presskit.model.looks.script import ScriptStyle
from presskit.model.looks.style import Theme
from presskit.model.paper import PaperSize
from presskit.model.piece_design import PieceDesign

# Before the files that come with presskit, so that nobody looks for them in the kit.
HOUSE = "house:"

# Before the style sheets that a kit lays over all others.
LAYERS = "layers/"

# Before our labels where a kit has a file of the same name: what that does not say stands there.
COVERED = "covered/"

EMOJI = "emoji"
"""The role of a font that draws pictures among letters, in one ink."""

SCRIPT = "script"
"""The role of a font for a script that other faces have no letters of."""


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """One file of `templates/`, or the kit's own in its place; `origin` is the path a designer knows it by."""

    name: str
    origin: str
    text: str

    @property
    def is_own(self) -> bool:
        """Whether a kit has brought it, and not presskit."""
        return not self.origin.startswith(HOUSE)


@dataclass(frozen=True, slots=True)
class FontFile:
    """One font file with what fonts.toml says of it; variable fonts cover all weights in one file.

    `data` is the font as the engine takes it, `sha256` that of the file. `weights` are the least and the most that it
    is drawn in. One that a kit has brought has a `licence`, and the other `names` that its family goes by. `scripts`
    are those that presskit promises it for.
    """

    family: str
    file_name: str
    style: str
    role: str
    sha256: str
    data: bytes
    weights: tuple[int, int] = (1, 1000)
    licence: str = ""
    names: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether a kit has brought it, and not presskit."""
        return bool(self.licence)


@dataclass(frozen=True, slots=True)
class FontSource:
    """Where a font file lies that pages are set in, and the sum that it has to have."""

    family: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """All templates by name (`base.html`, `pieces/flyer/page.css`, `locales/fr.po`) and all fonts.

    `pieces`, `papers` and `themes` are what the data among the templates says, by name. `findings` are the
    warnings and notes met while loading. `scripts` are those of which the kit has letters and that are set otherwise
    than Latin ones.
    """

    templates: Mapping[str, TemplateFile]
    fonts: tuple[FontFile, ...]
    pieces: Mapping[str, PieceDesign] = field(default_factory=dict)
    papers: Mapping[str, PaperSize] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    scripts: Mapping[str, ScriptStyle] = field(default_factory=dict)

    @property
    def own_templates(self) -> tuple[TemplateFile, ...]:
        """The files that a kit has brought."""
        return tuple(file for file in self.templates.values() if file.is_own)
