"""What people write in brackets, over drafts and in margins while a text is not finished, by language."""

import re
from collections.abc import Collection
from functools import cache

# What is to be done, in brackets: [Zitat einfügen], [à compléter]. English, with its word order, is in leftovers.py.
_TO_DO = {
    "de": "einfügen|einsetzen|ergänzen|nachtragen|eintragen|folgt noch|noch klären|zu bestätigen",
    "fr": "insérer|ajouter|compléter|à venir|à confirmer|à préciser",
    "es": "insertar|añadir|agregar|completar|por confirmar|pendiente de",
    "pt": "inserir|acrescentar|adicionar|completar|a confirmar|por confirmar",
    "it": "inserire|aggiungere|completare|da confermare",
    "nl": "invoegen|toevoegen|invullen|aanvullen|volgt nog|nog bevestigen",
    "pl": "wstaw|wstawić|uzupełnić|uzupełnij|dodać|do potwierdzenia",
    "cs": "vložit|doplnit|přidat|bude doplněno",
    "ru": "вставить|добавить|дополнить|уточнить",
    "uk": "вставити|додати|доповнити|уточнити",
    "sv": "infoga|lägg till|fyll i|kompletteras",
    "da": "indsæt|tilføj|udfyldes",
    "nb": "sett inn|legg til|fyll inn",
    "fi": "lisää|täydennä|vahvistettava",
    "hu": "beszúrni|kiegészíteni|pótolni",
    "tr": "ekle|eklenecek|doldurulacak",
    "el": "εισαγωγή|προσθήκη|να συμπληρωθεί",
}
# What a starter kit says before a text that is to be written (starter/files/texts/), up to its colon.
TO_WRITE_WORDS = {
    "ar": "اكتبوا",
    "bn": "লিখুন",
    "cs": "napište",
    "de": "zu schreiben",
    "el": "γράψτε",
    "en": "write",
    "es": "escribir",
    "fa": "بنویسید",
    "fr": "à écrire",
    "hi": "लिखें",
    "id": "tulis",
    "it": "da scrivere",
    "ja": "記入",
    "km": "សរសេរ",
    "ko": "작성",
    "my": "ရေးပါ",
    "ne": "लेख्नुहोस्",
    "nl": "schrijf",
    "pl": "do napisania",
    "pt": "escrever",
    "ru": "напишите",
    "sw": "andika",
    "th": "เขียน",
    "tr": "yazın",
    "uk": "напишіть",
    "ur": "لکھیں",
    "vi": "viết",
    "zh-Hans": "请写",
    "zh-Hant": "請寫",
}
_DRAFT = {
    "en": "(?:first |second |final |working )?draft",
    "de": "(?:roh)?entwurf|arbeitsfassung",
    "fr": "brouillon|projet|version de travail",
    "es": "borrador",
    "pt": "rascunho|minuta",
    "it": "bozza",
    "nl": "concept(?:versie)?|kladversie",
    "pl": "szkic|wersja robocza",
    "cs": "návrh|koncept",
    "ru": "черновик|проект",
    "uk": "чернетка|проєкт",
    "sv": "utkast",
    "da": "udkast|kladde",
    "nb": "utkast|kladd",
    "fi": "luonnos",
    "hu": "tervezet|piszkozat",
    "tr": "taslak",
    "el": "προσχέδιο",
}
_NOT_FOR_PRINT = {
    "en": "not (?:yet )?for (?:publication|release|distribution|circulation|broadcast)|(?:for )?internal use only"
    "|do not (?:circulate|distribute|publish|share|forward)",
    "de": "nicht zur (?:veröffentlichung|weitergabe)(?: bestimmt)?|nicht (?:weitergeben|verbreiten|veröffentlichen)"
    "|nur (?:für den internen gebrauch|zum internen gebrauch)",
    "fr": "ne pas (?:diffuser|publier|faire circuler|transmettre)|(?:à )?usage interne(?: uniquement)?",
    "es": "no (?:publicar|difundir|distribuir|circular)|(?:solo )?(?:para )?uso interno",
    "pt": "não (?:publicar|divulgar|distribuir|circular)|(?:só )?(?:para )?uso interno",
    "it": "(?:da )?non (?:pubblicare|diffondere|divulgare)|(?:solo )?(?:per )?uso interno",
    "nl": "niet (?:voor publicatie|verspreiden|publiceren)|(?:alleen )?(?:voor )?intern gebruik",
    "pl": "nie do (?:publikacji|rozpowszechniania)|(?:tylko )?do użytku wewnętrznego",
    "cs": "není určeno ke zveřejnění|nezveřejňovat|pouze pro vnitřní potřebu",
    "ru": "не для (?:публикации|распространения|печати)|не публиковать|для служебного пользования",
    "uk": "не для (?:публікації|поширення|друку)|не публікувати|для службового користування",
    "sv": "ej för (?:publicering|spridning)|endast för internt bruk",
    "da": "ikke til (?:offentliggørelse|videregivelse)|kun til intern brug",
    "nb": "ikke for (?:publisering|offentliggjøring)|kun til intern bruk",
    "fi": "ei julkaistavaksi|vain sisäiseen käyttöön",
    "hu": "nem publikus|nem közölhető|csak belső használatra",
    "tr": "yayınlanamaz|yayımlanmaz|dağıtılmaz",
    "el": "όχι για δημοσίευση|για εσωτερική χρήση",
}
_VERSION_WORD = "v|ver|version|versión|versão|versione|versie|fassung|wersja|verze|версия|no|nr"
_VERSION = rf"(?:(?:{_VERSION_WORD})\.?[ _]*)?\d{{1,3}}(?:\.\d+)*"
_BETWEEN = r"[^\w\n]{0,6}"

COMMENT_IN_MARGIN = re.compile(
    r"\b(?:Comment(?:ed)?|Komment(?:ar|iert)|Comment(?:aire|é)|Coment(?:ario|ado|ário)|Comment(?:o|ato)|Opmerking"
    r"|Komentarz|Kommentar(?:er)?|Комментарий|Примечание) ?\[[^\W\d_]{1,4}\d{1,3}(?:R\d{1,3})?\] ?:"
)
"""What Word prints beside a text of a comment in its margin, in the language of the program."""
CHANGE_IN_MARGIN = re.compile(
    r"^[ \t]*(?:Formatted|Formatiert|Mis en forme|Con formato|Formatado|Formattato|Opgemaakt|Sformatowano"
    r"|Отформатировано)[ \u00a0]?: ?(?=\S)",
    re.MULTILINE,
)
"""And of a change of form."""
WORDS_IN_MARGIN = re.compile(
    r"^[ \t]*(?:Deleted|Inserted|Moved (?:up|down|from|to)[^:\n]{0,20}|Gelöscht|Eingefügt|Supprimé|Inséré|Eliminado"
    r"|Insertado|Excluído|Eliminato|Verwijderd|Usunięto|Удалено)[ \u00a0]?: ?(?=\S)",
    re.MULTILINE,
)
"""And of a change of words, which a text might say itself."""
MAIL_HEAD = re.compile(
    r"^(?:From|Von|De|Da|Van|Od|От|Från|Fra)[ \u00a0]?: ?\S[^\n]{0,200}\n"
    r"(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Date|Enviado|Para|Asunto|Assunto|Inviato|A"
    r"|Oggetto|Verzonden|Aan|Onderwerp|Wysłano|Do|Temat|Отправлено|Кому|Тема|Skickat|Till|Ämne|Sendt|Til|Emne)"
    r"[ \u00a0]?: ?\S",
    re.MULTILINE,
)
"""The head of a mail that a text was copied with, or from."""


def unfinished(languages: Collection[str]) -> tuple[re.Pattern[str], ...]:
    """What marks a text in one of these languages as unfinished, and can be nothing else; English is among them."""
    return _unfinished(tuple(dict.fromkeys((*(language.partition("-")[0] for language in languages), "en"))))


@cache
def _unfinished(languages: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    to_do, draft, not_for = (_any_of(words, languages) for words in (_TO_DO, _DRAFT, _NOT_FOR_PRINT))
    lines = (
        rf"{draft}{_BETWEEN}(?:{_VERSION}(?=[^\w\n]*$|[^\w\n,]*[-–—(|:/])|{not_for})[^\n]{{0,80}}",
        rf"{not_for}(?:{_BETWEEN}{draft}[^\n]{{0,40}})?[^\w\n]*",
    )
    brackets = rf"\[[^\[\]]{{0,120}}\b(?:{to_do})\b[^\[\]]{{0,120}}\](?![\[(:])"
    every = [rf"^[^\w\n]*(?:{line})$" for line in lines] + ([brackets] if to_do != _NOTHING else [])
    return tuple(re.compile(each, re.IGNORECASE | re.MULTILINE) for each in every)


_NOTHING = "(?!)"


def _any_of(words: dict[str, str], languages: tuple[str, ...]) -> str:
    known = [words[language] for language in languages if language in words]
    return f"(?:{'|'.join(known)})" if known else _NOTHING
