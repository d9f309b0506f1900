"""The content of pages: remarks and the data of programs out of it, operator by operator the same otherwise."""

import re
from operator import is_not

import pikepdf
from pikepdf import ContentStreamInstruction, Dictionary, Name, Object, Stream, String

from presskit.rules.pdf_entries import entry

_MAY_TELL = re.compile(rb"^[ \t]*%|\b(?:BDC|DP)\b", re.MULTILINE)
_REMARK = re.compile(rb"^[ \t]*%", re.MULTILINE)
# What the standard gives a meaning of what may stand at a mark (ISO 32000-1, 14.6 to 14.9).
_KNOWN = frozenset(
    ("/MCID", "/Lang", "/ActualText", "/Alt", "/E", "/Type", "/Subtype", "/BBox", "/Attached", "/Placement")
)
Instruction = ContentStreamInstruction | pikepdf.ContentStreamInlineImage


def clean_content(pdf: pikepdf.Pdf) -> None:
    """Go through the content of every page and drawing once."""
    for page in pdf.pages:
        if "/Contents" in page.obj:
            page.contents_coalesce()
            _clean_stream(page.obj.Contents, page.obj)
    for item in pdf.objects:
        if isinstance(item, Stream) and item.stream_dict.get("/Subtype") == Name.Form:
            _clean_stream(item, item)
        entries = item.stream_dict if isinstance(item, Stream) else item
        if isinstance(entries, Dictionary):
            resources = entries.get("/Resources")
            _clean_named(entry(resources if isinstance(resources, Dictionary) else entries, "/Properties"))


def _clean_stream(stream: Object, holder: Object) -> None:
    """Written anew only where something tells: a page that says nothing keeps its bytes."""
    data = stream.read_bytes()
    if not _MAY_TELL.search(data):
        return
    has_remark = bool(_REMARK.search(data))
    instructions = list(pikepdf.parse_content_stream(pikepdf.Page(holder) if holder is not stream else stream))
    cleaned = [clean for each in instructions if (clean := _cleaned(each)) is not None]
    is_cleaned = len(cleaned) < len(instructions) or any(map(is_not, instructions, cleaned))
    if has_remark or is_cleaned:
        stream.write(pikepdf.unparse_content_stream(cleaned))


def _cleaned(instruction: Instruction) -> Instruction | None:
    """The instruction without what a program has written to a mark; None for a point that marks nothing else."""
    operator = str(instruction.operator)
    properties = instruction.operands[1] if len(instruction.operands) > 1 else None
    if operator not in ("BDC", "DP") or not isinstance(properties, Dictionary):
        return instruction
    if not _telling(properties):
        return instruction
    if operator == "DP":
        return None
    kept = Dictionary({key: value for key, value in properties.items() if key not in _telling(properties)})
    return ContentStreamInstruction([instruction.operands[0], kept], instruction.operator)


def _clean_named(named: object) -> None:
    """Properties that content calls by a name; those of a layer are the layer's own."""
    for properties in named.as_dict().values() if isinstance(named, Dictionary) else ():
        if isinstance(properties, Dictionary) and properties.get("/Type") not in (Name.OCG, Name.OCMD):
            for key in _telling(properties):
                del properties[key]


def _telling(properties: Dictionary) -> list[str]:
    return [key for key, value in properties.items() if key not in _KNOWN and isinstance(value, String)]
