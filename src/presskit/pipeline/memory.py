"""Everything that a build is made from, as fingerprints: where all of it is the same, the result is the same."""

from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import presskit
from presskit.cache import content_key, fingerprint, folder_fingerprint
from presskit.model.finding import Place
from presskit.model.house_style import FontFile, HouseStyle
from presskit.model.kit import Kit
from presskit.model.partner import Partner
from presskit.model.piece import ComposedPiece
from presskit.pipeline.order import BuildOrder, PieceOrder
from presskit.resources import fonts_folder, print_specs_folder, templates_folder
from presskit.system import system_libraries

# The packages that decide what stands in a file and what is read back from it.
_PACKAGES = (
    "babel",
    "fonttools",
    "jinja2",
    "markdown-it-py",
    "pikepdf",
    "pillow",
    "pydyf",
    "pypdfium2",
    "pyphen",
    "qrcode",
    "tinycss2",
    "uharfbuzz",
    "weasyprint",
    "zxing-cpp",
)


@cache
def tool_versions() -> dict[str, str]:
    """The version of every tool that has a hand in the files; one that is missing is left out."""
    libraries = {library.name: library.version for library in system_libraries() if library.version}
    packages = {name: found for name in _PACKAGES if (found := _version(name))}
    return dict(sorted({"presskit": presskit.__version__, **packages, **libraries}.items(), key=lambda tool: tool[0]))


def kit_key(order: BuildOrder) -> str | None:
    """The fingerprint of a whole build; None if the kit is not there or too large to be one."""
    own = (templates_folder(), fonts_folder(), print_specs_folder())
    folders = [folder_fingerprint(folder) for folder in (order.kit_folder, *own)]
    if None in folders:
        return None
    wishes = (order.pieces, order.languages, order.editions, order.draft, order.on_stationery, order.partners)
    return fingerprint("kit", folders, wishes, tools_key())


def piece_key(composed: ComposedPiece, fonts: tuple[FontFile, ...]) -> str:
    """The fingerprint of one file: all that stands on its pages, the fonts, and the tools that make it.

    What was found while composing is no part of it: a line more in kit.toml moves its places and changes no page.
    """
    pages = replace(composed, findings=())
    return fingerprint("piece", pages, _fonts_key(fonts), tools_key())


def sheets_key(kit: Kit, house: HouseStyle, order: PieceOrder) -> str:
    """The fingerprint of all that partners' sheets of one file are made of, but for the partner."""
    statement = kit.statements[order.language]
    words = (kit.organisation, statement.title, statement.language, order.piece, order.edition)
    spec = kit.print_specs.get(order.piece.print_spec)
    return fingerprint("sheets", words, spec, house.templates, _fonts_key(house.fonts), tools_key())


def partner_key(partner: Partner) -> str:
    """The fingerprint of what a partner prints on its sheets; where its row stands is no part of it."""
    bare = replace(partner, place=Place(""), language="", local_texts={})
    return fingerprint("partner", bare)


def _fonts_key(fonts: tuple[FontFile, ...]) -> str:
    return fingerprint([(font.family, font.role, font.sha256) for font in fonts])


@cache
def tools_key() -> str:
    """The fingerprint of the tools and of presskit itself: where it is the same, the same is made."""
    return fingerprint(
        tool_versions(), [library.name for library in system_libraries() if library.present], _own_code()
    )


def _own_code() -> str:
    """The fingerprint of presskit's own source: a changed line may change every page."""
    folder = Path(presskit.__file__).parent
    paths = sorted(folder.rglob("*.py"))
    return content_key(*(part for path in paths for part in (path.relative_to(folder).as_posix(), path.read_bytes())))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
