"""The way into the prepress stage, and the order of its work."""

from io import BytesIO

import pikepdf

from presskit.model.piece import FinishedPiece, RenderedPiece
from presskit.prepress.content import tidy_content
from presskit.prepress.images import switch_off_interpolation
from presskit.prepress.links import check_links, drop_repeated_links
from presskit.prepress.metadata import write_metadata
from presskit.prepress.stationery import stamp_stationery
from presskit.prepress.structure import check_tags, repair_structure

CLAIMS = ("PDF/A-2a", "PDF/UA-1")
PDF_VERSION = "1.7"  # PDF/A-2 and PDF/UA-1 are both built on it


def finish_piece(rendered: RenderedPiece) -> FinishedPiece:
    """The piece as the file that leaves the house: on its stationery, with its metadata; the same bytes each time."""
    with pikepdf.open(BytesIO(rendered.pdf)) as pdf:
        tidy_content(pdf)
        drop_repeated_links(pdf)
        repair_structure(pdf)
        if rendered.stationery_pdf is not None:
            stamp_stationery(pdf, rendered.stationery_pdf)
        switch_off_interpolation(pdf)
        write_metadata(pdf, rendered)
        findings = [*check_links(pdf), *check_tags(pdf)]
        named = tuple(finding.of_piece(rendered.composed.piece.name) for finding in findings)
        return FinishedPiece(rendered.composed, _saved(pdf), len(pdf.pages), CLAIMS, named)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    """The file's bytes; its /ID is made from its content, not from a clock."""
    stream = BytesIO()
    pdf.save(
        stream,
        min_version=PDF_VERSION,
        force_version=PDF_VERSION,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        deterministic_id=True,
    )
    return stream.getvalue()
