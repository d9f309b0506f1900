"""The kit's fonts laid out in one folder, and fontconfig told to look nowhere else.

The engine finds fonts through fontconfig, which silently falls back to whatever the system has: a relative
FONTCONFIG_FILE is ignored, and a folder without fonts crashes the process. Hence one configuration of our own,
absolute, over a folder that is complete before it is named.
"""

import hashlib
import os
import re
import stat
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from presskit.errors import CannotWrite, KitError
from presskit.model.finding import FindingKind, Place, Severity
from presskit.model.house_style import EMOJI, SCRIPT, FontFile, FontSource
from presskit.rules.writing.scripts import LEFT_TO_OTHER_FACES
from presskit.system import read_plain

NO_FONTS = FindingKind(
    "no-fonts",
    Severity.ERROR,
    "Is there a font to set the text in?",
    "Without any font the layout engine stops the whole program; with the system's own, every computer prints "
    "another page.",
    "Install presskit again: its own fonts are missing.",
)

# What comes out of a web font, by how it begins.
_UNPACKED = {b"OTTO": ".otf"}
_LONGEST_STEM = 80
GENERIC_FAMILIES = ("sans-serif", "serif", "monospace", "cursive", "fantasy", "system-ui")
CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
{aliases}{of_scripts}  <match target="pattern">
    <edit name="family" mode="append_last" binding="same"><string>{text_family}</string></edit>
  </match>
</fontconfig>
"""
ALIAS = """  <alias binding="same"><family>{generic}</family><prefer><family>{text_family}</family></prefer></alias>
"""
# A face of another script, without the letters that are left to the theme's faces.
OF_A_SCRIPT = """  <match target="scan"><test name="family"><string>{family}</string></test>
    <edit name="charset" mode="assign"><minus><name>charset</name><charset>{ranges}</charset></minus></edit>
  </match>
"""
_RANGE = "<range><int>{first}</int><int>{last}</int></range>"


@dataclass(frozen=True, slots=True)
class FontStage:
    """Where the fonts lie for the engine: the fontconfig file, the families in it, the one for running text.

    `sources` are the files, for whoever holds a finished page against them.
    """

    configuration: Path
    families: frozenset[str]
    text_family: str
    sources: tuple[FontSource, ...] = ()

    @property
    def files(self) -> list[str]:
        """The font files, for whoever reads them without fontconfig."""
        return sorted(str(path) for path in (self.configuration.parent / "fonts").iterdir())

    def point_fontconfig(self) -> None:
        """Make these the only fonts that this process finds, from the next font configuration on.

        SOURCE_DATE_EPOCH is fixed because fontTools writes the time into fonts with letters in colour.
        """
        os.environ["FONTCONFIG_FILE"] = str(self.configuration)
        os.environ["SOURCE_DATE_EPOCH"] = "0"
        for name in ("FONTCONFIG_PATH", "FONTCONFIG_SYSROOT"):
            os.environ.pop(name, None)


def stage_fonts(fonts: tuple[FontFile, ...], folder: Path) -> FontStage:
    """The fonts written below this folder and fontconfig pointed at them; what lies there already is kept.

    Call it before the first piece is rendered. Raises KitError if there is no font, CannotWrite if the folder
    cannot be written.
    """
    if not fonts:
        raise KitError([NO_FONTS.at(Place("fonts/fonts.toml"), "There is no font to set the text in.")])
    home = folder.absolute() / _name_of(fonts)
    text_family = next((font.family for font in fonts if font.role == "text"), fonts[0].family)
    emoji_family = next((font.family for font in fonts if font.role == EMOJI), "")
    of_scripts = dict.fromkeys(font.family for font in fonts if font.role == SCRIPT)
    try:
        for font in fonts:
            _write_once(home / "fonts" / _staged_name(font), font.data)
        _remove_strangers(home / "fonts", {_staged_name(font) for font in fonts})
        _remove_pipes(home / "cache")
        _write_once(home / "fonts.conf", _configuration(home, text_family, emoji_family, of_scripts).encode())
    except OSError as error:
        raise CannotWrite(f"The fonts cannot be laid out in {folder}: {error.strerror}.") from error
    families = frozenset(name for font in fonts for name in (font.family, *font.names))
    sources = tuple(
        FontSource(name, str(home / "fonts" / _staged_name(font)), hashlib.sha256(font.data).hexdigest())
        for font in fonts
        for name in (font.family, *font.names)
    )
    stage = FontStage(home / "fonts.conf", families, text_family, sources)
    stage.point_fontconfig()
    return stage


def _name_of(fonts: tuple[FontFile, ...]) -> str:
    """The same for the same fonts in the same order, so that two sets never share a folder.

    Nor two ways to leave letters out of a font, as fontconfig keeps what it has read.
    """
    parts = "\n".join(f"{font.family}|{font.role}|{_staged_name(font)}" for font in fonts)
    if any(font.role == SCRIPT for font in fonts):
        parts += f"{OF_A_SCRIPT}{LEFT_TO_OTHER_FACES}"
    return hashlib.sha256(parts.encode()).hexdigest()[:16]


def _staged_name(font: FontFile) -> str:
    digest = hashlib.sha256(font.data).hexdigest()[:16]
    path = Path(font.file_name)
    ending = _UNPACKED.get(font.data[:4], ".ttf") if path.suffix.lower() == ".woff2" else path.suffix.lower()
    return f"{digest}-{re.sub(r'[^A-Za-z0-9-]', '_', path.stem)[:_LONGEST_STEM]}{ending}"


def _configuration(home: Path, text_family: str, emoji_family: str, of_scripts: Iterable[str]) -> str:
    families = [(name, text_family) for name in GENERIC_FAMILIES]
    # The engine asks for this family itself where a text has an emoji.
    families += [(EMOJI, emoji_family)] if emoji_family else []
    aliases = "".join(ALIAS.format(generic=name, text_family=escape(family)) for name, family in families)
    ranges = "".join(_RANGE.format(first=first, last=last) for first, last in LEFT_TO_OTHER_FACES)
    without = "".join(OF_A_SCRIPT.format(family=escape(family), ranges=ranges) for family in of_scripts)
    names = {"fonts": home / "fonts", "cache": home / "cache", "text_family": text_family}
    return CONFIGURATION.format(
        aliases=aliases, of_scripts=without, **{name: escape(str(value)) for name, value in names.items()}
    )


def _remove_strangers(folder: Path, staged: Collection[str]) -> None:
    """Leave no other font there: fontconfig might take it, and print other letters than the text has."""
    for path in folder.iterdir():
        if path.name not in staged:
            path.unlink()


def _remove_pipes(folder: Path) -> None:
    """Leave nothing but files in fontconfig's own cache: it would wait for ever for what a named pipe brings."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if not stat.S_ISREG(path.lstat().st_mode):
            path.unlink()


def _write_once(path: Path, data: bytes) -> None:
    """Write the file unless it stands there, itself and no link, with these bytes; nobody ever sees half of it.

    The bytes are compared: a font of the same size with two letters exchanged would print what nobody has written.
    """
    if not path.is_symlink() and path.is_file() and read_plain(path) == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    # Beside the fonts' folder, not in it: fontconfig reads whatever lies there.
    with tempfile.NamedTemporaryFile(dir=path.parent.parent, prefix=".presskit-", delete=False) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    try:
        Path(file.name).replace(path)
    except OSError:
        Path(file.name).unlink(missing_ok=True)
        raise
