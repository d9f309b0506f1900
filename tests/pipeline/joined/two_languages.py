"""A kit in two languages whose flyer is wanted in both on one sheet, with a partner of both and one of the second."""

import shutil
from pathlib import Path

from tests.paths import KITS
from tests.pipeline.builds import change
from tests.pipeline.partner_kits import HEAD

BOTH = "north,Northport Network,,,1 Quay|Northport,office@north.example,,,,#0b5c73,with\n"
SECOND = 'sud,Réseau du Sud,fr,,"2, rue du Puits|Sudville",,www.sud.example,,,,with\n'
FLYER = '[[pieces]]\ntemplate = "flyer"\nsize = "A5"\nsides = ["en", "fr"]\neditions = ["screen", "print"]\n'
CALL = "Nous demandons à chaque ministère de publier ce qu'il détient."


def two_languages(folder: Path) -> Path:
    """The kit as `kit` in this folder: a flyer alone, on screens and in print."""
    kit = shutil.copytree(KITS / "complete", folder / "kit")
    settings = kit / "kit.toml"
    text = settings.read_text(encoding="utf-8").partition("[[pieces]]")[0]
    settings.write_text(text + FLYER, encoding="utf-8")
    (kit / "partners.csv").write_text(HEAD + BOTH + SECOND, encoding="utf-8")
    return folder


def without_second_call(folder: Path) -> None:
    """Take out the words that the flyer needs in its second language."""
    change(folder, "kit.toml", f'[flyer.fr]\ncall = "{CALL}"\n', "[flyer.fr]\n")
