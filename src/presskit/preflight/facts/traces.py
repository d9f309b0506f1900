"""What is said in a PDF beside its pages, in parts of it that no reader shows by itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FontStamp:
    """When a font program in the file says that it was changed, in seconds since 1904."""

    family: str
    modified_s: int


@dataclass(frozen=True, slots=True)
class Traces:
    """Texts as they stand in the file.

    `strings` are all of its texts but the targets of links. `people` are named as authors anywhere but in the
    document's own data. `signatures` say who signed; `captures`, what a web page was taken into the file with.
    `described` are parts with XMP data of their own. `tag_data` and `mark_data` are what programs have written to
    tags and to marks in the content; `tag_words` stand in tags that hold nothing of a page.
    """

    strings: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    captures: tuple[str, ...] = ()
    described: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()
    licensees: tuple[str, ...] = ()
    font_stamps: tuple[FontStamp, ...] = ()
    tag_data: tuple[str, ...] = ()
    tag_words: tuple[str, ...] = ()
    mark_data: tuple[str, ...] = ()
