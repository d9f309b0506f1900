"""The bookmarks of pages that come to lie in one file."""

import pikepdf
from tests.prepress.joining.made_sides import ARABIC, ENGLISH, PRINT, files_in, joined
from tests.prepress.made_editions import opened

from presskit.prepress.joining.bookmarks import bookmarks_of
from presskit.render import FontStage


def test_those_of_each_page_stand_in_their_order(fonts: FontStage) -> None:
    """The heading of the front, then that of the back, which stood under one that is left out."""
    with opened(joined(fonts).pdf) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == [ENGLISH["heading"], ARABIC["back"]]
        places = [item.destination for item in outline.root]
        assert [place[0].objgen for place in places if isinstance(place, pikepdf.Array)] == [
            page.obj.objgen for page in pdf.pages
        ]


def test_a_bookmark_keeps_what_stands_under_it(fonts: FontStage) -> None:
    """On a page with both, one under the other."""
    with opened(files_in((ENGLISH,), fonts)[0]) as pdf:
        with pdf.open_outline() as outline:
            outline.root[0].children[0].destination = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])
        (front,) = bookmarks_of(pdf, pdf.pages[0])
        assert [bookmark.title for bookmark in front.under] == [ENGLISH["back"]]


def test_paper_has_none(fonts: FontStage) -> None:
    """A print file has no outline, not even an empty one."""
    with opened(joined(fonts, edition=PRINT).pdf) as pdf:
        assert "/Outlines" not in pdf.Root
