"""The sheets of partners, and the bodies that they share."""

import re
from dataclasses import replace

import pytest
from tests.pieces import piece as ordered

from presskit.compose import compose_partner_sheets, compose_piece, compose_shared_piece
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Place
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Contact, Kit, Picture
from presskit.model.partner import LocalText, Partner, PartnerRole, Sharing
from presskit.model.piece import Piece
from presskit.model.text import LinkedWords, Paragraph, Words

ROW = Place("partners.csv", 2)
HARBOUR = Partner(
    "harbour", "Harbour Users’ Union", ROW, address=("12 Quay Street", "Northport"), email="office@harbour.example"
)
LUMEN = Partner("lumen", "Lumen", Place("partners.csv", 3), legal="Lumen e. V.", primary_colour="#20409a")
PIECES = [
    ordered("letterhead", "A4"),
    ordered("flyer", "A6"),
    ordered("press-release", "A4"),
    ordered("media-advisory", "A4"),
    ordered("fact-sheet", "Letter"),
    ordered("poster", "A3"),
]


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.name)
def test_each_partner_has_two_pages_in_the_order_of_the_list(sample: Kit, house: HouseStyle, piece: Piece) -> None:
    """Prepress takes page 2n and 2n + 1 for partner n."""
    sheets = compose_partner_sheets(sample, house, piece, "en", Edition.SCREEN, [HARBOUR, LUMEN])
    assert sheets.partner_ids == ("harbour", "lumen")
    sections = re.findall(r"<section.*?</section>", sheets.sheets.html, re.DOTALL)
    assert len(sections) == 4
    assert all(
        ("Harbour" in section) == (number < 2) for number, section in enumerate(sections) if "Lumen" in section
    )
    assert "Harbour" in sections[0]
    assert "Lumen" in sections[2]


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.name)
def test_a_partner_beside_the_organisation_has_both_marks(sample: Kit, house: HouseStyle, piece: Piece) -> None:
    """`with` sets two marks with a rule between them, `instead` the partner's alone."""
    both = compose_partner_sheets(sample, house, piece, "en", Edition.SCREEN, [HARBOUR]).sheets.html
    alone = replace(HARBOUR, role=PartnerRole.INSTEAD)
    one = compose_partner_sheets(sample, house, piece, "en", Edition.SCREEN, [alone]).sheets.html
    assert "mark-rule" in both
    assert ">INPUD</p>" in both
    assert "mark-rule" not in one
    assert ">INPUD</p>" not in one


@pytest.mark.parametrize("legal", ["A members' association.", "Registered office: 4 Weir Lane, Millbridge.", ""])
def test_the_sender_s_address_stands_once_on_a_partner_s_letter(sample: Kit, house: HouseStyle, legal: str) -> None:
    """Beside the partner's, unless the legal line names it."""
    organisation = replace(sample.organisation, address=("4 Weir Lane", "Millbridge"), legal=legal)
    kit = replace(sample, organisation=organisation)
    letter = ordered("letterhead", "A4")
    html = compose_partner_sheets(kit, house, letter, "en", Edition.SCREEN, [HARBOUR]).sheets.html
    first, *_ = re.findall(r"<section.*?</section>", html, re.DOTALL)
    assert first.replace("\u00a0", " ").count("4 Weir Lane") == 1


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.name)
def test_a_shared_body_leaves_the_senders_mark_to_the_sheets(sample: Kit, house: HouseStyle, piece: Piece) -> None:
    """No wordmark and no imprint stand in it twice; a body for `instead` says whose statement it is."""
    body = compose_shared_piece(sample, house, piece, "en", Edition.SCREEN, Sharing(PartnerRole.WITH))
    instead = compose_shared_piece(sample, house, piece, "en", Edition.SCREEN, Sharing(PartnerRole.INSTEAD))
    assert body.stationery is None
    assert 'class="wordmark"' not in body.body.html
    assert "imprint-name" not in body.body.html
    said = re.search(r'<span class="statement-by">A statement by</span> <strong.*?</strong>', instead.body.html)
    assert "A statement by" not in body.body.html
    assert said
    assert "International Network of People <em>who</em>" in said[0].replace("<span> </span>", " ")


def test_the_organisations_own_pieces_know_nothing_of_partners(sample: Kit, house: HouseStyle) -> None:
    """Without sharing there is no slot and no class that a style sheet could catch."""
    for piece in PIECES:
        html = compose_piece(sample, house, piece, "en", Edition.SCREEN).body.html
        assert "shared" not in html
        assert "-slot" not in html


def test_a_local_text_stands_between_the_end_and_the_notes(sample: Kit, house: HouseStyle) -> None:
    """It is marked as the partner's, with the partner's own contact."""
    local = LocalText((Paragraph((Words("We meet at the quay."),), ROW),), Contact(email="press@harbour.example"))
    sharing = Sharing(PartnerRole.WITH, HARBOUR.name, local)
    html = compose_shared_piece(sample, house, PIECES[2], "en", Edition.SCREEN, sharing).body.html
    end, heading, words = html.index("Ends"), html.index("From Harbour Users’ Union"), html.index("at the quay")
    assert end < heading < words < html.index("press@harbour.example") < html.index("Notes to editors")


def test_a_logo_too_wide_for_equal_weight_is_said_with_its_row(sample: Kit, house: HouseStyle) -> None:
    """A banner ten times as wide as high comes out smaller than the mark beside it."""
    banner = Picture("banner.svg", b"<svg/>", "image/svg+xml", 1000, 60, "Lumen")
    sheets = compose_partner_sheets(
        sample, house, PIECES[0], "en", Edition.SCREEN, [replace(LUMEN, logo=banner), HARBOUR]
    )
    assert [(finding.code, finding.place) for finding in sheets.findings] == [("partner-mark-small", LUMEN.place)]


def test_a_mark_that_stands_alone_need_not_be_of_any_weight(sample: Kit, house: HouseStyle) -> None:
    """A tall logo is slight beside another, and well where there is none; too small to be seen is told of both."""
    tall = Picture("tall.svg", b"<svg/>", "image/svg+xml", 60, 120, "Lumen")
    strip = Picture("strip.svg", b"<svg/>", "image/svg+xml", 2000, 60, "Lumen")

    def codes(logo: Picture, role: PartnerRole) -> list[str]:
        partner = replace(LUMEN, logo=logo, role=role)
        return [
            finding.code
            for finding in compose_partner_sheets(sample, house, PIECES[2], "en", Edition.SCREEN, [partner]).findings
        ]

    assert codes(tall, PartnerRole.WITH) == ["partner-mark-small"]
    assert codes(tall, PartnerRole.INSTEAD) == []
    assert codes(strip, PartnerRole.WITH) == codes(strip, PartnerRole.INSTEAD) == ["partner-mark-small"]


def test_a_local_text_is_proven_with_its_links(sample: Kit, house: HouseStyle) -> None:
    """Its words must come out of the pages, and the report that it cites has a code after those of the statement."""
    own = replace(sample.links[0], id="own", url="https://lumen.example/own/")
    local = LocalText((Paragraph((LinkedWords("own", (Words("Our own report."),)),), ROW),))
    kit = replace(sample, links=(*sample.links, own))
    sharing = Sharing(PartnerRole.WITH, LUMEN.name, local)

    body = compose_shared_piece(kit, house, PIECES[2], "en", Edition.SCREEN, sharing)

    assert body.text[-1] == "Our own report."
    assert [code.url for code in body.qr_codes] == [link.url for link in (*sample.links, own)]
    bare = compose_shared_piece(kit, house, PIECES[2], "en", Edition.SCREEN, Sharing(PartnerRole.WITH))
    assert len(bare.qr_codes) == len(sample.links)


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.name)
def test_a_shared_draft_says_so(sample: Kit, house: HouseStyle, piece: Piece) -> None:
    """Across its pages, in the body; the sheets under it need not say it again."""
    for draft in (True, False):
        sharing = Sharing(PartnerRole.WITH, draft=draft)
        html = compose_shared_piece(sample, house, piece, "en", Edition.SCREEN, sharing).body.html
        assert ("draft-mark" in html) == draft


def test_a_logo_with_few_pixels_is_said_with_its_row(sample: Kit, house: HouseStyle) -> None:
    """A favicon is no logo for a letter; an SVG has no pixels to count."""
    icon = Picture("icon.png", b"", "image/png", 64, 32, "Lumen")
    drawn = replace(icon, media_type="image/svg+xml")
    for logo, codes in ((icon, ["partner-logo-coarse"]), (drawn, [])):
        partner = replace(LUMEN, logo=logo)
        sheets = compose_partner_sheets(sample, house, PIECES[0], "en", Edition.SCREEN, [partner])
        assert [finding.code for finding in sheets.findings] == codes


def test_the_brands_inks_hold_on_sheets_for_print_too(sample: Kit, house: HouseStyle) -> None:
    """The sheets of the print edition get the same tokens as the body laid over them."""
    piece = replace(PIECES[1], print_spec="european")
    body = compose_shared_piece(sample, house, piece, "en", Edition.PRINT, Sharing(PartnerRole.WITH))
    sheets = compose_partner_sheets(sample, house, piece, "en", Edition.PRINT, [HARBOUR])
    tokens = [sheet.text for sheet in (body.body.stylesheets[-1], sheets.sheets.stylesheets[-1])]
    assert all("--brand: device-cmyk(" in text and "--bleed: 3.0mm" in text for text in tokens)


def test_a_name_in_a_script_without_a_font_is_said_with_its_row(sample: Kit, house: HouseStyle) -> None:
    """Nothing is printed as empty boxes; the others of the table are not to blame."""
    stranger = replace(LUMEN, name="ភ្លើង")
    with pytest.raises(KitError) as caught:
        compose_partner_sheets(sample, house, PIECES[0], "en", Edition.SCREEN, [HARBOUR, stranger])
    assert {(finding.code, finding.place and finding.place.line) for finding in caught.value.findings} == {
        ("missing-glyph", LUMEN.place.line)
    }


LONG = "Exampleton Association of People Who Use Drugs and Their Families, Friends and Neighbours"


@pytest.mark.parametrize("name", ["RUD", LONG])
@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.name)
def test_a_name_short_or_long_is_as_high_as_the_wordmark_beside_it(
    sample: Kit, house: HouseStyle, piece: Piece, name: str
) -> None:
    """Nearly, as letters come in steps of half a point; the rule is as high as the higher of both."""
    partner = replace(HARBOUR, name=name)
    html = compose_partner_sheets(sample, house, piece, "en", Edition.SCREEN, [partner]).sheets.html

    first = html[html.index('<div class="lock-up"') :]
    highest_mm = float(re.findall(r"--highest-mark: ([0-9.]+)mm", first)[0])
    own, theirs = re.findall(r"var\(--mark-height\) - ([0-9.]+)mm\); font-size: ([0-9.]+)pt", first)[:2]
    assert float(theirs[0]) >= 0.78 * float(own[0])
    assert highest_mm <= max(float(own[0]), float(theirs[0]))


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.name)
def test_foot_lines_have_no_dots_and_keep_their_numbers(sample: Kit, house: HouseStyle, piece: Piece) -> None:
    """A dot would hang at a line's end; a number stays with its word, after a comma with the next."""
    partner = replace(
        HARBOUR, legal="Registered charity number 12345 at 9 Long Quay, 90 Quay Street, EX1 2AB", web="a.example"
    )
    html = compose_partner_sheets(sample, house, piece, "en", Edition.SCREEN, [partner]).sheets.html

    foot = html[html.index("partner-name") :]
    assert "·" not in foot
    assert "number~12345~at~9~Long Quay, 90~Quay Street, EX1~2AB".replace("~", "\N{NO-BREAK SPACE}") in foot


def test_a_photocopy_has_the_partner_s_logo_in_one_ink(sample: Kit, house: HouseStyle) -> None:
    """Where there is one; every other edition has the usual one."""
    usual, black = (
        Picture(f"{name}.svg", b"<svg/>", "image/svg+xml", 200, 100, "Harbour") for name in ("usual", "black")
    )
    partner = replace(HARBOUR, logo=usual, logo_one_ink=black)
    for edition, shown in ((Edition.SCREEN, "usual.svg"), (Edition.PHOTOCOPY, "black.svg")):
        sheets = compose_partner_sheets(sample, house, PIECES[0], "en", edition, [partner]).sheets
        assert f'src="{shown}"' in sheets.html
        assert [key for key in sheets.assets if key in ("usual.svg", "black.svg")] == [shown]
