"""The two letters of a country (ISO 3166-1) that somebody means who writes them, or its name."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from babel import Locale, UnknownLocaleError

# XK is not assigned by ISO but used for Kosovo by the European Union, CLDR and the world's banks.
_CODES = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO "
    "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE "
    "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO "
    "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW "
    "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM "
    "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
)
COUNTRIES = frozenset(_CODES.split())
# What people write instead: letters that ISO keeps for these countries, and names that are not CLDR's first.
_MEANT = {
    "uk": "GB", "el": "GR", "usa": "US", "u.s.": "US", "u.s.a.": "US", "u.k.": "GB", "uae": "AE", "drc": "CD",
    "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
    "united states of america": "US", "czech republic": "CZ", "ivory coast": "CI", "cote d'ivoire": "CI",
    "turkey": "TR", "russian federation": "RU", "burma": "MM", "myanmar": "MM", "swaziland": "SZ", "macedonia": "MK",
    "cape verde": "CV", "east timor": "TL", "palestine": "PS", "republic of korea": "KR", "hong kong": "HK",
    "viet nam": "VN", "democratic republic of the congo": "CD", "dr congo": "CD", "congo": "CG", "holland": "NL",
    "kyrgyz republic": "KG", "republic of moldova": "MD", "bosnia and herzegovina": "BA", "bosnia": "BA",
    "united republic of tanzania": "TZ", "syrian arab republic": "SY", "lao pdr": "LA", "macao": "MO",
    "iran (islamic republic of)": "IR", "bolivia (plurinational state of)": "BO", "trinidad and tobago": "TT",
    "venezuela (bolivarian republic of)": "VE", "brunei darussalam": "BN", "holy see": "VA",
    "кыргызстан": "KG", "молдавия": "MD", "белоруссия": "BY", "туркмения": "TM",
}  # fmt: skip
_ARTICLE = re.compile(r"^the ")


def country_code(written: str, languages: Iterable[str]) -> str:
    """The two letters that are meant; empty if these are no country's letters, and no name in one of the languages.

    English names are known in any kit.
    """
    if written.upper() in COUNTRIES:
        return written.upper()
    name = _plain(written)
    if name in _meant():
        return _meant()[name]
    found = (_by_name(language).get(name, "") for language in dict.fromkeys((*languages, "en")))
    return next(filter(None, found), "")


def country_names(languages: Iterable[str]) -> list[str]:
    """Every country's name in these languages and in English, in small letters without accents."""
    return [*_meant(), *(name for language in dict.fromkeys((*languages, "en")) for name in _by_name(language))]


@cache
def _by_name(language: str) -> dict[str, str]:
    try:
        territories = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {_plain(str(name)): code for code, name in territories.items() if code in COUNTRIES}


@cache
def _meant() -> dict[str, str]:
    return {_plain(name): code for name, code in _MEANT.items()}


def _plain(name: str) -> str:
    """The name in small letters without accents; an article, "St." and "&" make no difference."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _ARTICLE.sub("", " ".join(letters.replace("&", " and ").split()))
