"""A press kit as loaded."""

from presskit.model.kit import Contact, Release


def test_the_first_contact_comes_before_the_others() -> None:
    """Whoever is named alone in [release.contact] answers first; either may be missing."""
    desk, pictures = Contact("Desk"), Contact("Pictures")

    assert Release(contact=desk, further_contacts=(pictures,)).contacts == (desk, pictures)
    assert Release(further_contacts=(pictures,)).contacts == (pictures,)
    assert Release().contacts == ()
