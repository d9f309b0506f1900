"""The pictures of a document as files of the kit: cut to what the document shows, and without what they tell."""

import io
import re
from dataclasses import dataclass

from PIL import Image

from presskit.load.bring.losses import Losses, quoted
from presskit.load.limits import MAX_DOCUMENT_PICTURES, MAX_PICTURE_BYTES
from presskit.load.pictures.kind import SUFFIXES, CleanPicture, kind_of
from presskit.load.pictures.raster import clean_raster
from presskit.load.pictures.svg import clean_svg
from presskit.model.finding import Finding, FindingKind, Severity

PICTURE_LEFT_OUT = FindingKind(
    "picture-left-out",
    Severity.WARNING,
    "Can every picture of the document be taken?",
    "Pictures of some kinds can be cleaned of what they may carry; others cannot, and nothing is fetched.",
    "Save the picture as JPEG or PNG into assets/, and show it in the statement: ![what it shows](assets/photo.jpg).",
)
PICTURE_BROUGHT = FindingKind(
    "picture-brought",
    Severity.NOTE,
    "Does every picture of the document say what it shows and whose it is?",
    "Newsrooms do not print a picture without its credit, and readers who cannot see it hear what it shows.",
    "Write what it shows in the statement, and its credit in assets/credits.toml.",
)

CUT_IT = "make it in a picture program as it is to be seen, and put that in its place"
"""What to do where the file holds more of a picture than the document shows."""
TO_WRITE = "[Write: what the picture shows]"
"""Stands for the words that a document does not give, as in a starter kit."""
# What Office writes by itself, in its languages' most common form, and names of files.
_MACHINE_MADE = re.compile(
    r"(?:description )?(?:automatically )?generated\b.*|.*\bgenerated (?:with .*confidence|automatically)\b.*"
    r"|.*\bautomatically generated\b.*",
    re.IGNORECASE | re.DOTALL,
)
_FILE_NAME = re.compile(
    r".*[\\/].*|.*\.(?:jpe?g|png|gif|tiff?|bmp|webp|svg|heic|emf|wmf)|(?:image|picture|img[_ -]?)\s*\d*", re.I
)
_QUALITY = 92


@dataclass(frozen=True, slots=True)
class Crop:
    """How much is cut off at each side, as a part of one."""

    left_ratio: float = 0.0
    top_ratio: float = 0.0
    right_ratio: float = 0.0
    bottom_ratio: float = 0.0

    @property
    def cuts(self) -> bool:
        """Whether anything is cut off."""
        return any((self.left_ratio, self.top_ratio, self.right_ratio, self.bottom_ratio))

    @property
    def leaves_nothing(self) -> bool:
        """Whether nothing of the picture is left."""
        return self.left_ratio + self.right_ratio >= 1 or self.top_ratio + self.bottom_ratio >= 1


class BroughtPictures:
    """Takes pictures: `files` are they by their names in the kit, `alts` what each shows."""

    def __init__(self, losses: Losses) -> None:
        self.files: dict[str, bytes] = {}
        self.alts: dict[str, str] = {}
        self._names: dict[bytes, str] = {}
        self._losses = losses
        self._told: list[tuple[FindingKind, str]] = []

    def take(self, data: bytes, alt: str, crop: Crop, *, is_turned: bool) -> str:
        """The picture's name in the kit; empty if it is not taken, which is told."""
        if len(self.files) >= MAX_DOCUMENT_PICTURES:
            return self.refuse(f"the document has more than {MAX_DOCUMENT_PICTURES}")
        if crop.leaves_nothing:
            return self.refuse("the document cuts all of it off")
        clean, kept_back = self._clean(data)
        if clean is None:
            return ""
        if crop.cuts and clean.media_type == "image/svg+xml":
            return self.refuse(f"the document shows a part of this drawing alone; {CUT_IT}")
        shown = _cut(clean, crop)
        name = self._names.get(shown)
        if name is None:
            name = f"assets/picture-{len(self.files) + 1}.{clean.suffix}"
            self._names[shown], self.files[name] = name, shown
            self.alts[name] = _own_words(alt) or TO_WRITE
            self._tell_taken(name, kept_back, is_cut=crop.cuts, is_turned=is_turned)
        return name

    def refuse(self, why: str) -> str:
        """Tells that a picture is not taken; an empty name."""
        self._told.append((PICTURE_LEFT_OUT, f"a picture is left out: {why}"))
        return ""

    def note_link(self) -> None:
        """Tells that the picture is kept elsewhere too."""
        self._told.append((PICTURE_BROUGHT, "a picture is also linked to a file elsewhere, which was not looked at"))

    def end_paragraph(self, number: int, words: str) -> None:
        """Tells what happened to the pictures since the last paragraph, at this one."""
        for kind, message in self._told:
            self._losses.tell(kind, message, message, number, words)
        self._told.clear()

    def _clean(self, data: bytes) -> tuple[CleanPicture | None, bool]:
        """The picture without what it tells, and whether it told anything."""
        kind = kind_of(data)
        if kind not in SUFFIXES.values() or len(data) > MAX_PICTURE_BYTES:
            what = f"its kind is {kind}" if kind else "its kind is none that can be printed here"
            self.refuse(what if len(data) <= MAX_PICTURE_BYTES else "it is larger than any picture here")
            return None, False
        found: list[Finding] = []
        place = self._losses.place(0, "")
        if kind == "SVG":
            clean = clean_svg("the picture", data, place, found, keeps_hidden=False)
        else:
            clean = clean_raster("the picture", data, place, found)
        if clean is None:
            self.refuse(next((finding.message for finding in found if finding.is_error), "it cannot be read"))
        return clean, any(not finding.is_error for finding in found)

    def _tell_taken(self, name: str, kept_back: bool, *, is_cut: bool, is_turned: bool) -> None:
        parts = [f"a picture stands in the kit as {name}"]
        parts += ["without what was hidden in it"] * kept_back
        parts += ["cut to what the document shows"] * is_cut
        parts += ["as in its file, though the document turns it"] * is_turned
        alt = self.alts[name]
        about = "what it shows is still to be written"
        if alt != TO_WRITE:
            about = f"it shows, as the document says, {quoted(alt)}"
        message = f"{', '.join(parts)}; {about}, and its credit belongs in assets/credits.toml"
        self._told.append((PICTURE_BROUGHT, message))


def _own_words(alt: str) -> str:
    """What a person has written of it; empty for what a program has, and for names of files."""
    line = " ".join(alt.split())
    return "" if _MACHINE_MADE.fullmatch(line) or _FILE_NAME.fullmatch(line) else line


def _cut(clean: CleanPicture, crop: Crop) -> bytes:
    """The picture as the document shows it: what a frame cuts off is nobody's business."""
    if not crop.cuts:
        return clean.original or clean.data
    image = Image.open(io.BytesIO(clean.data))
    left = min(round(image.width * crop.left_ratio), image.width - 1)
    top = min(round(image.height * crop.top_ratio), image.height - 1)
    right = max(image.width - round(image.width * crop.right_ratio), left + 1)
    bottom = max(image.height - round(image.height * crop.bottom_ratio), top + 1)
    out = io.BytesIO()
    cut = image.crop((left, top, min(right, image.width), min(bottom, image.height)))
    if clean.media_type == "image/jpeg":
        cut.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    else:
        cut.save(out, "PNG")
    return out.getvalue()
