"""The verb of this room: a PDF in, the same pages out, without what nobody sees of them.

What draws is not touched: hidden text, pictures that a frame cuts, fields and notes with a drawing of their own stay
where they are, and preflight says so. What is written is only what the pages need.
"""

import warnings
from io import BytesIO

import pikepdf
from pikepdf import ObjectStreamMode

from presskit.errors import KitError
from presskit.model.finding import FindingKind, Severity
from presskit.prepress.cleaning.content import clean_content
from presskit.prepress.cleaning.document import clean_catalogue, clean_metadata
from presskit.prepress.cleaning.notes import clean_notes
from presskit.prepress.cleaning.parts import clean_pages, clean_parts
from presskit.prepress.cleaning.tags import clean_tags

CLEANING_UNREADABLE = FindingKind(
    "cleaning-unreadable",
    Severity.ERROR,
    "Can the file be read that is to be cleaned?",
    "Of a damaged file, what was mended by guessing may look different, or hold what nobody has looked at.",
    "Make the file anew, or fetch it again from where it came.",
)
CLEANING_LOCKED = FindingKind(
    "cleaning-locked",
    Severity.ERROR,
    "Is the file free of a password and of restrictions?",
    "What its maker has locked is not for presskit to open.",
    "Ask whoever made it for a file without protection.",
)


def clean_pdf(data: bytes) -> bytes:
    """The same pages without names, places, times, hidden files and former versions; the same bytes each time.

    Its claims (PDF/A, PDF/UA, PDF/X) stay, and what they ask for stays too. Raises KitError if the file is damaged or
    locked.
    """
    try:
        pdf = pikepdf.open(BytesIO(data), attempt_recovery=False)
    except pikepdf.PasswordError as error:
        raise KitError([CLEANING_LOCKED.at(None, "The PDF asks for a password.")]) from error
    except pikepdf.PdfError as error:
        raise KitError([CLEANING_UNREADABLE.at(None, "The PDF is damaged or is none.")]) from error
    with pdf:
        if pdf.is_encrypted:
            raise KitError([CLEANING_LOCKED.at(None, "The PDF is encrypted.")])
        try:
            return _cleaned(pdf)
        except Exception as error:  # a PDF can hold anything anywhere; what nobody foresaw is not half cleaned
            # The library's reason without what stands before it: the name of a stream in memory.
            reason = str(error).rpartition(": ")[2].rstrip(".")
            raise KitError([CLEANING_UNREADABLE.at(None, f"The PDF is damaged: {reason}.")]) from error


def _cleaned(pdf: pikepdf.Pdf) -> bytes:
    clean_catalogue(pdf)
    clean_pages(pdf)
    clean_metadata(pdf)
    clean_notes(pdf)
    clean_tags(pdf)
    clean_parts(pdf)
    clean_content(pdf)
    return _written(pdf)


def _written(pdf: pikepdf.Pdf) -> bytes:
    """Only what can be reached from the document, in one version, with an identifier made of its content."""
    for key in list(pdf.trailer.keys()):
        if key not in ("/Root", "/Info", "/Size"):
            del pdf.trailer[key]
    stream = BytesIO()
    with warnings.catch_warnings():
        # A field that the form does not list was none before either.
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        pdf.save(
            stream,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.preserve,
            fix_metadata_version=False,
            linearize=False,
        )
    return stream.getvalue()
