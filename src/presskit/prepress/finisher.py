"""The way into the prepress stage, and the order of its work."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf

from presskit.model.edition import Edition
from presskit.model.piece import ComposedPiece, FinishedPiece, RenderedPiece
from presskit.prepress.editions import make_photocopy_edition, make_print_edition
from presskit.prepress.images import switch_off_interpolation
from presskit.prepress.links import check_links, drop_everything_clickable, drop_repeated_links
from presskit.prepress.metadata import PDF_X, write_metadata
from presskit.prepress.stationery import stamp_stationery
from presskit.prepress.structure import check_tags, repair_structure

_CLAIMS = ("PDF/A-2a", "PDF/UA-1")
# PDF/A-2 and PDF/UA-1 are built on 1.7; PDF/X-4 on 1.6, and what it may hold besides both do not need.
_PDF_VERSION, _PDF_X_VERSION = "1.7", "1.6"

# PDFium, so Chrome, Edge and Android, drops the last number of a TJ array that holds an empty string: the line then
# ends up to 50 mm short. An empty dictionary, <<>>, is none.
_EMPTY_STRING = re.compile(rb"(?<!<)<>(?!>)")


def finish_piece(rendered: RenderedPiece, *, is_sound: bool = True) -> FinishedPiece:
    """The piece as the file that leaves the house: on its stationery, as its edition is; the same bytes each time.

    One that is not sound, and is only to be looked at, claims to be of no standard.
    """
    edition = rendered.composed.edition
    with pikepdf.open(BytesIO(rendered.pdf)) as pdf:
        tidy_content(pdf)
        drop_repeated_links(pdf)
        if rendered.stationery_pdf is not None:
            stamp_stationery(pdf, rendered.stationery_pdf)
        switch_off_interpolation(pdf)
        if edition is not Edition.SCREEN:
            _make_for_paper(pdf, rendered)
        repair_structure(pdf)
        write_metadata(pdf, rendered.composed, (rendered.pdf, rendered.stationery_pdf or b""))
        if is_sound:
            return finished(pdf, rendered.composed)
        del pdf.Root.Metadata  # all claims stand there
        return replace(finished(pdf, rendered.composed), claims=())


def finished(pdf: pikepdf.Pdf, composed: ComposedPiece) -> FinishedPiece:
    """The piece as this PDF, which nothing more is done to, with what it claims and what is wrong with it."""
    findings = [*check_links(pdf), *check_tags(pdf)]
    named = tuple(finding.of_piece(composed.piece.name) for finding in findings)
    claims = (PDF_X, *_CLAIMS) if composed.edition is Edition.PRINT else _CLAIMS
    return FinishedPiece(composed, _saved(pdf, composed.edition), len(pdf.pages), claims, named)


def tidy_content(pdf: pikepdf.Pdf) -> None:
    """Take the empty strings out of the text of every page; nothing visible changes.

    A space takes their place: the numbers on both sides must not run together.
    """
    for page in pdf.pages:
        page.contents_coalesce()
        content = page.Contents.read_bytes()
        tidied = _EMPTY_STRING.sub(b" ", content)
        if tidied != content:
            page.Contents.write(tidied)


def _make_for_paper(pdf: pikepdf.Pdf, rendered: RenderedPiece) -> None:
    drop_everything_clickable(pdf)
    spec = rendered.composed.print_spec
    if rendered.composed.edition is Edition.PRINT and spec:
        make_print_edition(pdf, rendered.composed, spec)
    else:
        make_photocopy_edition(pdf)


def _saved(pdf: pikepdf.Pdf, edition: Edition) -> bytes:
    """The file's bytes; its /ID is made from its content, not from a clock."""
    version = _PDF_X_VERSION if edition is Edition.PRINT else _PDF_VERSION
    stream = BytesIO()
    pdf.save(
        stream,
        min_version=version,
        force_version=version,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        deterministic_id=True,
    )
    return stream.getvalue()
