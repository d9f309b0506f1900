"""What single entries of dictionaries and streams break, wherever in the file they stand."""

from collections.abc import Callable, Iterator, Mapping, Set

from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.reading.claims.notes import breaches_of_note
from presskit.rules.pdf_entries import array_at, as_text, dictionaries_at, dictionary_at, knows_intent, words

_HALFTONES = (1, 5)
_SIGNED_BY = ("/UR3", "/DocMDP")
_DIGESTS = ("/DigestMethod", "/DigestLocation", "/DigestValue")
# ISO 19005-2, 6.5.1; the last two are of early drafts of PDF.
_ACTIONS = (
    *("/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition", "/Trans"),
    *("/GoTo3DView", "/JavaScript", "/set-state", "/no-op"),
)
TURNS_PAGES = ("/NextPage", "/PrevPage", "/FirstPage", "/LastPage")
"""The named actions that every reader has, and that do no more than a link (ISO 32000-1, table 211)."""
Found = Iterator[Breach]


def breaches_in(entries: Dictionary, keys: Set[str], *, is_stream: bool) -> Found:
    """What this dictionary, or that of a stream, with these keys breaks; nearly all break nothing."""
    if not _ASKED.keys().isdisjoint(keys):
        for key in _ASKED.keys() & keys:
            yield from _ASKED[key](entries)
    if is_stream and not _OF_STREAMS.keys().isdisjoint(keys):
        for key in _OF_STREAMS.keys() & keys:
            yield from _OF_STREAMS[key](entries)


def _always(rule: Rule, what: str = "") -> Callable[[Dictionary], Found]:
    def found(_entries: Dictionary) -> Found:
        yield Breach(rule, what)

    return found


def _transfer(entries: Dictionary) -> Found:
    if "/S" not in entries:  # a soft mask has a function of its own under this name (ISO 32000-1, table 144)
        yield Breach(Rule.TRANSFER_FUNCTION, "TR")


def _transfer_2(entries: Dictionary) -> Found:
    if entries.get("/TR2") != Name.Default:
        yield Breach(Rule.TRANSFER_FUNCTION, "TR2")


def _halftone(entries: Dictionary) -> Found:
    if entries.get("/HalftoneType") not in _HALFTONES:
        yield Breach(Rule.HALFTONE_SORT, as_text(entries.get("/HalftoneType")))
    if "/HalftoneName" in entries:
        yield Breach(Rule.HALFTONE_NAME)


def _intent_of_state(entries: Dictionary) -> Found:
    if isinstance(entries.get("/RI"), Name) and not knows_intent(entries.RI):
        yield Breach(Rule.RENDERING_INTENT, as_text(entries.RI))


def _intent_of_picture(entries: Dictionary) -> Found:
    if entries.get("/Subtype") == Name.Image and not knows_intent(entries.get("/Intent")):
        yield Breach(Rule.RENDERING_INTENT, as_text(entries.get("/Intent")))


def _smoothed(entries: Dictionary) -> Found:
    if entries.get("/Subtype") == Name.Image and bool(entries.get("/Interpolate", False)):
        yield Breach(Rule.INTERPOLATE)


def _subtype(entries: Dictionary) -> Found:
    if entries.get("/Subtype") == Name.PS:
        yield Breach(Rule.POSTSCRIPT)
    elif "/Rect" in entries:
        yield from breaches_of_note(entries)


def _alternates(entries: Dictionary) -> Found:
    yield Breach(Rule.ALTERNATES)
    if any(bool(each.get("/DefaultForPrinting", False)) for each in dictionaries_at(entries, "/Alternates")):
        yield Breach(Rule.ALTERNATE_PRINTED)


def _filters(entries: Dictionary) -> Found:
    stated = entries.get("/Filter")
    filters = {as_text(each) for each in stated} if isinstance(stated, Array) else {as_text(stated)}
    if "/LZWDecode" in filters:
        yield Breach(Rule.LZW)
    if "/Crypt" in filters:
        yield Breach(Rule.CRYPT_FILTER)


def _action(entries: Dictionary) -> Found:
    sort = as_text(entries.get("/S"))
    if sort == "/MCD":
        yield from _clip(entries)
    if "/P" in entries:  # a tag of that name
        return
    if sort in _ACTIONS or (sort == "/Named" and as_text(entries.get("/N")) not in TURNS_PAGES):
        yield Breach(Rule.ACTION, sort.removeprefix("/"))


def _trigger(entries: Dictionary) -> Found:
    if entries.get("/Subtype") != Name.Widget:
        yield Breach(Rule.TRIGGER)


def _needs_appearances(entries: Dictionary) -> Found:
    if bool(entries.get("/NeedAppearances", False)):
        yield Breach(Rule.NEED_APPEARANCES)


def _permissions(entries: Dictionary) -> Found:
    others = [key for key in dictionary_at(entries, "/Perms").keys() if key not in _SIGNED_BY]  # noqa: SIM118 - no dict
    yield from (Breach(Rule.PERMISSIONS, other) for other in others)


def _signed_reference(entries: Dictionary) -> Found:
    if entries.get("/TransformMethod") == Name.DocMDP and any(key in entries for key in _DIGESTS):
        yield Breach(Rule.PERMISSIONS)


def _attached(entries: Dictionary) -> Found:
    yield Breach(Rule.ATTACHED)
    if not all(words(entries.get(key)).strip() for key in ("/F", "/UF")):
        yield Breach(Rule.ATTACHED_UNNAMED)


def _layers(entries: Dictionary) -> Found:
    yield Breach(Rule.LAYERS)
    properties = dictionary_at(entries, "/OCProperties")
    sets = [dictionary_at(properties, "/D"), *dictionaries_at(properties, "/Configs")]
    names = [words(each.get("/Name")) for each in sets]
    if not all(names) or len(set(names)) < len(names):
        yield Breach(Rule.LAYERS_UNNAMED)
    if any("/AS" in each for each in sets):
        yield Breach(Rule.LAYERS_SWITCH)
    layers = {each.objgen for each in dictionaries_at(properties, "/OCGs")}
    if any("/Order" in each and not layers <= _ordered(each.Order) for each in sets):
        yield Breach(Rule.LAYERS_UNLISTED)


def _ordered(order: object) -> set[tuple[int, int]]:
    """The layers in an order, which may be nested as the list of a book's chapters is; each array is met once."""
    found: set[tuple[int, int]] = set()
    waiting, met = [order], set()
    while waiting:
        each = waiting.pop()
        if isinstance(each, Dictionary):
            found.add(each.objgen)
        elif isinstance(each, Array) and not (each.is_indirect and each.objgen in met):
            met.add(each.objgen)
            waiting.extend(each)
    return found


def _clip(entries: Dictionary) -> Found:
    """ISO 32000-1, table 274: a clip of media has its type, and words for those who cannot see or hear it."""
    said = array_at(entries, "/Alt")
    if "/CT" not in entries or not any(words(each).strip() for each in said[1::2]):
        yield Breach(Rule.MEDIA_WITHOUT_WORDS)


_ASKED: Mapping[str, Callable[[Dictionary], Found]] = {
    "/TR": _transfer,
    "/TR2": _transfer_2,
    **dict.fromkeys(("/HTP", "/HTO"), _always(Rule.HALFTONE_PHASE)),
    "/HalftoneType": _halftone,
    "/RI": _intent_of_state,
    "/Subtype": _subtype,
    "/S": _action,
    "/AA": _trigger,
    "/NeedAppearances": _needs_appearances,
    "/XFA": _always(Rule.XFA),
    "/NeedsRendering": _always(Rule.XFA, "NeedsRendering"),
    "/Perms": _permissions,
    "/TransformMethod": _signed_reference,
    "/EF": _attached,
    "/OCProperties": _layers,
    "/PresSteps": _always(Rule.ALTERNATE_SHOW),
    "/AlternatePresentations": _always(Rule.ALTERNATE_SHOW),
}
_OF_STREAMS: Mapping[str, Callable[[Dictionary], Found]] = {
    "/Intent": _intent_of_picture,
    "/Alternates": _alternates,
    "/OPI": _always(Rule.OPI),
    "/Interpolate": _smoothed,
    "/Ref": _always(Rule.REFERENCE),
    **dict.fromkeys(("/PS", "/Subtype2"), _always(Rule.POSTSCRIPT)),
    **dict.fromkeys(("/F", "/FFilter", "/FDecodeParms"), _always(Rule.STREAM_OUTSIDE)),
    "/Filter": _filters,
}
