"""Frozen data as bytes and back: a line of JSON, and after it every run of bytes as it is.

Nothing in a record is run when it is read. What the data must be is said by the type that is asked for, so a record
of another kind, an older version or no version at all is refused, and never half read.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")


def record_bytes(value: object) -> bytes:
    """The frozen dataclass as bytes; in it may stand others, tuples, enums, texts, numbers, bytes and None.

    Raises TypeError for anything else.
    """
    documents: list[bytes] = []
    plain = _plain(value, documents)
    line = json.dumps([[len(document) for document in documents], plain], separators=(",", ":"))
    return b"".join((line.encode(), b"\n", *documents))


def record_read(kind: type[Record], data: bytes) -> Record:
    """The value that these bytes were made of; raises ValueError if they are no record of this kind."""
    try:
        line, _, rest = data.partition(b"\n")
        sizes, plain = json.loads(line)
        documents = list(_cut(rest, sizes))
        value: Record = _typed(kind, plain, documents)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise ValueError(f"no record of {kind.__name__}") from error
    return value


def _cut(rest: bytes, sizes: list[int]) -> Iterator[bytes]:
    if any(type(size_bytes) is not int or size_bytes < 0 for size_bytes in sizes) or sum(sizes) != len(rest):
        raise ValueError("the documents are not as long as the line says")
    start = 0
    for size_bytes in sizes:
        yield rest[start : start + size_bytes]
        start += size_bytes


def _plain(value: object, documents: list[bytes]) -> Any:
    """What JSON can hold; bytes are set apart, and known by their number."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, bytes):
        documents.append(value)
        return len(documents) - 1
    if isinstance(value, tuple):
        return [_plain(each, documents) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name), documents) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} cannot be kept in a record")


def _typed(kind: Any, plain: Any, documents: list[bytes]) -> Any:
    if get_origin(kind) in {Union, UnionType}:
        return _of_either(get_args(kind), plain, documents)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), plain, documents)
    if is_dataclass(kind):
        return _dataclass(kind, plain, documents)
    return _single(kind, plain, documents)


def _single(kind: Any, plain: Any, documents: list[bytes]) -> Any:
    if kind is bytes and type(plain) is int and plain >= 0:
        return documents[plain]
    if issubclass(kind, Enum):
        return kind(plain)
    if kind is float and type(plain) is int:
        return float(plain)
    if type(plain) is kind:
        return plain
    raise TypeError(f"{kind.__name__} expected")


def _of_either(kinds: tuple[Any, ...], plain: Any, documents: list[bytes]) -> Any:
    """Of a kind, or None; no other choice can be told apart."""
    (kind,) = (each for each in kinds if each is not NoneType)
    return None if plain is None else _typed(kind, plain, documents)


def _tuple(kinds: tuple[Any, ...], plain: Any, documents: list[bytes]) -> tuple[Any, ...]:
    if type(plain) is not list:
        raise TypeError("a list expected")
    if len(kinds) == 2 and kinds[1] is Ellipsis:  # of any length, all of one kind
        kinds = (kinds[0],) * len(plain)
    return tuple(_typed(kind, each, documents) for kind, each in zip(kinds, plain, strict=True))


def _dataclass(kind: Any, plain: Any, documents: list[bytes]) -> Any:
    hints = _hints(kind)
    if type(plain) is not dict or plain.keys() != hints.keys():
        raise TypeError(f"the fields of {kind.__name__} expected")
    return kind(**{name: _typed(hint, plain[name], documents) for name, hint in hints.items()})


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
