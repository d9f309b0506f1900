"""The fonts laid out once, and the way from a few words of HTML to findings."""

import os
import sys
from collections.abc import Callable

import pytest
from tests.made_pieces import checkout_fonts, composed, sheets

from presskit.model.finding import Finding
from presskit.model.piece import Asset, RenderedPiece
from presskit.model.piece_design import FitRule
from presskit.render import FontStage, render_piece, stage_fonts

Rendering = Callable[..., RenderedPiece]


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(checkout_fonts(), tmp_path_factory.mktemp("fonts"))


@pytest.fixture
def rendered(fonts: FontStage) -> Rendering:
    """Renders an A6 page with this body and style sheet."""

    def render(
        body: str, css: str = "", *, fit: FitRule | None = None, assets: dict[str, Asset] | None = None
    ) -> RenderedPiece:
        return render_piece(composed(sheets(body, css, assets), fit=fit), fonts)

    return render


@pytest.fixture
def found(rendered: Rendering) -> Callable[..., list[Finding]]:
    """Everything found while an A6 page with this body and style sheet is rendered."""
    return lambda *arguments, **options: list(rendered(*arguments, **options).findings)


@pytest.fixture(scope="session")
def _watched_opens() -> list[str]:
    """Every file that Python opens and every connection that it makes; an audit hook stays for good."""
    seen: list[str] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and isinstance(arguments[0], str | bytes):
            seen.append(os.fsdecode(arguments[0]))
        elif event in ("socket.connect", "socket.getaddrinfo", "urllib.Request"):
            seen.append(f"canary by {event} {arguments}")

    sys.addaudithook(watch)
    return seen


@pytest.fixture
def opened(_watched_opens: list[str]) -> list[str]:
    """The files opened since the test began; a connection counts as an open canary."""
    _watched_opens.clear()
    return _watched_opens
