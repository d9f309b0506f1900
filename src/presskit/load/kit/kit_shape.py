"""What kit.toml may hold where these pieces can be made: what every kit holds, and a table for each piece's words."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from pydantic import Field, create_model

from presskit.load.style.piece_designs import words_tables
from presskit.load.toml.schema import FactTable, KitTable, PieceWordsTable
from presskit.model.piece_design import PieceDesign, WordsForm, WordsKey
from presskit.model.piece_words import Fact, PieceWords

_EMPTY: Mapping[WordsForm, Any] = {
    WordsForm.TEXT: (str, ""),
    WordsForm.LIST: (list[str], Field(default_factory=list)),
    WordsForm.LINKS: (list[str] | None, None),
    WordsForm.FACTS: (list[FactTable], Field(default_factory=list)),
}


def kit_shape(designs: Iterable[PieceDesign]) -> type[KitTable]:
    """The shape of kit.toml; the words of each piece stand by language, as in [flyer.en]."""
    return _shape_with(tuple((table, tuple(keys.values())) for table, keys in words_tables(designs).items()))


@lru_cache(maxsize=8)  # for most kits it is the same: that of the pieces that come with presskit
def _shape_with(tables: tuple[tuple[str, tuple[WordsKey, ...]], ...]) -> type[KitTable]:
    fields: dict[str, Any] = {
        table: (_by_language(_words_shape(table, keys)), Field(default_factory=dict)) for table, keys in tables
    }
    return create_model("KitTable", __base__=KitTable, **fields)


def given_words(table: KitTable) -> dict[str, dict[str, PieceWords]]:
    """The words of all pieces as kit.toml gives them, by table and language; what is empty is left out."""
    tables = {name: getattr(table, name) for name in type(table).model_fields if name not in KitTable.model_fields}
    return {
        name: {language: _given(words) for language, words in by_language.items()}
        for name, by_language in tables.items()
    }


def _by_language(shape: Any) -> Any:
    return dict[str, shape]


def _words_shape(table: str, keys: Iterable[WordsKey]) -> type[PieceWordsTable]:
    fields: dict[str, Any] = {key.key: _EMPTY[key.form] for key in keys}
    shape = create_model(f"{table.title().replace('-', '')}Words", __base__=PieceWordsTable, **fields)
    shape.required = tuple(key.key for key in keys if key.needed)
    shape.header = f"[{table}.<language>]"
    shape.setting_words = {key.key: key.about for key in keys}
    return shape


def _given(words: PieceWordsTable) -> PieceWords:
    """What says something; links may be none, which is no gap."""
    fields = type(words).model_fields
    given = {key: value for key, value in words if value or (value == [] and fields[key].default is None)}
    return {key: tuple(map(_as_fact, value)) if isinstance(value, list) else value for key, value in given.items()}


def _as_fact(given: str | FactTable) -> str | Fact:
    return Fact(given.figure, given.words, given.source) if isinstance(given, FactTable) else given
