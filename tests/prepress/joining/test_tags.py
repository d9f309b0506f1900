"""The tags of pages that come to lie in one file."""

import pikepdf
from tests.prepress.joining.made_sides import BOTH, PRINT, joined
from tests.prepress.made_editions import opened

from presskit.render import FontStage


def roles(tag: pikepdf.Object) -> list[str]:
    """What the tag is, and all that is in it, in the order of reading."""
    kids = tag.get("/K", pikepdf.Array())
    inside = [role for kid in (kids if isinstance(kids, pikepdf.Array) else [kids]) for role in _of(kid)]
    return [str(tag.S), *inside]


def _of(kid: object) -> list[str]:
    return roles(kid) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid else []


def test_each_page_is_a_part_in_its_language(fonts: FontStage) -> None:
    """One document; the part of the front has its heading and its figure, that of the back its table."""
    with opened(joined(fonts).pdf) as pdf:
        (document,) = pdf.Root.StructTreeRoot.K
        front, back = document.K
        assert (str(document.S), str(front.S), str(back.S)) == ("/Document", "/Part", "/Part")
        assert (str(front.Lang), str(back.Lang)) == ("en", "ar")
        assert [role for role in roles(front) if role in ("/H1", "/H2", "/Table", "/Figure")] == ["/H1", "/Figure"]
        assert [role for role in roles(back) if role in ("/H1", "/H2", "/Table", "/Figure")] == [
            *("/H2", "/Table", "/Figure")
        ]


def test_every_mark_and_link_finds_its_tag(fonts: FontStage) -> None:
    """The numbers of pages and links are given anew, each once, and lead to tags of the tree."""
    for made in (joined(fonts), joined(fonts, edition=PRINT)):
        with opened(made.pdf) as pdf:
            index = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
            numbers = [int(page.obj.StructParents) for page in pdf.pages]
            notes = [note for page in pdf.pages for note in page.obj.get("/Annots", pikepdf.Array())]
            numbers += [int(note.StructParent) for note in notes]
            assert sorted(numbers) == sorted(index.keys())
            assert len(set(numbers)) == len(numbers)
            for page in pdf.pages:
                tags = [tag for tag in index[int(page.obj.StructParents)] if isinstance(tag, pikepdf.Dictionary)]
                assert {tag.Pg.objgen for tag in tags} == {page.obj.objgen}
            for note in notes:
                assert any(kid.Obj.objgen == note.objgen for kid in index[int(note.StructParent)].K if _leads(kid))


def _leads(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"


def test_a_link_that_leads_to_a_page_left_out_is_read_as_words(fonts: FontStage) -> None:
    """Its words stay, in a Span: a front with a link out and one to itself has two links, a back with one has one."""
    with opened(joined(fonts, BOTH).pdf) as pdf:
        front, back = pdf.Root.StructTreeRoot.K[0].K
        assert roles(front).count("/Link") == 2
        assert roles(back).count("/Link") == 1
