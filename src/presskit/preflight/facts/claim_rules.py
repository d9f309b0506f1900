"""What PDF/A, PDF/UA and PDF/X ask of a file, as far as we read it: a table of what breaks them, with each clause.

ISO 19005-2 and -3 (PDF/A-2, PDF/A-3) number these clauses alike. ISO 15930 (PDF/X) is known from restatements only,
so that no clause is named there.
"""

from dataclasses import dataclass
from enum import Enum

_X = "as restated"
_PARTS_ALIKE = ("2", "3")


class Rule(Enum):
    """A way to break a claim: what such a file does, and the clauses of PDF/A-1, PDF/A-2 and -3, PDF/UA-1, PDF/X.

    A standard without a clause does not ask. `levels` are those of PDF/A that ask.
    """

    # The frame of the file
    HEADER = "does not begin with a line %PDF-1.n of its own", "6.1.2", "6.1.2", "", ""
    HEADER_MARK = "has no line of four signs beyond ASCII below its first", "6.1.2", "6.1.2", "", ""
    NO_IDENTIFIER = "has no identifier (/ID) of two strings", "6.1.3", "6.1.3", "", _X
    ENCRYPTED = "is encrypted", "6.1.3", "6.1.3", "", _X
    CLOSED_TO_READERS = "is closed to screen readers by its permissions", "", "", "7.16", ""
    TABLE_SHAPE = "has a table of objects that is not written as one", "6.1.4", "6.1.4", "", ""
    STREAM_BOUNDS = "has a stream that does not begin or end as it says", "6.1.7", "6.1.7.1", "", ""
    STREAM_OUTSIDE = "has a stream whose data lie in another file (/F)", "6.1.7", "6.1.7.1", "", _X
    OBJECT_BOUNDS = "has an object that does not begin or end on a line of its own", "6.1.8", "6.1.9", "", ""
    LZW = "has data packed by LZW", "6.1.10", "6.1.7.2", "", ""
    CRYPT_FILTER = "has encrypted data", "6.1.10", "6.1.7.2", "", _X
    PERMISSIONS = "has permissions other than those of signatures (/Perms)", "", "6.1.12", "", ""
    PAGE_SIZE = "has a page under 3 or over 14,400 units", "", "6.1.13", "", ""
    # Graphics
    UNKNOWN_OPERATOR = "has an operator in its content that no standard knows", "6.2.10", "6.2.2", "", _X
    DEVICE_RGB = "has RGB that no profile and no output intent explains", "6.2.3.3", "6.2.4.3", "", ""
    DEVICE_CMYK = "has CMYK that no profile and no output intent explains", "6.2.3.3", "6.2.4.3", "", ""
    DEVICE_GREY = "has grey that no profile and no output intent explains", "6.2.3.3", "6.2.4.3", "", ""
    INTENT_PROFILE = "has an output intent for archives without a usable profile", "6.2.2", "6.2.3", "", ""
    INTENTS_DISAGREE = "has output intents with different profiles", "6.2.2", "6.2.3", "", ""
    OVERPRINT_OF_PROFILED = "overprints CMYK with a profile in overprint mode 1", "", "6.2.4.2", "", ""
    COLORANT_UNDEFINED = "has a spot ink in DeviceN that is not among its colorants", "", "6.2.4.4", "", ""
    INK_TWICE = "has one ink shown in two ways", "", "6.2.4.4", "", ""
    TRANSFER_FUNCTION = "has a transfer function", "6.2.8", "6.2.5", "", _X
    HALFTONE_PHASE = "shifts its halftones (/HTP, /HTO)", "", "6.2.5", "", _X
    HALFTONE_SORT = "has a halftone of another type than 1 and 5", "", "6.2.5", "", _X
    HALFTONE_NAME = "has a halftone with a name", "", "6.2.5", "", _X
    RENDERING_INTENT = "asks for a rendering intent that no standard knows", "6.2.9", "6.2.6", "", _X
    ALTERNATES = "has a picture with another version of itself (/Alternates)", "6.2.4", "6.2.8.1", "", ""
    ALTERNATE_PRINTED = "prints another version of a picture than it shows (/Alternates)", "", "", "", _X
    OPI = "has a stand-in for a picture that lies elsewhere (/OPI)", "6.2.4", "6.2.8.1", "", _X
    INTERPOLATE = "has a picture that is to be smoothed (/Interpolate)", "6.2.4", "6.2.8.1", "", ""
    REFERENCE = "has a page of another file in it by reference (/Ref)", "6.2.6", "6.2.9.2", "7.20", _X
    POSTSCRIPT = "has PostScript in it", "6.2.5", "6.2.9.1", "", _X
    TRANSPARENCY = "has transparency", "6.4", "", "", ""
    BLEND_SPACE = "has transparency, and says nowhere in which colours it blends", "", "6.2.10", "", ""
    BLEND_DEVICE = "blends transparency in other colours than its output intent", "", "6.2.10", "", ""
    # Fonts
    FONT_OUTSIDE = "has a font that is not in it", "6.3.4", "6.2.11.4.1", "7.21.4.1", _X
    CID_SYSTEM = "has a font numbered otherwise than its text", "6.3.3.1", "6.2.11.3.1", "7.21.3.1", ""
    CID_TO_GLYPH = "has a font that maps no numbers to glyphs (/CIDToGIDMap)", "6.3.3.2", "6.2.11.3.2", "7.21.3.2", ""
    CMAP_OUTSIDE = "has text by a table of characters that is not in it", "6.3.3.3", "6.2.11.3.3", "7.21.3.3", ""
    CMAP_DIRECTION = "has a table of characters that says two directions", "6.3.3.3", "6.2.11.3.3", "7.21.3.3", ""
    GLYPH_MISSING = "shows letters that its fonts have no glyph for", "6.3.5", "6.2.11.8", "7.21.8", ""
    ENCODING = "has a TrueType font without a usual encoding", "6.3.7", "6.2.11.6", "7.21.6", ""
    ENCODING_OF_SYMBOLS = "has a font of symbols with an encoding of letters", "6.3.7", "6.2.11.6", "7.21.6", ""
    NO_UNICODE = "has a font whose letters stand for no known characters", "6.3.8", "6.2.11.7.2", "7.21.7", "", "au"
    WRONG_UNICODE = "has a letter that stands for no character (such as U+0000)", "", "6.2.11.7.2", "7.21.7", "", "au"
    # Notes, forms and actions
    NOTE_SORT = "has a note of a sort that is not allowed", "6.5.2", "6.3.1", "", ""
    NOTE_FLAGS = "has a note that is not set to be seen and printed", "6.5.3", "6.3.2", "", ""
    NOTE_UNDRAWN = "has a note without an appearance of its own", "6.5.3", "6.3.3", "", ""
    NOTE_DRAWN_OTHERWISE = "has a note that looks otherwise under the mouse", "6.5.3", "6.3.3", "", ""
    FIELD_ACTS = "has a form field that acts", "6.6.2", "6.4.1", "", ""
    NEED_APPEARANCES = "lets the reader draw its form fields anew", "6.9", "6.4.1", "", ""
    XFA = "has a form in XML (XFA)", "6.9", "6.4.2", "", _X
    ACTION = "has an action that is not allowed", "6.6.1", "6.5.1", "", _X
    TRIGGER = "acts by itself (/AA)", "6.6.2", "6.5.2", "", _X
    # What it says of itself
    XMP_MISSING = "has no XMP packet", "6.7.2", "6.6.2.1", "7.1", ""
    XMP_HEAD = "has an XMP packet with bytes or encoding in its head", "6.7.5", "6.6.2.1", "", ""
    XMP_VALUE = "has an XMP property of another kind than its schema says", "6.7.9", "6.6.2.3.1", "", ""
    XMP_UNDEFINED = "has an XMP property that no schema defines", "6.7.8", "6.6.2.3.1", "", ""
    XMP_SCHEMA = "describes a schema of its own only in part", "6.7.8", "6.6.2.3.3", "", ""
    IDENTIFICATION = "names its standard in a way that is not allowed", "6.7.11", "6.6.4", "5", ""
    ATTACHED = "has attached files", "6.1.11", "", "", ""
    ATTACHED_UNNAMED = "has an attached file without a name in both ways (/F, /UF)", "", "6.8", "7.11", ""
    LAYERS = "has layers", "6.1.13", "", "", ""
    LAYERS_UNNAMED = "has a set of layers without a name of its own", "", "6.9", "7.10", ""
    LAYERS_UNLISTED = "has layers that its list does not show", "", "6.9", "", ""
    LAYERS_SWITCH = "has layers that switch by themselves (/AS)", "", "6.9", "7.10", ""
    ALTERNATE_SHOW = "has alternate presentations or steps of a slide show", "", "6.10", "", ""
    # Tags
    UNTAGGED = "is not tagged", "6.8.2", "6.7.2.2", "7.1", "", "a"
    ROLE_UNMAPPED = "has a tag that stands for none of the standard's", "6.8.3.4", "6.7.3.4", "7.1", "", "a"
    ROLE_REMAPPED = "has a standard tag that stands for another", "", "", "7.1", ""
    LANGUAGE_WRONG = "says a language that is none", "6.8.4", "6.7.4", "7.2", "", "a"
    LANGUAGE_MISSING = "has words and does not say their language", "", "", "7.2", ""
    TITLE_MISSING = "has no title in its XMP packet", "", "", "7.1", ""
    TITLE_NOT_SHOWN = "shows its file name instead of its title", "", "", "7.1", ""
    SUSPECTS = "says that its tags may be wrong (/Suspects)", "", "", "7.1", ""
    ARTIFACT_TAGGED = "has decoration among what is read aloud, or the other way round", "", "", "7.1", ""
    TAG_MISPLACED = "has a tag where it does not belong", "", "", "7.2", ""
    TABLE_UNEVEN = "has a table whose rows are not of one width", "", "", "7.2", ""
    WORDS_MISSING = "has a picture or a formula without words", "", "", "7.3", ""
    HEADINGS_MIXED = "has headings with and without a level, or two in one section", "", "", "7.4.4", ""
    NOTE_WITHOUT_ID = "has a footnote without a name of its own (/ID)", "", "", "7.9", ""
    NOTE_NOT_TAGGED = "has a note or a field outside the tags that name it", "", "", "7.18.1", ""
    NOTE_WITHOUT_WORDS = "has a note, a field or a link without words", "", "", "7.18.1", ""
    TRAP_NETWORK = "has notes of trapping or print marks where a reader meets them", "", "", "7.18.2", ""
    TAB_ORDER = "has notes on a page that are not gone through in the order of the tags (/Tabs)", "", "", "7.18.3", ""
    MEDIA_WITHOUT_WORDS = "has a clip without its type or words", "", "", "7.18.6.2", ""

    def __init__(self, words: str, part_1: str, part_2: str, access: str, press: str, levels: str = "") -> None:
        self.words = words
        self.part_1, self.part_2, self.access, self.press = part_1, part_2, access, press
        self.levels = levels

    def clause(self, claim: str) -> str:
        """Where the standard of this claim asks for it, such as "ISO 19005-2, 6.2.5"; "" if it does not."""
        family, _, version = claim.partition("-")
        if family == "PDF/A" and not (self.levels and version[1:] not in self.levels):
            return self._archive_clause(version[:1])
        if family == "PDF/UA" and self.access:
            return f"ISO 14289-1, {self.access}"
        return f"ISO 15930, {self.press}" if family == "PDF/X" and self.press else ""

    def _archive_clause(self, part: str) -> str:
        number = self.part_1 if part == "1" else self.part_2 if part in _PARTS_ALIKE else ""
        return f"ISO 19005-{part}, {number}" if number else ""


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that the file breaks: by what, and on which page; page 0 is the file as a whole."""

    rule: Rule
    what: str = ""
    page: int = 0
