"""The whole of the work, and who hears of it."""

from pathlib import Path

from tests.pipeline.builds import order_in
from tests.pipeline.partner_kits import ENDLESS, list_partners

from presskit.model.finding import Finding
from presskit.pipeline import build_kit


def test_a_partners_fault_is_told_while_the_work_goes_on(partners: Path) -> None:
    """Once, before the last file is made; progress counts every file."""
    list_partners(partners, "south", more_rows=f"bad,Bad Network,,,,,,{ENDLESS},,,with\n")
    steps: list[tuple[int, int]] = []
    told: list[Finding] = []

    manifest = build_kit(order_in(partners), lambda done, total, _name: steps.append((done, total)), told.append)

    assert told
    assert set(told) <= set(manifest.findings)
    assert steps[-1] == (9, 9)
    assert [done for done, _total in steps] == sorted(done for done, _total in steps)
