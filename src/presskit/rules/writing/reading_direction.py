"""In which direction a language is read, by its tag (BCP 47)."""

# ISO 15924: Arabic, Hebrew, Thaana, Syriac, N'Ko, Adlam and Rohingya.
_SCRIPTS = ("arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg")
# Written in one of these unless the tag says otherwise (CLDR 48), and what is so in some countries alone.
_LANGUAGES = (
    *("apc", "ar", "arc", "bal", "bgn", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "prs", "ps", "rhg", "sd"),
    *("sdh", "skr", "syr", "trw", "ug", "ur", "yi"),
)
_LANGUAGES_IN_COUNTRIES = ("az-ir", "ha-sd", "kk-cn", "ku-iq", "ku-ir", "pa-pk", "uz-af")
_SCRIPT_LETTERS = 4


def is_right_to_left(language: str) -> bool:
    """Whether the lines of a language such as "ar", "pa-Arab" or "en-GB" run from right to left."""
    first, *others = language.replace("_", "-").lower().split("-")
    for script in (part for part in others if len(part) == _SCRIPT_LETTERS and part.isalpha()):
        return script in _SCRIPTS
    return first in _LANGUAGES or any(f"{first}-{part}" in _LANGUAGES_IN_COUNTRIES for part in others)
