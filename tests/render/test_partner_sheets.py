"""Partners' sheets: laid out together, written apart."""

import io

import pikepdf
from tests.made_pieces import drawing, sheets

from presskit.model.edition import Edition
from presskit.model.piece import ComposedSheets, PartnerSheetPair
from presskit.render import FontStage, render_sheets

CSS = "section { break-after: page } section:last-child { break-after: auto } .box { height: 20mm }"
SAFE_INSET_MM = 5.0


def pair_of(words: str, picture: str = "") -> str:
    """Two sheets that say these words."""
    image = f'<img src="{picture}" alt="A mark">' if picture else ""
    return f"<section>{image}{words}</section><section>{words}</section>"


def rendered(fonts: FontStage, *pairs: str) -> tuple[PartnerSheetPair, ...]:
    """The pairs of partners called p0, p1 and so on."""
    assets = {"one.svg": drawing(), "two.svg": drawing()}
    document = sheets("".join(pairs), CSS, assets)
    composed = ComposedSheets(document, tuple(f"p{number}" for number in range(len(pairs))))
    return render_sheets(composed, Edition.SCREEN, SAFE_INSET_MM, fonts)


def test_sheets_are_the_same_bytes_in_any_company(fonts: FontStage) -> None:
    """Also beside letters of other alphabets, ligatures and pictures."""
    one, two = pair_of("Réseau du Nord", "one.svg"), pair_of("ГО «Мережа» first office 1x2 → 3", "two.svg")
    together = rendered(fonts, two, one)

    assert rendered(fonts, one)[0] == together[1]
    assert rendered(fonts, two)[0] == together[0]


def test_a_pair_carries_its_own_picture_alone(fonts: FontStage) -> None:
    """Two pages, and no resources of others."""
    pair = rendered(fonts, pair_of("One", "one.svg"), pair_of("Two"))[1]

    with pikepdf.open(io.BytesIO(pair.pdf)) as pdf:
        assert len(pdf.pages) == 2
        assert not any(item.get("/Subtype") == "/Image" for item in pdf.objects if isinstance(item, pikepdf.Stream))


def test_a_sheet_that_runs_over_is_its_partners_fault(fonts: FontStage) -> None:
    """Together nobody can tell whose page is whose; alone there is a finding."""
    long = pair_of("<p>word</p>" * 200)

    assert rendered(fonts, pair_of("One"), long) == ()
    assert [finding.code for finding in rendered(fonts, long)[0].findings] == ["stationery-sheets"]


def test_a_letter_that_no_font_has_is_found_in_each_pair_that_has_it(fonts: FontStage) -> None:
    """And in no other."""
    pairs = rendered(fonts, pair_of("語"), pair_of("word"), pair_of("語"))

    assert [[finding.code for finding in pair.findings] for pair in pairs] == [
        ["glyph-not-drawn"],
        [],
        ["glyph-not-drawn"],
    ]
