"""The preflight stage: reads a finished PDF back and says what is in it and what is wrong with it."""

from presskit.preflight.preflight import preflight_pdf

__all__ = ["preflight_pdf"]
