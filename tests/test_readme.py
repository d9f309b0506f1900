"""What README.md promises is there: its links, the options it names, its exit codes, its examples."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.load.made_kits import ORGANISATION
from tests.made_pieces import photograph
from tests.paths import CHECKOUT, KITS, SAMPLE_KIT

from presskit.errors import ExitCode
from presskit.load import load_kit

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


def code_blocks(language: str) -> list[str]:
    """The blocks of code in this language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_every_link_leads_somewhere() -> None:
    """Pages and pictures that it names lie in the checkout."""
    prose = re.sub(r"`[^`\n]+`", "", README)
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", prose) if "://" not in target]

    assert len(targets) > 5
    assert [target for target in targets if not (CHECKOUT / target).exists()] == []


def test_the_commands_have_the_options_it_shows() -> None:
    """Nobody types an option from here and is told that there is none."""
    shown = [line.split("#")[0].split() for block in code_blocks("sh") for line in block.splitlines()]
    options: dict[str, set[str]] = {}
    for command, *words in (words[words.index("presskit") + 1 :] for words in shown if "presskit" in words):
        options.setdefault(command, set()).update(re.findall(r"--[a-z-]+", " ".join(words)))

    assert options.keys() >= {"build", "explain", "doctor", "--version"}
    for command, named in options.items():
        run = [sys.executable, "-m", "presskit", *([command, "--help"] if command != "--version" else [command])]
        answer = subprocess.run(run, capture_output=True, text=True, check=True)
        assert named <= set(re.findall(r"--[a-z-]+", answer.stdout)), command


def test_it_lists_every_exit_code() -> None:
    """The table is that of the program."""
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)] == sorted(ExitCode)


def test_its_brand_is_understood(tmp_path: Path) -> None:
    """The example for organisation.toml gives colours, inks, logos and their room, and no error."""
    (example,) = (block for block in code_blocks("toml") if "[brand]" in block)
    kit = shutil.copytree(KITS / "brand-book", tmp_path / "kit")
    (kit / "_brand.yml").unlink()
    (kit / "organisation.toml").write_text(f"{ORGANISATION}{example}", encoding="utf-8")

    organisation = load_kit(kit).organisation

    assert (organisation.brand_colour, organisation.secondary_colour) == ("#0b3c5d", "#ffd500")
    assert organisation.logo_rules.clear_space_ratio == 0.5
    assert len(organisation.logos) == 2


def test_its_credits_are_understood(tmp_path: Path) -> None:
    """The example for assets/credits.toml gives the picture its caption and its credit, and no finding."""
    (example,) = (block for block in code_blocks("toml") if "credit" in block)
    ((name, credit),) = tomllib.loads(example).items()
    (written,) = re.findall(r"`(!\[[^`]+)`", README)
    kit = shutil.copytree(SAMPLE_KIT, tmp_path / "kit")
    (kit / "assets").mkdir(exist_ok=True)
    (kit / "assets" / name).with_suffix(".png").write_bytes(photograph().data)
    (kit / "assets" / "credits.toml").write_text(example.replace(".jpg", ".png"), encoding="utf-8")
    with (kit / "statement.en.md").open("a", encoding="utf-8") as statement:
        statement.write(f"\n{written.replace('.jpg', '.png')}\n")

    loaded = load_kit(kit)

    (picture,) = loaded.pictures.values()
    source = f"{credit['credit']}, {credit['licence']}"
    assert (picture.caption, picture.credit.replace("’", "'")) == (credit["caption"], source)
    assert not [finding for finding in loaded.findings if "credit" in finding.code or "picture" in finding.code]
