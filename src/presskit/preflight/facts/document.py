"""What a PDF says of itself and carries with it: title, claims, output intents, tags, fonts, links, notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from presskit.preflight.facts.boxes import Box
from presskit.rules.print_conditions import Lab


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the PDF says of itself; `xmp_fault` tells why its XMP packet could not be read.

    `info` is the document information as written, `xmp` the packet as text. `damages` is what had to be mended for
    the file to be read, `slips` what is against the letter of the standard and hinders nobody.
    """

    info_title: str = ""
    xmp_title: str = ""
    language: str = ""
    claims: tuple[str, ...] = ()
    tagged: bool = False
    xmp_fault: str = ""
    shows_title: bool = False
    info: Mapping[str, str] = field(default_factory=dict)
    xmp: str = ""
    encrypted: bool = False
    damages: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutputIntent:
    """For which printing condition a file is made; `profile_space` is what its ICC profile turns colours into.

    `profile_fault` tells why the profile cannot be used, and is "" for a sound one or for none. `patches` are what
    the profile of a press says that some inks look like, paper and solids among them. `registry` is where the
    condition's name stands.
    """

    subtype: str
    identifier: str
    profile_space: str
    profile_components: int
    profile_fault: str
    patches: tuple[Lab, ...] = ()
    registry: str = ""


@dataclass(frozen=True, slots=True)
class PageNote:
    """An annotation of a page, links included."""

    page: int
    sort: str
    box: Box


@dataclass(frozen=True, slots=True)
class StandardFacts:
    """What the rules of PDF/X and PDF/A ask of the file as a whole.

    `xmp` and `info` have the properties that stand in both, under one name; a date is given in universal time.
    """

    version: str = ""
    intents: tuple[OutputIntent, ...] = ()
    has_id: bool = False
    info: Mapping[str, str] = field(default_factory=dict)
    xmp: Mapping[str, str] = field(default_factory=dict)
    pdfx_version: str = ""
    notes: tuple[PageNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A place that the structure speaks of: its page (0 if it does not say) and its rectangle there, if known."""

    page: int
    box: Box | None = None
    level: int = 0


@dataclass(frozen=True, slots=True)
class StructureFacts:
    """The tags of a PDF, in the order in which they are read aloud.

    `headings` have their level, 0 for an unnumbered one. `untagged_links` are links that no Link tag holds;
    `unknown_marks` is what pages mark for the tags and no tag takes up.
    """

    headings: tuple[Tag, ...] = ()
    pictures_without_words: tuple[Tag, ...] = ()
    headers_without_scope: tuple[Tag, ...] = ()
    untagged_links: tuple[Tag, ...] = ()
    unknown_marks: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherLetter:
    """Letters that are copied of a page and do not look so on it; `printed_as` is what they look like, if known.

    `width_ratio` is how wide they are set for their own width; 1 if it is their look that differs.
    """

    letters: str
    printed_as: str
    width_ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class ComparedLetters:
    """How many letters of a font look as its font file draws them, and which do not; of an unknown font none."""

    agreeing: int = 0
    others: tuple[OtherLetter, ...] = ()


@dataclass(frozen=True, slots=True)
class FontFacts:
    """A font as the PDF names it, with the page and the place where it is first used.

    `missing` are the characters that it draws as an empty box. A Type 3 font is made of drawings. `compared` is how
    its letters look beside those of the font file that it was taken from.
    """

    name: str
    family: str
    embedded: bool
    subset: bool
    missing: tuple[str, ...] = ()
    is_type_3: bool = False
    page: int = 0
    box: Box | None = None
    compared: ComparedLetters = field(default_factory=ComparedLetters)


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """The target of a link; page 0 means that it stands outside the pages, as in the outline.

    `boxes` are the rectangles on the page that a reader can click.
    """

    page: int
    target: str
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation that is no link: what sort, on which page, where, and what it says."""

    page: int
    sort: str
    box: Box | None
    words: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class PictureTrace:
    """What a picture in the PDF tells besides the picture; `place_told` says that it names where it was taken."""

    what: str
    place_told: bool = False


@dataclass(frozen=True, slots=True)
class CarriedFacts:
    """What the PDF carries besides its pages.

    `folder_names` are excerpts of strings that name one. `hidden_layers` are the names of layers that are not shown,
    `layers` of all. `older_versions` counts the versions that were saved before; `lost_since` says what they show or
    name that the last one does not.
    `unused` says what is in the file that no page uses. `traces` are what pictures tell of their making.
    """

    attachments: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    form_fields: int = 0
    folder_names: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    layers: tuple[str, ...] = ()
    hidden_layers: tuple[str, ...] = ()
    older_versions: int = 0
    lost_since: tuple[str, ...] = ()
    bytes_outside: int = 0
    unused: tuple[str, ...] = ()
    thumbnails: int = 0
    program_data: tuple[str, ...] = ()
    traces: tuple[PictureTrace, ...] = ()
