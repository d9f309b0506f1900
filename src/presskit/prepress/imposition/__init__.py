"""Imposition: finished pages laid out on the sheets that they are printed on."""

from presskit.prepress.imposition.imposer import impose_pdf

__all__ = ["impose_pdf"]
