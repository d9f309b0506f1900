"""The prepress stage: a laid-out piece made into the file that leaves the house."""

from presskit.prepress.cleaning import clean_pdf
from presskit.prepress.finisher import finish_piece
from presskit.prepress.joining import join_pages

__all__ = ["clean_pdf", "finish_piece", "join_pages"]
