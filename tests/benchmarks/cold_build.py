"""`presskit build` of the sample kit with an empty cache, against the `weasyprint` command once for each document.

Both lay out the same HTML and style sheets with the same fonts and write tagged PDF/A-2a. Only presskit composes,
fits, finishes, reads every page back and packs; only `weasyprint` starts anew for each document. The letterheads'
stationery, which presskit lays out as well, is not given to `weasyprint`.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.measure import KIT, PRESSKIT, Spent, medians, print_table, spent_on

from presskit.compose import compose_piece
from presskit.load import load_house_style, load_kit
from presskit.model.piece import ComposedPiece
from presskit.render import stage_fonts

RUNS = 5
WEASYPRINT = Path(sys.executable).with_name("weasyprint")
OPTIONS = ("--quiet", "--pdf-variant", "pdf/a-2a", "--pdf-tags")


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kit, house = load_kit(KIT), load_house_style(KIT)
        pieces = [
            compose_piece(kit, house, piece, language, edition)
            for piece in kit.pieces
            for language in kit.languages
            for edition in piece.editions
        ]
        fonts = {"FONTCONFIG_FILE": str(stage_fonts(house.fonts, folder / "fonts").configuration)}
        commands = [_weasyprint(piece, folder / f"document-{number}") for number, piece in enumerate(pieces)]

        def one_by_one() -> Spent:
            return sum((spent_on(command, environment=fonts) for command in commands), Spent(0.0, 0.0, 0.0))

        weasyprint, presskit = f"weasyprint, {len(commands)} times", f"presskit build, {len(commands)} files"
        results = medians({weasyprint: one_by_one, presskit: lambda: _presskit(folder / "kit and build")}, RUNS)
    print_table(results, {"presskit / weasyprint": (presskit, weasyprint)})


def _weasyprint(piece: ComposedPiece, folder: Path) -> list[str]:
    """The command for this document, whose files now lie in the folder."""
    folder.mkdir()
    (folder / "document.html").write_text(piece.body.html, encoding="utf-8")
    for key, asset in piece.body.assets.items():
        (folder / key).write_bytes(asset.data)
    sheets = []
    for number, sheet in enumerate(piece.body.stylesheets):
        path = folder / f"{number}.css"
        path.write_text(sheet.text, encoding="utf-8")
        sheets += ["--stylesheet", str(path)]
    return [str(WEASYPRINT), *OPTIONS, *sheets, str(folder / "document.html"), str(folder / "document.pdf")]


def _presskit(folder: Path) -> Spent:
    """A build from nothing but the kit."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(KIT, folder / "kit")
    return spent_on([PRESSKIT, "build", "--quiet"], cwd=folder)


if __name__ == "__main__":
    main()
