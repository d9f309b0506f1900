"""compose: a kit becomes HTML and CSS, with the QR codes that must later be found on the page."""

from presskit.compose.composer import compose_piece, compose_shared_piece
from presskit.compose.contact_sheet import compose_contact_sheet
from presskit.compose.css.measure import styles_beyond_measure
from presskit.compose.face_faults import face_faults
from presskit.compose.glyph_cover import lacking_scripts, needed_fonts, scripts_of
from presskit.compose.job_sheet import compose_job_sheet
from presskit.compose.languages.locales import served_among
from presskit.compose.looks.theme_faces import ThemeFaces, theme_faces
from presskit.compose.looks.theme_sheet import compose_theme_sheet
from presskit.compose.partner_sheets import compose_partner_sheets, in_the_name_of
from presskit.compose.template_engine import unreadable_templates
from presskit.compose.word_breaks import unparted_words
from presskit.compose.wording.dates import day_words
from presskit.compose.wording.language_names import is_known_language

__all__ = [
    "ThemeFaces",
    "compose_contact_sheet",
    "compose_job_sheet",
    "compose_partner_sheets",
    "compose_piece",
    "compose_shared_piece",
    "compose_theme_sheet",
    "day_words",
    "face_faults",
    "in_the_name_of",
    "is_known_language",
    "lacking_scripts",
    "needed_fonts",
    "scripts_of",
    "served_among",
    "styles_beyond_measure",
    "theme_faces",
    "unparted_words",
    "unreadable_templates",
]
