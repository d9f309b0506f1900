"""Tags: the data of programs out of them, and descriptions of what is no more."""

import pikepdf
from pikepdf import Array, Dictionary, Name

_TEXTS = ("/Alt", "/ActualText", "/E", "/T")


def clean_tags(pdf: pikepdf.Pdf) -> None:
    """Take user properties out of all tags, and words out of those that hold nothing of a page."""
    if isinstance(marks := pdf.Root.get("/MarkInfo"), Dictionary) and "/UserProperties" in marks:
        del marks["/UserProperties"]
    for item in pdf.objects:
        if not isinstance(item, Dictionary):
            continue
        for key in ("/A", "/C", "/ClassMap"):
            if key in item:
                _clean_attributes(item, key)
        if item.get("/Type") == Name.StructElem and _is_empty(item.get("/K")):
            _leave_out(item)


def _clean_attributes(item: Dictionary, key: str) -> None:
    value = item[key]
    if _are_users(value):
        del item[key]
    elif isinstance(value, Array) and any(map(_are_users, value)):
        item[key] = Array(each for each in value if not _are_users(each))
    elif key == "/ClassMap" and isinstance(value, Dictionary):
        for name in list(value.keys()):
            _clean_attributes(value, name)


def _are_users(value: object) -> bool:
    return isinstance(value, Dictionary) and value.get("/O") == Name.UserProperties


def _is_empty(kids: object) -> bool:
    return kids is None or (isinstance(kids, Array) and len(kids) == 0)


def _leave_out(tag: Dictionary) -> None:
    """A figure without words would break PDF/UA: so the tag goes with them, if one above holds it."""
    if not any(key in tag for key in _TEXTS):
        return
    for key in set(_TEXTS) & set(tag.keys()):
        del tag[key]
    holder = tag.get("/P")
    if isinstance(holder, Dictionary) and isinstance(holder.get("/K"), Array):
        kids = list(holder.K)
        holder.K = Array(kid for kid in kids if not isinstance(kid, Dictionary) or kid.objgen != tag.objgen)
