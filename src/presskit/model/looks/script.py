"""How text in one script is set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScriptStyle:
    """A row of fonts/scripts.toml, which says what each part means; ratios are beside Latin text.

    `languages` are those whose words in a text of another script are known by their language.
    """

    name: str
    called: str
    languages: tuple[str, ...]
    text: tuple[str, ...]
    display: tuple[str, ...]
    size_ratio: float = 1.0
    leading_ratio: float = 1.0
    display_leading_ratio: float = 1.0
    is_spaced: bool = False
    has_italics: bool = False
    has_capitals: bool = False
    emphasis_weight: int = 600
    breaks_by_words: bool = False
    extra: str = ""
    words_extra: str = ""
