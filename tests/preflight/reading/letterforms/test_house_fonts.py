"""The fonts that come with presskit."""

from hashlib import sha256
from pathlib import Path

from presskit.model.house_style import FontSource
from presskit.preflight.reading.letterforms.house_fonts import house_fonts, listed_fonts


def test_they_are_those_of_the_list() -> None:
    """Each file lies where it is said to be, with the sum that is said of it."""
    assert {source.family for source in house_fonts()} >= {"Inter", "Oswald"}
    for source in house_fonts():
        assert sha256(Path(source.path).read_bytes()).hexdigest() == source.sha256


def test_any_folder_may_have_a_list(tmp_path: Path) -> None:
    """A second list, of a kit say, is read in the same way."""
    (tmp_path / "fonts.toml").write_text('[[fonts]]\nfamily = "Made"\nfile = "made.ttf"\nsha256 = "ab"\n')
    assert listed_fonts(tmp_path) == (FontSource("Made", str(tmp_path / "made.ttf"), "ab"),)
