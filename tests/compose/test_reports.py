"""The reports that a statement links to."""

from dataclasses import replace

import pytest
from tests.pieces import piece

from presskit.compose.reports import ReportList, carried_ids, linked_codes, report_list
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.event import Event
from presskit.model.finding import Place
from presskit.model.house_style import FontFile
from presskit.model.kit import Kit, Link
from presskit.model.text import Block, Emphasis, Heading, LinkedWords, Paragraph, Quotation, Strong, TextList, Words

PLACE = Place("statement.en.md", 3)


def link(name: str, url: str | None = None) -> Link:
    """A report of this name."""
    address = f"https://clinic.example/{name}" if url is None else url
    return Link(name, name.capitalize(), address, Place("kit.toml", 7), publisher="Clinic", year=2021)


def to(name: str) -> LinkedWords:
    """Words that lead to the report of this name."""
    return LinkedWords(name, (Words(name),))


def paragraph(*names: str) -> Paragraph:
    """A paragraph with a link to each of these."""
    return Paragraph(tuple(to(name) for name in names), PLACE)


def kit_of(sample: Kit, links: list[Link], *blocks: Block) -> Kit:
    """A kit with these links and a statement of these blocks."""
    return replace(sample, links=tuple(links), statements={"en": replace(sample.statements["en"], blocks=blocks)})


def reports_of(
    kit: Kit, module_mm: float = 0.55, edition: Edition = Edition.SCREEN, fonts: tuple[FontFile, ...] = ()
) -> ReportList:
    """The reports of the English statement, their codes of modules of this size."""
    ids = carried_ids(kit, piece("letterhead", "A4"), "en", kit.statements["en"].blocks)
    return report_list(linked_codes(kit, ids, fonts), module_mm, edition)


def test_they_stand_in_the_order_of_the_statement_each_once(sample: Kit) -> None:
    """Not in the order of kit.toml; a report that the statement does not name is left out."""
    kit = kit_of(sample, [link("one"), link("two"), link("three")], paragraph("three", "one"), paragraph("three"))

    made = reports_of(kit)

    assert [report.title for report in made.reports] == ["Three", "One"]
    assert [code.url for code in made.qr_codes] == ["https://clinic.example/three", "https://clinic.example/one"]
    assert set(made.assets) == {"qr-three.svg", "qr-one.svg"}


def test_an_international_address_is_printed_as_people_read_it(sample: Kit, fonts: tuple[FontFile, ...]) -> None:
    """Link and code carry the network's form; letters that no font has are printed in it too."""
    urls = {
        "one": "https://www.xn--brckenforum-uhb.example/z%C3%A4hlung",
        "two": "https://xn--r8jz45g.jp/%E6%9C%AC?a=%C3%A4",
    }
    kit = kit_of(sample, [replace(link(name), url=url) for name, url in urls.items()], paragraph("one", "two"))

    made = reports_of(kit, fonts=fonts)

    assert [report.url for report in made.reports] == list(urls.values()) == [code.url for code in made.qr_codes]
    printed = ["www.brückenforum.example/zählung", "xn--r8jz45g.jp/%E6%9C%AC?a=ä"]
    assert ["".join(report.address_parts) for report in made.reports] == printed
    assert [code.printed_address for code in made.qr_codes] == printed


def test_links_are_found_wherever_they_stand(sample: Kit) -> None:
    """In headings, lists, quotations, and inside emphasis of any depth."""
    blocks = (
        Heading(2, (Strong((Emphasis((to("a"),)),)),), PLACE),
        TextList(ordered=False, start=1, items=((paragraph(), paragraph("b")),)),
        Quotation((TextList(ordered=True, start=1, items=((paragraph("c"),),)),)),
        Paragraph((LinkedWords("d", (Emphasis((to("e"),)),)),), PLACE),
    )

    assert [each.title for each in reports_of(kit_of(sample, [link(name) for name in "abcde"], *blocks)).reports] == [
        *"ABCDE"
    ]


def test_all_codes_of_a_piece_are_alike(sample: Kit) -> None:
    """The longest address sets the version of all, so that no code is larger than its neighbour."""
    kit = kit_of(
        sample, [link("short"), link("long", "https://clinic.example/" + "x" * 90)], paragraph("short", "long")
    )

    made = reports_of(kit)

    short_alone = reports_of(kit_of(sample, [link("short")], paragraph("short")))
    assert {code.symbol_version for code in made.qr_codes} == {7}
    assert {code.side_mm for code in made.qr_codes} == {made.side_mm}
    assert made.side_mm == pytest.approx((17 + 4 * 7 + 8) * made.qr_codes[0].module_mm)
    assert short_alone.side_mm < made.side_mm


def test_a_code_grows_with_its_modules(sample: Kit) -> None:
    """A flyer is scanned from further away than a letter, and a poster from across a room."""
    kit = kit_of(sample, [link("one")], paragraph("one"))

    small, large = reports_of(kit, 0.5), reports_of(kit, 1.5)

    assert (small.qr_codes[0].module_mm, large.qr_codes[0].module_mm) == (0.5, 1.5)
    assert large.side_mm == pytest.approx(3 * small.side_mm)


def test_the_address_is_printed_as_the_code_says_it(sample: Kit) -> None:
    """Without its scheme, and whole when its parts are put together again."""
    (report,) = reports_of(
        kit_of(sample, [link("a-long-report/of-many-words")], paragraph("a-long-report/of-many-words"))
    ).reports

    assert "".join(report.address_parts) == "clinic.example/a-long-report/of-many-words"
    assert (report.publisher, report.year) == ("Clinic", 2021)


def test_a_draft_lists_a_report_without_address_but_makes_no_code(sample: Kit) -> None:
    """There is nothing that a code could lead to, and nothing that must be proven."""
    made = reports_of(kit_of(sample, [link("one", ""), link("two")], paragraph("one", "two")))

    assert (made.reports[0].code_source, made.reports[0].address_parts) == ("", ())
    assert [code.url for code in made.qr_codes] == ["https://clinic.example/two"]
    assert set(made.assets) == {"qr-two.svg"}


def test_a_piece_carries_the_links_that_the_kit_chooses(sample: Kit) -> None:
    """Those of its [[pieces]], else those of its words, else as many of the statement as it has room for."""
    names = [f"link-{number}" for number in range(6)]
    kit = kit_of(sample, [link(name) for name in names], paragraph(*names))
    by_words = replace(kit, piece_words={"flyer": {"en": {"links": ("link-3",)}}})
    blocks, a5 = kit.statements["en"].blocks, piece("flyer", "A5")

    assert carried_ids(kit, a5, "en", blocks) == tuple(names[:4])
    assert carried_ids(by_words, a5, "en", blocks) == ("link-3",)
    assert carried_ids(by_words, replace(a5, link_ids=("link-5", "link-1")), "en", blocks) == ("link-5", "link-1")
    assert carried_ids(by_words, replace(a5, link_ids=()), "en", blocks) == ()
    assert carried_ids(kit, piece("press-release", "A4"), "en", blocks) == tuple(names)


def test_a_registration_comes_first_on_what_invites(sample: Kit) -> None:
    """The press release says nothing of it."""
    kit = kit_of(sample, [link("seats"), link("one")], paragraph("one"))
    kit = replace(kit, event=Event(registration_id="seats"))

    assert carried_ids(kit, piece("poster", "A3"), "en", kit.statements["en"].blocks) == ("seats", "one")
    assert carried_ids(kit, piece("press-release", "A4"), "en", kit.statements["en"].blocks) == ("one",)


def test_a_statement_without_links_has_no_reports(sample: Kit) -> None:
    """No empty list is made up from what kit.toml holds."""
    made = reports_of(kit_of(sample, [link("one")], paragraph()))

    assert (made.reports, made.qr_codes, made.assets) == ((), (), {})


def test_each_address_too_long_for_a_code_is_told_at_its_line(sample: Kit) -> None:
    """All of them at once."""
    too_long = [link(name, f"https://clinic.example/{name}" + "x" * 400) for name in ("one", "two")]

    with pytest.raises(KitError) as caught:
        reports_of(kit_of(sample, [*too_long, link("three")], paragraph("one", "two", "three")))

    assert [(each.code, each.place) for each in caught.value.findings] == [
        ("qr-address-too-long", Place("kit.toml", 7))
    ] * 2
    assert "One" in caught.value.findings[0].message


@pytest.mark.parametrize(
    ("edition", "ink"),
    [(Edition.SCREEN, b'"#000000"'), (Edition.PRINT, b'"device-cmyk(0 0 0 1)"'), (Edition.PHOTOCOPY, b'"#000000"')],
)
def test_a_code_is_of_one_dark_ink(sample: Kit, edition: Edition, ink: bytes) -> None:
    """On a press black alone: several inks out of register would blur it."""
    made = reports_of(kit_of(sample, [link("one")], paragraph("one")), edition=edition)

    drawing = made.assets["qr-one.svg"]
    assert drawing.media_type == "image/svg+xml"
    assert drawing.data.count(b"fill=") == 1
    assert ink in drawing.data
