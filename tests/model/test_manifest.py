"""The manifest as other programs read it."""

from dataclasses import replace

import pytest

from presskit.model.finding import Finding, PageArea, Place, Severity
from presskit.model.manifest import FileEntry, KitEntry, Manifest, finding_as_json, published
from presskit.model.report import QrReading

ENTRY = FileEntry(
    path="screen/flyer.pdf",
    piece="flyer-a5",
    edition="screen",
    language="en",
    partner=None,
    pages=2,
    trim_width_mm=148.0,
    trim_height_mm=210.0,
    bleed_mm=3.0,
    size_bytes=4,
    sha256="ab" * 32,
    media_type="application/pdf",
    qr_codes=(QrReading(2, "https://harbour.example/", 0.6),),
    claims=("PDF/UA-1",),
)


def test_file_is_written_with_the_keys_of_schema_2() -> None:
    """Width and height are one pair, and sizes say nothing of Python."""
    assert ENTRY.as_json() == {
        "path": "screen/flyer.pdf",
        "piece": "flyer-a5",
        "edition": "screen",
        "language": "en",
        "partner": None,
        "pages": 2,
        "trim_mm": [148.0, 210.0],
        "bleed_mm": 3.0,
        "bytes": 4,
        "sha256": "ab" * 32,
        "media_type": "application/pdf",
        "qr": [{"page": 2, "url": "https://harbour.example/", "module_mm": 0.6}],
        "claims": ["PDF/UA-1"],
    }


def test_manifest_holds_kit_tools_files_and_findings() -> None:
    """These five keys and no other."""
    kit = KitEntry("Harbour Day", "2021-11-01", "Harbour", {"en": "cd" * 32})
    document = Manifest(kit, {"presskit": "0.1.0"}, (ENTRY,), (Finding("a", Severity.NOTE, "A."),)).as_json()
    assert document == {
        "schema": 2,
        "kit": {
            "title": "Harbour Day",
            "date": "2021-11-01",
            "organisation": "Harbour",
            "statement_sha256": {"en": "cd" * 32},
        },
        "tools": {"presskit": "0.1.0"},
        "files": [ENTRY.as_json()],
        "findings": [{"code": "a", "severity": "note", "piece": None, "page": None, "box_mm": None}],
    }


def test_what_is_published_of_a_finding_quotes_nothing() -> None:
    """Words, hint and place stay at home; code, gravity, piece and the place on a page go out."""
    area = PageArea(2, (1.0, 2.0, 30.0, 4.5))
    finding = Finding("a", Severity.ERROR, "Anna's row", Place("partners.csv", 3), "ask Anna", "flyer-a5", area)
    assert published(finding) == Finding("a", Severity.ERROR, "", piece="flyer-a5", area=area)
    assert published(published(finding)) == published(finding)


def test_whose_version_a_finding_is_of_goes_out_with_it() -> None:
    """By ids, which stand in the paths of files too; where it is the organisation's own there is no such key."""
    finding = Finding("a", Severity.ERROR, "A.", piece="flyer-a5", partners=("north", "south"))
    kit = KitEntry("Harbour Day", "2021-11-01", "Harbour", {})
    document = Manifest(kit, {}, (), (finding,)).as_json()
    assert document["findings"] == [
        {"code": "a", "severity": "error", "piece": "flyer-a5", "page": None, "box_mm": None}
        | {"partners": ["north", "south"]}
    ]
    assert finding_as_json(finding)["partners"] == ["north", "south"]
    assert finding_as_json(replace(finding, partners=()))["partners"] is None


@pytest.mark.parametrize(
    ("place", "written"),
    [
        (None, (None, None, None)),
        (Place("kit.toml"), ("kit.toml", None, None)),
        (Place("kit.toml", 3), ("kit.toml", 3, None)),
        (Place("kit.toml", 3, 7, 9, "title ="), ("kit.toml", 3, 7)),
    ],
)
def test_place_that_is_not_known_is_null(
    place: Place | None, written: tuple[str | None, int | None, int | None]
) -> None:
    """A finding about a whole file has no line, one about the kit has no file."""
    document = finding_as_json(Finding("a", Severity.ERROR, "A.", place))
    assert (document["file"], document["line"], document["column"]) == written
    assert (document["hint"], document["piece"]) == (None, None)


def test_an_entry_says_the_language_of_each_page() -> None:
    """One language, or as many as there are pages."""
    assert ENTRY.languages == ("en",)
    assert replace(ENTRY, language="ar+en").languages == ("ar", "en")
