"""Where the files that come with presskit lie: its templates, fonts, print specifications and starter kit.

An installed wheel holds them inside the package; a checkout, at its top (`force-include` in pyproject.toml).
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from presskit.errors import InstallationIncomplete

_PACKAGE = Path(__file__).parent


def templates_folder() -> Path:
    """The folder of the house style: HTML, CSS and locales.

    Raises:
        InstallationIncomplete: neither the package nor a checkout around it has the folder.
    """
    return _resource_folder(_PACKAGE, "templates")


@cache
def language_data() -> Mapping[str, Any]:
    """What stands in locales/languages.toml of the house style: how each language sets what presskit sets itself."""
    path = templates_folder() / "locales" / "languages.toml"
    return MappingProxyType(tomllib.loads(path.read_text(encoding="utf-8")))


def language_setting(language: str, setting: str) -> Any:
    """What languages.toml says for a language, or for it without its script or country; None if it says nothing."""
    rows = language_data()["languages"]
    return next((rows[tag][setting] for tag in _shorter_and_shorter(language) if setting in rows.get(tag, ())), None)


def _shorter_and_shorter(language: str) -> Iterator[str]:
    """The tag, and then the same without its last parts: zh-Hant-HK, zh-Hant, zh."""
    while language:
        yield language
        language = language.rpartition("-")[0]


def fonts_folder() -> Path:
    """The folder of the fonts, with fonts.toml.

    Raises:
        InstallationIncomplete: neither the package nor a checkout around it has the folder.
    """
    return _resource_folder(_PACKAGE, "fonts")


def print_specs_folder() -> Path:
    """The folder of the print specifications and their ICC profiles."""
    return _PACKAGE / "print_specs"


def starter_folder() -> Path:
    """The folder of the files that a new kit begins with."""
    return _PACKAGE / "starter" / "files"


def _resource_folder(package: Path, name: str) -> Path:
    """The folder of that name in the package, or at the top of the checkout when the package lies in its `src`."""
    places = [package / name]
    if package.parent.name == "src":
        places.append(package.parent.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise InstallationIncomplete(
        f"presskit's own {name} are missing: they should be in {places[-1]}.",
        "install presskit-pdf again",
    )
