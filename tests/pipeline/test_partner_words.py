"""What a partner's file says of itself."""

from dataclasses import replace

from tests.made_pieces import composed

from presskit.model.finding import Place
from presskit.model.partner import Partner, PartnerRole
from presskit.pipeline.partner_words import in_the_name_of

BODY = composed("<p>A line.</p>", title="Open Records · Records")
NORTH = Partner("north", "North Network", Place("partners.csv", 2))


def test_with_the_organisation_both_are_named() -> None:
    """In title and author, and the name must be on the pages."""
    made = in_the_name_of(NORTH, BODY)

    assert (made.title, made.author) == ("Open Records · Records with North Network", "Harbour Clinic, North Network")
    assert made.text[-1] == "North Network"


def test_in_its_place_the_partner_is_named_alone() -> None:
    """The statement's title stays."""
    made = in_the_name_of(replace(NORTH, role=PartnerRole.INSTEAD), BODY)

    assert (made.title, made.author) == ("Open Records · North Network", "North Network")
