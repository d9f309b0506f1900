"""The names of the files: ISO date, organisation, piece, language; for every system, mailbox and archive.

A name has small ASCII letters, digits, hyphens and underscores and at most 100 characters. It usually begins with
the date, and so is none of the names that Windows reserves. The files of a kit under embargo end in "_embargoed":
the same kit gives the same names on any day, and the moment itself is printed on the pages. Drafts end in "_draft",
those with faults, which are only to be looked at, in "_draft_faulty".
A print specification may have a pattern of its own for the print edition.
"""

import hashlib
import re
import unicodedata

from presskit.model.kit import Kit
from presskit.model.piece import ComposedPiece
from presskit.rules.file_names import LONGEST_NAME_LETTERS

_SUFFIX = ".pdf"
_EMBARGO_MARK = "_embargoed"
_DRAFT_MARK = "_draft"
_FAULTY_MARK = "_faulty"
_HASH_DIGITS = 8
_USUAL_NAME = "{date}_{organisation}_{piece}_{language}"
_STRAY = re.compile(r"[^a-z0-9_.-]+")


def file_path(
    kit: Kit, composed: ComposedPiece, partner_id: str = "", *, is_draft: bool = False, is_faulty: bool = False
) -> str:
    """The path of the piece below the build folder: edition, then name, a partner's in its own folder."""
    sender = "_".join(_plain(part) for part in (kit.organisation.id, partner_id) if part)
    stem = _pattern(composed).format(
        date=kit.date.isoformat(),
        organisation=sender,
        piece=_plain(composed.piece.name),
        language="_".join(_plain(code) for code in composed.languages or (composed.language,)),
        edition=composed.edition.value,
    )
    stem = _STRAY.sub("-", stem.casefold()).strip("-._")
    embargo = _EMBARGO_MARK if kit.release.embargo_until else ""
    state = (_DRAFT_MARK if is_draft else "") + (_FAULTY_MARK if is_faulty else "")
    ending = embargo + state + _SUFFIX
    folder = f"partners/{partner_id}/" if partner_id else ""
    return f"{folder}{composed.edition.value}/{_shortened(stem, LONGEST_NAME_LETTERS - len(ending))}{ending}"


def _pattern(composed: ComposedPiece) -> str:
    """How a file's name is made; a print shop may want its own."""
    spec = composed.print_spec
    return spec.file_name if spec and spec.file_name else _USUAL_NAME


def _plain(part: str) -> str:
    """Letters without accents, all else a hyphen; what has no Latin letters is known by its hash."""
    letters = unicodedata.normalize("NFKD", part.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or _hash(part)


def _shortened(stem: str, most_letters: int) -> str:
    if len(stem) <= most_letters:
        return stem
    return f"{stem[: most_letters - _HASH_DIGITS - 1]}-{_hash(stem)}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_HASH_DIGITS]
