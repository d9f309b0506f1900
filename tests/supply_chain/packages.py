"""What presskit runs on, as the lock has it: each package with its version, its hashes and what asks for it."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tests.paths import CHECKOUT

PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = CHECKOUT / "requirements.lock"
LICENCES = CHECKOUT / "tests" / "supply_chain" / "licences.toml"

_ENTRY = re.compile(
    r"^(?P<name>[a-z][\w.-]*)==(?P<version>\S+)(?: ; (?P<marker>.*?))? \\\n(?P<hashes>(?:    --hash=.*\n)+)"
    r"(?P<via>(?:    #.*\n)+)",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Package:
    """One package of the lock; `asked_for_by` are names of others, `where` the systems that need it, if not all.

    `extra` is the one that it comes with, if it comes with no other installation.
    """

    name: str
    version: str
    where: str
    sha256: tuple[str, ...]
    asked_for_by: frozenset[str]
    extra: str = ""


@dataclass(frozen=True)
class Licence:
    """A package's licence as it was read, what its metadata says, and what else was found."""

    licence: str
    says: str
    reads: str = ""


def packages_in(lock: str) -> dict[str, Package]:
    """All packages of a lock, by name."""
    return {match["name"]: _package(match) for match in _ENTRY.finditer(f"{lock}\n")}


def run_time(packages: Mapping[str, Package], wanted: Iterable[str]) -> list[Package]:
    """Those that are wanted, and all that these ask for in turn, by name."""
    names: set[str] = {canonicalize_name(Requirement(text).name) for text in wanted}
    while more := {each.name for each in packages.values() if each.asked_for_by & names} - names:
        names |= more
    return [packages[name] for name in sorted(names)]


@cache
def run_time_packages() -> list[Package]:
    """What an installed presskit consists of, extras and tools left out."""
    return run_time(packages_in(LOCK.read_text(encoding="utf-8")), PROJECT["dependencies"])


@cache
def extra_packages() -> list[Package]:
    """What the extras bring besides, extra by extra."""
    packages = packages_in(LOCK.read_text(encoding="utf-8"))
    usual = {package.name for package in run_time_packages()}
    extras = PROJECT["optional-dependencies"].items()
    return [
        replace(package, extra=extra)
        for extra, wanted in extras
        for package in run_time(packages, wanted)
        if package.name not in usual
    ]


@cache
def licences() -> dict[str, Licence]:
    """The table of licences, by the names of the packages."""
    table = tomllib.loads(LICENCES.read_text(encoding="utf-8"))
    return {name: Licence(**entry) for name, entry in table.items()}


def said_by(name: str) -> str | None:
    """What the installed package says of its licence, in an expression, a word or classifiers; None if absent."""
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return None
    (word,) = [*(told.get_all("License-Expression") or told.get_all("License") or []), ""][:1]
    classifiers = [line for line in told.get_all("Classifier") or [] if line.startswith("License")]
    return word.strip() or ", ".join(line.rpartition("::")[2].strip() for line in classifiers)


def _package(match: re.Match[str]) -> Package:
    via = re.sub(r"^    #\s+(?:via)?", "", match["via"], flags=re.MULTILINE).split("\n")
    return Package(
        name=match["name"],
        version=match["version"],
        where=match["marker"] or "",
        sha256=tuple(sorted(re.findall(r"sha256:([0-9a-f]{64})", match["hashes"]))),
        asked_for_by=frozenset(name.strip().partition("[")[0] for name in via if name.strip()),
    )
