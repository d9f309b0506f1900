"""The render stage: HTML and CSS laid out as pages, measured, and written as PDF."""

from presskit.render.font_stage import FontStage, stage_fonts
from presskit.render.renderer import draw_alone, render_piece, render_sheets, unreadable_styles

__all__ = ["FontStage", "draw_alone", "render_piece", "render_sheets", "stage_fonts", "unreadable_styles"]
