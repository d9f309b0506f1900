"""The licence of a font lies beside it, and is the one that is named."""

from pathlib import Path

import pytest
from tests.load.fonts.made_kit_fonts import OFL, entry, made_font
from tests.load.made_kits import codes, problems_of, write_kit

from presskit.load.fonts.font_licence import licence_called

FONT = made_font()


def kit_under(folder: Path, licence: str, text: str | bytes | None) -> Path:
    """A kit with a font under this licence, whose text is this."""
    files: dict[str, str | bytes] = {"fonts/fonts.toml": entry(FONT, licence=licence), "fonts/made.ttf": FONT}
    return write_kit(folder, files=files | ({} if text is None else {"fonts/OFL.txt": text}))


@pytest.mark.parametrize("licence", ["OFL-1.1", "SIL Open Font License 1.1", "bought of its maker"])
def test_a_licence_beside_its_font_is_taken(tmp_path: Path, licence: str) -> None:
    """Any licence: who uses the font knows what it says; a PDF of it will do."""
    assert problems_of(kit_under(tmp_path / "text", licence, OFL)) == []
    assert problems_of(kit_under(tmp_path / "pdf", licence, b"%PDF-1.7\n\0\xff")) == []


@pytest.mark.parametrize(
    ("text", "code"), [(None, "file-missing"), ("", "font-licence-unclear"), (b"\0" * 90, "font-licence-unclear")]
)
def test_a_font_without_the_text_of_its_licence_is_refused(
    tmp_path: Path, text: str | bytes | None, code: str
) -> None:
    """A file without words is none."""
    assert codes(problems_of(kit_under(tmp_path, "OFL-1.1", text))) == [code]


def test_the_text_of_another_licence_is_told(tmp_path: Path) -> None:
    """At the name, with the name of the text that lies there."""
    found = problems_of(kit_under(tmp_path, "Apache-2.0", OFL))
    assert codes(found) == ["font-licence-unclear"]
    assert found[0].hint == 'write licence = "OFL-1.1"'


def test_usual_licences_are_known_by_their_words() -> None:
    """Others are called what their owner calls them."""
    assert licence_called(OFL) == "OFL-1.1"
    assert licence_called("Apache License\nVersion 2.0") == "Apache-2.0"
    assert licence_called("All rights reserved", "see the text") == "see the text"
