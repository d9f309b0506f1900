"""What is wanted of a kit: files and partners."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.made_pieces import SMALL_SHEET
from tests.paths import KITS

from presskit.errors import UsageError
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.model.finding import Finding, Place, Severity
from presskit.model.kit import Kit
from presskit.model.partner import LocalText, Partner, PartnerRole, PartnerTable
from presskit.model.piece import Piece
from presskit.model.piece_design import FitRule, PieceDesign
from presskit.pipeline import BuildOrder
from presskit.pipeline.order import WantedFile
from presskit.pipeline.selection import (
    chosen_files,
    chosen_partners,
    faults_of_others,
    partner_groups,
    partner_languages,
    wanted_of,
)

EVERYTHING = BuildOrder(Path("kit"), Path("build"))


@pytest.fixture(scope="module")
def kit() -> Kit:
    """A press release, a flyer and a letterhead in English and French; the flyer for printers as well."""
    loaded = load_kit(KITS / "complete")
    pieces = [
        replace(piece, editions=(Edition.SCREEN, Edition.PHOTOCOPY)) if piece.design.name == "flyer" else piece
        for piece in loaded.pieces
    ]
    return replace(loaded, pieces=tuple(pieces))


def names(kit: Kit, **wishes: object) -> list[str]:
    """The chosen files in words."""
    order = replace(EVERYTHING, **wishes)  # type: ignore[arg-type] # any field
    return [f"{file.piece.name} {file.language} {file.edition}" for file in chosen_files(kit, order)]


def test_without_a_wish_all_are_made_in_the_order_of_the_kit(kit: Kit) -> None:
    """Each piece in each language, and in each of its editions."""
    assert names(kit) == [
        "press-release-a4 en screen",
        "press-release-a4 fr screen",
        "flyer-a5 en screen",
        "flyer-a5 en photocopy",
        "flyer-a5 fr screen",
        "flyer-a5 fr photocopy",
        "letterhead-letter en screen",
        "letterhead-letter fr screen",
    ]


def joined(kit: Kit, **wishes: object) -> list[str]:
    """The joined files of a flyer that is wanted in both languages, in words."""
    pieces = [replace(piece, sides=("fr", "en")) if piece.design.name == "flyer" else piece for piece in kit.pieces]
    order = replace(EVERYTHING, **wishes)  # type: ignore[arg-type] # any field
    wanted = wanted_of(replace(kit, pieces=tuple(pieces)), PartnerTable(), order)
    return [f"{file.piece.name} {file.language} {file.edition}" for file in wanted.joined]


def test_a_file_in_both_languages_is_made_with_the_files_in_each(kit: Kit) -> None:
    """In each edition, of the piece that asks for it, and not if one language alone is asked for."""
    both = ["flyer-a5 fr+en screen", "flyer-a5 fr+en photocopy"]
    assert joined(kit) == both
    assert joined(kit, languages=("en", "fr"), editions=("photocopy",)) == both[1:]
    assert joined(kit, languages=("en",)) == []
    assert joined(kit, pieces=("letterhead",)) == []


def test_it_can_be_asked_for_by_its_own_name(kit: Kit) -> None:
    """Then the files that it is made of are made, and no other piece; of a kit without one it is no language."""
    pieces = [replace(piece, sides=("fr", "en")) if piece.design.name == "flyer" else piece for piece in kit.pieces]
    with_sides = replace(kit, pieces=tuple(pieces))
    assert names(with_sides, languages=("fr+en",), editions=("screen",)) == [
        "flyer-a5 fr screen",
        "flyer-a5 en screen",
    ]
    assert joined(kit, languages=("fr+en",)) == ["flyer-a5 fr+en screen", "flyer-a5 fr+en photocopy"]
    with pytest.raises(UsageError, match=r'no language "fr\+en"'):
        names(kit, languages=("fr+en",))


def test_what_is_wanted_is_a_version_of_everyone_who_has_both(kit: Kit) -> None:
    """A partner with a language of its own has that alone."""
    pieces = [replace(piece, sides=("en", "fr")) for piece in kit.pieces if piece.design.name == "flyer"]
    table = PartnerTable((NORTH, SOUTH))
    wanted = wanted_of(replace(kit, pieces=tuple(pieces)), table, replace(EVERYTHING, editions=("screen",)))
    assert {version for version in wanted.versions if version[2] == "en+fr"} == {
        ("flyer-a5", "screen", "en+fr", None),
        ("flyer-a5", "screen", "en+fr", "north"),
    }


@pytest.mark.parametrize("wanted", [("flyer",), ("flyer-a5",), ("flyer", "flyer-a5")])
def test_a_piece_is_chosen_by_its_name_or_its_template(kit: Kit, wanted: tuple[str, ...]) -> None:
    """Named twice it is still made once."""
    assert names(kit, pieces=wanted, languages=("fr",)) == ["flyer-a5 fr screen", "flyer-a5 fr photocopy"]


def test_wishes_narrow_one_another(kit: Kit) -> None:
    """A language, an edition and two pieces together leave what meets them all."""
    wishes = {"pieces": ("letterhead", "flyer"), "languages": ("en",), "editions": ("photocopy",)}

    assert names(kit, **wishes) == ["flyer-a5 en photocopy"]


def test_without_stationery_the_letterhead_has_another_name(kit: Kit) -> None:
    """The other pieces have none to leave out."""
    assert names(kit, languages=("en",), editions=("screen",), on_stationery=False) == [
        "press-release-a4 en screen",
        "flyer-a5 en screen",
        "letterhead-letter-no-stationery en screen",
    ]


@pytest.mark.parametrize(
    ("wishes", "message", "hint"),
    [
        ({"pieces": ("flier",)}, 'no piece "flier"', "did you mean flyer?"),
        ({"pieces": ("flyer", "zzz")}, 'no piece "zzz"', "choose press-release, press-release-a4, flyer, flyer-a5"),
        ({"languages": ("de",)}, 'no language "de"', "choose en, fr"),
        ({"editions": ("prnt",)}, 'no edition "prnt"', "did you mean print?"),
        ({"pieces": ("letterhead",), "editions": ("photocopy",)}, "made in photocopy", "kit.toml says"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(kit: Kit, wishes: dict[str, object], message: str, hint: str) -> None:
    """It is never passed over, whatever else could be made; the hint names the nearest, or what there is."""
    with pytest.raises(UsageError, match=message) as caught:
        names(kit, **wishes)

    assert caught.value.hint.startswith(hint)


# --- Partners ---

RELEASE = Piece(
    PieceDesign("press-release", FitRule(9), partner_styles=("partner",), takes_local_texts=True), SMALL_SHEET
)
LETTER = Piece(PieceDesign("letterhead", FitRule(9), partner_styles=("partner",), has_stationery=True), SMALL_SHEET)
FILES = [WantedFile(piece, language, Edition.SCREEN) for piece in (RELEASE, LETTER) for language in ("en", "fr")]
ROW = Place("partners.csv", 2)
NORTH = Partner("north", "North", ROW)
SOUTH = Partner("south", "South", ROW, language="fr")
EAST = Partner("east", "East", ROW, role=PartnerRole.INSTEAD)


def members(partners: list[Partner], files: list[WantedFile] = FILES) -> dict[tuple[str, str, str], list[list[str]]]:
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

    assert members([NORTH], [WantedFile(bare, "en", Edition.SCREEN)]) == {}


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
    """With where they would stand, or the file that may be meant; of an unreadable table nobody can tell."""
    with pytest.raises(UsageError, match="no partners"):
        chosen_partners(PartnerTable(), ("north",))

    near = Finding("partner-table-not-read", Severity.WARNING, '"a.csv" is not read', hint="name it otherwise")
    with pytest.raises(UsageError, match="no partners") as caught:
        chosen_partners(PartnerTable(findings=(near,)), ("north",))
    assert caught.value.hint == '"a.csv" is not read: name it otherwise'

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


def test_who_gets_which_language_is_told_once(kit: Kit) -> None:
    """Each in its own, one without a language in all; of many, some are named and the rest counted."""
    place = Place("partners.csv", 2)
    many = [Partner(f"p{number}", "P", place, language="fr") for number in range(8)]
    partners = [Partner("all", "All", place), Partner("own", "Own", place, language="en"), *many]

    (finding,) = partner_languages(chosen_files(kit, EVERYTHING), partners)

    assert finding.severity is Severity.NOTE
    assert finding.message == (
        "partners get the statement in these languages: "
        "en and fr: all; en: own; fr: p0, p1, p2, p3, p4, p5 and 2 more"
    )


def test_in_one_language_nothing_is_said_of_languages(kit: Kit) -> None:
    """Nor where there are no partners."""
    one = chosen_files(kit, replace(EVERYTHING, languages=("en",)))

    assert not [*partner_languages(one, [Partner("own", "Own", Place("partners.csv", 2))])]
    assert not [*partner_languages(chosen_files(kit, EVERYTHING), [])]
