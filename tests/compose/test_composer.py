"""Whole pieces composed from the sample kit."""

import difflib
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.paths import GOLDEN
from tests.pieces import piece as ordered

from presskit.compose import compose_piece
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.model.kit import Contact, Kit, Picture, Release, ReleaseText, SpokenQuotation
from presskit.model.piece import Piece
from presskit.model.spoken import LinkText
from presskit.model.text import Paragraph, Words

RELEASE, FLYER, LETTER = ordered("press-release", "A4"), ordered("flyer", "A5"), ordered("letterhead", "A4")


def html_of(kit: Kit, house: HouseStyle, piece: Piece, **options: bool) -> str:
    """The HTML of a piece's body."""
    return compose_piece(kit, house, piece, "en", Edition.SCREEN, **options).body.html


@pytest.mark.parametrize("piece", [RELEASE, FLYER, LETTER], ids=lambda piece: piece.name)
def test_the_sample_composes_as_expected(
    sample: Kit, house: HouseStyle, piece: Piece, request: pytest.FixtureRequest
) -> None:
    """The HTML of each piece equals its golden, which a person has read."""
    golden = GOLDEN / "html" / f"{piece.name}.html"
    made = html_of(sample, house, piece)
    if request.config.getoption("rewrite_goldens"):
        golden.write_text(made, encoding="utf-8")
    expected = golden.read_text(encoding="utf-8")
    assert made == expected, "\n".join(difflib.unified_diff(expected.splitlines(), made.splitlines(), lineterm=""))


def test_words_in_another_language_say_which_and_stand_apart(sample: Kit, house: HouseStyle) -> None:
    """The organisation's on release, letter and stationery, where its language is not the page's; else nothing."""
    elsewhere = replace(sample, organisation=replace(sample.organisation, language="ar"))
    letter = compose_piece(elsewhere, house, LETTER, "en", Edition.SCREEN)
    assert letter.stationery is not None

    for html in (html_of(elsewhere, house, RELEASE), html_of(elsewhere, house, FLYER), letter.stationery.html):
        assert ' lang="ar" dir="rtl">' in html
    assert '<p class="sender-address"><bdi lang="ar" dir="rtl">' in letter.stationery.html
    assert 'lang="ar"' not in html_of(sample, house, RELEASE)


def test_links_and_contacts_in_the_source_s_words_say_so(sample: Kit, house: HouseStyle) -> None:
    """On a page of another language; what is given in it stands in their place."""
    english = sample.statements["en"]
    contact = Contact("A. Person", "Press officer", "a@person.example", "+44 20 7946 0000")
    release = replace(sample.release, contact=contact)
    statements = {"en": english, "en-GB": replace(english, language="en-GB")}
    kit = replace(sample, languages=("en", "en-GB"), statements=statements, release=release)
    first, *rest = kit.links
    given = replace(kit, links=(replace(first, texts={"en-GB": LinkText("The Reports")}), *rest))

    html = compose_piece(given, house, RELEASE, "en-GB", Edition.SCREEN).body.html

    assert '<p class="report-title">The Reports</p>' in html
    assert html.count('<p class="report-title"><bdi lang="en" dir="ltr">') == len(rest)
    assert '<bdi lang="en" dir="ltr">Press officer</bdi>' in html


def test_every_word_of_the_statement_is_in_release_and_letter(sample: Kit, house: HouseStyle) -> None:
    """No paragraph is lost between the dateline and the end mark."""
    for piece in (RELEASE, LETTER):
        composed = compose_piece(sample, house, piece, "en", Edition.SCREEN)
        assert len(composed.text) == 1 + len(sample.statements["en"].blocks)
        for paragraph in composed.text:
            assert paragraph.split()[-1].rstrip(".") in composed.body.html


def test_a_letter_has_no_heading_over_nothing(sample: Kit, house: HouseStyle) -> None:
    """Without an e-mail and a web address, the margin does not say Contact."""
    heading = '<p class="fact-name">Contact</p>'
    silent = replace(sample, organisation=replace(sample.organisation, email="", web=""))

    assert heading in html_of(sample, house, LETTER)
    assert heading not in html_of(silent, house, LETTER)


def test_reports_stand_in_the_order_the_statement_names_them(sample: Kit, house: HouseStyle) -> None:
    """Each linked report has one code, all codes of a piece have one size."""
    codes = compose_piece(sample, house, FLYER, "en", Edition.SCREEN).qr_codes
    assert [code.url for code in codes] == [link.url for link in sample.links]
    assert len({(code.module_mm, code.side_mm, code.symbol_version) for code in codes}) == 1
    assert all(code.module_mm >= 0.5 for code in codes)


def test_a_release_without_embargo_is_for_immediate_release(sample: Kit, house: HouseStyle) -> None:
    """The release line says so."""
    html = html_of(sample, house, RELEASE)
    assert "For immediate release" in html
    assert "Embargoed" not in html


def test_an_embargo_names_its_moment(sample: Kit, house: HouseStyle) -> None:
    """An embargoed release never says that it is for immediate release."""
    release = Release(embargo_until=datetime(2021, 11, 1, 0, 1, tzinfo=UTC), embargo_zone="Europe/London")
    html = html_of(replace(sample, release=release), house, RELEASE)
    assert "Monday, 1 November 2021, 00:01\N{NO-BREAK SPACE}GMT" in html
    assert "For immediate release" not in html


def test_what_the_user_gives_is_printed(sample: Kit, house: HouseStyle) -> None:
    """Headline, standfirst, place, quotation, boilerplate and contact all reach the page."""
    words = ReleaseText(
        "A headline", "A standfirst", "London", "About us.", (SpokenQuotation("Spoken.", "Speaker", "Chair"),)
    )
    contact = Contact("Desk", "Press officer", "press@network.example", "+44 0000 000000")
    html = html_of(replace(sample, release=Release(contact=contact, texts={"en": words})), house, RELEASE)
    given = (
        *[words.headline, words.standfirst, words.dateline_place, words.boilerplate],
        "Spoken.",
        ">Speaker</span>, Chair",
    )
    for text in (*given, "Desk, Press officer", contact.email, contact.telephone):
        assert text in html


def test_the_fingerprint_is_printed_where_it_is_wanted(sample: Kit, house: HouseStyle) -> None:
    """In groups that stay whole; it copies with a space between them."""
    html = html_of(replace(sample, release=Release(prints_fingerprint=True)), house, RELEASE)
    ((name, line),) = re.findall(r'<h3>([^<]*)</h3>\s*<p class="note-words fingerprint">(.*?)</p>', html)

    assert name == "Fingerprint of the text"
    assert re.sub("<.*?>", "", line) == "c57d a2c3 608d 5721 8185 f698 0293 f59d"
    assert line.count('<span class="digit-group">') == 8
    assert "fingerprint" not in html_of(sample, house, RELEASE)


def test_nothing_is_printed_that_the_user_does_not_give(sample: Kit, house: HouseStyle) -> None:
    """The sample has no quotation, no place and no press contact, and no empty room for them."""
    html = html_of(sample, house, RELEASE)
    for mark in ("spoken", "dateline-place", "contact-name", "standfirst", "Press contact"):
        assert mark not in html


def test_stationery_is_a_document_of_its_own(sample: Kit, house: HouseStyle) -> None:
    """The body of a letter holds no address and no legal line; its stationery holds both and no text."""
    composed = compose_piece(sample, house, LETTER, "en", Edition.SCREEN)
    assert composed.stationery is not None
    assert sample.organisation.legal in composed.stationery.html
    assert sample.organisation.legal not in composed.body.html
    assert "For years we have heard" not in composed.stationery.html


def test_a_letter_can_leave_the_stationery_out(sample: Kit, house: HouseStyle) -> None:
    """For printed paper the body is the same, letter for letter."""
    bare = replace(LETTER, leaves_stationery_out=True)
    composed = compose_piece(sample, house, bare, "en", Edition.SCREEN)
    assert composed.stationery is None
    assert composed.body.html == html_of(sample, house, LETTER)


def test_a_draft_says_so_on_every_page(sample: Kit, house: HouseStyle) -> None:
    """A draft prints DRAFT across its pages, and a missing link as missing, struck through."""
    missing = tuple(replace(link, url="") if index == 0 else link for index, link in enumerate(sample.links))
    html = html_of(replace(sample, links=missing), house, LETTER, draft=True)
    assert "draft-mark" in html
    assert '<s class="link-missing">provided us with more proof</s>' in html
    assert "Link missing" in html
    assert "draft-mark" not in html_of(sample, house, LETTER)


def test_a_draft_is_not_held_to_the_words_that_it_marks(sample: Kit, house: HouseStyle) -> None:
    """The words LINK MISSING stand in a paragraph that is left out of those to be found again; no other is."""
    missing = replace(sample, links=(replace(sample.links[0], url=""), *sample.links[1:]))
    draft = compose_piece(missing, house, LETTER, "en", Edition.SCREEN, draft=True).text
    whole = compose_piece(sample, house, LETTER, "en", Edition.SCREEN).text
    assert [text for text in whole if text not in draft] == [text for text in whole if "provided us with" in text]


def test_missing_glyphs_are_named_with_their_place(sample: Kit, house: HouseStyle) -> None:
    """Characters that no font has stop the piece before it is laid out."""
    statement = sample.statements["en"]
    first = statement.blocks[0]
    assert isinstance(first, Paragraph)
    odd = replace(first, children=(Words("Peers 権力"),), place=replace(first.place, source_line="Peers 権力"))
    changed = replace(sample, statements={"en": replace(statement, blocks=(odd, *statement.blocks[1:]))})
    with pytest.raises(KitError) as caught:
        html_of(changed, house, LETTER)
    (finding,) = caught.value.findings
    assert finding.code == "missing-glyph"
    assert "権 (U+6A29" in finding.message
    assert "力 (U+529B" in finding.message
    assert finding.place is not None
    assert (finding.place.file, finding.place.column) == ("statement.en.md", 8)


def test_a_call_too_small_for_two_metres_is_reported(sample: Kit, house: HouseStyle) -> None:
    """A whole paragraph as the call of an A6 flyer is a warning, not silence."""
    words = {**sample.piece_words["flyer"]["en"], "call": "We remain united and will continue rallying. " * 8}
    kit = replace(sample, piece_words={"flyer": {"en": words}})
    small = ordered("flyer", "A6")
    (finding,) = compose_piece(kit, house, small, "en", Edition.SCREEN).findings
    shown = "We remain united and will continue rallying. We remain unit…"
    assert (finding.code, finding.message) == (
        "display-type-small",
        f'"{shown}" comes out at 13 pt, too small to be read from 2 m',
    )
    assert compose_piece(sample, house, small, "en", Edition.SCREEN).findings == ()


def test_an_address_too_long_for_a_code_is_an_error(sample: Kit, house: HouseStyle) -> None:
    """It is refused at its line in kit.toml rather than printed unreadable."""
    long = replace(sample.links[0], url="https://inpud.net/" + "a" * 400)
    with pytest.raises(KitError) as caught:
        html_of(replace(sample, links=(long, *sample.links[1:])), house, FLYER)
    assert [(finding.code, finding.place) for finding in caught.value.findings] == [
        ("qr-address-too-long", long.place)
    ]


def test_templates_hold_no_organisations_words_or_colours(house: HouseStyle) -> None:
    """INPUD's name and colour come from the kit alone."""
    for file in house.templates.values():
        assert "inpud" not in file.text.lower()
        assert "c5102e" not in file.text.lower()


def test_a_kits_own_stylesheet_reaches_the_sheets(sample: Kit, house: HouseStyle) -> None:
    """A file of the same name in the kit's templates/ takes the house's place."""
    own = TemplateFile("pieces/flyer/page.css", "templates/pieces/flyer/page.css", ".front { color: #000 }")
    changed = replace(house, templates={**house.templates, own.name: own})
    sheets = compose_piece(sample, changed, FLYER, "en", Edition.SCREEN).body.stylesheets
    assert ".front { color: #000 }" in [sheet.text for sheet in sheets]


@pytest.mark.parametrize(
    ("width_px", "on_release", "on_letter"), [(60, "12.383mm", "12.383mm"), (10, "15.000mm", "18.000mm")]
)
def test_each_document_says_how_large_the_logo_may_be(
    sample: Kit, house: HouseStyle, width_px: int, on_release: str, on_letter: str
) -> None:
    """A usual shape has the same size on both; a high one stands higher in a letter's head."""
    logo = Picture("logo.png", b"", "image/png", width_px, 40, "INPUD")
    kit = replace(sample, organisation=replace(sample.organisation, logo=logo))
    release = compose_piece(kit, house, RELEASE, "en", Edition.SCREEN).body
    letter = compose_piece(kit, house, LETTER, "en", Edition.SCREEN).stationery
    assert letter is not None
    for sheets, height in ((release, on_release), (letter, on_letter)):
        assert f"--logo-height: {height};" in sheets.stylesheets[-1].text


def test_a_logo_stands_in_place_of_the_wordmark(sample: Kit, house: HouseStyle) -> None:
    """Release and stationery name its file, and hold it: the engine gets it nowhere else."""
    logo = Picture("logo.svg", b"<svg/>", "image/svg+xml", 30, 10, "INPUD")
    kit = replace(sample, organisation=replace(sample.organisation, logo=logo))
    release = compose_piece(kit, house, RELEASE, "en", Edition.SCREEN).body
    stationery = compose_piece(kit, house, LETTER, "en", Edition.SCREEN).stationery
    assert stationery is not None
    for sheets in (release, stationery):
        assert 'src="logo.svg" alt="INPUD"' in sheets.html
        assert 'class="wordmark"' not in sheets.html
        assert sheets.assets["logo.svg"].data == b"<svg/>"


def test_a_headline_of_its_own_is_what_must_be_read_from_a_release(sample: Kit, house: HouseStyle) -> None:
    """The statement's title is not printed there; the letter keeps it."""
    release = Release(texts={"en": ReleaseText(headline="Peers ask for the end of the War on Drugs")})
    kit = replace(sample, release=release)
    assert (
        compose_piece(kit, house, RELEASE, "en", Edition.SCREEN).text[0]
        == "Peers ask for the end of the War on Drugs"
    )
    assert compose_piece(kit, house, LETTER, "en", Edition.SCREEN).text[0] == sample.statements["en"].title
