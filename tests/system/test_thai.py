"""libthai, asked where Thai words end."""

import ctypes

import pytest

from presskit.system import thai, thai_words


def test_a_text_comes_in_its_words() -> None:
    """Together they are the text; one without Thai is whole."""
    assert thai_words("มีสิทธิในชีวิต") == ["มี", "สิทธิ", "ใน", "ชีวิต"]
    assert thai_words("") == []


def test_without_libthai_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nobody is stopped by it."""

    def absent(name: str) -> ctypes.CDLL:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", absent)
    thai._library.cache_clear()
    assert thai_words("มีสิทธิ") is None
    thai._library.cache_clear()
