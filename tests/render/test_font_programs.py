"""Font programs that serve all partners."""

import io

import pikepdf
from tests.made_pieces import sheets

from presskit.model.edition import Edition
from presskit.model.piece import ComposedSheets
from presskit.render import FontStage, render_sheets


def programs(fonts: FontStage, words: str) -> set[bytes]:
    """The font programs of sheets that say this."""
    document = sheets(f"<section>{words}</section><section style='break-before: page'>{words}</section>")
    (pair,) = render_sheets(ComposedSheets(document, ("one",)), Edition.SCREEN, 0.0, fonts)
    with pikepdf.open(io.BytesIO(pair.pdf)) as pdf:
        descriptors = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item]
        return {descriptor.FontFile2.read_bytes() for descriptor in descriptors}


def test_the_same_alphabet_is_the_same_program(fonts: FontStage) -> None:
    """Whichever of its letters are used."""
    assert programs(fonts, "Harbour") == programs(fonts, "Quay")


def test_another_alphabet_is_added_where_it_is_used(fonts: FontStage) -> None:
    """A partner with Greek letters has a program of its own, and no other has one with Greek letters."""
    latin, greek = programs(fonts, "Network"), programs(fonts, "Δίκτυο")

    assert latin != greek
    assert len(max(greek, key=len)) > len(max(latin, key=len))
