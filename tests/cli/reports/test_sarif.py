"""Findings as SARIF 2.1.0: the essentials of its schema, written down here."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from tests.cli.made_reports import HIDDEN, MADE_WITH, SMALL, UNTAGGED, examined

from presskit.cli.reports.sarif import is_sarif_of_ours, sarif_document
from presskit.model.report import ExaminedPdf

LEVELS = {"none", "note", "warning", "error"}


def _document(*pdfs: ExaminedPdf) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(sarif_document(pdfs))
    assert_sarif(document)
    return document


def assert_sarif(document: dict[str, Any]) -> None:
    """What SARIF 2.1.0 asks of a log file (sections 3.13 to 3.29), as far as we write it."""
    assert set(document) == {"$schema", "version", "runs"}
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("sarif-schema-2.1.0.json")
    for run in document["runs"]:
        driver = run["tool"]["driver"]
        assert isinstance(driver["name"], str)
        assert re.fullmatch(r"\d+\.\d+\.\d+.*", driver["semanticVersion"])
        ids = [rule["id"] for rule in driver["rules"]]
        assert len(ids) == len(set(ids))
        for rule in driver["rules"]:
            assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
            assert rule["defaultConfiguration"]["level"] in LEVELS
        uris = {artifact["location"]["uri"] for artifact in run["artifacts"]}
        for result in run["results"]:
            assert_result(result, ids, uris)


def assert_result(result: dict[str, Any], ids: list[str], uris: set[str]) -> None:
    """A result names its rule by id and index, has a level, a message, and a file that the run lists."""
    assert ids[result["ruleIndex"]] == result["ruleId"]
    assert result["level"] in LEVELS
    assert result["message"]["text"]
    for location in result["locations"]:
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert uri in uris
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)
        assert not uri.startswith("/")
        for logical in location.get("logicalLocations", []):
            assert logical["name"]


def test_every_finding_is_a_result_with_its_rule() -> None:
    """A rule for each kind that was met, once, and a result for each finding, in their order."""
    (run,) = _document(examined(SMALL, HIDDEN, SMALL), examined(MADE_WITH, path="b.pdf"))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "program-named",
        "qr-code-small",
        "text-hidden",
    ]
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [
        *(("qr-code-small", "warning"), ("text-hidden", "error"), ("qr-code-small", "warning")),
        ("program-named", "note"),
    ]
    assert run["results"][0]["message"]["text"] == "The squares are 0.45 mm wide. Give it more room."


def test_page_and_place_are_told() -> None:
    """The page as logical location and property, the box in millimetres; nothing of either for a whole file."""
    small, untagged = _document(examined(SMALL, UNTAGGED))["runs"][0]["results"]
    assert small["properties"] == {"page": 2, "box_mm": [17.4, 90.2, 34.0, 108.0]}
    assert small["locations"][0]["logicalLocations"][0]["name"] == "page 2"
    assert "properties" not in untagged
    assert "logicalLocations" not in untagged["locations"][0]


@pytest.mark.parametrize(
    ("path", "uri"),
    [("out/fl\u00fcg blatt.pdf", "fl%C3%BCg%20blatt.pdf"), ("/elsewhere/private/flyer.pdf", "flyer.pdf")],
)
def test_files_are_named_without_folders_of_this_computer(path: str, uri: str) -> None:
    """By the name that reports have for it, percent-encoded."""
    assert _document(examined(path=path))["runs"][0]["artifacts"][0]["location"]["uri"] == uri


def test_a_run_without_findings_has_no_results() -> None:
    """And says which files were looked at."""
    (run,) = _document(examined())["runs"]
    assert (run["results"], len(run["artifacts"])) == ([], 1)


def test_the_number_of_pages_judged_stands_beside_each_file() -> None:
    """And which they were, where it is a sample."""
    whole = examined()
    part = replace(whole, report=replace(whole.report, pages=600, unseen_pages=400, sample="the first 200"))
    artifacts = json.loads(sarif_document([whole, part]))["runs"][0]["artifacts"]
    assert [artifact["properties"] for artifact in artifacts] == [
        {"pages": 2, "pages_judged": 2},
        {"pages": 600, "pages_judged": 200, "sample": "the first 200"},
    ]


def test_the_essentials_bite() -> None:
    """A result whose rule is another one is refused."""
    document = json.loads(sarif_document([examined(SMALL, HIDDEN)]))
    document["runs"][0]["results"][0]["ruleIndex"] = 1
    with pytest.raises(AssertionError):
        assert_sarif(document)


def test_a_document_of_ours_is_known_again() -> None:
    """One of another program, one that joins several runs, and what is no SARIF are not."""
    document = json.loads(sarif_document([]))
    assert is_sarif_of_ours(json.dumps(document).encode())
    others: list[object] = [{**document, "runs": document["runs"] * 2}, {**document, "runs": []}, {}, [], "x"]
    others.append(json.loads(json.dumps(document).replace('"presskit"', '"other"')))
    assert [other for other in others if is_sarif_of_ours(json.dumps(other).encode())] == []
    assert not is_sarif_of_ours(b"no JSON")
