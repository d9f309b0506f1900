"""The links of a page that comes to lie in another file: those within the old file lead nowhere, unless to itself."""

import pikepdf
from pikepdf import Array, Name, Object, String


def drop_links_elsewhere(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Take out the page's links to other pages of the file, and say of those to itself where on it they lead."""
    if "/Annots" in page.obj:
        named = _named_places(pdf)
        page.obj.Annots = Array(link for link in page.obj.Annots if _stays(link, page.obj, named))
    for key in ("/Names", "/Dests"):  # what they name may lie on pages that are left out
        if key in pdf.Root:
            del pdf.Root[key]


def _stays(link: Object, page: Object, named: dict[str, Object]) -> bool:
    place = _place(link)
    if place is None:
        return True
    place = named.get(str(place)) if isinstance(place, String | Name) else place
    if not isinstance(place, Array) or place[0].objgen != page.objgen:
        return False
    if "/A" in link:
        del link["/A"]
    link.Dest = place
    return True


def _place(link: Object) -> Object | None:
    """Where in its own file the link leads, None if it leads out of it."""
    if "/Dest" in link:
        return link.Dest
    action = link.get("/A")
    return action.D if action is not None and action.get("/S") == Name.GoTo else None


def _named_places(pdf: pikepdf.Pdf) -> dict[str, Object]:
    """The places that links name, by their names."""
    names = pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
    named = dict(pikepdf.NameTree(names).items()) if names is not None else {}
    return {str(name): place.D if isinstance(place, pikepdf.Dictionary) else place for name, place in named.items()}
