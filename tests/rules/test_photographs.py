"""Photographs with fewer pixels."""

import io

from PIL import Image, ImageFilter

from presskit.rules.photographs import smaller_photograph


def saved(picture: Image.Image, form: str) -> bytes:
    """Its bytes in this form."""
    stream = io.BytesIO()
    picture.save(stream, form)
    return stream.getvalue()


def grain(mode: str = "RGB") -> Image.Image:
    """More colours than any drawing has."""
    channel = Image.effect_noise((600, 400), 60).filter(ImageFilter.GaussianBlur(2))
    return Image.merge(
        "RGB", [channel, channel.rotate(180), channel.transpose(Image.Transpose.FLIP_TOP_BOTTOM)]
    ).convert(mode)


def test_it_has_as_many_pixels_as_were_asked_for() -> None:
    """Whatever its form was, it comes as JPEG; seen through, as PNG."""
    for form, mode, is_jpeg in (("JPEG", "RGB", True), ("PNG", "RGB", True), ("PNG", "RGBA", False)):
        found = smaller_photograph(saved(grain(mode), form), 0.5)
        assert found is not None
        assert (found.width_px, found.height_px, found.is_jpeg) == (300, 200, is_jpeg)
        assert Image.open(io.BytesIO(found.data)).size == (300, 200)


def test_line_art_is_left() -> None:
    """A logo of a few colours."""
    assert smaller_photograph(saved(Image.new("RGB", (600, 400), "crimson"), "PNG"), 0.5) is None


def test_what_would_weigh_no_less_is_left() -> None:
    """A photograph that was packed tightly loses nothing for nothing."""
    stream = io.BytesIO()
    grain().save(stream, "JPEG", quality=5)
    assert smaller_photograph(stream.getvalue(), 0.99) is None
