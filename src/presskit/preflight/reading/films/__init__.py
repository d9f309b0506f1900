"""What a print shop would expose: how much ink lies where, and how far it reaches into the bleed."""

from presskit.preflight.reading.films.read_films import read_films

__all__ = ["read_films"]
