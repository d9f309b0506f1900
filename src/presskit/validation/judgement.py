"""What veraPDF has said of a PDF, as data; and what it calls the standards."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from presskit.model.claim import BrokenRule

_STANDARD = re.compile(r"PDF/(?:A-(?P<archive>[1-9][abefu]?)|UA-(?P<accessible>[1-9]))")


@dataclass(frozen=True, slots=True)
class RulePlace:
    """Where a rule is broken: on which page and in which object, 0 where that is not told, and how, in its words."""

    page: int
    object_number: int
    message: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A broken rule, and the first hundred places of it."""

    rule: BrokenRule
    places: tuple[RulePlace, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of one PDF held to one standard, and how often it has asked a rule of it."""

    standard: str
    compliant: bool
    checks: int
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that was said of one PDF, and by whom.

    `unknown` are standards that there are no rules for; `fault` tells why the PDF could not be judged to the end.
    """

    validator: str
    verdicts: tuple[Verdict, ...] = ()
    unknown: tuple[str, ...] = ()
    fault: str = ""


def flavour_of(standard: str) -> str:
    """What veraPDF calls the standard: 2a, ua1; "" for what is none of PDF/A and PDF/UA."""
    if not (found := _STANDARD.fullmatch(standard)):
        return ""
    return found["archive"] or f"ua{found['accessible']}"


def standard_of(flavour: str) -> str:
    """The standard as people write it."""
    return f"PDF/UA-{flavour[2:]}" if flavour.startswith("ua") else f"PDF/A-{flavour}"


def judgement_of(validator: str, answer: Mapping[str, Any]) -> Judgement:
    """The driver's answer as data."""
    return Judgement(
        validator=validator,
        verdicts=tuple(_verdict(each) for each in answer["verdicts"]),
        unknown=tuple(standard_of(flavour) for flavour in answer["unknown"]),
        fault=answer["error"],
    )


def _verdict(told: Mapping[str, Any]) -> Verdict:
    failures = tuple(
        Failure(
            BrokenRule(each["specification"], each["clause"], each["test"], each["count"]), _places(each["places"])
        )
        for each in told["broken"]
    )
    return Verdict(standard_of(told["flavour"]), told["compliant"], told["checks"], failures)


def _places(told: Sequence[Mapping[str, Any]]) -> tuple[RulePlace, ...]:
    return tuple(RulePlace(each["page"], each["object"], each["message"]) for each in told)
