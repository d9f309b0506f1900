"""presskit builds a printable press kit from one folder."""

__version__ = "0.1.0"
