"""The links of a page that comes to lie in another file."""

from pikepdf import Array
from tests.prepress.joining.made_sides import ENGLISH, files_in, joined
from tests.prepress.made_editions import opened

from presskit.render import FontStage


def test_links_out_of_the_file_stay_and_those_to_other_pages_go(fonts: FontStage) -> None:
    """A front has a web address, a link overleaf and one to itself, both by names that only its file knows."""
    with opened(files_in((ENGLISH,), fonts)[0]) as source:
        assert len(source.pages[0].obj.Annots) == 3
    with opened(joined(fonts).pdf) as pdf:
        web, here = pdf.pages[0].obj.Annots
        assert str(web.A.URI) == "https://www.example.org/en"
        assert isinstance(here.Dest, Array)
        assert here.Dest[0].objgen == pdf.pages[0].obj.objgen
        (mail,) = pdf.pages[1].obj.Annots
        assert str(mail.A.URI) == "mailto:ar@example.org"
        assert not {"/Names", "/Dests"} & set(pdf.Root.keys())
