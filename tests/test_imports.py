"""What is imported when: a command that only talks must not wait for the layout engine."""

import subprocess
import sys

import pytest

# experience.md's guard: each of these costs between 20 and 400 ms.
HEAVY = frozenset({"weasyprint", "PIL", "jinja2", "babel", "fontTools", "pikepdf", "docx", "pypdfium2", "uharfbuzz"})


def loaded_packages(*arguments: str) -> frozenset[str]:
    """The top names of all modules that Python imports when it is called like this, whatever it prints."""
    result = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments], capture_output=True, text=True, check=True
    )
    modules = (
        line.rpartition("|")[2].strip() for line in result.stderr.splitlines() if line.startswith("import time:")
    )
    return frozenset(module.partition(".")[0] for module in modules)


def test_the_measure_sees_an_import() -> None:
    """A module that is imported is found, so that finding none below means something."""
    assert "PIL" in loaded_packages("-c", "import PIL.Image")


@pytest.mark.parametrize(
    "arguments",
    [
        ("-m", "presskit", "--help"),
        ("-m", "presskit", "--version"),
        ("-m", "presskit", "doctor", "--help"),
        ("-m", "presskit", "build", "--help"),
    ],
    ids=" ".join,
)
def test_talking_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    """Help and version are answered without the engine, the imaging library or the template engine."""
    assert loaded_packages(*arguments) & HEAVY == frozenset()


def test_the_version_is_answered_before_the_command_line_is_built() -> None:
    """`--version` does not even load Typer, which takes longer than all else together."""
    assert loaded_packages("-m", "presskit", "--version") & {"typer", "rich", "pydantic"} == frozenset()


def test_importing_presskit_loads_nothing() -> None:
    """`import presskit` brings the package itself and nothing that was installed for it."""
    bare = loaded_packages("-c", "")

    assert loaded_packages("-c", "import presskit") - bare == {"presskit"}
