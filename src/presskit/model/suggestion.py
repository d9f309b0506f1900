"""Words of a statement that are offered for what a kit sets apart; which are taken, a person decides."""

from dataclasses import dataclass

from presskit.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Offer:
    """Words as they stand in the statement, and the line in which their paragraph begins."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What may be written under one key of kit.toml, below `header`: as one text, a list, or a table for each.

    `about` says what the words are for, `pieces` which pieces print them. Of `offers`, in the order of the statement,
    none is longer than `most_letters`, if that is not 0; so many that are stand in `longer`. One that `is_given` has
    its words already.
    """

    language: str
    file: str
    header: str
    key: str
    about: str
    pieces: tuple[str, ...]
    offers: tuple[Offer, ...]
    most_letters: int = 0
    longer: int = 0
    is_list: bool = False
    is_table: bool = False
    is_needed: bool = False
    is_given: bool = False


@dataclass(frozen=True, slots=True)
class Suggested:
    """What is offered of a kit's statements, and the errors of the kit, which keep no sentence from being offered."""

    suggestions: tuple[Suggestion, ...]
    faults: tuple[Finding, ...]
