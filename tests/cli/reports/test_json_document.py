"""The document that --json prints."""

import json

from presskit.cli.reports.json_document import finding_entry, json_document
from presskit.model.finding import Finding, PageArea, Place, Severity


def test_the_document_has_its_four_parts_whatever_happened() -> None:
    """A program can rely on schema, ok, files and findings."""
    assert json.loads(json_document(ok=True)) == {"schema": 1, "ok": True, "files": [], "findings": []}


def test_a_finding_carries_all_that_is_known_of_it() -> None:
    """What is not known is null, never 0 or an empty file name."""
    placed = Finding("a", Severity.ERROR, "m", Place("kit.toml", 1, 2, 5, "title"), "h")
    unplaced = Finding("b", Severity.NOTE, "m", piece="flyer-a5")
    on_page = Finding("c", Severity.ERROR, "m", area=PageArea(2, (10.0, 20.0, 30.5, 40.0)))
    first, second, third = json.loads(json_document(ok=False, findings=[placed, unplaced, on_page]))["findings"]
    assert first == {
        "code": "a",
        "severity": "error",
        "message": "m",
        "file": "kit.toml",
        "line": 1,
        "column": 2,
        "end_column": 5,
        "cell": None,
        "hint": "h",
        "piece": None,
        "partners": None,
        "page": None,
        "box_mm": None,
    }
    assert (second["file"], second["line"], second["column"], second["end_column"]) == (None, None, None, None)
    in_workbook = Finding("d", Severity.ERROR, "m", Place("partners.xlsx", 7, 2, cell="Sheet1!B7"))
    assert finding_entry(in_workbook)["cell"] == "Sheet1!B7"
    assert (second["hint"], second["piece"]) == (None, "flyer-a5")
    assert (third["page"], third["box_mm"]) == (2, [10.0, 20.0, 30.5, 40.0])


def test_the_document_is_ascii() -> None:
    """It comes through any pipe whole, a lone surrogate included."""
    finding = Finding("a", Severity.ERROR, "“é” \udcff")
    text = json_document(ok=False, findings=[finding])
    assert text.isascii()
    assert json.loads(text)["findings"][0]["message"] == "“é” \udcff"
