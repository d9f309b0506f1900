"""200 real logos through the proof, from a package that is fetched by hand and never kept here.

    npm pack @iconify-json/logos && tar xzf iconify-json-logos-*.tgz
    PRESSKIT_LOGOS=package/icons.json ./run pytest -m real_logos -s tests/pipeline/test_real_logos.py

The drawings are CC0 (gilbarbara/logos); the marks are those of their owners.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.load.made_kits import NOWHERE
from tests.pieces import house_style

from presskit.load.pictures.logo import trimmed
from presskit.load.pictures.shelf import picture_of
from presskit.load.pictures.svg import clean_svg
from presskit.model.finding import Finding
from presskit.pipeline.drawings import DrawingWork
from presskit.render import stage_fonts

_LOGOS = 200


def real_logos(path: Path) -> Iterator[tuple[str, bytes]]:
    """So many logos from all over the package, as the files that they were."""
    package = json.loads(path.read_text())
    names = sorted(package["icons"])
    for number in range(_LOGOS):
        name = names[number * len(names) // _LOGOS]
        icon = package["icons"][name]
        width, height = (icon.get(side, package.get(side, 16)) for side in ("width", "height"))
        box = f"{icon.get('left', 0)} {icon.get('top', 0)} {width} {height}"
        spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        yield name, f'<svg {spaces} viewBox="{box}">{icon["body"]}</svg>'.encode()


@pytest.mark.real_logos
@pytest.mark.skipif("PRESSKIT_LOGOS" not in os.environ, reason="PRESSKIT_LOGOS names no package of logos")
def test_each_real_logo_comes_out_right_or_is_told(tmp_path: Path) -> None:
    """None is drawn otherwise without a word, and none is refused: what is told of each stands in the list."""
    stage, exceptions, pixels = stage_fonts(house_style().fonts, tmp_path), [], []
    for name, data in real_logos(Path(os.environ["PRESSKIT_LOGOS"])):
        found: list[Finding] = []
        cleaned = clean_svg(f"{name}.svg", data, NOWHERE, found)
        exceptions += [finding.message for finding in found]
        if cleaned is not None:
            (outcome,) = DrawingWork(((picture_of(trimmed(cleaned), name), 600.0),)).do(stage)
            pixels += [finding.message for finding in outcome.findings]
    print(f"\n{_LOGOS - len(exceptions) - len(pixels)} drawn, {len(pixels)} in pixels and told", *pixels, sep="\n")
    assert exceptions == []
