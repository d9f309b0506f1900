"""What a PDF says of itself, and how its tags are built."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from presskit.preflight.facts.boxes import Box


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the PDF says of itself; `xmp_fault` tells why its XMP packet could not be read.

    `info` is the document information as written, `xmp` the packet as text. `damages` is what had to be mended for
    the file to be read.
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
