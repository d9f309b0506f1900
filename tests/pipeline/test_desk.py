"""Where templates are filled in, and that none of them can hold a build up."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.paths import KITS
from tests.pipeline import odd_work
from tests.pipeline.small_workshop import house_style, smallest_kit

from presskit.errors import KitError
from presskit.load import load_kit
from presskit.pipeline.desk import Desk


@pytest.fixture(scope="module")
def apart() -> Iterator[Desk]:
    """The desk of a kit that brings a template."""
    kit = load_kit(KITS / "complete")
    with Desk(kit, house_style(flyer_html="<p>")) as desk:
        yield desk


def test_templates_of_ours_are_filled_in_here() -> None:
    """A process would take longer than all of them."""
    with Desk(smallest_kit(), house_style()) as desk:
        assert desk.composed(odd_work.whose_process) == os.getpid()


def test_a_kits_own_are_filled_in_apart(apart: Desk) -> None:
    """In one process, which stays."""
    first, second = apart.composed(odd_work.whose_process), apart.composed(odd_work.whose_process)

    assert first == second != os.getpid()


def test_pictures_do_not_come_back_as_copies(apart: Desk) -> None:
    """A kit of many pieces would else hold each of its pictures many times."""
    word, picture, other = apart.composed(odd_work.with_pictures, "a word")

    assert (word, other) == ("a word", b"of no picture")
    assert any(picture is each.data for each in apart._kit.pictures.values())


def test_faults_come_back_as_they_were(apart: Desk) -> None:
    """Every finding, with its place."""
    with pytest.raises(KitError) as caught:
        apart.composed(odd_work.faulty)

    assert [(finding.message, finding.place and finding.place.line) for finding in caught.value.findings] == [
        ("one", 1),
        ("two", 2),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")
def test_what_comes_to_no_end_is_told_at_the_kits_own_template(apart: Desk) -> None:
    """And what is composed after it is composed."""
    told = []
    for compose in (odd_work.ends_its_process, odd_work.eats_memory):
        with pytest.raises(KitError) as caught:
            apart.composed(compose)
        (finding,) = caught.value.findings
        told.append((finding.code, finding.place and finding.place.file, finding.message.split()[-8:-5]))

    assert told == [
        ("document-stopped", "templates/pieces/flyer/page.html", ["needs", "more", "time"]),
        ("document-stopped", "templates/pieces/flyer/page.html", ["needs", "more", "memory"]),
    ]
    assert apart.composed(odd_work.whose_process) != os.getpid()


def test_nobody_is_left(tmp_path: Path) -> None:
    """When the desk is cleared, its process is gone."""
    with Desk(smallest_kit(), house_style(flyer_html="<p>")) as desk:
        process = desk.composed(odd_work.whose_process)

    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
