"""The tags of font subsets."""

import pikepdf
from pikepdf import Dictionary, Name

from presskit.prepress.font_tags import rename_subsets


def fonts_named(*names: str) -> pikepdf.Pdf:
    """A PDF with fonts of these names and nothing else."""
    pdf = pikepdf.new()
    pdf.Root.Fonts = pikepdf.Array(pdf.make_indirect(Dictionary(BaseFont=Name(f"/{name}"))) for name in names)
    return pdf


def names_in(pdf: pikepdf.Pdf) -> list[str]:
    """What its fonts are called."""
    return [str(font.BaseFont) for font in pdf.Root.Fonts]


def test_each_letter_of_a_tag_is_turned_on() -> None:
    """From Z back to A; the font's own name stays."""
    pdf = fonts_named("ABCXYZ+Inter-Bold")
    rename_subsets(pdf, 6)
    assert names_in(pdf) == ["/GHIDEF+Inter-Bold"]


def test_a_font_without_a_tag_keeps_its_name() -> None:
    """It is whole, or its plus sign is a part of its name."""
    pdf = fonts_named("Inter", "A+Inter")
    rename_subsets(pdf, 6)
    assert names_in(pdf) == ["/Inter", "/A+Inter"]


def test_turns_of_stationery_and_of_sides_never_meet() -> None:
    """13 for the sheets of one file, 6 for each file that is joined: four files with their sheets are eight tags."""
    seen = set()
    for side in range(4):
        for sheet in (0, 13):
            pdf = fonts_named("ABCDEF+Inter")
            rename_subsets(pdf, sheet)
            rename_subsets(pdf, 6 * side)
            seen.update(names_in(pdf))
    assert len(seen) == 8
