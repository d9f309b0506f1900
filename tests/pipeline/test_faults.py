"""Errors gathered over several steps."""

import pytest

from presskit.errors import CannotWrite, KitError
from presskit.model.finding import Finding, Severity
from presskit.pipeline.faults import Faults

FIRST = Finding("first", Severity.ERROR, "wrong")
SECOND = Finding("second", Severity.ERROR, "wrong too")
DOUBT = Finding("doubt", Severity.WARNING, "odd")


def test_one_error_does_not_hide_another() -> None:
    """Both blocks are entered, and what both have found is told together, in order."""
    faults = Faults([DOUBT])
    for finding in (FIRST, SECOND):
        with faults.gathered():
            raise KitError([finding])

    assert faults
    assert faults.as_error().findings == (DOUBT, FIRST, SECOND)


def test_what_only_informs_is_no_failure() -> None:
    """Findings that were taken in or came before do not make it fail, errors of a failed step do."""
    faults = Faults([DOUBT])
    faults.add([DOUBT])
    assert not faults

    with faults.gathered():
        raise KitError([])

    assert faults


def test_the_same_thing_is_told_once() -> None:
    """A finding that several steps repeat stands where it was first met."""
    faults = Faults([DOUBT])
    faults.add([FIRST, DOUBT, FIRST])

    assert faults.as_error().findings == (DOUBT, FIRST)


def test_every_other_exception_ends_the_build() -> None:
    """A full disk is no fault of the kit."""
    faults = Faults()

    with pytest.raises(CannotWrite), faults.gathered():
        raise CannotWrite("the disk is full")
