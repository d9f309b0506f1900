"""The preflight stage: reads a finished PDF back and says what is in it and what is wrong with it."""

from presskit.preflight.check_list import checked_topics, tells_of_people
from presskit.preflight.preflight import examine_pdf, preflight_pdf
from presskit.preflight.reading.drawn.page_pictures import page_pictures
from presskit.preflight.sides import differing_sides

__all__ = ["checked_topics", "differing_sides", "examine_pdf", "page_pictures", "preflight_pdf", "tells_of_people"]
