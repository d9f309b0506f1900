"""The faces of a brand."""

from presskit.model.faces import Face, Faces
from presskit.model.finding import Place


def test_only_what_is_named_is_a_face() -> None:
    """By what it is for."""
    face = Face("Inter", Place("organisation.toml", 9))
    assert Faces(display=face).named == {"display": face}
    assert Faces().named == {}
