"""Nothing in the project tells whose machine it was made on, or where its packages are fetched from."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.house_rules.checkout_files import project_files
from tests.paths import CHECKOUT

# Put together from halves, or this file would be its own first finding.
MACHINE_PATHS = [re.escape(str(CHECKOUT)), r"(?<!\w)/ro" + "ot/", r"(?<!\w)/wo" + "rk/(main|shared)"]
REGISTRY_HOSTS = [
    "py" + r"pi\.org",
    "python" + r"hosted\.org",
    "deb" + r"ian\.org",
    "ubun" + r"tu\.com",
    "np" + r"mjs\.",
]


def telling_lines(paths: Iterable[Path]) -> list[str]:
    """Each line that holds a path of some machine or the host of a registry, by "file:line: words".

    In pictures and fonts too: that is where a path of the machine they were made on hides.
    """
    telling = re.compile("|".join(MACHINE_PATHS + REGISTRY_HOSTS))
    return [
        f"{path}:{number}: {found.group()}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if (found := telling.search(line))
    ]


def test_no_file_names_a_machine_or_a_registry() -> None:
    """No path of a machine and no registry's host stands in any file of the project."""
    assert telling_lines(project_files()) == []


@pytest.mark.parametrize(
    "words",
    [
        "/ro" + "ot/.cache",
        "see /wo" + "rk/main",
        f"in {CHECKOUT}",
        "https://py" + "pi.org/simple",
        "http://de" + "b.deb" + "ian.org",
    ],
)
def test_a_telling_line_is_seen(tmp_path: Path, words: str) -> None:
    """Each sort is found with its line, in a file of any name."""
    (tmp_path / "notes").write_text(f"first\n{words}\n", encoding="utf-8")

    assert [found.split(":")[1] for found in telling_lines([tmp_path / "notes"])] == ["2"]


def test_plain_words_are_not_telling(tmp_path: Path) -> None:
    """Paths that every machine has, a made-up home and an address are no finding."""
    (tmp_path / "notes").write_text(
        "/usr/bin/env /etc/os-release /home/anna/kit https://example.org/x", encoding="utf-8"
    )

    assert telling_lines([tmp_path / "notes"]) == []
