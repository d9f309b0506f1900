"""What editors, pre-commit and a public forge read: it is well formed, and asks for what there is."""

import re
import sys
from pathlib import Path

import pytest
from tests.house_rules.checkout_files import project_files
from tests.paths import CHECKOUT

WORKFLOW = CHECKOUT / ".github" / "workflows" / "two-commands.yml"
HOOKS = CHECKOUT / ".pre-commit-config.yaml"
FORMS = sorted((CHECKOUT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"))
PULL_REQUEST = CHECKOUT / ".github" / "PULL_REQUEST_TEMPLATE.md"
TWO_COMMANDS = ["./run presskit build", "./run pytest"]
YAML = [path for path in project_files() if path.suffix in {".yml", ".yaml"} and "tests" not in path.parts]


def yaml_faults(text: str) -> list[int]:
    """The lines that cannot be YAML as these files write it: keys and dashes, two blanks a step, blocks of text.

    Why not by a parser: the project needs none, and has none.
    """
    faults: list[int] = []
    step, block = 0, None  # how far the next line may stand in; the indentation of a key whose text goes on
    for number, line in enumerate(text.splitlines(), 1):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or (block is not None and indent > block):
            continue
        block = None
        if line.lstrip().startswith("#"):
            continue
        entry = re.fullmatch(
            r"(?P<dash>- )?(?:(?P<key>[\w-]+):(?: (?P<value>.+))?|(?P<item>[\w\"'.].*))", line[indent:]
        )
        value = (entry["value"] or entry["item"] or "") if entry else ""
        if entry is None or indent % 2 or indent > step or not _is_whole(value):
            faults.append(number)
            continue
        inside = indent + 2 * bool(entry["dash"])
        opens = entry["key"] and not entry["value"]
        step = inside + 2 * bool(opens)
        block = inside if value in {"|", ">"} else None
    return faults


def _is_whole(value: str) -> bool:
    """Whether quotes and brackets are closed in their line, and nothing in it begins a comment or another key."""
    quoted = re.fullmatch(r'"[^"]*"|\[.*\]', value) is not None
    pairs = (
        value.count('"') % 2 == 0 and value.count("[") == value.count("]") and value.count("{") == value.count("}")
    )
    return pairs and (quoted or not re.search(r": | #|^[\"'&*!%@`\[{]", value))


def commands_in(path: Path, key: str) -> list[str]:
    """The values of this key, in order."""
    return re.findall(rf"^ +(?:- )?{key}: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)


def test_every_file_is_well_formed() -> None:
    """Each line of each is YAML, and there are some."""
    assert {WORKFLOW, HOOKS, *FORMS} <= set(YAML)
    assert {path.name: yaml_faults(path.read_text(encoding="utf-8")) for path in YAML} == {p.name: [] for p in YAML}


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: 1\nb:\n  - c: 2\n    d: |\n      any: [text\n  - e\n", []),
        ("a:\n\tb: 1\n", [2]),
        ("a: 1\n  b: 2\n", [2]),
        ("a:\n   b: 1\n", [2]),
        ("a: b: c\n", [1]),
        ('a: "b\n', [1]),
        ("a: [b\n", [1]),
        ("a\n: b\n", [2]),
    ],
)
def test_what_is_no_yaml_is_seen(text: str, faults: list[int]) -> None:
    """A tab, a wrong step, two keys in a line and what is not closed are found; a block of text may hold anything."""
    assert yaml_faults(text) == faults


def test_the_hooks_are_the_steps_of_ci() -> None:
    """Whoever commits is asked what .ci/run asks, in its order, and no hook is fetched from elsewhere."""
    steps = re.findall(r"^step (.+)$", (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)

    assert commands_in(HOOKS, "entry") == [f"./run {step}" for step in steps]
    assert commands_in(HOOKS, "repo") == ["local"]


def test_the_workflow_runs_the_two_commands_everywhere() -> None:
    """Those of the README, on each system that it names or hopes for."""
    readme, workflow = ((path.read_text(encoding="utf-8")) for path in (CHECKOUT / "README.md", WORKFLOW))

    assert all(command in readme for command in TWO_COMMANDS)
    assert [command for command in commands_in(WORKFLOW, "run") if command.startswith("./run")] == TWO_COMMANDS * 3
    assert {"debian:12", "ubuntu:24.04", "macos-latest", "windows-latest"} <= set(
        re.findall(r"[a-z]+[:-][\w.]+", workflow)
    )


def test_what_is_called_exists() -> None:
    """Each program that a hook or a workflow calls is in the environment."""
    asked = {command.split()[1] for command in (*commands_in(HOOKS, "entry"), *TWO_COMMANDS)}

    assert asked >= {"ruff", "mypy", "pytest", "presskit"}
    assert [name for name in asked if not Path(sys.executable).with_name(name).exists()] == []


@pytest.mark.parametrize("path", [*FORMS, PULL_REQUEST], ids=lambda path: path.stem)
def test_each_form_asks_for_the_smallest_kit_and_warns_of_real_names(path: Path) -> None:
    """Who reports something in the open is told what not to show."""
    text = path.read_text(encoding="utf-8")

    assert "smallest kit" in text
    assert "real names" in text
    assert "SECURITY.md" in text or path.stem == "wish"


def test_files_are_as_editors_are_told() -> None:
    """Every text but inputs and goldens is UTF-8, each of its lines ends in LF, the last too, and none in a blank."""
    told = (CHECKOUT / ".editorconfig").read_text(encoding="utf-8")
    wanted = ("charset = utf-8", "end_of_line = lf", "insert_final_newline = true", "trim_trailing_whitespace = true")

    assert all(line in told for line in wanted)
    assert [path for path in _texts() if not _is_tidy(path.read_bytes())] == []


@pytest.mark.parametrize("data", [b"a", b"a \n", b"a\t\n", b"a\r\n", b"\xe9\n", b"a\n\n"])
def test_an_untidy_file_is_seen(data: bytes) -> None:
    """A missing or double end, a blank before it, a foreign line end and another encoding are found."""
    assert not _is_tidy(data)
    assert _is_tidy("é\n".encode())


def _texts() -> list[Path]:
    kinds = {".py", ".md", ".toml", ".css", ".html", ".yml", ".yaml", ".js", ""}
    apart = [CHECKOUT / "tests" / "kits", CHECKOUT / "tests" / "golden", CHECKOUT / "LICENSE"]
    return [p for p in project_files() if p.suffix in kinds and not any(map(p.is_relative_to, apart))]


def _is_tidy(data: bytes) -> bool:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return False
    untidy = re.search(r"[ \t\r]$", text, re.MULTILINE) or text.endswith("\n\n") or not text.endswith("\n")
    return not text or not untidy
