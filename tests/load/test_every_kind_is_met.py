"""Every kind of finding that load declares is met: by a kit of tests/kits/, a table of partners, a list, or here."""

import pkgutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import IFD, Base
from tests.load.kept_links.made_lists import codes_met_by_lists
from tests.load.made_kits import STATEMENT, codes, codes_met, findings_of, problems_of, write_kit
from tests.load.made_partners import codes_met_by_tables
from tests.load.made_pictures import crimson, saved
from tests.paths import CHECKOUT

from presskit import load
from presskit.load.limits import (
    MAX_BRACKETS,
    MAX_KIT_FILES,
    MAX_STATEMENT_WORDS,
    MAX_TOML_BYTES,
    WARN_STATEMENT_WORDS,
)
from presskit.model.finding import FindingKind


def _shortcut(folder: Path) -> None:
    (folder / "statement.en.md").rename(folder / "elsewhere.md")
    (folder / "statement.en.md").symlink_to(folder / "elsewhere.md")


def _folder(folder: Path) -> None:
    (folder / "organisation.toml").unlink()
    (folder / "organisation.toml").mkdir()


def _large(folder: Path) -> None:
    (folder / "organisation.toml").write_text("# " + "x" * MAX_TOML_BYTES, encoding="utf-8")


def _many(folder: Path) -> None:
    for number in range(MAX_KIT_FILES + 5):
        (folder / "templates" / "parts").mkdir(parents=True, exist_ok=True)
        (folder / "templates" / "parts" / f"{number}.html").write_text("x", encoding="utf-8")


def _other_profile(folder: Path) -> None:
    specs = CHECKOUT / "src" / "presskit" / "print_specs"
    kit = folder / "kit.toml"
    kit.write_text(f'{kit.read_text(encoding="utf-8")}editions = ["print"]\nprint_spec = "shop"\n', encoding="utf-8")
    (folder / "print-specs").mkdir()
    (folder / "print-specs" / "shop.toml").write_bytes((specs / "european.toml").read_bytes())
    (folder / "print-specs" / "FOGRA39L_coated.icc").write_bytes((specs / "GRACoL_TR006_built.icc").read_bytes())


# What git does not keep, or what would only fill the project.
CHANGES: dict[str, Callable[[Path], None]] = {
    "file-is-shortcut": _shortcut,
    "file-not-plain": _folder,
    "file-too-large": _large,
    "kit-too-large": _many,
    "print-profile-differs": _other_profile,
}
# Too large to be kept as files.
TEXTS = {
    "text-long": "word " * WARN_STATEMENT_WORDS,
    "text-too-long": "word " * MAX_STATEMENT_WORDS,
    "too-many-parts": "[ " * MAX_BRACKETS,
}
UNCALIBRATED = Image.Exif()
UNCALIBRATED.get_ifd(IFD.Exif)[Base.ColorSpace] = 0xFFFF
SECOND = Image.new("RGB", (40, 20), "white")
# Made here, as nobody can see in a review what a picture's bytes hold.
PICTURES = {
    "picture-moves": saved(crimson(), "PNG", save_all=True, append_images=[SECOND]),
    "profile-unreadable": saved(crimson(), "PNG", icc_profile=b"no profile"),
    "colours-guessed": saved(crimson("CMYK"), "JPEG"),
    "colours-unnamed": saved(crimson(), "JPEG", exif=UNCALIBRATED.tobytes()),
}
# Met in the tests of the modules that say it: they need another user, another folder or other fonts.
# Told of a document that a kit is made of: tests/load/bring/.
OF_DOCUMENTS = {
    "changes-left-out",
    "comments-left-out",
    "computed-text-left-out",
    "document-empty",
    "document-kind",
    "document-locked",
    "document-unreadable",
    "embargo-typed",
    "encoding-guessed",
    "form-changed",
    "head-found",
    "hidden-text-left-out",
    "link-left-out",
    "link-unwrapped",
    "looks-left-out",
    "part-left-out",
    "picture-brought",
    "picture-left-out",
}
# Told of a translator's file: tests/load/translations/test_po.py.
OF_PO_FILES = {"po-form-differs", "po-links-differ", "po-unknown-part", "po-unreadable"}
ELSEWHERE = {"file-unreadable", "kit-folder-missing", "font-list-wrong", "script-list-wrong"}


def kinds_declared() -> frozenset[str]:
    """The codes of every kind of finding in any module of load."""
    modules = [import_module(found.name) for found in pkgutil.walk_packages(load.__path__, f"{load.__name__}.")]
    return frozenset(
        kind.code for module in modules for kind in vars(module).values() if isinstance(kind, FindingKind)
    )


def test_every_kind_is_met() -> None:
    """Each kind is what loading some kit or table says, or is made here; no kit says what is made here."""
    made_here = {*CHANGES, *TEXTS, *PICTURES, *ELSEWHERE, *OF_DOCUMENTS, *OF_PO_FILES}
    assert len(kinds_declared()) > 100
    assert kinds_declared() - codes_met() - codes_met_by_tables() - codes_met_by_lists() - made_here == set()
    assert made_here <= kinds_declared() - codes_met()


@pytest.mark.parametrize("code", CHANGES)
def test_a_kit_with_such_a_file_says_so(tmp_path: Path, code: str) -> None:
    """Once, and nothing besides."""
    folder = write_kit(tmp_path)
    CHANGES[code](folder)
    assert codes(problems_of(folder)) == [code]


@pytest.mark.parametrize("code", TEXTS)
def test_a_kit_with_such_a_statement_says_so(tmp_path: Path, code: str) -> None:
    """Of the statement as a whole, and nothing besides."""
    problems = problems_of(write_kit(tmp_path, statement=f"{STATEMENT}\n{TEXTS[code]}\n"))
    assert codes(problems) == [code]
    assert problems[0].place is not None
    assert problems[0].place.file == "statement.en.md"


@pytest.mark.parametrize("code", PICTURES)
def test_a_kit_with_such_a_picture_says_so(tmp_path: Path, code: str) -> None:
    """Where the statement shows it; it is a warning, and the kit loads."""
    name = "assets/photo.jpg" if PICTURES[code][:2] == b"\xff\xd8" else "assets/photo.png"
    files: dict[str, str | bytes] = {name: PICTURES[code], "assets/credits.toml": f'["{name[7:]}"]\ncredit = "A"\n'}
    found = findings_of(write_kit(tmp_path, statement=f"{STATEMENT}\n![Crimson]({name})\n", files=files))
    assert [finding.place and finding.place.line for finding in found if finding.code == code] == [7]
    assert not any(finding.is_error for finding in found)
