"""Lines of pages are copied as they were written."""

import inspect
import re
from collections.abc import Callable
from hashlib import sha256
from unicodedata import normalize

import pypdfium2
import pytest
import weasyprint
from tests.made_sentences import SAID, is_from_right
from weasyprint.draw import text as engine_text

from presskit.model.piece import RenderedPiece
from presskit.render.copied import lines

Rendering = Callable[..., RenderedPiece]


def copied(pdf: bytes) -> str:
    """What PDFium gives of the first page, with single spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(document[0].get_textpage().get_text_range().split())


def set_in(rendered: Rendering, language: str, words: str, css: str = "") -> bytes:
    """A page of these words in this language."""
    family, _said = SAID[language]
    direction = "rtl" if is_from_right(language) else "ltr"
    style = f"@page {{ size: 300mm 105mm }} p {{ font: 9pt/2 '{family}', Inter; direction: {direction}; {css} }}"
    return rendered(f'<p lang="{language}">{words}</p>', style).pdf


@pytest.mark.parametrize("language", SAID)
def test_a_sentence_is_copied_as_it_was_written(rendered: Rendering, language: str) -> None:
    """Letter by letter, whatever its glyphs are and in which order they stand."""
    _family, said = SAID[language]

    assert copied(set_in(rendered, language, said)) == said


@pytest.mark.parametrize("weight", [400, 700])
def test_no_space_comes_between_two_letters_that_stand_far_apart(rendered: Rendering, weight: int) -> None:
    """The Ukrainian for "her", whose dots the text face moves out of each other's way."""
    said = "Кожна людина має право на її власне і їїї, як наївні"
    pdf = rendered(f'<p lang="uk">{said}</p>', f"p {{ font: {weight} 9pt/2 Inter }}").pdf

    assert copied(pdf) == said


def test_figures_and_latin_words_keep_their_order_from_right_to_left(rendered: Rendering) -> None:
    """A line in two directions is copied as it is read."""
    said = "المادة 12 من ICCPR عام 1966"

    assert copied(set_in(rendered, "ar", said)) == said


def test_a_place_where_a_line_may_break_is_not_copied(rendered: Rendering) -> None:
    """Khmer words are parted by spaces of no width, which nobody means to copy."""
    said = SAID["km"][1]

    assert copied(set_in(rendered, "km", said.replace("និង", "\u200bនិង\u200b"))) == said


def test_bookmarks_hold_the_words_alone(rendered: Rendering) -> None:
    """Neither places where a line may break, nor those where it may not."""
    pdf = rendered("<h1>Pe\u2060ers\u200b now</h1>", "h1 { font: 9pt/2 Inter; bookmark-level: 1 }").pdf
    with pypdfium2.PdfDocument(pdf) as document:
        assert [entry.get_title() for entry in document.get_toc()] == ["Peers now"]


def test_words_with_word_spacing_stay_parted(rendered: Rendering) -> None:
    """A space that the engine then draws by itself is copied with the word before it."""
    said = "मानव अधिकारों की घोषणा"
    apart = " ".join(f"<span>{word}</span>" for word in said.split())

    assert copied(set_in(rendered, "hi", apart, "font-size: 29.3pt; word-spacing: -1.2pt")) == said


def test_the_letters_stay_where_they_were(rendered: Rendering, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page with marks that are drawn looks as the engine's own does."""
    said, css = SAID["ur"][1], "font-size: 24pt; color: #005a46"
    mended = picture(set_in(rendered, "ur", said, css))
    monkeypatch.setattr(lines, "_RESPELT", re.compile("(?!)"))
    own = set_in(rendered, "ur", said, css)

    assert copied(own) != said
    assert max(abs(one - other) for one, other in zip(mended, picture(own), strict=True)) < 64


@pytest.mark.parametrize(
    "said",
    [
        "قال (أمس) ذلك",
        "قال «نص»، ثم",
        "نص (ICCPR) هنا",
        "مساءً. الساعة 10:30.",
        "[اكتبوا: عنوان]",
        "هاتف <bdi dir='ltr'>+44 20 1234-5678</bdi> الآن، وغيره",
        "قالت جمعية القراء والقارئات <bdi dir='ltr'>Harbour</bdi> ذلك أمس",
    ],
)
def test_brackets_stops_and_foreign_words_keep_their_place(rendered: Rendering, said: str) -> None:
    """Readers see marks of direction and no-break spaces as nothing and as spaces."""
    page = "@page { size: 300mm 105mm } p { font: 9pt/2 Amiri, Inter }"
    html = f'<!DOCTYPE html><html lang="ar" dir="rtl"><title>-</title><p>{said}</p>'
    got = copied(rendered(html, page).pdf).replace("\u200f", "")

    assert normalize("NFC", got) == normalize("NFC", re.sub("<[^>]*>", "", said))


def test_marks_one_over_another_part_no_word(rendered: Rendering) -> None:
    """The way to a mark that is drawn, and back from it, is no gap between letters."""
    said = "\u0627\u0644\u062d\u064e\u0642\u0651\u064f \u0641\u0650\u064a 10"

    assert normalize("NFC", copied(set_in(rendered, "ar", said))) == normalize("NFC", said)


def picture(pdf: bytes) -> bytes:
    """The first page in grey, a pixel to a point."""
    with pypdfium2.PdfDocument(pdf) as document:
        return bytes(document[0].render(grayscale=True).to_pil().tobytes())


def test_latin_lines_are_written_by_the_engine(rendered: Rendering, monkeypatch: pytest.MonkeyPatch) -> None:
    """English, Greek and Russian files are byte for byte what they were."""
    words = "<p>Nothing about us — “without” us 🎉 fi</p><p>Δικαιώματα</p><p>Права</p><p>Quyền tự do</p>"
    mended = rendered(words).pdf
    monkeypatch.setattr(lines, "_RESPELT", re.compile("(?!)"))

    assert rendered(words).pdf == mended


def test_a_page_is_the_same_each_time(rendered: Rendering) -> None:
    """Codes are given in the order of the text."""
    assert set_in(rendered, "ur", SAID["ur"][1]) == set_in(rendered, "ur", SAID["ur"][1])


def test_the_engine_draws_lines_as_it_did() -> None:
    """What is written anew was written by this function; look at what has changed in it, then at this sum."""
    source = inspect.getsource(engine_text.draw_first_line).encode()

    assert weasyprint.__version__.startswith("70.")
    assert list(inspect.signature(engine_text.draw_first_line).parameters) == [
        "stream", "textbox", "text_overflow", "block_ellipsis", "matrix",
    ]  # fmt: skip
    assert sha256(source).hexdigest() == "1bb8eae6d88e71b17096a034656f3be17da8f1f513c78536c1c38d971927638b"
