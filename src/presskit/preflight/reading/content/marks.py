"""The operators that mark content for the tags (ISO 32000-1, 14.6): in which language, and what lies in what."""

from collections.abc import Mapping

from pikepdf import Dictionary, Name

from presskit.preflight.reading.content.scope import OpenMark, Operands, Operator, Scope, Span
from presskit.preflight.reading.traces import mark_texts
from presskit.rules.pdf_entries import dictionary_at, entry, whole_number, words

_SPOKEN = ("/ActualText", "/Alt", "/E")
_NO_MARK = -1


def _properties(scope: Scope, operands: Operands) -> object:
    """What is said of the mark, here or under a name."""
    stated = operands[1]
    return entry(dictionary_at(scope.resources, "/Properties"), str(stated)) if isinstance(stated, Name) else stated


def _point(scope: Scope, operands: Operands) -> None:
    scope.bench.page.mark_data.extend(mark_texts(str(operands[0]), _properties(scope, operands)))


def _begin(scope: Scope, operands: Operands) -> None:
    _open(scope, OpenMark(str(operands[0]) == "/Artifact"))


def _begin_with_properties(scope: Scope, operands: Operands) -> None:
    """Note what a mark says besides what the standard gives a meaning, its number, and its language."""
    _point(scope, operands)
    properties = _properties(scope, operands)
    number = whole_number(entry(properties, "/MCID"))
    mark = OpenMark(str(operands[0]) == "/Artifact", number if scope.depth == 0 else None)
    _open(scope, mark)
    if isinstance(properties, Dictionary):
        _note_language(scope, properties)
        _note_words(scope, str(operands[0]), properties)


def _open(scope: Scope, mark: OpenMark) -> None:
    page, around = scope.bench.page, scope.bench.marks
    if mark.is_decoration:
        page.mixes_decoration = page.mixes_decoration or any(each.number is not None for each in around)
    elif mark.number is not None:
        page.mixes_decoration = page.mixes_decoration or any(each.is_decoration for each in around)
    around.append(mark)


def _note_language(scope: Scope, properties: Dictionary) -> None:
    page, marks = scope.bench.page, scope.bench.marks
    if "/Lang" in properties:
        language = words(properties.Lang)
        page.languages.add(language)
        marks[-1].has_language = True
        page.marks_in_a_language.update(mark.number for mark in marks if mark.number is not None)
    elif any(key in properties for key in _SPOKEN) and not any(mark.has_language for mark in marks):
        page.speaking_marks.add(next((mark.number for mark in reversed(marks) if mark.number is not None), _NO_MARK))


def _note_words(scope: Scope, tag: str, properties: Dictionary) -> None:
    """Note that the mark gives words for what it shows, if it is not in one itself that does."""
    bench = scope.bench
    if "/ActualText" in properties and bench.span is None:
        bench.span = Span(tag, words(properties.ActualText))
        bench.page.spans.append(bench.span)
        bench.marks[-1].is_span = True


def _end(scope: Scope, _operands: Operands) -> None:
    if scope.bench.marks and scope.bench.marks.pop().is_span:
        scope.bench.span = None


MARK_OPERATORS: Mapping[str, Operator] = {
    "BMC": _begin,
    "BDC": _begin_with_properties,
    "EMC": _end,
    "DP": _point,
}
