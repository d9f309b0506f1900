"""One PDF opened and stated."""

import pikepdf
from tests.preflight.made_pdfs import drawn_pdf, edited
from tests.preflight.many_pages import add_link, add_words, many_pages

from presskit.model.piece import FinishedPiece
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import LinkFacts
from presskit.preflight.facts.pdf import Unread
from presskit.preflight.reading.guard import ReadingGuard
from presskit.preflight.reading.read_facts import read_facts


def test_unstated_boxes_are_none() -> None:
    """A foreign PDF may state a MediaBox alone."""
    (page,) = read_facts(drawn_pdf(b"")).pages
    assert page.boxes.media == page.boxes.crop == page.boxes.finished == Box(0, 0, 400, 400)
    assert (page.boxes.trim, page.boxes.bleed, page.boxes.art) == (None, None, None)


def test_corners_in_any_order_make_the_same_box(clean: FinishedPiece) -> None:
    """ISO 32000-1, 7.9.5: a rectangle is given by any two opposite corners."""

    def turn_over(pdf: pikepdf.Pdf) -> None:
        left, bottom, right, top = pdf.pages[0].trimbox
        pdf.pages[0].TrimBox = pikepdf.Array([right, top, left, bottom])

    assert read_facts(edited(clean, turn_over).pdf).pages[0].boxes == read_facts(clean.pdf).pages[0].boxes


def test_reading_twice_gives_the_same_facts(clean: FinishedPiece) -> None:
    """Facts depend on the bytes alone."""
    assert read_facts(clean.pdf) == read_facts(clean.pdf)


def test_a_page_that_is_left_out_leaves_the_others_to_be_read(clean: FinishedPiece) -> None:
    """It has no words and no films, and the next one has both."""

    def double(pdf: pikepdf.Pdf) -> None:
        pdf.pages.append(pdf.pages[0])

    guard = ReadingGuard({1: "it takes too long"})
    facts = read_facts(edited(clean, double).pdf, for_print=True, guard=guard)
    left_out, other = facts.pages
    assert (left_out.text, left_out.objects) == ("", 0)
    assert other.text
    assert facts.print.films is not None
    assert [max(film.levels) > 0 for film in facts.print.films.maps] == [False, True]
    assert facts.unread == (Unread(1, "", "it takes too long"),)


def test_what_pdfium_cannot_open_is_drawn_as_mended() -> None:
    """Pikepdf finds the pages of a file without a table, and the fault is told."""
    whole = drawn_pdf(b"0 0 9 9 re f")
    broken = whole[: whole.rindex(b"xref")].replace(b"%PDF-", b"%XXX-")
    facts = read_facts(broken)
    assert facts.pages[0].objects == 1


def test_of_a_long_file_a_sample_is_looked_at_and_the_whole_is_read() -> None:
    """Links and fonts are known of every page, words of those of the sample alone."""

    def fill(pdf: pikepdf.Pdf) -> None:
        for number, font in ((52, "Courier"), (53, "Helvetica"), (55, "Helvetica")):
            add_words(pdf.pages[number - 1], pdf, font)
            add_link(pdf.pages[number - 1], f"https://a.example/{number}")
        pdf.pages[51].obj.MediaBox = pikepdf.Array([0, 0, 80, 80])

    facts = read_facts(many_pages(501, fill))
    numbers = [page.number for page in facts.pages]
    assert numbers == [*range(1, 51), *range(55, 452, 5), *range(452, 502)]
    assert [page.number for page in facts.pages if page.text.strip()] == [55]
    assert (facts.unseen_pages, len(facts.unseen_boxes)) == (501 - len(numbers),) * 2
    assert facts.unseen_boxes[52].media == Box(0, 0, 80, 80)
    assert facts.links == tuple(
        LinkFacts(number, f"https://a.example/{number}", (Box(0, 0, 20, 40),)) for number in (52, 53, 55)
    )
    assert [(font.name, font.page) for font in facts.fonts] == [("Helvetica", 55), ("Courier", 52)]
    assert "every 5th" in facts.sample
