"""The template of the preflight report, which belongs to no piece and no kit."""

from presskit.model.house_style import TemplateFile
from presskit.resources import templates_folder

_NAME = "preflight-report.html"


def load_report_template() -> TemplateFile:
    """The template as it comes with presskit; raises InstallationIncomplete if the templates are not there."""
    text = (templates_folder() / _NAME).read_text(encoding="utf-8")
    return TemplateFile(_NAME, f"house:templates/{_NAME}", text)
