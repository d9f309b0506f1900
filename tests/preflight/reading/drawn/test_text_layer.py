"""Words that nobody sees."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.reading.drawn.objects import placed_objects
from presskit.preflight.reading.drawn.text_layer import TextLayer, read_text_layer
from presskit.rules.contrast import contrast_ratio

FONT = Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
HELVETICA = Dictionary(Font=FONT)
WORDS = b"BT /F 12 Tf 100 100 Td (unseen) Tj ET "


def _layer(data: bytes) -> TextLayer:
    page = pypdfium2.PdfDocument(data)[0]
    return read_text_layer(page, page.get_textpage(), tuple(placed_objects(page)))


def _drawn(content: bytes, resources: Dictionary | None = None, pdf: pikepdf.Pdf | None = None) -> TextLayer:
    return _layer(drawn_pdf(content, resources or HELVETICA, pdf))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"3 Tr 100 100 Td (unseen) Tj", "without ink"),
        (b"1 g 100 100 Td (unseen) Tj", "cannot be told"),
        (b"500 100 Td (unseen) Tj", "beside the page"),
        (b".05 0 0 .05 100 100 Tm (unseen) Tj", "smaller than 1 pt"),
    ],
)
def test_words_that_nobody_sees(content: bytes, reason: str) -> None:
    """Each way of hiding is told by its own reason."""
    (hidden,) = _drawn(b"BT /F 12 Tf " + content + b" ET").hidden
    assert hidden.text == "unseen"
    assert reason in hidden.reason


@pytest.mark.parametrize("content", [b"0 g", b".9 g", b"1 Tr", b"0 1 0 rg"])
def test_words_that_are_seen(content: bytes) -> None:
    """Light grey, outlined and coloured words are seen."""
    assert _drawn(b"BT /F 12 Tf " + content + b" 100 100 Td (seen) Tj ET").hidden == ()


def test_white_words_on_a_dark_ground_are_seen() -> None:
    """The ground counts, not the colour alone; a ground over the words hides them."""
    words, ground = b" BT 1 g /F 12 Tf 100 100 Td (seen) Tj ET ", b" 0 g 50 50 200 200 re f "
    assert _drawn(ground + words).hidden == ()
    assert len(_drawn(words.replace(b"1 g", b".5 g") + ground).hidden) == 1


def test_no_way_of_hiding_words_is_unknown() -> None:
    """Whatever changes nothing is hidden: no opacity, a mask, no ink, a switched layer, a clip, a form."""
    for name, content, more in _ways():
        pdf = pikepdf.Pdf.new()
        resources = more(pdf)
        resources.Font = FONT
        data = drawn_pdf(content, resources, pdf)
        with pikepdf.open(BytesIO(data)) as opened:
            if "/Properties" in opened.pages[0].Resources:
                layer = opened.pages[0].Resources.Properties.L.OCGs
                opened.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
            stream = BytesIO()
            opened.save(stream)
        assert [text.text for text in _layer(stream.getvalue()).hidden] == ["unseen"], name


def _ways() -> list[tuple[str, bytes, Callable[[pikepdf.Pdf], Dictionary]]]:
    """Each way: its name, what is drawn, and what makes the resources for it."""

    def plain(_pdf: pikepdf.Pdf) -> Dictionary:
        return Dictionary()

    def see_through(_pdf: pikepdf.Pdf) -> Dictionary:
        return Dictionary(ExtGState=Dictionary(G=Dictionary(ca=0)))

    def masked(pdf: pikepdf.Pdf) -> Dictionary:
        group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
        black = pdf.make_stream(
            b"0 g 0 0 400 400 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 400, 400]), Group=group
        )
        return Dictionary(ExtGState=Dictionary(G=Dictionary(SMask=Dictionary(S=Name.Luminosity, G=black))))

    def inkless(_pdf: pikepdf.Pdf) -> Dictionary:
        tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0]), C1=Array([1]), N=1)
        return Dictionary(ColorSpace=Dictionary(N=Array([Name.Separation, Name("/None"), Name.DeviceGray, tint])))

    def layered(pdf: pikepdf.Pdf) -> Dictionary:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="x"))
        shown_by = Array([Name.And, layer])
        return Dictionary(Properties=Dictionary(L=Dictionary(Type=Name.OCMD, OCGs=layer, VE=shown_by)))

    def in_form(pdf: pikepdf.Pdf) -> Dictionary:
        form = pdf.make_stream(
            WORDS, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 50, 50]), Resources=HELVETICA
        )
        return Dictionary(XObject=Dictionary(X=form))

    return [
        ("no opacity", b"/G gs " + WORDS, see_through),
        ("a black mask", b"/G gs " + WORDS, masked),
        ("no ink", b"/N cs 1 scn " + WORDS, inkless),
        ("a layer by expression", b"/OC /L BDC " + WORDS + b"EMC", layered),
        ("a clip", b"q 0 0 9 9 re W n " + WORDS + b"Q", plain),
        ("the edge of a form", b"/X Do", in_form),
        ("a ground", WORDS + b"1 g 50 50 200 200 re f", plain),
    ]


def test_words_under_other_words_are_hidden() -> None:
    """What differs in their place is the others', and they alone would be seen."""
    stem, words = b"BT /F 200 Tf 0 g 100 100 Td (I) Tj ET ", b"BT /F 3 Tf .5 g 122 170 Td (unseen) Tj ET "
    (under,) = _drawn(words + stem).hidden
    assert (under.text, under.reason) == ("unseen", "are covered by other words")
    assert _drawn(stem + words).hidden == ()
    assert _drawn(stem + words.replace(b"122", b"160")).hidden == ()


def test_letters_that_are_squeezed() -> None:
    """Less than half as wide, or more than twice: by the text's own scale, its matrix or that around it."""
    for content in (
        b"BT /F 12 Tf 20 Tz 100 100 Td (narrow) Tj ET",
        b"BT /F 12 Tf .4 0 0 1 100 100 Tm (narrow) Tj ET",
        b"q 1 0 0 3 0 0 cm BT /F 12 Tf 100 30 Td (narrow) Tj ET Q",
    ):
        (squeezed,) = _drawn(content).squeezed
        assert (squeezed.text, squeezed.width_ratio < 0.5) == ("narrow", True)
    assert _drawn(b"BT /F 12 Tf 80 Tz 100 100 Td (narrow) Tj ET").squeezed == ()
    assert _drawn(b"BT /F 12 Tf 0 1 -1 0 100 100 Tm (turned) Tj ET").squeezed == ()


def test_an_empty_page() -> None:
    """Bare paper, with hidden words or without; a tint is something, all over the page too."""
    assert _drawn(b"").is_blank
    assert _drawn(b"1 g " + WORDS).is_blank
    assert not _drawn(WORDS).is_blank
    assert not _drawn(b".9 g 0 0 200 200 re f").is_blank
    assert not _drawn(b"0 g -9 -9 900 900 re f").is_blank


def test_words_in_too_many_layers_are_counted() -> None:
    """Nobody compares a page with itself a thousand times."""
    layer = _drawn(b"BT /F 900 Tf 1 0 0 1 -100 -100 Tm (M) Tj ET " * 400)
    assert layer.unjudged > 0


def _on_picture(words: bytes, ground: bytes = b"\x40\x60\x80") -> TextLayer:
    """The words over a picture of one colour."""
    picture = b"q 300 0 0 300 50 50 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID " + ground + b" EI Q "
    return _drawn(picture + b"BT /F 12 Tf " + words + b" ET")


def test_words_on_a_picture_have_the_contrast_of_what_is_behind_them() -> None:
    """As WCAG reckons it; words beside it, and such as are not filled, have none."""
    (seen,) = _on_picture(b"1 g 100 100 Td (lamp) Tj").on_pictures
    assert (seen.text, round(seen.size_pt)) == ("lamp", 12)
    assert seen.contrast_ratio == pytest.approx(contrast_ratio("#ffffff", "#406080"), rel=0.05)
    assert _on_picture(b"0 g 100 20 Td (beside) Tj").on_pictures == ()
    assert _on_picture(b"1 Tr 1 G 100 100 Td (outlined) Tj").on_pictures == ()


def test_a_ground_of_their_own_is_what_words_are_measured_on() -> None:
    """Paper laid between a picture and its words counts, and not the picture."""
    (seen,) = _on_picture(b"ET 1 g 80 80 200 60 re f BT /F 12 Tf 0 g 100 100 Td (label) Tj").on_pictures
    assert seen.contrast_ratio == pytest.approx(21, rel=0.02)
