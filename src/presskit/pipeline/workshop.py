"""What a build works with: the kit and its partners, the house style, and its fonts laid out for the engine."""

import shutil
import weakref
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import mkdtemp

from presskit.cache import fingerprint
from presskit.errors import CannotWrite
from presskit.model.finding import Finding
from presskit.model.house_style import FontFile, HouseStyle
from presskit.model.kit import Kit
from presskit.model.partner import PartnerTable
from presskit.pipeline.desk import Desk
from presskit.pipeline.memory import tool_versions
from presskit.render import FontStage, stage_fonts
from presskit.system import require_libraries


@dataclass(frozen=True, slots=True)
class Workshop:
    """What rows are composed from: a kit with its partners, and a house style; `desk` is where."""

    kit: Kit
    partners: PartnerTable
    house: HouseStyle
    shelf: "FontShelf"
    desk: Desk
    is_draft: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in loading them all."""
        return (*self.kit.findings, *self.house.findings, *self.partners.findings)

    @property
    def makers(self) -> dict[str, str]:
        """All that has a hand in the files: the versions of tools, and the checksums of the kit's own fonts."""
        own = [font for font in self.house.fonts if font.is_own]
        fonts = {f"font {font.family} {font.style} {font.weights[0]}": f"sha256 {font.sha256}" for font in own}
        return tool_versions() | fonts


@dataclass
class FontShelf:
    """Fonts, laid out for the engine in this folder, or in one for now alone, when the first work needs them."""

    fonts: tuple[FontFile, ...]
    folder: Path | None

    @cached_property
    def key(self) -> str:
        """The fingerprint of their bytes, names and roles, and of the order in which they stand in for others."""
        return fingerprint([(font.family, font.role, font.sha256) for font in self.fonts])

    @cached_property
    def staged(self) -> FontStage:
        """The fonts laid out; raises SystemLibraryMissing if there can be no engine."""
        require_libraries()
        if self.folder:
            with suppress(CannotWrite):  # it may lie on a disk that can only be read
                return stage_fonts(self.fonts, self.folder)
        elsewhere = mkdtemp(prefix="presskit-")
        weakref.finalize(self, shutil.rmtree, elsewhere, ignore_errors=True)
        return stage_fonts(self.fonts, Path(elsewhere))
