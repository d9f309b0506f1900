"""What the cache keeps of a build."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.made_pieces import composed

from presskit.cache import Cache, content_key
from presskit.model.finding import Finding, PageArea, Place, Severity
from presskit.model.manifest import Manifest
from presskit.model.piece import FinishedPiece
from presskit.model.report import QrReading, Report
from presskit.pack import standing_build
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.kept import keep_kit, keep_piece, recall_kit, recall_piece

KEY, OTHER_KEY = content_key("key"), content_key("other key")
PLACED = Finding("a", Severity.WARNING, "odd “é”", Place("kit.toml", 3, 1, 4, "[[links]]"), "mend it", "flyer-a5")
ON_PAGE = Finding("b", Severity.NOTE, "odd", area=PageArea(2, (10.5, 20.0, 30.0, 40.0)))
ON_WHOLE_PAGE = Finding("c", Severity.NOTE, "odd", area=PageArea(1))
UNPLACED = Finding("d", Severity.NOTE, "odd")
FINDINGS = (PLACED, ON_PAGE, ON_WHOLE_PAGE, UNPLACED)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """An empty cache."""
    return Cache(tmp_path / "cache")


@pytest.fixture
def out(first_build: Path, tmp_path: Path) -> Path:
    """A folder with a build."""
    return Path(shutil.copytree(first_build / "build", tmp_path / "build"))


def manifest_in(out: Path) -> Manifest:
    """What stands in the folder."""
    manifest = standing_build(out)
    assert manifest is not None
    return manifest


def test_a_piece_comes_back_as_it_was_kept(cache: Cache) -> None:
    """File, facts and findings, to the last field; line ends in the PDF are part of it."""
    report = Report(2, 105.0, 148.0, (QrReading(1, "https://a.example", 0.55),), (ON_PAGE, PLACED), 3.0)
    finished = FinishedPiece(composed("<p>words"), b"%PDF-1.7\n{}\n\n\x00binary\n", 2, ("PDF/A-2a", "PDF/UA-1"))
    built = BuiltPiece(finished, report, FINDINGS)

    keep_piece(cache, KEY, built)

    assert recall_piece(cache, KEY, finished.composed) == built
    assert recall_piece(cache, OTHER_KEY, finished.composed) is None


def test_a_build_that_stands_is_recalled_with_all_its_findings(cache: Cache, out: Path) -> None:
    """The lines that a finding speaks of are not in the manifest on disk, and are told again all the same."""
    manifest = manifest_in(out)
    told = tuple(
        replace(finding, place=replace(finding.place, source_line="the line", end_column=9))
        if finding.place
        else finding
        for finding in manifest.findings
    )

    keep_kit(cache, KEY, replace(manifest, findings=told))

    recalled = recall_kit(cache, KEY, out)
    assert recalled is not None
    assert recalled.findings == told
    assert recalled.files == manifest.files
    assert any(finding.place and finding.place.source_line for finding in told)


def test_another_key_recalls_nothing(cache: Cache, out: Path) -> None:
    """A build that stands there is only known again by what it was made from."""
    keep_kit(cache, KEY, manifest_in(out))

    assert recall_kit(cache, OTHER_KEY, out) is None


@pytest.mark.parametrize("lost", ["manifest.json", "SHA256SUMS", "screen"])
def test_a_build_that_is_not_whole_is_not_recalled(cache: Cache, out: Path, lost: str) -> None:
    """Whatever of it has gone."""
    keep_kit(cache, KEY, manifest_in(out))
    path = out / lost
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()

    assert recall_kit(cache, KEY, out) is None


def test_another_build_in_the_same_folder_is_not_taken_for_it(cache: Cache, out: Path) -> None:
    """It may be whole, and yet be of another kit."""
    manifest = manifest_in(out)
    keep_kit(cache, KEY, replace(manifest, kit=replace(manifest.kit, title="Another day")))

    assert recall_kit(cache, KEY, out) is None


def test_nothing_that_could_be_run_is_kept(cache: Cache, tmp_path: Path) -> None:
    """An entry is JSON and a PDF: a cache that somebody has planted can at worst show a wrong page."""
    finished = FinishedPiece(composed("<p>words"), b"%PDF-1.7", 1, ())
    keep_piece(cache, KEY, BuiltPiece(finished, Report(1, 105.0, 148.0, (), ()), ()))

    data = cache.get(KEY)

    assert data is not None
    head, pdf = data.split(b"\n", 1)
    assert set(json.loads(head)) == {"pages", "claims", "report", "findings"}
    assert pdf == finished.pdf
