"""What to do where a file is missing and another lies there that may be meant, but perhaps cannot be read."""

from pathlib import PurePosixPath

_OF_WORD_PROCESSORS = frozenset((".docx", ".odt", ".doc", ".rtf", ".pages", ".pdf"))
_BROUGHT_IN = frozenset((".docx", ".odt"))
"""What `presskit new --from` takes of these."""

_OF_TELEPHONES = frozenset((".heic", ".heif"))
THE_KIT = "the kit"
_TEXT = ".md"
_ALWAYS_CALLED_SO = frozenset((".md", ".toml"))
"""Endings of the files whose names presskit gives; any other file is called as its owner likes."""


def hint_for_missing(name: str, near: str, called: str = THE_KIT) -> str:
    """The hint for a file that is not in the folder `called` so; `near` is the nearest that is, or empty."""
    if not near:
        return f"put the file into {called}, or correct its name"
    own, ending = PurePosixPath(name), PurePosixPath(near).suffix.casefold()
    if own.suffix == _TEXT and ending in _OF_WORD_PROCESSORS:
        return _from_word_processor(name, near, ending)
    if ending in _OF_TELEPHONES and own.suffix.casefold() != ending:
        return f'{called} has "{near}": export it as JPEG, and name that "{own.name}"'
    return _renamed(name, near, called)


def _renamed(name: str, near: str, called: str) -> str:
    if _is_translation(name, near):
        language = PurePosixPath(name).suffixes[-2].removeprefix(".")
        return f'`presskit translate start {language}` begins it, or take "{language}" out of "languages" in kit.toml'
    if PurePosixPath(name).suffix in _ALWAYS_CALLED_SO:
        return f'{called} has "{near}": if that is it, rename it "{PurePosixPath(name).name}"'
    return f'did you mean "{near}"? capitals and small letters count'


def _from_word_processor(name: str, near: str, ending: str) -> str:
    if ending in _BROUGHT_IN:
        return (
            f'the kit has "{near}": `presskit new ANOTHER-KIT --from {_in_shell(near)}` makes a statement of it;\n'
            f'or copy its words into a plain editor, and save them as "{name}"'
        )
    return f'the kit has "{near}": copy its words into a plain editor, and save them as "{name}"'


def _in_shell(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _is_translation(name: str, near: str) -> bool:
    """Whether both are one text in two languages, by their names: statement.es.md and statement.en.md."""
    parts, others = name.split("."), near.split(".")
    return len(parts) == len(others) == 3 and (parts[0], parts[2]) == (others[0], others[2]) and parts[1] != others[1]
