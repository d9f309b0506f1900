"""What a screen reader makes of the pages."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes, document, letters, page, pdf, told

from presskit.preflight.checks.tags import (
    check_content_tagged,
    check_heading_levels,
    check_links_tagged,
    check_one_title_heading,
    check_picture_words,
    check_table_headers,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import StructureFacts, Tag
from presskit.preflight.facts.pdf import PdfFacts

TAGGED = document(tagged=True).document


def _headings(*levels: int) -> PdfFacts:
    tags = tuple(Tag(1, letters(0, 5), level) for level in levels)
    return pdf(structure=StructureFacts(headings=tags))


@pytest.mark.parametrize(
    ("levels", "count"),
    [((1, 2, 3, 2, 1, 2), 0), ((1, 3), 1), ((2,), 1), ((1, 2, 4, 2, 5), 2), ((0, 0), 0), ((1, 0, 2), 0)],
)
def test_headings_go_down_one_level_at_a_time(levels: tuple[int, ...], count: int) -> None:
    """Each gap is told, up is free, and a heading without a number has no level."""
    assert codes(check_heading_levels(_headings(*levels), Expected())) == ["heading-level-skipped"] * count


def test_a_skipped_heading_is_quoted() -> None:
    """The message says which heading, and after which level."""
    assert told(check_heading_levels(_headings(1, 3), Expected())) == [
        ("heading-level-skipped", 'The heading "Words" of level 3 follows one of level 1.')
    ]


def test_every_title_heading_after_the_first_is_noted() -> None:
    """Three of the first level are two too many."""
    assert codes(check_one_title_heading(_headings(1, 2, 1, 1), Expected())) == ["title-heading-twice"] * 2


def test_pictures_and_table_headers_are_told_at_their_place() -> None:
    """With the rectangle if it is known, without a page if the tag names none."""
    tags = (Tag(1, letters(0, 5)), Tag(0))
    facts = pdf(structure=StructureFacts(pictures_without_words=tags, headers_without_scope=tags))
    placed, unplaced = check_picture_words(facts, Expected())
    assert placed.area == facts.pages[0].area(letters(0, 5))
    assert unplaced.area is None
    assert [message for _code, message in told(check_table_headers(facts, Expected()))] == [
        'The table header "Words" does not say whether it heads a row or a column.',
        "The table header does not say whether it heads a row or a column.",
    ]


def test_content_outside_the_tags_is_told_once_a_page() -> None:
    """Unmarked content and marks that no tag takes up are counted together, with the first words."""
    outside = replace(page("Words"), untagged=(letters(0, 5),))
    structure = StructureFacts(unknown_marks=(Tag(1, letters(0, 2)), Tag(2, letters(0, 2))))
    facts = pdf(outside, document=TAGGED, structure=structure)
    assert told(check_content_tagged(facts, Expected())) == [
        (
            "content-not-tagged",
            '2 parts of the page are neither tagged nor marked as decoration, such as "Words".',
        )
    ]


def test_a_pdf_without_tags_has_no_finding_for_each_part() -> None:
    """That it is not tagged is said once, elsewhere."""
    outside = replace(page(), untagged=(letters(0, 5),))
    facts = pdf(outside, structure=StructureFacts(untagged_links=(Tag(1),)))
    assert codes([*check_content_tagged(facts, Expected()), *check_links_tagged(facts, Expected())]) == []
    assert codes(check_links_tagged(replace(facts, document=TAGGED), Expected())) == ["link-not-tagged"]


def test_a_heading_is_told_on_its_page_with_its_words() -> None:
    """The first of the document is told as such; without a place it is told without words."""
    facts = pdf(page("One"), page("Two words", 2), structure=StructureFacts(headings=(Tag(2, letters(0, 3), 2),)))
    (finding,) = check_heading_levels(facts, Expected())
    assert finding.message == 'The heading "Two" of level 2 is the first of the document.'
    assert finding.area == facts.pages[1].area(letters(0, 3))
    nowhere = pdf(structure=StructureFacts(headings=(Tag(2, letters(0, 3), 2), Tag(1, None, 1), Tag(1, None, 1))))
    assert [finding.area for finding in check_heading_levels(nowhere, Expected())] == [None]
    assert told(check_one_title_heading(nowhere, Expected())) == [
        ("title-heading-twice", "The heading is another one of the first level.")
    ]


def test_one_part_outside_the_tags_is_told_in_the_singular() -> None:
    """With its own rectangle, and without words where there are none."""
    empty = replace(page("Words"), untagged=(letters(10, 15),))
    (finding,) = check_content_tagged(pdf(empty, document=TAGGED), Expected())
    assert finding.message == "One part of the page is neither tagged nor marked as decoration."
    assert finding.area == empty.area(letters(10, 15))
    assert list(check_content_tagged(pdf(page(), document=TAGGED), Expected())) == []


def test_marks_that_no_tag_takes_up_are_told_on_their_own_page() -> None:
    """The rectangle around all of them; a mark without a place is not counted."""
    structure = StructureFacts(unknown_marks=(Tag(2, letters(0, 2)), Tag(2, letters(3, 5)), Tag(2, None)))
    facts = pdf(page(), page(number=2), document=TAGGED, structure=structure)
    (finding,) = check_content_tagged(facts, Expected())
    assert finding.message == ('2 parts of the page are neither tagged nor marked as decoration, such as "Wo".')
    assert finding.area == facts.pages[1].area(letters(0, 5))
