"""Which files of a kit are wanted; a name that is none is refused, never passed over."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from presskit.errors import UsageError
from presskit.model.edition import Edition
from presskit.model.kit import Kit
from presskit.model.piece import Piece
from presskit.pipeline.order import BuildOrder, PieceOrder


def chosen_files(kit: Kit, order: BuildOrder) -> tuple[PieceOrder, ...]:
    """The files to make, in the order of the kit.

    Raises:
        UsageError: a chosen piece, language or edition is not one of this kit, or nothing is left to make.
    """
    pieces = _chosen_pieces(kit, order)
    languages = chosen_names("language", order.languages, kit.languages)
    editions = chosen_names("edition", order.editions, [edition.value for edition in Edition])
    files = tuple(
        PieceOrder(piece, language, edition)
        for piece in pieces
        for language in languages
        for edition in piece.editions
        if edition.value in editions
    )
    if not files:
        wanted = ", ".join(order.editions) or "any edition"
        raise UsageError(f"none of the chosen pieces is made in {wanted}", "kit.toml says under [[pieces]] what is")
    return files


def _chosen_pieces(kit: Kit, order: BuildOrder) -> list[Piece]:
    names = [name for piece in kit.pieces for name in (piece.design.name, piece.name)]
    wanted = chosen_names("piece", order.pieces, list(dict.fromkeys(names)))
    pieces = [piece for piece in kit.pieces if piece.name in wanted or piece.design.name in wanted]
    return [_as_ordered(piece, order) for piece in pieces]


def _as_ordered(piece: Piece, order: BuildOrder) -> Piece:
    leaves_out = piece.design.has_stationery and not order.on_stationery
    return replace(piece, leaves_stationery_out=True) if leaves_out else piece


def chosen_names(what: str, wanted: Sequence[str], known: Sequence[str]) -> Sequence[str]:
    """The wanted names, or all that are known if none is; raises UsageError for one that is none."""
    for name in wanted:
        if name not in known:
            near = get_close_matches(name.casefold(), known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"choose {', '.join(known)}"
            raise UsageError(f'there is no {what} "{name}" in this kit', hint)
    return wanted or known
