"""Names in colour profiles and font programs."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from presskit.rules.names_in_programs import (
    device_names,
    font_modified_s,
    licensees,
    without_device_names,
    without_licensees,
)

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
DISPLAY = SRGB.replace("sRGB built-in".encode("utf-16-be"), "Annas Display".encode("utf-16-be"))


def _old(name: bytes, device: bytes = b"mntr") -> bytes:
    """A profile of version 2 with this description alone."""
    text = b"desc" + bytes(4) + (len(name) + 1).to_bytes(4) + name + b"\0"
    head = bytes(12) + device + bytes(20) + b"acsp" + bytes(88)
    return head + (1).to_bytes(4) + b"desc" + (144).to_bytes(4) + len(text).to_bytes(4) + text


@pytest.mark.parametrize(
    ("profile", "names"),
    [
        (DISPLAY, ["Annas Display"]),
        (_old(b"Color LCD of Anna"), ["Color LCD of Anna"]),
        (_old(b"DELL U2720Q 7RX3J", b"scnr"), ["DELL U2720Q 7RX3J"]),
        (_old(b"House Printer", b"prtr"), []),
        (_old(b"Adobe RGB (1998)"), []),
        (SRGB, []),
        (b"no profile", []),
        (DISPLAY[:200], []),
    ],
)
def test_the_names_of_devices(profile: bytes, names: list[str]) -> None:
    """Old and new descriptions of displays and scanners; nothing of working spaces, presses and other files."""
    assert [named.name for named in device_names(profile)] == names


def test_a_profile_without_names_gives_the_same_colours() -> None:
    """Its names are blank, and its sum is left out."""
    nameless = without_device_names(DISPLAY)
    assert (device_names(nameless), len(nameless), b"A\0n\0n" in nameless) == ([], len(DISPLAY), False)
    assert without_device_names(SRGB) == SRGB
    ramp = Image.linear_gradient("L").convert("RGB")
    lab = ImageCms.createProfile("LAB")
    sources = [ImageCms.ImageCmsProfile(BytesIO(each)) for each in (DISPLAY, nameless)]
    before, after = (ImageCms.profileToProfile(ramp, source, lab, outputMode="LAB") for source in sources)
    assert before
    assert after
    assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize("words", ["Licensed to Anna Person", "This font is licenced exclusively for: Anna Person"])
@pytest.mark.parametrize("encoding", ["latin-1", "utf-16-be"])
@pytest.mark.parametrize("shift", [0, 1])
def test_licensees_are_found_and_taken_out(words: str, encoding: str, shift: int) -> None:
    """In both ways of writing, at even and odd places, without a change of length."""
    font = bytes(10 + shift) + words.encode(encoding) + b"\0\1more"
    assert [named.name.strip() for named in licensees(font)][:1] == ["Anna Person"]
    nameless = without_licensees(font)
    assert ([named.name for named in licensees(nameless) if named.name], len(nameless)) == ([], len(font))
    assert nameless.endswith(b"\0\1more")


def test_the_time_of_a_font_is_that_of_its_head() -> None:
    """Of a program of tables that has one."""
    head = b"\0\1\0\0\0\1" + bytes(6) + b"head" + bytes(4) + (28).to_bytes(4) + (54).to_bytes(4)
    assert font_modified_s(head + bytes(28) + (77).to_bytes(8) + bytes(18)) == 77
    assert font_modified_s(b"%!PS-AdobeFont") == 0
    assert font_modified_s(b"OTTO\0\0") == 0
