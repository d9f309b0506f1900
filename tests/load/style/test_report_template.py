"""The template of the preflight report."""

from presskit.load.style.report_template import load_report_template


def test_the_template_comes_with_presskit() -> None:
    """Its name and the path that a designer knows it by."""
    template = load_report_template()
    assert (template.name, template.origin) == ("preflight-report.html", "house:templates/preflight-report.html")
    assert "Content-Security-Policy" in template.text
