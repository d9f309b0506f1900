"""The stress kits, each ordered in any piece, size and edition: what the gallery shows and what the tests build."""

import re
import shutil
import tomllib
from collections.abc import Iterable
from pathlib import Path

from tests.paths import KITS
from tests.pieces import house_style

from presskit.model.edition import Edition

STRESS, LANGUAGES = KITS / "stress", KITS / "languages"
Order = tuple[str, str, Edition]
"""A piece, a size and an edition."""

_PIECES = re.compile(r"^\[\[pieces\]\]\n(?:(?!\[).*\n?)*", re.MULTILINE)


def stress_kits() -> list[Path]:
    """The folders of all stress kits, by name."""
    return sorted(path.parent for path in STRESS.glob("*/kit.toml"))


def language_kits() -> list[Path]:
    """The folders of the kits in other scripts, each called as its language."""
    return sorted(path.parent for path in LANGUAGES.glob("*/kit.toml"))


def all_orders() -> list[Order]:
    """Everything that presskit makes: each piece in each size and each edition of that size."""
    return [
        (design.name, size.name, edition)
        for design in house_style().pieces.values()
        for size in design.sizes
        for edition in design.makes[size.name]
    ]


def orders_of(kit: Path) -> list[Order]:
    """What can be made of the kit: all but the pieces that need words which it does not give."""
    given = tomllib.loads((kit / "kit.toml").read_text(encoding="utf-8"))
    designs = house_style().pieces
    needing = {name for name, design in designs.items() if any(key.needed for key in design.words)}
    without = {name for name in needing if designs[name].words_table not in given}
    return [order for order in all_orders() if order[0] not in without]


def ordered(kit: Path, folder: Path, orders: Iterable[Order]) -> Path:
    """A copy of the kit below the folder, which orders these and nothing else."""
    copy = Path(shutil.copytree(kit, folder / kit.name))
    settings = copy / "kit.toml"
    text = _PIECES.sub("", settings.read_text(encoding="utf-8")).rstrip()
    editions: dict[tuple[str, str], list[Edition]] = {}
    for name, size, edition in orders:
        editions.setdefault((name, size), []).append(edition)
    tables = (_piece(name, size, wanted) for (name, size), wanted in editions.items())
    settings.write_text("\n\n".join([text, *tables]) + "\n", encoding="utf-8")
    return copy


def _piece(name: str, size: str, editions: Iterable[Edition]) -> str:
    is_inches = house_style().papers[size].in_inches
    spec = f'print_spec = "{"north-american" if is_inches else "european"}"\n' if Edition.PRINT in editions else ""
    wanted = ", ".join(f'"{edition}"' for edition in editions)
    return f'[[pieces]]\ntemplate = "{name}"\nsize = "{size}"\neditions = [{wanted}]\n{spec}'
