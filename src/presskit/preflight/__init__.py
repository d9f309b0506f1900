"""The preflight stage: reads a finished PDF back and says what is in it and what is wrong with it."""

from presskit.preflight.checked_topics import checked_topics
from presskit.preflight.page_pictures import page_pictures
from presskit.preflight.preflight import examine_pdf, preflight_pdf

__all__ = ["checked_topics", "examine_pdf", "page_pictures", "preflight_pdf"]
