"""Two finished files of two pages each, in two languages, one of them written from right to left, and both joined."""

from dataclasses import replace

from tests.made_pieces import composed, drawing, photograph, sheets
from tests.prepress.made_editions import finished, print_spec

from presskit.model.edition import Edition
from presskit.model.piece import ComposedPiece, FinishedPiece
from presskit.prepress import join_pages
from presskit.render import FontStage

FRONT = """
<section lang="{language}"><h1>{heading}</h1><p>{front} <a href="https://www.example.org/{language}">{link}</a>
<a href="#end">{below}</a> <a href="#here">{here}</a></p><img src="drawing.svg" alt="{mark}">
<p id="here">{front}</p></section>
"""
BACK = """
<section lang="{language}" style="break-before: page"><h2>{back}</h2>
<table><tr><th>{mark}</th></tr><tr><td>{end}</td></tr></table><img src="photo.png" alt="{photo}">
<div class="tiled"></div><div class="tiled veil"></div>
<p id="end">{end} <a href="mailto:{language}@example.org">{link}</a></p></section>
"""
CSS = """
.tiled { background: url(photo.png); height: 9mm } .veil { opacity: .5 }
section { font-family: Inter, "Noto Sans Arabic" }
"""
ENGLISH = {
    "language": "en",
    "title": "Harbour",
    "heading": "All aboard",
    "front": "Doors open",
    "link": "report",
    "below": "overleaf",
    "here": "below",
    "mark": "A boat",
    "back": "Every day",
    "end": "Walk in",
    "photo": "Grey water",
}
ARABIC = {
    "language": "ar",
    "title": "ميناء",
    "heading": "اصعدوا",
    "front": "الأبواب مفتوحة",
    "link": "تقرير",
    "below": "في الخلف",
    "here": "أدناه",
    "mark": "قارب",
    "back": "كل يوم",
    "end": "ادخلوا",
    "photo": "ماء رمادي",
}
BOTH = (ENGLISH, ARABIC)
SCREEN, PRINT = Edition.SCREEN, Edition.PRINT


def piece_in(words: dict[str, str], edition: Edition = SCREEN) -> ComposedPiece:
    """The piece of two pages in one language."""
    body = sheets((FRONT + BACK).format(**words), CSS, {"drawing.svg": drawing(), "photo.png": photograph()})
    spec = print_spec() if edition is PRINT else None
    return replace(composed(body, title=words["title"]), language=words["language"], edition=edition, print_spec=spec)


def files_in(languages: tuple[dict[str, str], ...], fonts: FontStage, edition: Edition = SCREEN) -> list[bytes]:
    """The finished file of each."""
    return [finished(piece_in(words, edition), fonts).pdf for words in languages]


def joined(
    fonts: FontStage, languages: tuple[dict[str, str], ...] = BOTH, edition: Edition = SCREEN
) -> FinishedPiece:
    """The front in the first language and the back in the second."""
    return join_pages(files_in(languages, fonts, edition), joined_piece(languages, edition))


def joined_piece(languages: tuple[dict[str, str], ...] = BOTH, edition: Edition = SCREEN) -> ComposedPiece:
    """What both are called together."""
    titles = tuple(words["title"] for words in languages)
    codes = tuple(words["language"] for words in languages)
    return replace(piece_in(languages[0], edition), title=" / ".join(titles), languages=codes, side_titles=titles)
