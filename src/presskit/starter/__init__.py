"""The starter stage: the little that is known of a new kit in, its files out, to be filled by a person."""

from presskit.starter.starter_kit import (
    StarterFacts,
    StarterPiece,
    build_name,
    starter_files,
    starter_languages,
    to_write_mark,
    usual_pieces,
)

__all__ = [
    "StarterFacts",
    "StarterPiece",
    "build_name",
    "starter_files",
    "starter_languages",
    "to_write_mark",
    "usual_pieces",
]
