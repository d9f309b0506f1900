"""What the templates are given of a kit."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.pieces import piece

from presskit.compose.piece_context import (
    banner_of,
    local_words,
    own_words,
    page_of,
    printed_texts,
    release_words,
    sender_of,
    shown_on,
    statement_words,
)
from presskit.model.edition import Edition
from presskit.model.event import Event
from presskit.model.finding import Place
from presskit.model.kit import Contact, Correction, Kit, Picture, Release, ReleaseText, SpokenQuotation, Spokesperson
from presskit.model.partner import LocalText, PartnerRole, Sharing
from presskit.model.piece_design import Proof
from presskit.model.text import Block, Heading, Note, Notes, Paragraph, Words

PLACE = Place("statement.en.md", 3)
OPENING = Paragraph((Words("First."),), PLACE)
SECOND = Paragraph((Words("Second."),), PLACE)
HEADING = Heading(2, (Words("A heading"),), PLACE)
A5 = piece("flyer", "A5")


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_a_page_says_its_language_and_direction(sample: Kit, language: str, direction: str) -> None:
    """A screen reader takes both from the document."""
    statement = replace(sample.statements["en"], language=language)
    page = page_of(statement, piece("flyer", "Half Letter"), Edition.PRINT, draft=False)

    assert (page.language, page.direction) == (language, direction)
    assert (page.piece, page.paper, page.edition, page.role, page.draft) == (
        "flyer",
        "half-letter",
        "print",
        "",
        False,
    )


def test_a_shared_page_says_how_the_partner_stands(sample: Kit) -> None:
    """The style sheets keep room for the partner's marks by it."""
    page = page_of(sample.statements["en"], A5, Edition.SCREEN, Sharing(PartnerRole.INSTEAD), draft=False)

    assert page.role == "instead"


def test_the_sender_s_logo_is_named_by_its_key(sample: Kit) -> None:
    """Without a logo the source is empty and the templates set the name."""
    logo = Picture("abc.svg", b"<svg/>", "image/svg+xml", 10, 10, "The network")

    assert sender_of(replace(sample, organisation=replace(sample.organisation, logo=logo))).logo_source == "abc.svg"
    assert sender_of(replace(sample, organisation=replace(sample.organisation, logo=None))).logo_source == ""


def test_the_author_s_date_line_goes_before_the_kit_s_day(sample: Kit) -> None:
    """What was published is printed as it was; a date is written only where there is none."""
    statement = sample.statements["en"]

    given = statement_words(sample, replace(statement, date_line="1st November, 2021"))
    made = statement_words(sample, replace(statement, date_line=""))

    assert (given.date_line, made.date_line) == ("1st November, 2021", "1 November 2021")


def test_the_statement_s_hashtag_goes_before_the_kit_s(sample: Kit) -> None:
    """A translation may have its own."""
    statement = sample.statements["en"]
    kit = replace(sample, hashtag="#Kit")

    assert statement_words(kit, replace(statement, hashtag="#Own")).hashtag == "#Own"
    assert statement_words(kit, replace(statement, hashtag="")).hashtag == "#Kit"


def test_the_statement_s_links_can_be_looked_up(sample: Kit) -> None:
    """By the id that its text names."""
    words = statement_words(sample, sample.statements["en"])

    assert words.links == {link.id: link for link in sample.links}
    assert words.blocks == sample.statements["en"].blocks


def test_a_release_begins_with_the_first_paragraph(sample: Kit) -> None:
    """It stands beside the dateline, so it comes apart from the rest and is not printed twice."""
    words = release_words(sample, replace(sample.statements["en"], blocks=(OPENING, SECOND)))

    assert (words.lead, words.blocks) == (OPENING.children, (SECOND,))


def test_a_statement_that_opens_with_a_heading_keeps_all_its_blocks(sample: Kit) -> None:
    """No paragraph is moved before the heading that it stands under."""
    words = release_words(sample, replace(sample.statements["en"], blocks=(HEADING, OPENING)))

    assert (words.lead, words.blocks) == ((), (HEADING, OPENING))


def test_a_first_paragraph_that_is_the_hashtag_alone_stands_over_the_headline(sample: Kit) -> None:
    """And not once more between the dateline and the first sentence; where it is all there is, it stays."""
    hashtag = Paragraph((Words("#PowerOfPeers"),), PLACE)
    words = release_words(sample, replace(sample.statements["en"], blocks=(hashtag, OPENING, SECOND)))
    assert (words.lead, words.blocks) == (OPENING.children, (SECOND,))
    alone = release_words(sample, replace(sample.statements["en"], blocks=(hashtag,)))
    assert alone.lead == hashtag.children


def test_the_title_stands_in_for_a_headline(sample: Kit) -> None:
    """And for nothing else: what the user does not give stays empty."""
    statement = sample.statements["en"]
    bare = release_words(replace(sample, release=Release()), statement)
    own = release_words(replace(sample, release=Release(texts={"en": ReleaseText("Peers speak")})), statement)

    assert (bare.headline, own.headline) == (statement.title, "Peers speak")
    assert (bare.embargo, bare.standfirst, bare.dateline_place, bare.boilerplate) == ("", "", "", "")
    assert (bare.quotations, bare.contact, bare.fingerprint) == ((), None, ())


@pytest.mark.parametrize(
    ("paragraphs", "quotations", "after"),
    [
        (5, 2, ((), (0,), (), (1,), ())),
        (4, 2, ((), (0,), (1,), ())),
        (3, 1, ((), (0,), ())),
        (2, 1, ((), (0,))),
        (1, 2, ((0, 1),)),
        (3, 4, ((), (0,), (1, 2, 3))),
    ],
)
def test_quotations_stand_among_the_paragraphs(
    sample: Kit, paragraphs: int, quotations: int, after: tuple[tuple[int, ...], ...]
) -> None:
    """The first after the second paragraph, the next two further on; the text has the last word where it can."""
    spoken = tuple(SpokenQuotation(f"Words {number}.", "Chair") for number in range(quotations))
    kit = replace(sample, release=Release(texts={"en": ReleaseText(quotations=spoken)}))
    words = release_words(kit, replace(sample.statements["en"], blocks=(OPENING,) * paragraphs))

    assert words.quotations_after == after


def test_quotations_stand_above_the_notes(sample: Kit) -> None:
    """Notes end the text, however few paragraphs there are."""
    kit = replace(
        sample, release=Release(texts={"en": ReleaseText(quotations=(SpokenQuotation("Words.", "Chair"),))})
    )
    words = release_words(kit, replace(sample.statements["en"], blocks=(OPENING, Notes((Note("note-1", ()),)))))

    assert words.quotations_after == ((0,), ())


def test_a_quotation_never_parts_a_heading_from_its_text(sample: Kit) -> None:
    """Only paragraphs are counted."""
    kit = replace(
        sample, release=Release(texts={"en": ReleaseText(quotations=(SpokenQuotation("Words.", "Chair"),))})
    )
    words = release_words(kit, replace(sample.statements["en"], blocks=(OPENING, HEADING, SECOND, SECOND)))

    assert words.quotations_after == ((), (), (0,), ())


def test_what_newsrooms_ask_for_comes_in_words(sample: Kit) -> None:
    """Languages by their names; a correction's day without its year, unless that is another one."""
    texts = ReleaseText(spokespeople=(Spokesperson("Chair", "of the board", ("en", "es")),), notes=("A note.",))
    release = Release(
        contact=Contact("Desk"),
        further_contacts=(Contact("Pictures"),),
        interview_languages=("en", "fr"),
        texts={"en": texts},
    )
    corrections = (Correction(date(2022, 1, 3), {"en": "Later."}), Correction(date(2021, 11, 3), {"en": "Soon."}))
    words = release_words(replace(sample, release=release, corrections=corrections), sample.statements["en"])

    assert (words.contact, [contact.name for contact in words.contacts]) == (Contact("Desk"), ["Desk", "Pictures"])
    assert words.interviews == "English and French"
    assert [(person.name, person.languages) for person in words.spokespeople] == [("Chair", "English and Spanish")]
    assert [(each.day, each.text) for each in words.corrections] == [
        ("3 January 2022", "Later."),
        ("3 November", "Soon."),
    ]


def test_a_correction_in_another_language_is_not_printed(sample: Kit) -> None:
    """A French text has no English correction over it."""
    kit = replace(sample, corrections=(Correction(date(2021, 11, 3), {"en": "Soon."}),))

    assert release_words(kit, replace(sample.statements["en"], language="fr")).corrections == ()


def test_a_release_has_the_words_of_its_own_language(sample: Kit) -> None:
    """An English headline never stands over a French text."""
    kit = replace(sample, release=Release(texts={"en": ReleaseText("Peers speak")}))
    french = replace(sample.statements["en"], language="fr", title="Journée")

    assert release_words(kit, french).headline == "Journée"


def test_an_embargo_is_told_in_the_zone_of_the_kit(sample: Kit) -> None:
    """With the moment in UTC beside it where the two differ."""
    release = Release(embargo_until=datetime(2021, 11, 1, 8, 0, tzinfo=UTC), embargo_zone="Africa/Lagos")

    words = release_words(replace(sample, release=release), sample.statements["en"])

    assert words.embargo == "Monday, 1 November 2021, 09:00\N{NO-BREAK SPACE}WAT (08:00\N{NO-BREAK SPACE}UTC)"


def test_an_embargo_is_told_in_further_zones(sample: Kit) -> None:
    """UTC stands among them, and not twice, where the kit names it."""
    release = Release(
        embargo_until=datetime(2021, 11, 1, 8, 0, tzinfo=UTC),
        embargo_zone="Africa/Lagos",
        embargo_further_zones=("Asia/Bangkok", "Etc/UTC"),
    )

    words = release_words(replace(sample, release=release), sample.statements["en"])

    assert words.embargo == "Monday, 1 November 2021, 09:00\N{NO-BREAK SPACE}WAT"
    assert words.embargo_elsewhere == ("15:00\N{NO-BREAK SPACE}Bangkok", "08:00\N{NO-BREAK SPACE}UTC")


def test_only_a_partner_with_words_of_its_own_adds_any(sample: Kit) -> None:
    """They come with its name, so that nobody takes them for the organisation's."""
    local = LocalText((SECOND,), Contact(name="Desk"))

    assert local_words(None) is None
    assert local_words(Sharing(PartnerRole.WITH)) is None
    words = local_words(Sharing(PartnerRole.WITH, "Harbour Clinic", local))
    assert words is not None
    assert (words.name, words.blocks, words.contact) == ("Harbour Clinic", (SECOND,), local.contact)


def test_a_piece_s_own_words_have_every_key(sample: Kit) -> None:
    """What kit.toml does not give is empty, so that a template need not ask whether it is there."""
    design = A5.design
    kit = replace(sample, piece_words={"flyer": {"en": {"call": "Peers speak."}}})

    empty = {"slogan": "", "call": "", "argument": (), "demand_lead": "", "demands": ()}
    assert own_words(kit, design, "en") == {**empty, "call": "Peers speak."}
    assert own_words(kit, design, "fr") == empty


def test_a_front_s_banner_is_the_slogan_the_hashtag_or_the_title(sample: Kit) -> None:
    """Whatever there is first; the sheets hear what is there, and what is not."""
    statement = sample.statements["en"]
    slogan = replace(sample, piece_words={"flyer": {"en": {"slogan": "We walk in the light"}}})
    bare = replace(sample, hashtag="", statements={"en": replace(statement, hashtag="")}, event=Event())

    assert banner_of(slogan, A5, statement) == "We walk in the light"
    assert banner_of(sample, A5, statement) == "#PowerOfPeers"
    assert banner_of(bare, A5, bare.statements["en"]) == "International Drug Users Day"
    assert shown_on(sample, A5, "en", codes=3) == ("codes-3",)
    assert shown_on(bare, A5, "en", codes=0) == ("with-event", "without-hashtag")
    assert shown_on(bare, piece("letterhead", "A4"), "en", codes=3) == ()


def test_what_a_piece_proves_is_what_it_prints(sample: Kit) -> None:
    """Title, headline, statement, its own words and the legal line, each where its piece.toml names it."""
    statement = replace(sample.statements["en"], blocks=(OPENING, SECOND))
    kit = replace(
        sample,
        release=Release(texts={"en": ReleaseText(headline="Peers speak")}),
        piece_words={"flyer": {"en": {"call": "A call.", "demands": ("this", "that")}}},
    )

    def proven(*proofs: Proof, local: tuple[Block, ...] = (), is_shared: bool = False) -> list[str]:
        design = replace(A5.design, proves=proofs)
        return list(printed_texts(kit, statement, design, local, is_shared=is_shared))

    assert proven() == []
    assert proven(Proof.TITLE, Proof.HEADLINE) == [statement.title, "Peers speak"]
    assert proven(Proof.STATEMENT, local=(SECOND,)) == ["First.", "Second.", "Second."]
    assert proven(Proof.WORDS) == ["", "A call.", "", "this", "that"]
    assert proven(Proof.LEGAL) == [sample.organisation.legal]
    assert proven(Proof.LEGAL, is_shared=True) == [""]
