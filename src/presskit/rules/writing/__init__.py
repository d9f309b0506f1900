"""Judgements about how languages are written: in which direction, and where their sentences end."""
