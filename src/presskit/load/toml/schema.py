"""What the settings files may hold, as shapes: which keys, and of which kind their values are.

Every key is optional here: shape.py reports the `required` ones that are missing, so that one run shows
both what is missing and what is wrong.
"""

import datetime
from collections.abc import Mapping
from typing import Annotated, ClassVar, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

FIRST_YEAR, LAST_YEAR = 1900, 2100
Ratio = float

Day = TypeVar("Day", bound=datetime.date)


def _in_our_time(day: Day) -> Day:
    """The day; a year outside is a slip, and the calendar of the computer ends soon beyond it."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError("no year of our time")
    return day


DayOfOurTime = Annotated[datetime.date, AfterValidator(_in_our_time)]
MomentOfOurTime = Annotated[datetime.datetime, AfterValidator(_in_our_time)]


class SettingsTable(BaseModel):
    """A table that knows its keys; `required` ones must say something, or one be given that is `enough`."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
    required: ClassVar[tuple[str, ...]] = ()
    enough: ClassVar[tuple[str, ...]] = ()
    emptiness_judged_apart: ClassVar[tuple[str, ...]] = ()


class TranslatedTable(SettingsTable):
    """A table whose words may be given in other languages, each in a table named by its code, such as [links.fr]."""

    model_config = ConfigDict(extra="allow", strict=True, frozen=True)


class ContactTextTable(SettingsTable):
    """[release.contact.<language>]."""

    name: str = ""
    role: str = ""


class ContactTable(TranslatedTable):
    """[release.contact]."""

    __pydantic_extra__: dict[str, ContactTextTable] = Field(init=False)
    name: str = ""
    role: str = ""
    email: str = ""
    telephone: str = ""

    @property
    def texts(self) -> dict[str, ContactTextTable]:
        """The name and the role by language."""
        return self.__pydantic_extra__


class SpokespersonTable(SettingsTable):
    """[[release.<language>.spokespeople]]."""

    required: ClassVar[tuple[str, ...]] = ("name",)
    name: str = ""
    role: str = ""
    languages: list[str] = Field(default_factory=list)


class PhotoCallTable(SettingsTable):
    """[release.<language>.photo_call]."""

    when: str = ""
    where: str = ""
    who: str = ""


class QuotationTable(SettingsTable):
    """[[release.<language>.quotations]]."""

    required: ClassVar[tuple[str, ...]] = ("text", "name")
    text: str = ""
    name: str = ""
    role: str = ""


class ReleaseTextTable(SettingsTable):
    """[release.<language>]."""

    headline: str = ""
    standfirst: str = ""
    dateline_place: str = ""
    boilerplate: str = ""
    notes: list[str] = Field(default_factory=list)
    quotations: list[QuotationTable] = Field(default_factory=list)
    spokespeople: list[SpokespersonTable] = Field(default_factory=list)
    photo_call: PhotoCallTable | None = None


class ReleaseTable(SettingsTable):
    """[release]; every key beside its own is a language with its texts."""

    model_config = ConfigDict(extra="allow", strict=True, frozen=True)
    __pydantic_extra__: dict[str, ReleaseTextTable] = Field(init=False)
    embargo_until: MomentOfOurTime | None = None
    embargo_zone: str = ""
    embargo_zones: list[str] = Field(default_factory=list)
    contact: ContactTable | None = None
    fingerprint: bool = False
    contacts: list[ContactTable] = Field(default_factory=list)
    out_of_hours: str = ""
    interview_languages: list[str] = Field(default_factory=list)

    @property
    def texts(self) -> dict[str, ReleaseTextTable]:
        """The texts by language."""
        return self.__pydantic_extra__


class CorrectionTable(SettingsTable):
    """[[corrections]]; every key beside its own is a language with the correction in it."""

    model_config = ConfigDict(extra="allow", strict=True, frozen=True)
    __pydantic_extra__: dict[str, str] = Field(init=False)
    required: ClassVar[tuple[str, ...]] = ("date",)
    date: DayOfOurTime | None = None

    @property
    def texts(self) -> dict[str, str]:
        """The correction by language."""
        return self.__pydantic_extra__


class PieceWordsTable(SettingsTable):
    """[<piece>.<language>]: words that a piece sets apart; which ones, its piece.toml says (kit/kit_shape.py)."""

    header: ClassVar[str] = ""
    setting_words: ClassVar[Mapping[str, str]] = {}


class FactTable(SettingsTable):
    """[[<piece>.<language>.<key>]]: a figure of a piece's words with its source."""

    required: ClassVar[tuple[str, ...]] = ("figure", "words")
    figure: str = ""
    words: str = ""
    source: str = ""


class LinkTextTable(SettingsTable):
    """[links.<language>], below its link."""

    title: str = ""
    publisher: str = ""


class LinkTable(TranslatedTable):
    """[[links]]; an empty address is judged among the addresses, as a draft may have one."""

    __pydantic_extra__: dict[str, LinkTextTable] = Field(init=False)

    required: ClassVar[tuple[str, ...]] = ("id", "title", "url")
    emptiness_judged_apart: ClassVar[tuple[str, ...]] = ("url",)
    id: str = ""
    title: str = ""
    url: str = ""
    publisher: str = ""
    year: int | None = None
    confirmed: DayOfOurTime | None = None

    @property
    def texts(self) -> dict[str, LinkTextTable]:
        """The title by language."""
        return self.__pydantic_extra__


class EventTextTable(SettingsTable):
    """[event.<language>]."""

    place: str = ""
    address: str = ""
    city: str = ""
    directions: str = ""
    programme: list[str] = Field(default_factory=list)
    organiser: str = ""
    cost: str = ""
    access: str = ""
    call: str = ""


class EventTable(SettingsTable):
    """[event]; every key beside its own is a language with its words."""

    model_config = ConfigDict(extra="allow", strict=True, frozen=True)
    __pydantic_extra__: dict[str, EventTextTable] = Field(init=False)
    begins: MomentOfOurTime | None = None
    ends: MomentOfOurTime | None = None
    zone: str = ""
    registration: str = ""

    @property
    def texts(self) -> dict[str, EventTextTable]:
        """The words by language."""
        return self.__pydantic_extra__


class CoverTable(SettingsTable):
    """[cover]; every key beside its own is a language in which it says what the picture shows."""

    model_config = ConfigDict(extra="allow", strict=True, frozen=True)
    __pydantic_extra__: dict[str, str] = Field(init=False)
    required: ClassVar[tuple[str, ...]] = ("picture",)
    picture: str = ""
    focus: list[Ratio] = Field(default_factory=list)

    @property
    def texts(self) -> dict[str, str]:
        """What the picture shows, by language."""
        return self.__pydantic_extra__


class SupporterTable(SettingsTable):
    """[[supporters]]."""

    required: ClassVar[tuple[str, ...]] = ("name",)
    name: str = ""
    logo: str = ""


class PieceTable(SettingsTable):
    """[[pieces]]."""

    required: ClassVar[tuple[str, ...]] = ("template", "size")
    template: str = ""
    size: str = ""
    links: list[str] | None = None
    editions: list[str] = Field(default_factory=lambda: ["screen"])
    print_spec: str = ""
    sides: list[str] = Field(default_factory=list)


class PrintTable(SettingsTable):
    """[print]."""

    spec: str = "european"


class StyleTable(SettingsTable):
    """[style]; every key beside its own is a piece with the variants that it is made in."""

    model_config = ConfigDict(extra="allow", strict=True, frozen=True)
    __pydantic_extra__: dict[str, dict[str, str]] = Field(init=False)
    theme: str = ""
    tokens: dict[str, str] = Field(default_factory=dict)

    @property
    def variants(self) -> dict[str, dict[str, str]]:
        """The variants by piece."""
        return self.__pydantic_extra__


class KitTable(SettingsTable):
    """kit.toml, but for the words of pieces."""

    required: ClassVar[tuple[str, ...]] = ("title", "date", "languages", "pieces")
    title: str = ""
    date: DayOfOurTime | None = None
    hashtag: str = ""
    organisation: str = ""
    languages: list[str] = Field(default_factory=list)
    release: ReleaseTable = Field(default_factory=ReleaseTable)
    corrections: list[CorrectionTable] = Field(default_factory=list)
    event: EventTable | None = None
    cover: CoverTable | None = None
    supporters: list[SupporterTable] = Field(default_factory=list)
    links: list[LinkTable] = Field(default_factory=list)
    pieces: list[PieceTable] = Field(default_factory=list)
    print: PrintTable = Field(default_factory=PrintTable)
    style: StyleTable = Field(default_factory=StyleTable)
