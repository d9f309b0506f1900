"""A standard that a PDF says it meets, and who has judged whether it does."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule of a standard that a validator found broken, and how often: clause and test are its numbers there."""

    specification: str
    clause: str
    test: int
    count: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A standard as people write it (PDF/A-2a), as the file claims it.

    `validator` has judged it by all its rules (veraPDF 1.31.50), of which it found those in `broken`; it is empty if
    nobody has. Of a standard that no validator is to be had for, presskit's own checks read `rules_read` of the
    `rules_known`.
    """

    standard: str
    validator: str = ""
    broken: tuple[BrokenRule, ...] = ()
    rules_read: int = 0
    rules_known: int = 0

    @property
    def judged(self) -> str:
        """Who has judged it and what came of it, as the end of a sentence."""
        if self.validator:
            return f"which {self.validator} refutes" if self.broken else f"validated by {self.validator}"
        if self.rules_known:
            known = f"of its {self.rules_known} rules known here {self.rules_read} are read"
            return f"not validated here: {known} (docs/preflight-checks.md says which)"
        return "not validated here"


def claims_in_words(claims: Iterable[Claim]) -> tuple[str, ...]:
    """A sentence for each way of being judged: "claims PDF/A-2a and PDF/UA-1, not validated here"."""
    together: dict[str, list[str]] = {}
    for claim in claims:
        together.setdefault(claim.judged, []).append(claim.standard)
    return tuple(f"claims {_listed(standards)}, {judged}" for judged, standards in together.items())


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
