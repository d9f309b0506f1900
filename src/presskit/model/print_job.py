"""What a print shop must know of one print file; the job sheet says it on one page."""

from dataclasses import dataclass
from enum import StrEnum

from presskit.model.brand import PrintedSpot
from presskit.model.manifest import FileEntry
from presskit.model.piece import Asset, Piece
from presskit.model.print_spec import PrintSpec


class CheckTopic(StrEnum):
    """What the checks of a finished file look at, in the order a job sheet lists them."""

    PAGES = "pages"
    COLOUR = "colour"
    PICTURES = "pictures"
    FONTS = "fonts"
    WORDS = "words"
    QR_CODES = "qr-codes"
    LINKS = "links"
    STRUCTURE = "structure"
    PRIVACY = "privacy"
    CLAIMS = "claims"


@dataclass(frozen=True, slots=True)
class CheckedTopic:
    """How many checks of one topic were made on a file, and how many warnings they found."""

    topic: CheckTopic
    checks: int
    warnings: int


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One print file as it goes to the shop: its entry in the manifest, what it is, and what was checked in it.

    `spec` is None for a photocopy, which no shop prints. `pictures` shows its pages in order, as PNG or JPEG; there
    may be none, or fewer than pages. `spot_colours` are the brand's on these pages, `spot_inks` what was read back
    from them.
    """

    entry: FileEntry
    piece: Piece
    title: str
    spec: PrintSpec | None
    checked: tuple[CheckedTopic, ...] = ()
    pictures: tuple[Asset, ...] = ()
    spot_colours: tuple[PrintedSpot, ...] = ()
    spot_inks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PicturedFile:
    """A file of the batch with small pictures of its pages, as PNG; `partner` is the id of whose kit it belongs to.

    Both `partner` and `owner`, the partner's name, are empty for the organisation's own.
    """

    name: str
    partner: str
    owner: str
    pages: tuple[bytes, ...]
    is_job_sheet: bool = False


def png_size_px(png: bytes) -> tuple[int, int]:
    """Width and height, as the picture's header says (ISO/IEC 15948, 11.2.2)."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
