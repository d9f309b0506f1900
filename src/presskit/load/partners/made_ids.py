"""Ids for partners that the table gives none: made from their names, so that each has a folder of its own."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from hashlib import sha256

from anyascii import anyascii

from presskit.load.partners.row import Cell, PartnerRow
from presskit.load.wording import listed
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.rules.file_names import is_safe_id

PARTNER_IDS_MADE = FindingKind(
    "partner-ids-made",
    Severity.NOTE,
    "Has every partner an id that the table gives it?",
    "The id names a partner's folder. Where there is none it is made from the name, and changes when the name does.",
    "Add a column id to keep them as they are; partners/<id>/ is where a partner's own text stands.",
)

_LONGEST = 40
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
        id_ = _unused(id_from(row.text("name")), used)
        used.add(id_)
        with_id = replace(row, cells={**row.cells, "id": Cell(id_, row.place_of("name"))})
        complete.append(with_id)
        made.append(with_id)
    if made:
        ids = listed(f'"{row.text("id")}"' for row in made[:_SHOWN])
        more = f", and {len(made) - _SHOWN} more" if len(made) > _SHOWN else ""
        found.append(PARTNER_IDS_MADE.at(made[0].place, f"ids are made from the partners' names: {ids}{more}"))
    return complete


def id_from(name: str) -> str:
    """An id of whole words of the name, in letters of a to z; of a name without any, a few digits of its sum."""
    words = re.findall(r"[a-z0-9]+", anyascii(name).lower().replace("'", ""))
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        made = longer
    return made if is_safe_id(made) else f"partner-{sha256(name.encode()).hexdigest()[:8]}"


def _unused(id_: str, used: Collection[str]) -> str:
    """The id, or the first with a number behind it that nobody has."""
    number, free = 1, id_
    while free in used:
        number += 1
        end = f"-{number}"
        free = f"{id_[: _LONGEST - len(end)].rstrip('-')}{end}"
    return free
