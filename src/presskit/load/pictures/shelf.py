"""The pictures that the kit shows: read once, cleaned, and each with its words and its credit."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import unquote

from presskit.load.kit_folder import KitFolder
from presskit.load.languages import set_quotation_marks
from presskit.load.limits import MAX_PICTURE_BYTES, MAX_SVG_BYTES
from presskit.load.pictures.credits import CREDITS_NAME, CreditTable, CreditTextTable, layout_of, read_credits
from presskit.load.pictures.kind import PICTURE_UNREADABLE, SUFFIXES, CleanPicture, kind_of
from presskit.load.pictures.logo import seen_on, trimmed
from presskit.load.pictures.raster import clean_raster
from presskit.load.pictures.svg import SVG_REFUSED, clean_svg
from presskit.load.pictures.svg_text import has_live_text
from presskit.load.wording import nearest, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.kit import Picture
from presskit.rules.contrast import WHITE

PICTURE_TYPE = FindingKind(
    "picture-type",
    Severity.ERROR,
    "Is every picture a JPEG, PNG, WebP, AVIF or SVG file?",
    "Other kinds cannot be cleaned of what they may carry.",
    "Save the picture as JPEG (photographs), PNG or SVG (logos).",
)
PICTURE_SUFFIX = FindingKind(
    "picture-suffix",
    Severity.ERROR,
    "Does every picture's name end as its kind does?",
    "A file under a wrong ending is often a wrong file.",
    "Rename the file, or save it in the kind that its name says.",
)
MISSING_CREDIT = FindingKind(
    "missing-credit",
    Severity.WARNING,
    "Does every picture say whose it is?",
    "Newsrooms do not print a picture without knowing who took it and whether they may.",
    "Add the picture to assets/credits.toml with its credit.",
)

TEXT_SET_ANEW = FindingKind(
    "svg-text-set-anew",
    Severity.WARNING,
    "Are the words in drawings outlines?",
    "Live text needs its font, and the fonts of a computer are not used: the words may be wider than their places.",
    "Turn the text into outlines (paths) in the drawing program, or look at it on the page.",
)


# How a picture of this kind becomes one that is taken, where that is not in everybody's hands.
_EXPORTED = {
    "HEIC": (
        "export it as JPEG, and name that file: on an iPhone, share it with Options > Most Compatible, or mail it;\n"
        "on a Mac, Preview > File > Export; elsewhere, open it and save it as JPEG. "
        "For next time: Settings > Camera > Formats > Most Compatible"
    ),
    "web page": "the page was saved in the picture's place: save the picture itself from it, and name that file",
    "PDF": "export its page as PNG or JPEG, or as SVG if it is a drawing, and name that file",
    "Word or ZIP": "take the picture out of the document (save it as a picture), and name that file",
    "compressed SVG": "save it as plain SVG, and name that file",
    "Photoshop": "export it as JPEG or PNG, and name that file",
}


@dataclass(frozen=True, slots=True)
class PictureWords:
    """The caption and the credit of a picture; where these are not in the language of the page, in which."""

    caption: str = ""
    credit: str = ""
    said_in: str = ""
    credit_said_in: str = ""


class PictureShelf:
    """Takes pictures from the kit; `pictures` holds those that the statements show, by key."""

    def __init__(self, folder: KitFolder, languages: Collection[str], found: list[Finding]) -> None:
        self.pictures: dict[str, Picture] = {}
        self._folder = folder
        self._cleaned: dict[str, CleanPicture | None] = {}
        self._refused_logos: set[str] = set()
        self._languages = tuple(languages)
        self._credits = read_credits(folder, languages, found)

    def take_figure(self, written: str, alt: str, language: str, place: Place, found: list[Finding]) -> str | None:
        """The key of a picture that a statement shows, or None with the reason in `found`."""
        name = self._name(written)
        cleaned = self._clean(name, place, found)
        if cleaned is None:
            return None
        found += self._uncredited(name, place)
        if has_live_text(cleaned):
            found.append(TEXT_SET_ANEW.at(place, f'the words in "{name}" are set in presskit\'s own fonts'))
        picture = picture_of(cleaned, alt, self.words_of(written, language))
        picture = replace(picture, layout=layout_of(self._credit(written)))
        self.pictures[picture.key] = picture
        return picture.key

    def take_cover(self, written: str, place: Place, found: list[Finding]) -> CleanPicture | None:
        """A photograph that runs over the edges, with its credit asked for, or None with the reason in `found`."""
        name = self._name(written)
        cleaned = self._clean(name, place, found)
        if cleaned is not None:
            found += self._uncredited(name, place)
        return cleaned

    @property
    def registered(self) -> dict[str, str]:
        """The pictures of assets/credits.toml in the kit, by id.

        That is the file's name without its ending, and with it where two would have the same.
        """
        stems = Counter(PurePosixPath(name).stem for name in self._credits)
        ids = {name: PurePosixPath(name).stem for name in self._credits}
        return {id if stems[id] == 1 else name: f"assets/{name}" for name, id in ids.items()}

    def words_of(self, written: str, language: str) -> PictureWords:
        """The caption and the credit of a picture, as the language sets them; empty where not given.

        What is not given in this language is that of the kit's source.
        """
        listed, text = self._credit(written), self._credit(written).texts.get(language, CreditTextTable())
        source = self._languages[0] if self._languages else language
        caption_in = language if text.caption.strip() else source
        credit_in = language if text.credit.strip() else source
        credit = ", ".join(part for part in (text.credit or listed.credit, listed.licence) if part.strip())
        return PictureWords(
            caption=set_quotation_marks(text.caption or listed.caption, caption_in),
            credit=set_quotation_marks(credit, credit_in),
            said_in=caption_in if caption_in != language else "",
            credit_said_in=credit_in if credit_in != language else "",
        )

    def take_logo(
        self, written: str, alt: str, place: Place, found: list[Finding], ground: str = WHITE
    ) -> Picture | None:
        """The organisation's logo without its empty margin, judged on its ground, or None with the reason."""
        cleaned = self.clean_logo(written, place, found)
        if cleaned is None:
            return None
        found += seen_on(ground, written, cleaned, place)
        return picture_of(trimmed(cleaned, ground), alt)

    def clean_logo(self, written: str, place: Place, found: list[Finding]) -> CleanPicture | None:
        """A logo's cleaned picture, still to be judged, or None with the reason in `found` the first time."""
        name = self._name(written)
        cleaned = self._clean(name, place, found)
        if cleaned and has_live_text(cleaned):
            found += () if name in self._refused_logos else (_live_text(name, place),)
            self._refused_logos.add(name)
            return None
        return cleaned

    def _credit(self, written: str) -> CreditTable:
        return self._credits.get(self._name(written).removeprefix("assets/"), CreditTable())

    def _uncredited(self, name: str, place: Place) -> list[Finding]:
        """A warning if nothing says whose picture it is."""
        file_name = name.removeprefix("assets/")
        if self._credits.get(file_name, CreditTable()).credit.strip():
            return []
        hint = f'add ["{file_name}"] with credit = "…" to {CREDITS_NAME}'
        if near := nearest(file_name, set(self._credits) - {file_name}):
            hint = f'{CREDITS_NAME} has ["{near}"]: if that is it, write ["{file_name}"] there'
        elif file_name in self._credits:
            hint = f'add a line credit = "…" below ["{file_name}"] in {CREDITS_NAME}'
        return [MISSING_CREDIT.at(place, f'nothing says whose picture "{name}" is', hint)]

    def _name(self, written: str) -> str:
        """The name in the kit; editors write ./photo.jpg, and %20 for a space."""
        name = written.removeprefix("./")
        return unquote(name) if "%" in name and not self._folder.has(name) else name

    def _clean(self, name: str, place: Place, found: list[Finding]) -> CleanPicture | None:
        """The cleaned picture; its problems are reported where it is asked for first."""
        if name not in self._cleaned:
            self._cleaned[name] = self._read(name, place, found)
        return self._cleaned[name]

    def _read(self, name: str, place: Place, found: list[Finding]) -> CleanPicture | None:
        suffix = PurePosixPath(name).suffix.lower()
        expected = SUFFIXES.get(suffix, "")
        limit_bytes = MAX_SVG_BYTES if expected == "SVG" else MAX_PICTURE_BYTES
        data = self._folder.read(name, limit_bytes, place, found)
        if data is None:
            return None
        kind = kind_of(data)
        if kind not in SUFFIXES.values():
            found.append(_not_taken(name, kind, expected, place))
            return None
        if kind != expected:
            right_suffix = next(ending for ending, known in SUFFIXES.items() if known == kind)
            hint = f"name it {PurePosixPath(name).with_suffix(right_suffix)}, if it is the right file"
            found.append(PICTURE_SUFFIX.at(place, f'"{name}" holds a {kind} picture', hint))
            return None
        clean = clean_svg if kind == "SVG" else clean_raster
        return clean(name, data, place, found)


def _live_text(name: str, place: Place) -> Finding:
    message = (
        f'"{name}" is refused: its letters are live text, which would come out in another font; '
        f"fonts of this computer are not used"
    )
    return SVG_REFUSED.at(
        place, message, "turn the text into outlines (paths) in the drawing program, and save it again"
    )


def _not_taken(name: str, kind: str, expected: str, place: Place) -> Finding:
    if kind or not expected:
        what = f"not taken, as its kind is {kind}" if kind else "no kind of picture that can be printed here"
        hint = _EXPORTED.get(kind, "save the picture as JPEG, PNG or SVG, and name that file")
        return PICTURE_TYPE.at(place, f'"{shortened(name)}" is {what}', hint)
    message = f'"{shortened(name)}" is not a picture, whatever its name says'
    return PICTURE_UNREADABLE.at(place, message, "get the file again, or save it anew from a picture program")


def picture_of(cleaned: CleanPicture, alt: str, said: PictureWords | None = None) -> Picture:
    """The picture with its words, under the key that the engine knows it by."""
    words = said or PictureWords()
    # The words are part of the key: one photograph has another description in each language.
    key = "\0".join(("", alt, words.caption, words.credit)).encode()
    if words.said_in or words.credit_said_in:
        key += f"\0{words.said_in}\0{words.credit_said_in}".encode()
    return Picture(
        key=f"{sha256(cleaned.data + cleaned.original + key).hexdigest()}.{cleaned.suffix}",
        data=cleaned.data,
        media_type=cleaned.media_type,
        width_px=cleaned.width_px,
        height_px=cleaned.height_px,
        alt=alt,
        caption=words.caption,
        credit=words.credit,
        original=cleaned.original,
        file=cleaned.file,
        shown_width_px=cleaned.shown_width_px,
        said_in=words.said_in if words.caption else "",
        credit_said_in=words.credit_said_in if words.credit else "",
    )
