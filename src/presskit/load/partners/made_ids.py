"""Ids for partners that the table gives none: made from their names, so that each has a folder of its own."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from presskit.load.checks.made_id import LONGEST_ID_LETTERS, id_from
from presskit.load.partners.row import Cell, PartnerRow
from presskit.load.wording import listed
from presskit.model.finding import Finding, FindingKind, Severity

PARTNER_IDS_MADE = FindingKind(
    "partner-ids-made",
    Severity.NOTE,
    "Has every partner an id that the table gives it?",
    "The id names a partner's folder. Where there is none it is made from the name, and changes when the name does.",
    "Add a column id to keep them as they are; partners/<id>/ is where a partner's own text stands.",
)

_SHOWN = 3


def with_ids(rows: Sequence[PartnerRow], found: list[Finding]) -> list[PartnerRow]:
    """The rows, each with an id if it has a name; a note in `found` says which were made.

    The same name gives the same id, wherever its row stands, unless another row has it already.
    """
    used = {row.text("id").casefold() for row in rows}
    complete: list[PartnerRow] = []
    made: list[PartnerRow] = []
    for row in rows:
        if row.text("id") or not row.text("name"):
            complete.append(row)
            continue
        id_ = _unused(id_from(row.text("name"), "partner"), used)
        used.add(id_)
        with_id = replace(row, cells={**row.cells, "id": Cell(id_, row.place_of("name"))})
        complete.append(with_id)
        made.append(with_id)
    if made:
        ids = listed(f'"{row.text("id")}"' for row in made[:_SHOWN])
        more = f", and {len(made) - _SHOWN} more" if len(made) > _SHOWN else ""
        found.append(PARTNER_IDS_MADE.at(made[0].place, f"ids are made from the partners' names: {ids}{more}"))
    return complete


def _unused(id_: str, used: Collection[str]) -> str:
    """The id, or the first with a number behind it that nobody has."""
    number, free = 1, id_
    while free in used:
        number += 1
        end = f"-{number}"
        free = f"{id_[: LONGEST_ID_LETTERS - len(end)].rstrip('-')}{end}"
    return free
