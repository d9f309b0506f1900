"""What has been met on a page."""

from presskit.preflight.reading.content.page_read import PageRead


def test_a_fault_is_said_once() -> None:
    """And a page of faults does not go on without end."""
    read = PageRead()
    for number in range(100):
        read.fault("the same")
        read.fault(f"fault {number}")
    assert read.facts().faults[:2] == ("the same", "fault 0")
    assert len(read.facts().faults) == 20
