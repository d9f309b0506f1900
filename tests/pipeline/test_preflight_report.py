"""The preflight report as a file."""

from pathlib import Path

from presskit.model.examined import ExaminedPdf
from presskit.model.report import Report
from presskit.pipeline.preflight_report import write_preflight_report


def test_the_report_is_written_whole(tmp_path: Path) -> None:
    """One HTML file in UTF-8, in a folder that is made for it."""
    examined = [ExaminedPdf("fl\u00fcgblatt.pdf", Report(1, 148.0, 210.0, (), ()))]
    write_preflight_report(examined, "european", tmp_path / "out" / "report.html")
    html = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "fl\u00fcgblatt.pdf" in html
    assert "european" in html
