"""A brand's faces have what the kit sets in them, or it is told."""

from dataclasses import replace

import pytest
from tests.load.fonts.made_kit_fonts import Made, made_font

from presskit.compose import face_faults
from presskit.load.fonts.font_file import opened_font
from presskit.model.faces import Face, Faces
from presskit.model.finding import Finding, Place
from presskit.model.house_style import FontFile
from presskit.model.kit import Kit
from presskit.model.partner import Partner
from presskit.model.text import Emphasis, Paragraph, Strong, Words

LATIN = "".join(map(chr, range(0x21, 0x17F))) + "–—‘’“”…"
FACE = Face("Handmade", Place("organisation.toml", 9, 13))


def fonts_of(*made: Made) -> tuple[FontFile, ...]:
    """These fonts as the load stage hands them on."""
    opened = [opened_font(made_font(each)) for each in made]
    return tuple(
        FontFile(
            "Handmade", "made.ttf", "italic" if font.is_italic else "normal", "text", "", font.data, font.weights
        )
        for font in opened
    )


REGULAR, BOLD = Made(letters=LATIN), Made(letters=LATIN, weight=700)
ITALIC = Made(letters=LATIN, style="Italic")


def faults(
    kit: Kit, faces: Faces, *made: Made, text: str = "", emphasis: bool = False, partners: tuple[Partner, ...] = ()
) -> tuple[Finding, ...]:
    """What is said of these faces in a kit with a text like this."""
    words = Strong((Emphasis((Words("set apart"),)),)) if emphasis else Words(text or "plain")
    statement = replace(kit.statements["en"], blocks=(Paragraph((words,), Place("statement.en.md", 5)),))
    organisation = replace(kit.organisation, faces=faces, name=(Words("Network"),))
    kit = replace(kit, organisation=organisation, statements={"en": statement})
    return face_faults(kit, partners, fonts_of(*made))


@pytest.mark.parametrize(
    ("made", "emphasis", "lacks"),
    [
        ((REGULAR, BOLD), False, []),
        ((REGULAR, BOLD, ITALIC), True, []),
        ((REGULAR, BOLD), True, ["has no italic, which *emphasis* is set in"]),
        ((REGULAR,), False, ["has no bold, which headings and names are set in"]),
        ((BOLD,), False, ["has no regular font, for running text"]),
        ((REGULAR, Made(letters=LATIN, style="Bold Italic", weight=700)), False, ["has no bold"]),
    ],
)
def test_running_text_needs_its_fonts(sample: Kit, made: tuple[Made, ...], emphasis: bool, lacks: list[str]) -> None:
    """Regular and bold, and an italic where the kit sets words apart; a bold italic is no bold."""
    found = faults(sample, Faces(text=FACE), *made, emphasis=emphasis)
    assert [finding.code for finding in found] == ["face-incomplete"] * len(lacks)
    assert all(lack in finding.message for lack, finding in zip(lacks, found, strict=True))
    assert all(finding.is_error and finding.place == FACE.place for finding in found)


def test_large_words_need_one_upright_font_of_any_weight(sample: Kit) -> None:
    """A display face often has one alone."""
    assert faults(sample, Faces(display=FACE), Made(letters=LATIN, weight=900)) == ()
    found = faults(sample, Faces(display=FACE), ITALIC)
    assert [finding.message for finding in found] == ['the display face "Handmade" has no upright font']


def test_letters_that_a_face_lacks_are_told_by_script(sample: Kit) -> None:
    """A warning for each at the face, as another font stands in for them."""
    found = faults(sample, Faces(text=FACE), REGULAR, BOLD, text="Δύναμη и сила → 力")
    assert [(finding.code, finding.is_error) for finding in found] == [("face-lacks-letters", False)] * 4
    assert [finding.message.split(" lacks ")[1] for finding in found] == [
        'Greek letters of the text in "en": Δ α η μ ν ύ',
        'Cyrillic letters of the text in "en": а и л с',
        'signs of the text in "en": →',
        'Cjk letters of the text in "en": 力',
    ]
    assert {finding.place for finding in found} == {FACE.place}


def test_a_display_face_is_asked_for_large_words_alone(sample: Kit) -> None:
    """What is only running text is not set in it; figures are figures."""
    assert faults(sample, Faces(display=FACE), REGULAR, text="Δύναμη") == ()
    found = faults(sample, Faces(figures=FACE), Made(letters="0123456789"))
    assert [finding.message for finding in found] == [
        'the figures face "Handmade" lacks signs of the figures: % , . / : –'
    ]


def test_a_kit_without_faces_of_its_own_is_asked_nothing(sample: Kit) -> None:
    """The house's faces are known to be whole."""
    assert faults(sample, Faces(), text="Δύναμη") == ()


def test_partners_are_set_in_the_brands_faces_too(sample: Kit) -> None:
    """Their names in that of large words, all that is printed for them in that of the text; once for all of them."""
    partners = (
        Partner("sila", "Сила", Place("partners.csv", 2), legal="Δ"),
        Partner("ost", "Ост", Place("partners.csv", 3)),
    )
    found = faults(sample, Faces(display=FACE), REGULAR, partners=partners)
    assert [finding.message.split(" lacks ")[1] for finding in found] == [
        "Cyrillic letters of the partners' names: О С а и л с т"
    ]
    found = faults(sample, Faces(text=FACE), REGULAR, BOLD, partners=partners)
    assert [finding.message.split(" lacks ")[1].partition(":")[0] for finding in found] == [
        "Greek letters of the partners' texts",
        "Cyrillic letters of the partners' texts",
    ]
