"""Colours as a PDF states them, and the inks they put on paper where that can be told without a profile."""

from dataclasses import dataclass, field

from presskit.model.print_spec import Inks
from presskit.rules.inks import ink_words

Components = tuple[float, ...]  # as operands give them, mostly from 0 to 1

_PROCESS_INKS = ("Cyan", "Magenta", "Yellow", "Black")
_NO_INKS = ("None",)
REGISTRATION = "All"
_RGB_FAMILIES = ("DeviceRGB", "CalRGB", "Lab")
_CMYK_COMPONENTS = 4
_RGB_COMPONENTS = 3
_TRACE_RATIO = 0.02  # less ink than this is not seen, and often comes from rounding


@dataclass(frozen=True, slots=True)
class ColourSpace:
    """A colour space: its family as ISO 32000-1, 8.6 names it, and the names of its inks if it has any.

    `base` is what an Indexed space chooses from, or what an uncoloured Pattern is painted in. `stands_for` is, of one
    named ink, how much of cyan, magenta, yellow and black is shown for it where there is no such plate; `shown_in` is
    the space in which named inks are then shown.
    """

    family: str
    components: int
    colorants: tuple[str, ...] = ()
    base: "ColourSpace | None" = None
    stands_for: Components = field(default=(), compare=False)
    shown_in: "ColourSpace | None" = field(default=None, compare=False)

    @property
    def is_rgb(self) -> bool:
        """Whether its colours are made of light, and have to be converted for the press."""
        if self.base is not None:
            return self.base.is_rgb
        return self.family in _RGB_FAMILIES or (self.family == "ICCBased" and self.components == _RGB_COMPONENTS)

    @property
    def is_profiled(self) -> bool:
        """Whether it is grey or CMYK with a profile of its own, which a print shop may convert again."""
        if self.base is not None:
            return self.base.is_profiled
        return self.family == "CalGray" or (self.family == "ICCBased" and self.components != _RGB_COMPONENTS)

    @property
    def is_grey(self) -> bool:
        """Whether it has no colour but shades of black."""
        if self.base is not None:
            return self.base.is_grey
        return (self.family in ("DeviceGray", "CalGray", "ICCBased") and self.components == 1) or self.colorants == (
            "Black",
        )

    @property
    def spot_names(self) -> tuple[str, ...]:
        """The inks that are not among cyan, magenta, yellow and black."""
        if self.base is not None:
            return self.base.spot_names
        usual = (*_PROCESS_INKS, *_NO_INKS, REGISTRATION)
        return tuple(name for name in self.colorants if name not in usual)

    @property
    def is_registration(self) -> bool:
        """Whether its colours print on every plate at once."""
        return (self.base or self).colorants == (REGISTRATION,)

    @property
    def is_misnamed(self) -> bool:
        """Whether it has the name of a process ink, and is shown as another one."""
        if self.base is not None:
            return self.base.is_misnamed
        if len(self.colorants) != 1 or self.colorants[0] not in _PROCESS_INKS or not self.stands_for:
            return False
        return max(self.stands_for) > self.stands_for[_PROCESS_INKS.index(self.colorants[0])]

    @property
    def words(self) -> str:
        """The space as people name it."""
        if self.base is not None:
            return f"{self.base.words} ({self.family})"
        if self.family == "ICCBased":
            return {1: "grey with a profile", 3: "RGB with a profile", 4: "CMYK with a profile"}[self.components]
        return ", ".join(self.colorants) or self.family.removeprefix("Device").replace("Gray", "Grey")


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of a space."""

    space: ColourSpace
    values: Components

    @property
    def inks(self) -> Inks | None:
        """Cyan, magenta, yellow and black; None for RGB, spot inks and patterns."""
        space, values = self.space, self.values
        if len(values) != space.components or space.is_rgb or space.spot_names:
            return None
        if space.colorants:
            return self._named_inks()
        if space.components == 1 and space.is_grey:
            return 0.0, 0.0, 0.0, 1 - values[0]
        if space.components == _CMYK_COMPONENTS:
            cyan, magenta, yellow, black = values
            return cyan, magenta, yellow, black
        return None

    @property
    def is_registration(self) -> bool:
        """Whether it prints on every plate: the colour All, or all four inks in full."""
        if self.space.is_registration:
            return not self.values or self.values[0] > _TRACE_RATIO  # of a gradient the space alone is known
        inks = self.inks
        return inks is not None and min(inks) > 1 - _TRACE_RATIO

    @property
    def is_no_ink(self) -> bool:
        """Whether it is the colour None, which is painted on no plate."""
        return bool(self.space.colorants) and set(self.space.colorants) <= set(_NO_INKS)

    @property
    def is_paper(self) -> bool:
        """Whether it leaves the paper white."""
        inks = self.inks
        if inks is not None:
            return max(inks) <= _TRACE_RATIO
        return self.space.is_rgb and self.space.family != "Lab" and min(self.values, default=0.0) >= 1 - _TRACE_RATIO

    @property
    def is_rgb_black(self) -> bool:
        """Whether it is black made of light, which a press prints in four inks."""
        if not self.space.is_rgb or not self.values:
            return False
        darkest = self.values[:1] if self.space.family == "Lab" else self.values
        return max(darkest) <= _TRACE_RATIO

    @property
    def ink_count(self) -> int:
        """How many inks it needs; 0 where that cannot be told."""
        return sum(share > _TRACE_RATIO for share in self.inks or ())

    @property
    def words(self) -> str:
        """The colour as people write it, such as "C 100 M 70"."""
        inks = self.inks
        if inks is None:
            return self.space.words
        return ink_words(inks) or "white"

    def _named_inks(self) -> Inks:
        if self.space.colorants == (REGISTRATION,):
            return self.values[0], self.values[0], self.values[0], self.values[0]
        shares = dict(zip(self.space.colorants, self.values, strict=True))
        cyan, magenta, yellow, black = (shares.get(name, 0.0) for name in _PROCESS_INKS)
        return cyan, magenta, yellow, black


GREY = ColourSpace("DeviceGray", 1)
RGB = ColourSpace("DeviceRGB", 3)
CMYK = ColourSpace("DeviceCMYK", 4)
PATTERN = ColourSpace("Pattern", 0)
BLACK = Colour(GREY, (0.0,))
