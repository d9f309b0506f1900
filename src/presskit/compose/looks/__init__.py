"""Looks as a whole: every theme beside the others."""
