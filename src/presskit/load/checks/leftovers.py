"""Words that someone meant to replace before printing, at their places."""

from collections.abc import Collection, Iterator

from presskit.load.text_file import TextFile
from presskit.load.toml.toml_file import TomlFile, texts_in
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.embargo_words import embargo_words_anywhere
from presskit.rules.leftovers import first_leftover, leftovers

LEFTOVER_TEXT = FindingKind(
    "leftover-text",
    Severity.ERROR,
    "Is the kit free of words that were meant to be replaced, and of raw markup?",
    "TODO, Lorem ipsum, {{ name }} and [link] have been printed by many before.",
    "Write what should stand there, or take it out.",
)
TEXT_TO_CONFIRM = FindingKind(
    "text-to-confirm",
    Severity.WARNING,
    "Is the kit free of words that look as if something else was meant to stand there?",
    "TBC, XXX, None and example.com are what people and programs leave where a name or a figure should stand.",
    "Write what should stand there, or leave it if it is meant so.",
)

# How somebody settles what another has marked in CriticMarkup, by the signs that it begins with.
_SETTLED = {
    "{--": "delete these words with their marks, or take {-- and --} away to keep them",
    "{++": "take {++ and ++} away to keep these words, or delete them with their marks",
    "{~~": "keep the words before ~> or those behind it, without the marks",
    "{>>": "decide what it asks for, and delete it with its marks; what is to be added is written in its place",
    "{==": "take {== and ==} away",
}
_EMBARGO_HINT = (
    "take it out, and write the moment under [release] in kit.toml, by the clock of its zone:\n"
    'embargo_until = 2021-11-01T09:00:00\nembargo_zone = "Europe/London"'
)


def leftovers_in_text(file: TextFile, language: str) -> Iterator[Finding]:
    """Each one in a text in Markdown, at its place."""
    for leftover in leftovers(file.text, (language,), is_markdown=True):
        words = file.text[leftover.start : leftover.end]
        yield _told(words, file.place(leftover.start, leftover.end), is_sure=leftover.is_sure)


def escaped_leftovers(written: str, printed: str, language: str, place: Place) -> Iterator[Finding]:
    """Each that a paragraph would print though its Markdown has it otherwise, such as one behind backslashes."""
    seen = {written[leftover.start : leftover.end] for leftover in leftovers(written, (language,), is_markdown=True)}
    for leftover in leftovers(printed, (language,)):
        words = printed[leftover.start : leftover.end]
        if leftover.is_sure and words not in seen:
            yield _told(words, place, is_sure=True)


def leftovers_in_settings(
    file: TomlFile, languages: Collection[str], emphasised: Collection[str] = ()
) -> Iterator[Finding]:
    """The gravest one in each text of a settings file, at its value; comments may hold what they like.

    A text below a language's name is in that one, any other in one of them. Keys that are `emphasised` take Markdown.
    """
    for path, text in texts_in(file.data):
        own = [part for part in path if isinstance(part, str) and part in languages]
        every = leftovers(text, own or languages, is_markdown=path[-1] in emphasised)
        if leftover := next(every, None):
            words = text[leftover.start : leftover.end]
            yield _told(words, file.place_in_value(words, *path), is_sure=leftover.is_sure)


def leftover_in(text: str, languages: Collection[str], place: Place) -> Finding | None:
    """The gravest one in a short text that stands at this place, or None."""
    leftover = first_leftover(text, languages)
    return _told(text[leftover.start : leftover.end], place, is_sure=leftover.is_sure) if leftover else None


def _told(words: str, place: Place, *, is_sure: bool) -> Finding:
    if is_sure and words.startswith("{>>") and embargo_words_anywhere(words):
        message = f'"{shortened(words)}" says until when nobody may publish, and no piece would be marked so'
        return LEFTOVER_TEXT.at(place, message, _EMBARGO_HINT)
    if is_sure and (hint := _SETTLED.get(words[:3])):
        return LEFTOVER_TEXT.at(place, f'"{shortened(words)}" marks what nobody has settled yet', hint)
    if is_sure:
        message = f'"{shortened(words)}" was meant to be replaced, or is markup that would be printed as it stands'
        return LEFTOVER_TEXT.at(place, message, "write what should stand there, or take it out")
    message = f'"{shortened(words)}" looks as if it was meant to be replaced'
    return TEXT_TO_CONFIRM.at(place, message, "write what should stand there, or leave it if it is meant so")
