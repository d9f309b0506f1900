"""Characters that no font can draw."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from presskit.compose.glyph_cover import address_in_print, lacking_scripts, missing_glyphs, needed_fonts
from presskit.load import script_fonts, script_styles
from presskit.model.finding import Finding, Place
from presskit.model.house_style import FontFile
from presskit.model.kit import (
    Contact,
    Correction,
    Kit,
    PhotoCall,
    Release,
    ReleaseText,
    SpokenQuotation,
    Spokesperson,
)
from presskit.model.piece_words import PieceWords
from presskit.model.text import Block, Heading, Paragraph, Quotation, TextList, Words

HAN = "\u6a29"  # no font of the house has it
SOURCE_LINE = f"Peers {HAN} now"
PLACE = Place("statement.en.md", 9, source_line=SOURCE_LINE)
PARAGRAPH = Paragraph((Words(SOURCE_LINE),), PLACE)


def found_in(kit: Kit, fonts: tuple[FontFile, ...]) -> list[Finding]:
    """What is missing in the English kit."""
    return missing_glyphs(kit, kit.statements["en"], fonts)


def with_blocks(kit: Kit, *blocks: Block) -> Kit:
    """The kit with these blocks alone as its statement."""
    return replace(kit, statements={"en": replace(kit.statements["en"], blocks=blocks)})


def with_flyer(kit: Kit, words: PieceWords) -> Kit:
    """The kit with these words on its flyer."""
    return replace(kit, piece_words={"flyer": {"en": words}})


def with_release(kit: Kit, words: ReleaseText) -> Kit:
    """The kit with these words in its press release."""
    return replace(kit, release=Release(texts={"en": words}))


def test_the_fonts_have_every_character_of_the_sample(sample: Kit, fonts: tuple[FontFile, ...]) -> None:
    """The kit in the checkout is printed without an empty box."""
    assert found_in(sample, fonts) == []


@pytest.mark.parametrize(
    "block",
    [
        PARAGRAPH,
        Heading(2, (Words(SOURCE_LINE),), PLACE),
        TextList(ordered=False, start=1, items=((Paragraph((Words("Peers"),), PLACE), PARAGRAPH),)),
        Quotation((TextList(ordered=True, start=1, items=((PARAGRAPH,),)),)),
    ],
    ids=lambda block: block.kind,
)
def test_every_block_is_searched(sample: Kit, fonts: tuple[FontFile, ...], block: Block) -> None:
    """Also in an item of a list in a quotation, the caret stands under the character itself."""
    (finding,) = found_in(with_blocks(sample, block), fonts)

    assert finding.code == "missing-glyph"
    assert finding.place is not None
    assert (finding.place.file, finding.place.line) == ("statement.en.md", 9)
    assert SOURCE_LINE[finding.place.column - 1] == HAN


CHANGES: dict[str, tuple[str, Callable[[Kit], Kit]]] = {
    "title": (
        "statement.en.md",
        lambda kit: replace(kit, statements={"en": replace(kit.statements["en"], title=HAN)}),
    ),
    "address": (
        "organisation.toml",
        lambda kit: replace(kit, organisation=replace(kit.organisation, address=(HAN,))),
    ),
    "legal": ("organisation.toml", lambda kit: replace(kit, organisation=replace(kit.organisation, legal=HAN))),
    "publisher": (
        "kit.toml",
        lambda kit: replace(kit, links=(replace(kit.links[0], publisher=HAN), *kit.links[1:])),
    ),
    "call": ("kit.toml", lambda kit: with_flyer(kit, {"call": HAN})),
    "argument": ("kit.toml", lambda kit: with_flyer(kit, {"argument": ("Peers", HAN)})),
    "demand": ("kit.toml", lambda kit: with_flyer(kit, {"demands": (HAN,)})),
    "headline": ("kit.toml", lambda kit: with_release(kit, ReleaseText(headline=HAN))),
    "speaker": (
        "kit.toml",
        lambda kit: with_release(kit, ReleaseText(quotations=(SpokenQuotation("Spoken.", HAN),))),
    ),
    "note": ("kit.toml", lambda kit: with_release(kit, ReleaseText(notes=("A note.", HAN)))),
    "spokesperson": (
        "kit.toml",
        lambda kit: with_release(kit, ReleaseText(spokespeople=(Spokesperson("Chair", HAN),))),
    ),
    "photo call": ("kit.toml", lambda kit: with_release(kit, ReleaseText(photo_call=PhotoCall(where=HAN)))),
    "further contact": (
        "kit.toml",
        lambda kit: replace(kit, release=Release(further_contacts=(Contact(name=HAN),))),
    ),
    "correction": ("kit.toml", lambda kit: replace(kit, corrections=(Correction(kit.date, {"en": HAN}),))),
    "contact": ("kit.toml", lambda kit: replace(kit, release=Release(contact=Contact(role=HAN)))),
}


@pytest.mark.parametrize("what", CHANGES)
def test_every_text_of_the_kit_is_searched(sample: Kit, fonts: tuple[FontFile, ...], what: str) -> None:
    """Whatever is printed is looked through, and the finding names the file to be changed."""
    file, change = CHANGES[what]

    (finding,) = found_in(change(sample), fonts)

    assert finding.place is not None
    assert finding.place.file == file
    assert f"{HAN} (U+6A29 cjk unified ideograph-6a29)" in finding.message


def test_one_text_is_one_finding_that_names_each_character_once(sample: Kit, fonts: tuple[FontFile, ...]) -> None:
    """A paragraph in a script that no font has is one mistake, not a hundred."""
    words = Paragraph((Words("\u529b\u6a29\u529b"),), Place("statement.en.md", 1))

    (finding,) = found_in(with_blocks(sample, words), fonts)

    assert finding.message.count("U+529B") == finding.message.count("U+6A29") == 1


def test_a_character_in_any_of_the_fonts_is_there(sample: Kit, fonts: tuple[FontFile, ...]) -> None:
    """A letter that one face lacks is set in another, so it is missing only where all lack it."""
    kit = with_blocks(sample, Paragraph((Words("\u2192 \u27e8"),), PLACE))  # an arrow: Inter; an angle: Oswald
    by_family = {
        family: tuple(font for font in fonts if font.family == family) for family in {font.family for font in fonts}
    }

    assert found_in(kit, fonts) == []
    assert ["U+27E8" in finding.message for finding in found_in(kit, by_family["Inter"])] == [True]
    assert ["U+2192" in finding.message for finding in found_in(kit, by_family["Oswald"])] == [True]


@pytest.mark.parametrize("character", "\n\t\u00ad\u061c\u200b\u200c\u200d\u200f\u2060\u2066\u2069\ufe0f", ids=ascii)
def test_what_has_no_shape_is_never_missing(sample: Kit, fonts: tuple[FontFile, ...], character: str) -> None:
    """Joiners, soft hyphens and marks of direction are obeyed, not drawn."""
    assert found_in(with_blocks(sample, Paragraph((Words(f"a{character}b"),), PLACE)), fonts) == []


def test_an_address_is_printed_in_the_letters_that_there_are(fonts: tuple[FontFile, ...]) -> None:
    """Latin, Cyrillic and Greek; what no font has stays as the network writes it."""
    assert address_in_print("https://xn--e1afmkfd.xn--p1ai/%CE%B1", fonts) == "пример.рф/α"
    assert address_in_print("https://xn--fiqs8s.example/%E6%9C%AC", fonts) == "xn--fiqs8s.example/%E6%9C%AC"
    assert address_in_print("https://xn--e1afmkfd.xn--p1ai/", ()) == "xn--e1afmkfd.xn--p1ai"


def test_the_font_for_emoji_comes_along_only_where_one_stands(sample: Kit, fonts: tuple[FontFile, ...]) -> None:
    """In any text of the kit; signs that the text face has need none."""
    roles = [font.role for font in needed_fonts(sample, (), fonts)]
    assert "text" in roles
    assert "emoji" not in roles
    for words, is_needed in (("Peers \U0001f600", True), ("Peers ❤ ™ → 1", False), ("1\ufe0f\u20e3", True)):
        kit = with_blocks(sample, Paragraph((Words(words),), PLACE))
        roles = [font.role for font in needed_fonts(kit, (), fonts)]
        assert ("emoji" in roles) is is_needed
        assert "theme" not in roles
        assert found_in(kit, fonts) == []


def test_fonts_of_a_script_come_along_only_for_its_letters(sample: Kit, fonts: tuple[FontFile, ...]) -> None:
    """And ours not where the kit brings the family itself."""
    arabic = with_blocks(sample, Paragraph((Words("حقوق"),), PLACE))
    with_all = (*fonts, *script_fonts({"Arabic", "Hebrew"}))
    assert lacking_scripts(arabic, (), fonts) == {"Arabic"}
    assert lacking_scripts(sample, (), fonts) == frozenset()
    assert {font.family for font in needed_fonts(arabic, (), with_all) if font.role == "script"} == {"Amiri", "Cairo"}
    assert {font.family for font in needed_fonts(sample, (), with_all) if font.role == "script"} == set()
    own = replace(script_fonts({"Arabic"})[0], role="text", licence="OFL-1.1", data=fonts[0].data)
    assert [font.is_own for font in needed_fonts(arabic, (), (*with_all, own)) if font.family == "Amiri"] == [True]


def test_a_script_without_a_font_is_one_error_for_each_file(sample: Kit, fonts: tuple[FontFile, ...]) -> None:
    """It names the script, the language and what to install or to bring, and not every text and letter."""
    blocks = [
        Paragraph((Words(text),), Place("statement.en.md", 9))
        for text in ("国际禁毒日反对暴力行动", "权利", "ગુજરાતી")
    ]
    kit = replace(with_blocks(sample, *blocks), organisation=replace(sample.organisation, legal="权"))
    statement = replace(kit.statements["en"], language="zh-Hans")

    han, gujarati, legal = missing_glyphs(kit, statement, fonts, script_styles())

    assert 'and 5 more of Chinese, Japanese and Korean, in "zh-Hans"' in han.message
    assert han.message.endswith("and 1 more text")
    assert 'pip install "presskit-pdf[cjk]"' in han.hint
    assert "Gujarati" in gujarati.message
    assert "presskit fonts KIT --add" in gujarati.hint
    assert legal.place == Place("organisation.toml")
