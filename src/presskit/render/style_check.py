"""Style sheets read without a page, so that their mistakes are told beside those of a broken kit."""

from presskit.model.finding import Finding
from presskit.model.house_style import HouseStyle
from presskit.model.piece import Sheets, Stylesheet
from presskit.render.findings import CSS_VARIABLE
from presskit.render.font_stage import FontStage


def unreadable_styles(house: HouseStyle, fonts: FontStage) -> tuple[Finding, ...]:
    """An error for each rule that the engine cannot read; variables are left out, as a page sets some of them."""
    fonts.point_fontconfig()
    from presskit.render.engine import EngineDocument  # noqa: PLC0415 - after the fonts are staged

    styles = [Stylesheet(file.origin, file.text) for name, file in house.templates.items() if name.endswith(".css")]
    document = EngineDocument(Sheets("<!doctype html><title>No page</title>", tuple(styles)), fonts, tagged=False)
    return tuple(found for found in document.findings() if found.is_error and found.code != CSS_VARIABLE.code)
