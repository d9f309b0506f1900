"""What letters look like in a PDF, held against the font files that they were taken from."""

from presskit.preflight.reading.letterforms.compared_letters import compared_letters
from presskit.preflight.reading.letterforms.house_fonts import house_fonts
from presskit.preflight.reading.letterforms.spoken_text import texts_spoken_otherwise

__all__ = ["compared_letters", "house_fonts", "texts_spoken_otherwise"]
