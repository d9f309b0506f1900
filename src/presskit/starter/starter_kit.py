"""The files of a kit that builds as it is, with [Write: …] wherever only its owner knows the words."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from string import Template

from presskit.model.brought import BroughtStatement
from presskit.resources import starter_folder

# What CommonMark would take for its own marks (2.4, backslash escapes); a # is one at the end of a heading.
_MARKS = re.compile(r"[\\`*_<>&\[\]]|#+$")
_WORDS_FOLDER, _TEXTS_FOLDER = "words", "texts"
_ENGLISH = "en"
_SOME_THEME = "editorial"


@dataclass(frozen=True, slots=True)
class StarterPiece:
    """One piece that the kit orders, by the name of its templates and of its paper."""

    template: str
    size: str


@dataclass(frozen=True, slots=True)
class StarterFacts:
    """What is known of a new kit; an empty text stays to be written. Each text is one line.

    `texts_language`, one of `starter_languages`, is that of the texts that say what is to be written.
    `words_tables` are the tables of words that the pieces set apart; `statement` is one that was brought. An empty
    `theme` is the plain one.
    """

    folder_name: str
    organisation_id: str
    date: date
    language: str
    title: str = ""
    short_name: str = ""
    name: str = ""
    pieces: tuple[StarterPiece, ...] = ()
    words_tables: frozenset[str] = frozenset()
    statement: BroughtStatement = field(default_factory=lambda: BroughtStatement(""))
    theme: str = ""
    texts_language: str = _ENGLISH


def starter_languages() -> tuple[str, ...]:
    """The languages in which a new kit can say what is to be written."""
    return tuple(sorted(path.stem for path in (starter_folder() / _TEXTS_FOLDER).glob("*.toml")))


def to_write_mark(language: str) -> str:
    """How each text that is to be written begins in one of these languages, as in "[Write:"."""
    return _texts(language)["short_name"].removesuffix("]")


def usual_pieces() -> tuple[StarterPiece, ...]:
    """What a new kit makes unless it is asked for something else."""
    listed = tomllib.loads((starter_folder() / "pieces.toml").read_text(encoding="utf-8"))
    return tuple(StarterPiece(each["template"], each["size"]) for each in listed["pieces"])


def starter_files(facts: StarterFacts) -> dict[str, bytes]:
    """The files by their names in the kit; kit.toml, without which a folder is no kit, comes last."""
    texts = _texts(facts.texts_language)
    quoted = {
        "marker": to_write_mark(facts.texts_language),
        "title": _in_toml(facts.title or texts["title"]),
        "short_name": _in_toml(facts.short_name or texts["short_name"]),
        "name": _in_toml(facts.name or texts["name"]),
        "organisation_id": facts.organisation_id,
        "date": facts.date.isoformat(),
        "language": facts.language,
    }
    in_prose = {
        **texts,
        "marker": to_write_mark(facts.texts_language),
        "title": _in_markdown(facts.title) if facts.title else texts["title"],
        "build": _in_shell(f"../{build_name(facts.folder_name)}"),
        "language": facts.language,
    }
    return {
        "README.txt": _filled("README.txt", in_prose),
        f"statement.{facts.language}.md": _statement(facts, in_prose),
        "organisation.toml": _filled("organisation.toml", quoted),
        "assets/credits.toml": _filled("assets/credits.toml", {"pictures": "".join(_credits(facts.statement))}),
        **{picture.file: picture.data for picture in facts.statement.pictures},
        "partners.csv.example": _filled("partners.csv.example", {}),
        "kit.toml": _filled("kit.toml", quoted | _settings(facts)),
    }


def build_name(kit: str) -> str:
    """How the folder is called into which a kit of this name is built: my-build for my-kit."""
    return f"{kit.removesuffix('kit').rstrip('-_ ') or 'kit'}-build" if kit.endswith("kit") else f"{kit}-build"


def _in_shell(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _statement(facts: StarterFacts, words: dict[str, str]) -> bytes:
    """The text that was brought under its head, or one that says what to write."""
    brought = facts.statement
    if not brought.body:
        return _filled("statement.md", words)
    head = [f"# {words['title']}"]
    head += [f"## {_in_markdown(brought.date_line)}"] if brought.date_line else []
    head += [f"### {brought.hashtag}"] if brought.hashtag else []
    return "\n\n".join([*head, brought.body]).encode()


def _settings(facts: StarterFacts) -> dict[str, str]:
    """The parts of kit.toml that depend on what is known; what is not known waits behind a mark."""
    brought = facts.statement
    has_release = bool(brought.standfirst or brought.dateline_place)
    return {
        "hashtag": f'hashtag = "{_in_toml(brought.hashtag)}"' if brought.hashtag else '# hashtag = "#OneWord"',
        "release": "" if has_release else "# ",
        "standfirst": _line("standfirst", brought.standfirst),
        "dateline_place": _line("dateline_place", brought.dateline_place),
        "words": "\n".join(_words(facts)),
        "links": "".join(_links(brought)),
        "pieces": "\n".join(_pieces(facts)).rstrip("\n"),
        "style": _style(facts.theme) if facts.theme else _behind_a_mark(_style(_SOME_THEME)),
    }


def _style(theme: str) -> str:
    return f'[style]\ntheme = "{theme}"'


def _line(key: str, words: str) -> str:
    return f'{key} = "{_in_toml(words)}"' if words else f'# {key} = ""'


def _words(facts: StarterFacts) -> Iterator[str]:
    """The words that pieces set apart: to be written for those that are ordered, behind a mark for the others."""
    usual = {piece.template for piece in usual_pieces()}
    for path in sorted((starter_folder() / _WORDS_FOLDER).glob("*.toml"), reverse=True):
        words = {**_texts(facts.texts_language), "language": facts.language}
        text = _filled(f"{_WORDS_FOLDER}/{path.name}", words).decode()
        is_wanted = path.stem in (facts.words_tables if facts.pieces else usual)
        yield text if is_wanted else _behind_a_mark(text)


def _behind_a_mark(text: str) -> str:
    return re.sub(r"^(?=.)", "# ", text, flags=re.MULTILINE)


def _links(brought: BroughtStatement) -> Iterator[str]:
    for link in brought.links:
        yield f'\n[[links]]\nid = "{link.id}"\ntitle = "{_in_toml(link.title)}"\nurl = "{_in_toml(link.url)}"\n'


def _pieces(facts: StarterFacts) -> Iterator[str]:
    """What is ordered, and what is usual beside it, behind a mark."""
    ordered = facts.pieces or usual_pieces()
    yield from map(_piece, ordered)
    templates = {piece.template for piece in ordered}
    for piece in usual_pieces():
        if piece.template not in templates:
            yield f"# Not ordered: it is once these lines have lost their #.\n{_behind_a_mark(_piece(piece))}"


def _piece(piece: StarterPiece) -> str:
    return f'[[pieces]]\ntemplate = "{piece.template}"\nsize = "{piece.size}"\neditions = ["screen"]\n'


def _credits(brought: BroughtStatement) -> Iterator[str]:
    for picture in brought.pictures:
        caption = f'caption = "{_in_toml(picture.caption)}"\n' if picture.caption else ""
        name = picture.file.removeprefix("assets/")
        yield f'\n\n["{name}"]\n{caption}{_line("credit", picture.credit)}\n# licence = ""'


@cache
def _texts(language: str) -> Mapping[str, str]:
    """What is to be written, by its place: each in brackets, and the sentence of the demands made of them."""
    path = starter_folder() / _TEXTS_FOLDER / f"{language}.toml"
    texts = tomllib.loads(path.read_text(encoding="utf-8"))
    return {**texts, "demands": Template(texts["demands"]).substitute(texts)}


def _filled(name: str, words: dict[str, str]) -> bytes:
    text = (starter_folder() / name).read_text(encoding="utf-8")
    return Template(text).substitute(words).encode()


def _in_toml(text: str) -> str:
    """The text as it stands between quotation marks: the escapes of JSON are among those of TOML (1.0, Strings)."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _in_markdown(text: str) -> str:
    return _MARKS.sub(lambda match: "".join(f"\\{mark}" for mark in match.group()), text)
