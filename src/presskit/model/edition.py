"""What a piece is made for."""

from enum import StrEnum


class Edition(StrEnum):
    """What a piece is made for.

    `screen` is RGB with live links, PDF/A-2a and PDF/UA-1. `print` is CMYK with bleed and without links, PDF/X-4
    besides. `photocopy` is for an office machine: black alone, no bleed, no large solid areas.
    """

    SCREEN = "screen"
    PRINT = "print"
    PHOTOCOPY = "photocopy"
