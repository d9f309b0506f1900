"""The lock holds what pyproject.toml asks for, every file with its hash, and names no host."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from tests.paths import CHECKOUT

LOCKS = ("requirements.lock", ".ci/uv-requirements.lock")


# The first versions without a known hole, by what the packages' own advisories say.
SAFE_FROM = {"weasyprint": "70", "jinja2": "3.1.6", "pillow": "12.2", "filelock": "3.20.3"}


def locked(text: str) -> dict[str, tuple[Requirement, int]]:
    """Each package of a lock with its requirement and how many hashes it has."""
    entries = re.findall(
        r"^(?P<requirement>[a-z][^\\#\n]*?) *\\\n(?P<hashes>(?: +--hash=.*\n?)*)", text, re.MULTILINE
    )
    requirements = ((Requirement(requirement), hashes.count("--hash=sha256:")) for requirement, hashes in entries)
    return {canonicalize_name(requirement.name): (requirement, count) for requirement, count in requirements}


def unmet(wanted: list[str], lock: str) -> list[str]:
    """The requirements that the lock does not meet: absent, at another version, or without a hash."""
    have = locked(lock)
    faults = []
    for requirement in map(Requirement, wanted):
        pinned, hashes = have.get(canonicalize_name(requirement.name), (None, 0))
        version = str(pinned.specifier).removeprefix("==") if pinned else ""
        if not hashes or not requirement.specifier.contains(version):
            faults.append(f"{requirement}: {version or 'not there'}, {hashes} hashes")
    return faults


def test_the_lock_meets_pyproject() -> None:
    """Every requirement, those of the dev group included, is pinned within its bounds."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]

    assert unmet(wanted, _read("requirements.lock")) == []


def unsafe(wanted: list[str], safe_from: dict[str, str]) -> list[str]:
    """The packages of which these requirements allow a version that has a known hole."""
    least = {name: Version("0") for name in safe_from}
    for requirement in map(Requirement, wanted):
        versions = [Version(each.version) for each in requirement.specifier if each.operator == ">="]
        least[canonicalize_name(requirement.name)] = max(versions, default=Version("0"))
    return [name for name, version in safe_from.items() if least[name] < Version(version)]


def test_no_version_with_a_known_hole_is_allowed() -> None:
    """Whoever installs the wheel gets none either, whatever they have already; an older floor is seen."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))

    assert unsafe(project["project"]["dependencies"], SAFE_FROM) == []
    assert unsafe(["Jinja2>=3.1.5", "pillow>=12.2", "filelock"], SAFE_FROM) == [
        "weasyprint",
        "jinja2",
        "filelock",
    ]


def test_run_installs_wheels_alone() -> None:
    """No package's own code runs while it is installed; ours alone is, which is no wheel yet."""
    calls = re.findall(r"pip (?:sync|install) (?:.*\\\n)*.*", (CHECKOUT / "run").read_text(encoding="utf-8"))
    others = [call for call in calls if "--editable ." not in call]

    assert len(calls) == 3
    assert [call for call in others if "--only-binary :all:" not in call or "--require-hashes" not in call] == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_and_hashed(name: str) -> None:
    """Each entry has one exact version and at least one hash, and no entry has slipped past the pattern."""
    text = _read(name)
    entries = locked(text)

    assert len(entries) == len(re.findall(r"^[a-z]", text, re.MULTILINE)) > 0
    for requirement, hashes in entries.values():
        assert re.fullmatch(r"==[\w.+]+", str(requirement.specifier))
        assert hashes > 0


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_names_no_host(name: str) -> None:
    """Whoever uses a mirror can use the lock."""
    assert "://" not in _read(name)


def test_a_lock_that_lags_behind_is_seen() -> None:
    """A package that is absent, too old or without a hash is found; one within its bounds is not."""
    lock = "jinja2==3.1.6 \\\n    --hash=sha256:00\nrich==14.0.0 \\\n    --hash=sha256:00\nbabel==2.18.0 \\\n"

    assert unmet(["Jinja2>=3"], lock) == []
    assert [fault.split(":")[0] for fault in unmet(["rich>=15", "babel>=2", "typer>=0.29"], lock)] == [
        "rich>=15",
        "babel>=2",
        "typer>=0.29",
    ]


def _read(name: str) -> str:
    return (CHECKOUT / Path(name)).read_text(encoding="utf-8")
