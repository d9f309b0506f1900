"""The links of a finished file: one for each place that can be clicked, each leading somewhere; on paper none."""

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.piece import BASE_URL

LINK_LEADS_NOWHERE = FindingKind(
    "link-leads-nowhere",
    Severity.ERROR,
    "Does every link of the finished file lead to a whole address?",
    "A link without https:// or mailto: leads into the computer that made the file, and may show its folders.",
    "Write the whole address in the template, beginning with https:// or mailto:.",
)

# What a relative address becomes: the engine knows no other place than its neutral base.
NOWHERE = (BASE_URL.rstrip("/"), "file:")


def drop_repeated_links(pdf: pikepdf.Pdf) -> None:
    """Take out the links that the engine lays over parts of a link, once for each element inside it.

    They lead where the link itself leads, and PDF/UA-1 (7.18.5) wants every link in a Link element.
    """
    if "/StructTreeRoot" not in pdf.Root:
        return
    holders = _holders(pdf)
    repeated = {key for key, holder in holders.items() if _is_inside_link(holder)}
    for page in pdf.pages:
        if "/Annots" in page.obj:
            page.obj.Annots = Array(link for link in page.obj.Annots if link.get("/StructParent") not in repeated)
    for key in repeated:
        holders[key].K = Array(kid for kid in holders[key].K if not _refers_to(kid, key))
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    kept = [(key, holder) for key, holder in _pairs(numbers) if key not in repeated]
    pdf.Root.StructTreeRoot.ParentTree.Nums = Array(item for pair in kept for item in pair)


def drop_everything_clickable(pdf: pikepdf.Pdf) -> None:
    """Take out links, bookmarks and named places, from the pages, the structure and its index: paper has none.

    PDF/X-4 (ISO 15930-7, 6.17) allows no annotation within the bleed. The words of a link stay, as a Span.
    """
    for page in pdf.pages:
        if "/Annots" in page.obj:
            del page.obj["/Annots"]
    for key in ("/Outlines", "/Names", "/Dests", "/OpenAction"):
        if key in pdf.Root:
            del pdf.Root[key]
    root = pdf.Root.StructTreeRoot
    for holder in _holders(pdf).values():
        holder.K = Array(kid for kid in holder.K if not _is_reference(kid))
    pages = [(key, item) for key, item in _pairs(root.ParentTree.Nums) if not isinstance(item, Dictionary)]
    root.ParentTree.Nums = Array(item for pair in pages for item in pair)
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/S") == Name.Link:
            item.S = Name.Span


def check_links(pdf: pikepdf.Pdf) -> list[Finding]:
    """A finding for each link whose address is not whole."""
    return [
        LINK_LEADS_NOWHERE.at(None, f'A link on page {page} leads to "{address}", which is no whole address.')
        for page, address in dict.fromkeys(_addresses(pdf))
        if address.lower().startswith(NOWHERE)
    ]


def _addresses(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """The page, counted from 1, and the address of each link."""
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.obj.get("/Annots", pikepdf.Array()):
            action = annotation.get("/A")
            if action is not None and "/URI" in action:
                yield number, str(action.URI)


def _holders(pdf: pikepdf.Pdf) -> dict[int, pikepdf.Object]:
    """The structure element that holds each annotation, by the annotation's key; pages have arrays instead."""
    return {
        key: holder
        for key, holder in _pairs(pdf.Root.StructTreeRoot.ParentTree.Nums)
        if isinstance(holder, Dictionary)
    }


def _pairs(numbers: pikepdf.Object) -> list[tuple[int, pikepdf.Object]]:
    items = list(numbers.as_list())
    return [(int(key), value) for key, value in zip(items[::2], items[1::2], strict=True)]


def _is_inside_link(element: pikepdf.Object) -> bool:
    """Whether an element above this one, which is none itself, is a Link."""
    if element.get("/S") == Name.Link:
        return False
    while element.get("/Type") == Name.StructElem:
        if element.get("/S") == Name.Link:
            return True
        element = element.P
    return False


def _refers_to(kid: pikepdf.Object, key: int) -> bool:
    return _is_reference(kid) and kid.Obj.get("/StructParent") == key


def _is_reference(kid: pikepdf.Object) -> bool:
    """Whether a kid of a structure element stands for an annotation."""
    return isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
