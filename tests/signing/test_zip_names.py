"""The paths in a zip."""

import pytest

from presskit.signing.zip_names import odd_name


@pytest.mark.parametrize(
    "names",
    [
        ["SHA256SUMS", "screen/2021-11-01_inpud_flyer-a4_en.pdf"],
        ["Press kit, 1 (final)/", "Press kit, 1 (final)/manifest.json", "Press kit, 1 (final)/.presskit.lock"],
        ["März/a", "日本/b", f"{'x' * 255}/c"],
        ["build/a", "build-2/a", "builda"],
    ],
)
def test_plain_paths_are_taken(names: list[str]) -> None:
    """In a folder with spaces and letters of any script, or in none."""
    assert odd_name(names) is None


@pytest.mark.parametrize(
    "name",
    [
        *("../a", "a/../b", "./a", "a//b", "/a", "/", "//server/a", "", "C:/a", "C:a", "a:b", r"a\b", r"..\a"),
        *("a\n", "a\0b", "a\u202eb", "a\u200b", "a.", "a ", "a./b", "con", "NUL.pdf", "aux/b", "a?", "a*", "a|b"),
        *('a"b', "a<b", "x" * 256, "é" * 128),
    ],
)
def test_a_path_that_leads_elsewhere_is_refused(name: str) -> None:
    """On any system: upwards, to the root, to a disk, to a device, to a name that is cut or read otherwise."""
    odd = odd_name(["a/z", name])

    assert odd
    assert odd[0] == name
    assert "leads elsewhere, or another file" in odd[1]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["a", "a"], "a is there twice"),
        (["k/", "k/", "k/a"], "k/ is there twice"),
        (["a", "a/b"], "a is a file and a folder at once"),
        (["k/a", "k/a/"], "is there twice"),
        (["k/a", "other/"], "other/ is an empty folder"),
        (["k/a", "K/b"], "k and K are one file on some systems"),
        (["k/ﬁ", "k/fi"], "are one file on some systems"),
        (["k/e\u0301", "k/é"], "are one file on some systems"),
        (["k/ς", "k/Σ"], "are one file on some systems"),
    ],
)
def test_paths_that_meet_are_refused(names: list[str], message: str) -> None:
    """Each program would keep another one, or none."""
    odd = odd_name(names)

    assert odd
    assert message in odd[1]


def test_files_that_macos_adds_are_called_so() -> None:
    """They are honest and unsigned; the hint says what to do, for those who get the zip and those who send it."""
    odd = odd_name(["build/a", "__MACOSX/build/._a"])

    assert odd
    assert "__MACOSX holds files that macOS has added" in odd[1]
    assert "verify the folder of the build alone; `zip -rX`" in odd[2]
