"""Which partner gets which files."""

from dataclasses import replace

import pytest
from tests.made_pieces import SMALL_SHEET

from presskit.errors import UsageError
from presskit.model.edition import Edition
from presskit.model.finding import Finding, Place, Severity
from presskit.model.partner import LocalText, Partner, PartnerRole, PartnerTable
from presskit.model.piece import Piece
from presskit.model.piece_design import FitRule, PieceDesign
from presskit.pipeline.order import PieceOrder
from presskit.pipeline.partner_groups import chosen_partners, faults_of_others, partner_groups

RELEASE = Piece(
    PieceDesign("press-release", FitRule(9), partner_styles=("partner",), takes_local_texts=True), SMALL_SHEET
)
LETTER = Piece(PieceDesign("letterhead", FitRule(9), partner_styles=("partner",), has_stationery=True), SMALL_SHEET)
FILES = [PieceOrder(piece, language, Edition.SCREEN) for piece in (RELEASE, LETTER) for language in ("en", "fr")]
ROW = Place("partners.csv", 2)
NORTH = Partner("north", "North", ROW)
SOUTH = Partner("south", "South", ROW, language="fr")
EAST = Partner("east", "East", ROW, role=PartnerRole.INSTEAD)


def members(partners: list[Partner], files: list[PieceOrder] = FILES) -> dict[tuple[str, str, str], list[list[str]]]:
    """The ids in each group, by piece, language and role."""
    found: dict[tuple[str, str, str], list[list[str]]] = {}
    for group in partner_groups(files, partners):
        key = (group.order.piece.design.name, group.order.language, group.sharing.role.value)
        found.setdefault(key, []).append([partner.id for partner in group.partners])
    return found


def test_partners_of_one_role_share_a_body_in_their_language() -> None:
    """Without a language of its own a partner gets all."""
    assert members([NORTH, SOUTH, EAST]) == {
        (template, language, role): ids
        for template in ("press-release", "letterhead")
        for language, role, ids in (
            ("en", "with", [["north"]]),
            ("en", "instead", [["east"]]),
            ("fr", "with", [["north", "south"]]),
            ("fr", "instead", [["east"]]),
        )
    }


def test_a_text_of_its_own_makes_a_body_of_its_own() -> None:
    """In the press release, and in that language alone."""
    local = Partner("west", "West", ROW, local_texts={"en": LocalText(())})
    found = members([NORTH, local])

    assert found["press-release", "en", "with"] == [["north"], ["west"]]
    assert found["press-release", "fr", "with"] == [["north", "west"]]
    assert found["letterhead", "en", "with"] == [["north", "west"]]


def test_letters_without_stationery_are_nobodys() -> None:
    """It is the stationery that would make them a partner's."""
    bare = replace(LETTER, leaves_stationery_out=True)

    assert members([NORTH], [PieceOrder(bare, "en", Edition.SCREEN)]) == {}


def test_chosen_partners_are_those_named_or_all() -> None:
    """A row that cannot be built is known, but makes nothing."""
    table = PartnerTable((NORTH, SOUTH), ("broken",))

    assert chosen_partners(table, ()) == (NORTH, SOUTH)
    assert chosen_partners(table, ("south", "broken")) == (SOUTH,)


def test_an_unknown_partner_is_refused() -> None:
    """With the nearest one that there is."""
    with pytest.raises(UsageError, match='"nroth"') as caught:
        chosen_partners(PartnerTable((NORTH,)), ("nroth",))

    assert caught.value.hint == "did you mean north?"


def test_a_kit_without_partners_has_none_to_choose() -> None:
    """With where they would stand; of a table that cannot be read nobody can tell."""
    with pytest.raises(UsageError, match="no partners"):
        chosen_partners(PartnerTable(), ("north",))

    unreadable = Finding("unreadable", Severity.ERROR, "odd")
    assert chosen_partners(PartnerTable(findings=(unreadable,)), ("north",)) == ()


def test_faults_of_others_are_a_note() -> None:
    """If somebody is asked for, and of those that are not."""
    table = PartnerTable((NORTH,), ("south", "row 7"))

    (note,) = faults_of_others(table, ("north", "south"))
    assert (note.severity, note.message.split(": ")[1]) == (Severity.NOTE, "row 7")
    assert [*faults_of_others(table, ())] == [*faults_of_others(PartnerTable((NORTH,)), ("north",))] == []


def test_bodies_of_a_draft_say_so() -> None:
    """Each of them."""
    assert all(group.sharing.draft for group in partner_groups(FILES, [NORTH, EAST], draft=True))
