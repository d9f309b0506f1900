"""The way into joining, and the order of its work.

Nothing is drawn anew: a page, its fonts, forms, tags and links are those of the file that it is taken from. What
belongs to the pages that are left out is taken out of its file before; what nothing leads to is not saved.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from io import BytesIO

import pikepdf

from presskit.model.piece import ComposedPiece, FinishedPiece
from presskit.prepress.finisher import finished
from presskit.prepress.font_tags import rename_subsets
from presskit.prepress.joining.bookmarks import Bookmark, bookmarks_of, write_bookmarks
from presskit.prepress.joining.links import drop_links_elsewhere
from presskit.prepress.joining.resources import drop_unused_resources
from presskit.prepress.joining.tags import PageTags, join_tags, keep_tags_of
from presskit.prepress.metadata import write_metadata

_TURN = 6  # of a later file's font tags; with that of stationery, 13, it never comes to nothing


def join_pages(files: Sequence[bytes], composed: ComposedPiece) -> FinishedPiece:
    """The first page of the first file, the second of the second and so on, as one file; the same bytes each time.

    The files are finished ones of one piece and edition, as many as each has pages, in the languages of `composed`.
    """
    with ExitStack() as stack:
        pdfs = [stack.enter_context(pikepdf.open(BytesIO(data))) for data in files]
        taken = [_take(pdf, number) for number, pdf in enumerate(pdfs)]
        whole = pdfs[0]
        del whole.pages[1:]
        for number, pdf in enumerate(pdfs[1:], 1):
            whole.pages.append(pdf.pages[number])
        join_tags(whole, [tags for tags, _ in taken], composed.languages)
        write_bookmarks(whole, [bookmarks for _, bookmarks in taken])
        write_metadata(whole, composed, files)
        return finished(whole, composed)


def _take(pdf: pikepdf.Pdf, number: int) -> tuple[PageTags, Sequence[Bookmark]]:
    """What goes with the page of this number, counted from 0; what belongs to others is taken out."""
    rename_subsets(pdf, _TURN * number)
    page = pdf.pages[number]
    drop_unused_resources(page)
    drop_links_elsewhere(pdf, page)
    return keep_tags_of(pdf, page), bookmarks_of(pdf, page)
