"""The engine with the fonts of the checkout, and a clean piece printed once."""

from collections.abc import Callable

import pytest
from tests.paths import CHECKOUT
from tests.preflight.made_pdfs import FAMILIES, MadePiece, clean_piece, codes_of, write_fontconfig

from presskit.model.piece import FinishedPiece
from presskit.preflight import preflight_pdf


@pytest.fixture(scope="session")
def _fontconfig(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(write_fontconfig(tmp_path_factory.mktemp("fontconfig"), CHECKOUT / "fonts"))


@pytest.fixture(autouse=True)
def _fonts_of_the_checkout(monkeypatch: pytest.MonkeyPatch, _fontconfig: str) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", _fontconfig)


@pytest.fixture
def made() -> MadePiece:
    """The clean piece before it is printed, for tests that change it."""
    return clean_piece()


@pytest.fixture(scope="session")
def clean(_fontconfig: str) -> FinishedPiece:
    """The clean piece, printed."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("FONTCONFIG_FILE", _fontconfig)
        return clean_piece().finished()


@pytest.fixture
def found() -> Callable[[FinishedPiece], list[str]]:
    """Every code that preflight finds in a piece."""
    return lambda finished: codes_of(preflight_pdf(finished, FAMILIES).findings)
