"""The exceptions and the exit codes they end with."""

import re

import pytest

from presskit import errors
from presskit.errors import CannotWrite, ExitCode, Faults, KitError, PresskitError, SystemLibraryMissing
from presskit.model.finding import Finding, Severity


def test_the_exit_codes_are_the_promised_ones() -> None:
    """Scripts rely on these numbers."""
    assert [code.value for code in ExitCode] == [0, 1, 2, 3, 4, 70, 130, 143]


def test_the_tree_drawn_in_the_docstring_is_the_true_one() -> None:
    """Every exception stands in the drawing with its exit code, and no other does."""
    drawn = {
        name: int(code) for name, code in re.findall(r"^[├└]── (\w+) +(\d+) ", errors.__doc__ or "", re.MULTILINE)
    }

    assert drawn == {kind.__name__: kind.exit_code.value for kind in PresskitError.__subclasses__()}


def test_a_kit_error_holds_every_finding_and_counts_the_errors() -> None:
    """Warnings are carried along, and only errors are counted."""
    findings = [
        Finding("a", Severity.ERROR, "A."),
        Finding("b", Severity.WARNING, "B."),
        Finding("c", Severity.ERROR, "C."),
    ]

    error = KitError(findings)

    assert error.findings == tuple(findings)
    assert str(error) == "2 errors in the kit"


def test_an_error_carries_its_hint() -> None:
    """What to do is told apart from what is wrong."""
    with pytest.raises(PresskitError, match=r"^No Pango\.$") as raised:
        raise SystemLibraryMissing("No Pango.", "install it")

    assert raised.value.hint == "install it"
    assert raised.value.exit_code is ExitCode.SYSTEM_LIBRARY_MISSING


# --- Errors gathered over several steps ---

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
