"""compose: a kit becomes HTML and CSS, with the QR codes that must later be found on the page."""

from presskit.compose.composer import compose_piece
from presskit.compose.template_check import unreadable_templates

__all__ = ["compose_piece", "unreadable_templates"]
