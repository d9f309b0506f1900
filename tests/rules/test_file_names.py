"""What may name a file or a folder on every system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.rules.file_names import (
    id_meant,
    is_device_name,
    is_id,
    is_portable_path,
    is_safe_id,
)


@pytest.mark.parametrize("written", ["a", "report-2021", "harbour-2", "console", "0", "a" * 40])
def test_small_letters_digits_and_hyphens_make_an_id(written: str) -> None:
    """Forty of them at most."""
    assert is_id(written)
    assert is_safe_id(written)


@pytest.mark.parametrize(
    "written",
    [
        *("", "-", "-rf", "a-", "A", "a b", "a_b", "é", "a" * 41, "a/b", "../a", "..", "a.b", "r\u0435port"),
        "a\n",
    ],
)
def test_anything_else_makes_none(written: str) -> None:
    """A hyphen at either end neither: other programs take it for an option."""
    assert not is_id(written)
    assert not is_safe_id(written)


@given(st.text())
def test_the_id_that_was_meant_is_one(written: str) -> None:
    """Or there is none."""
    assert id_meant(written) == "" or is_id(id_meant(written))


def test_capitals_spaces_and_marks_are_what_people_mean_otherwise() -> None:
    """Letters with accents are not guessed."""
    assert id_meant("My Report (2021)") == "my-report-2021"
    assert id_meant("Enquête") == ""
    assert id_meant("a" * 50) == ""


@pytest.mark.parametrize("written", ["con", "CON", "nul", "com1", "lpt9", "con.pdf", "aux .txt"])
def test_names_that_windows_keeps_are_known(written: str) -> None:
    """In capitals, and with any ending."""
    assert is_device_name(written)
    assert not is_safe_id(written)
    assert not is_portable_path(f"screen/{written}")


@pytest.mark.parametrize("written", ["contact", "com", "lpt10", "a.con"])
def test_names_that_resemble_them_are_free(written: str) -> None:
    """Windows keeps whole names."""
    assert not is_device_name(written)


@pytest.mark.parametrize(
    "path",
    ["manifest.json", "screen/2021-11-01_inpud_flyer-a5_en.pdf", "partners/a-b/print/x.pdf", "a.b_c-d", "x" * 100],
)
def test_portable_paths_pass(path: str) -> None:
    """What the build writes is portable."""
    assert is_portable_path(path)


@pytest.mark.parametrize(
    "path",
    [
        *("", "/etc/passwd", "../x", "a/../b", "a//b", "a/", "./a", ".git/config", "a/.b", "C:/x", "c:x", "a\\b"),
        *(
            "Flyer.pdf",
            "fl\u00fcer.pdf",
            "a b",
            "a\nb",
            "a\0b",
            "con",
            "nul.pdf",
            "screen/aux/x.pdf",
            "com1.txt",
            "x.",
        ),
        *("x" * 101, "~/x", "a\u202eb"),
    ],
)
def test_other_paths_do_not_pass(path: str) -> None:
    """Nothing leads out of the folder, hides, or fails on another system."""
    assert not is_portable_path(path)
