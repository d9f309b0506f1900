"""compose: a kit becomes HTML and CSS, with the QR codes that must later be found on the page."""

from presskit.compose.composer import compose_piece, compose_shared_piece
from presskit.compose.contact_sheet import compose_contact_sheet
from presskit.compose.css.measure import styles_beyond_measure
from presskit.compose.dates import day_words
from presskit.compose.face_faults import face_faults
from presskit.compose.glyph_cover import needed_fonts
from presskit.compose.job_sheet import compose_job_sheet
from presskit.compose.partner_sheets import compose_partner_sheets, in_the_name_of
from presskit.compose.template_engine import unreadable_templates

__all__ = [
    "compose_contact_sheet",
    "compose_job_sheet",
    "compose_partner_sheets",
    "compose_piece",
    "compose_shared_piece",
    "day_words",
    "face_faults",
    "in_the_name_of",
    "needed_fonts",
    "styles_beyond_measure",
    "unreadable_templates",
]
