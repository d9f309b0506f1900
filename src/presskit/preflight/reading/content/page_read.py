"""What has been met so far on one page."""

from dataclasses import dataclass, field

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import ColourSpace
from presskit.preflight.facts.painting import Painted, PaintedPage, Picture
from presskit.preflight.reading.content.font_metrics import FontMetrics

_MOST_FAULTS = 20


@dataclass(slots=True)
class PageRead:
    """The painted things of one page in their order; `font_uses` has the first place of each font."""

    painted: list[Painted] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    see_through: bool = False
    group_spaces: list[ColourSpace] = field(default_factory=list)
    blend_modes: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    font_uses: dict[int, tuple[FontMetrics, Box]] = field(default_factory=dict)

    def fault(self, words: str) -> None:
        """Note a place where the content cannot be followed; each is said once, and not without end."""
        if words not in self.faults and len(self.faults) < _MOST_FAULTS:
            self.faults.append(words)

    def facts(self) -> PaintedPage:
        """The page as a fact."""
        return PaintedPage(
            painted=tuple(self.painted),
            pictures=tuple(self.pictures),
            see_through=self.see_through,
            group_spaces=tuple(dict.fromkeys(self.group_spaces)),
            blend_modes=tuple(sorted(self.blend_modes)),
            faults=tuple(self.faults),
        )
