"""How people type over a text that nobody may publish it yet, by language; not how they write of an embargo."""

import re
from collections.abc import Mapping

# What a text says of itself up to "until"; a space stands for whatever parts two words.
_HELD_UNTIL: Mapping[str, str] = {
    "en": "embargo(?:ed)?(?: for (?:release|publication|use|broadcast))? (?:until|till?|to(?= \\d))|hold for release"
    "|(?:hold|held) (?:until|till?)(?= [^\n]{0,30}\\d)|under (?:strict |an )?embargo (?:until|till?)"
    "|(?:do not|don['’]t|not (?:for|to be)) "
    "(?:publi(?:sh(?:ed)?|cation)|releas(?:ed?)|broadcast|print(?:ed)?) (?:before|until|till?)"
    "|no (?:publication|release|broadcast|use) (?:before|until|till?)|embargo (?:lifts|ends|expires)",
    "de": "gesperrt bis|(?:sperrfrist|embargo|unter embargo|mit sperrfrist) bis|sperrfrist (?:endet|läuft)"
    "|(?:bitte )?nicht (?:zur veröffentlichung |veröffentlichen )?vor(?: dem)?(?= [^\n]{0,30}\\d)"
    "|nicht veröffentlichen bis|keine veröffentlichung (?:vor|bis)"
    "|(?:frei )?zur veröffentlichung (?:erst )?(?:ab|nach)",
    "fr": "(?:sous )?embargo (?:strict )?jusqu|(?:à )?ne pas (?:publier|diffuser) avant"
    "|(?:publication|diffusion) interdite (?:avant|jusqu)",
    "es": "(?:embargad[oa]s?|(?:bajo )?embargo) hasta|no (?:publicar|difundir|publicarse) (?:antes|hasta)"
    "|prohibida su (?:publicación|difusión) (?:antes|hasta)",
    "pt": "(?:embargad[oa]s?|(?:sob )?embargo) até|não (?:publicar|divulgar) (?:antes|até)",
    "it": "(?:embargat[oa]|(?:sotto )?embargo) fino|non (?:pubblicare|diffondere) (?:prima|fino)",
    "nl": "(?:onder )?embargo tot|niet (?:publiceren|voor publicatie|verspreiden) (?:v[oó][oó]r|tot)",
    "pl": "(?:pod )?embargo do|objęte embargiem do|nie publikować (?:przed|do)|nie do publikacji (?:przed|do)",
    "cs": "(?:pod )?embarg(?:o|em) do|(?:nezveřejňovat|nepublikovat|není určeno ke zveřejnění) (?:před|do)",
    "ru": "(?:под )?эмбарго до|не (?:публиковать|для публикации) (?:до|ранее|раньше)",
    "uk": "(?:під )?ембарго до|не (?:публікувати|для публікації) (?:до|раніше)",
    "sv": "(?:under )?embargo (?:till|t\\.? ?o\\.? ?m)"
    "|(?:får )?(?:ej|inte) (?:publiceras|för publicering) (?:före|förrän|innan)",
    "da": "(?:under )?(?:embargo|klausuleret|klausul) (?:ind)?til"
    "|(?:må )?ikke (?:offentliggøres|publiceres|til offentliggørelse) før",
    "nb": "(?:under )?(?:embargo|sperrefrist) (?:inn)?til"
    "|(?:må )?ikke (?:offentliggjøres|publiseres|for publisering) før",
    "fi": "ei saa julkaista ennen|ei julkaistavaksi ennen|julkaistavissa(?= \\d)|julkaisuvapaa(?= \\d)",
    "hu": "nem (?:közölhető|publikálható)(?= [^\n]{0,40}előtt)|embargó alatt(?= [^\n]{0,40}\\d)",
    "tr": "ambargoludur|[^\n]{0,40}tarihinden önce yay[ıi][nm]la",
    "el": "(?:υπό )?εμπάργκο (?:μέχρι|έως|ως)|(?:να μη δημοσιευ[^\\W\\d_]{1,4}|όχι για δημοσίευση) πριν",
}
# The word for it alone: over the text, or before its end.
_LABEL = (
    "embargo(?:ed)?|strictly embargoed|under (?:strict )?embargo|sous embargo|embargad[oa]|bajo embargo|sob embargo"
    "|sotto embargo|embargato|onder embargo|embargó|ambargo(?:lu)?|эмбарго|ембарго|εμπάργκο"
    "|sperrfrist|sperrefrist|klausul(?:eret)?"
)
# A day or an hour behind the word, and not the years of some embargo: 1 November 2021, 5.12., 10:00, 9 am.
_MOMENT = (
    r"(?:[^\W\d_]{1,15}[\W_]{1,3}){0,3}\d{1,4}(?:[./:-]\d|\.(?= [^\W\d_]|\s*$)|(?:st|nd|rd|th)\b"
    r"| ?(?:am|pm|a\.m|p\.m|h|uhr|gmt|utc)\b"
    r"|[^\S\n]{1,3}(?:de )?[^\W\d_]{3,15}\.?(?:[^\S\n]{1,3}de)?[^\S\n]{1,3}\d{4})"
)
# What such a text calls itself where it says so in a sentence: "This release is embargoed until ..."
_ITSELF = (
    "release|statement|report|text|document|material|information|news|communiqué|texte|rapport|comunicado|texto"
    "|informe|documento|comunicato|testo|mitteilung|pressemitteilung|erklärung|meldung|bericht|persbericht|bericht"
    "|komunikat|tekst|tisková zpráva|пресс-релиз|заявление|текст|пресреліз|заява|pressmeddelande|pressemeddelelse"
    "|pressemelding|tiedote|közlemény|bülten|metin|ανακοίνωση"
)
_REMARK = re.compile(r"\{>>[^<]{0,600}<<\}")
_GAP = r"[\W_]{1,8}"
_START = r"(?:^|(?<=[.!?…|>])[^\S\n])[\W_]{0,12}"
_OPENING = rf"(?:(?:[^\W\d_]{{1,15}}[^\S\n]){{0,3}}(?:{_ITSELF})[^\S\n](?:[^\W\d_]{{1,12}}[^\S\n]){{0,3}})?"


def _spaced(words: str) -> str:
    """The words with anything between them that parts words; within the brackets of a set a space stays one."""
    return re.sub(r"(?<!\^\\S\\n\]) ", lambda _: _GAP, words)


_PHRASES = "|".join(map(_spaced, _HELD_UNTIL.values()))
_DATED = rf"(?:{_spaced(_LABEL)})\b[\W_]{{0,8}}{_MOMENT}"
_FLAGS = re.IGNORECASE | re.MULTILINE
_IN_A_TEXT = re.compile(
    rf"{_START}(?P<words>{_OPENING}(?:{_PHRASES})|{_DATED}|(?:strictly )?embargoed\b(?!{_GAP}[^\W\d_]))", _FLAGS
)
# A heading of one word is what a part of the text is about.
_ALONE = re.compile(rf"^(?!#)[^\w\n#]{{0,12}}(?P<words>{_spaced(_LABEL)})[^\w\n]{{0,12}}$", _FLAGS)
_ANYWHERE = re.compile(
    rf"\b(?P<words>{_PHRASES}|{_DATED}|embargoed\b(?!{_GAP}[^\W\d_]))|{_ALONE.pattern.replace('words', 'alone')}",
    _FLAGS,
)


def embargo_words(text: str) -> tuple[int, int] | None:
    """Where a text says first that it is under an embargo, in any language; None if it only speaks of one.

    It says so at the beginning of a line, a cell or a sentence, or of itself. What stands in a remark, which stops a
    build by itself, is passed over.
    """
    text = _REMARK.sub(lambda match: " " * len(match[0]), text)
    found = [match.span("words") for pattern in (_IN_A_TEXT, _ALONE) if (match := pattern.search(text))]
    return min(found, default=None)


def embargo_words_anywhere(text: str) -> tuple[int, int] | None:
    """The same for words whose lines and cells are not known apart, such as those of a page's head."""
    match = _ANYWHERE.search(text)
    return match.span(match.lastgroup or 0) if match else None
