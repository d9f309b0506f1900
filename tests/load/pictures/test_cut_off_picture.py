"""A picture cut off on its way, met after the layout engine was imported."""

import io

import pytest
from PIL import Image, ImageFile

from presskit.load.pictures.raster import clean_raster
from presskit.model.finding import Finding, Place


def test_a_picture_that_was_cut_off_is_refused_after_the_engine_was_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint tells Pillow, for the whole process, to fill the rest with grey; a second build is not fooled."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    out = io.BytesIO()
    Image.effect_noise((64, 64), 80).save(out, "PNG")
    found: list[Finding] = []
    assert clean_raster("cut.png", out.getvalue()[:-900], Place("kit.toml"), found) is None
    assert [finding.code for finding in found] == ["picture-unreadable"]
    assert ImageFile.LOAD_TRUNCATED_IMAGES
