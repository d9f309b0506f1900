"""Which errors of a kit stop everything, and which hold back single pieces, because no other prints what they are of.

The table of kit.toml in which an error stands tells: an order of [[pieces]] is one piece's, the words of [flyer.en]
those of the pieces that set them apart, in that language.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from presskit.load.kit.kit_file import NAME as KIT_NAME
from presskit.load.kit.kit_file import KitFile
from presskit.load.kit.orders.pieces import ordered_piece
from presskit.load.toml.positions import KeyPath
from presskit.model.finding import Finding, Severity
from presskit.model.held_back import HeldBack

# Tables of what a piece shows that invites, and no other.
_OF_INVITATIONS = ("event", "cover", "supporters")


@dataclass(frozen=True, slots=True)
class Sorted:
    """All that was found, an error that holds pieces back once for each of them, with these pieces' names."""

    findings: tuple[Finding, ...]
    held_back: tuple[HeldBack, ...]
    stops_everything: bool
    holds_all_back: bool
    is_order_clear: bool


def sorted_by_reach(kit: KitFile | None, found: Iterable[Finding], held: Iterable[HeldBack] = ()) -> Sorted:
    """What was found, with what each error keeps from being made; `held` are those of which that is known.

    An error of what no ordered piece prints keeps nothing from being made, and is a warning.
    """
    known = [*held]
    findings: list[Finding] = []
    is_order_clear, stops_everything = True, False
    for finding in found:
        reach = None if kit is None or not finding.is_error else _reach(kit, finding)
        if reach is None:
            findings.append(finding)
            stops_everything = stops_everything or finding.is_error
            continue
        is_order_clear = is_order_clear and not reach.is_of_order
        known += [HeldBack(finding.of_piece(piece), piece, reach.language) for piece in reach.pieces]
        findings += [] if reach.pieces else [replace(finding, severity=Severity.WARNING)]
    findings += dict.fromkeys(each.finding for each in known)
    names = {piece.name for piece in kit.pieces} if kit else set()
    versions = [(name, language) for name in names for language in (kit.languages if kit else ())]
    is_all_held = all(any(each.keeps_back(*version) for each in known) for version in versions)
    return Sorted(
        findings=tuple(findings),
        held_back=tuple(known),
        stops_everything=stops_everything,
        holds_all_back=bool(known) and is_all_held,
        is_order_clear=is_order_clear,
    )


@dataclass(frozen=True, slots=True)
class _Reach:
    """The names of the pieces that an error keeps from being made, in one language or in all."""

    pieces: tuple[str, ...]
    language: str = ""
    is_of_order: bool = False


def _reach(kit: KitFile, finding: Finding) -> _Reach | None:
    """None if it stops everything: it stands where all is, or a slip hides which table it stands in."""
    place = finding.place
    if place is None or place.file != KIT_NAME or kit.toml.lost_keys:
        return None
    path = kit.toml.path_at(place)
    owner = path[0] if path else ""
    if owner == "pieces" and len(path) > 1:
        is_clear = path[2:3] in (("links",), ("print_spec",))
        return _Reach((finding.piece or _name_of_order(kit, path[1]),), is_of_order=not is_clear)
    if owner in _OF_INVITATIONS:
        return _Reach(tuple(piece.name for piece in kit.pieces if piece.design.invites))
    if owner in kit.words:
        language = str(path[1]) if len(path) > 1 and path[1] in kit.languages else ""
        return _Reach((finding.piece,) if finding.piece else tuple(_setting_apart(kit, path)), language)
    return None


def _name_of_order(kit: KitFile, index: str | int) -> str:
    """The name of the piece that this table orders; of one that is none, the words that order it."""
    if isinstance(index, int) and (piece := ordered_piece(kit.toml, index, kit.pieces)):
        return piece.name
    written = [kit.toml.value("pieces", index, key) for key in ("template", "size")]
    return " ".join(str(words) for words in written if words) or "a piece of [[pieces]]"


def _setting_apart(kit: KitFile, path: KeyPath) -> Iterator[str]:
    """The names of the pieces that take the words at this path, or any from the table that it leads to."""
    takers = [piece for piece in kit.pieces if piece.design.words_table == path[0]]
    if len(path) > 2:
        key = path[2]
        of_key = [piece for piece in takers if any(words.key == key for words in piece.design.words)]
        is_known = bool(of_key) or key in kit.words[str(path[0])].get(str(path[1]), {})
        takers = of_key if is_known else takers
    yield from (piece.name for piece in takers)
