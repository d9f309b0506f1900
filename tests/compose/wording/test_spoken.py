"""A kit as one language tells it."""

from dataclasses import replace
from datetime import datetime

import pytest
from tests.paths import KITS

from presskit.compose.wording.spoken import directions_beside, kit_in
from presskit.load import load_kit
from presskit.model.event import Event, EventText
from presskit.model.kit import Kit


@pytest.fixture(scope="module")
def kit() -> Kit:
    """A kit in English that says all it can in French too."""
    return load_kit(KITS / "complete")


def test_what_is_given_in_a_language_stands_on_its_pages(kit: Kit) -> None:
    """Name, address, legal line, title and publisher of a link, name and role of a contact."""
    french = kit_in(kit, "fr")

    assert french.organisation.name_text == "Réseau pour les archives publiques"
    assert french.organisation.address[1] == "Londres"
    assert french.organisation.said_in.legal == ""
    assert french.links[0].title == "Qui détient les archives\u202f?"
    assert french.release.contact is not None
    assert (french.release.contact.role, french.release.contact.role_said_in) == ("Communication", "")
    assert french.links[0].url == kit.links[0].url


def test_what_is_not_given_is_the_source_s_and_says_so(kit: Kit) -> None:
    """On a page in Arabic, all of it is English."""
    arabic = kit_in(kit, "ar")

    assert arabic.organisation.name == kit.organisation.name
    assert set(vars_of(arabic)) == {"en"}
    assert arabic.links[0].said_in == "en"
    assert arabic.release.contact is not None
    assert arabic.release.contact.role_said_in == "en"
    assert arabic.release.texts["ar"].boilerplate_said_in == "en"
    assert arabic.release.texts["ar"].boilerplate == kit.release.texts["en"].boilerplate


def vars_of(kit: Kit) -> list[str]:
    """The languages of what the organisation says of itself."""
    said_in = kit.organisation.said_in
    return [said_in.short_name, said_in.name, said_in.address, said_in.legal]


def test_pages_in_the_source_are_as_they_were(kit: Kit) -> None:
    """Nothing changes in a kit of one language."""
    assert kit_in(kit, "en") == kit


def test_an_organisation_may_have_another_language_than_the_kit(kit: Kit) -> None:
    """A French organisation's English kit: its name is marked as French on the English page alone."""
    french = replace(kit, organisation=replace(kit.organisation, language="fr", texts={}))

    assert set(vars_of(kit_in(french, "en"))) == {"fr"}
    assert set(vars_of(kit_in(french, "fr"))) == {""}


def test_an_event_says_in_a_language_what_it_can(kit: Kit) -> None:
    """The rest is the source's, but never a town of one language behind a street of another."""
    own = EventText(place="Town Hall", address="1 High Street", city="London", access="Lift")
    texts = {"en": own, "fr": EventText(place="Mairie", city="Londres")}
    event = kit_in(replace(kit, event=Event(datetime(2026, 3, 7, 18), texts=texts)), "fr").event

    assert event is not None
    french = event.texts["fr"]
    assert (french.place, french.address, french.city, french.access) == ("Mairie", "", "Londres", "Lift")
    assert french.said_in == {"access": "en"}


def test_each_language_of_the_kit_has_its_direction(kit: Kit) -> None:
    """For the words that stand in it on pages of another."""
    both = replace(kit, languages=("en", "ar"))

    assert directions_beside(both) == {"en": "ltr", "ar": "rtl"}
