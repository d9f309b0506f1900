"""A finding as a person reads it: what is wrong, where, the line with carets under it, and what to do.

error[unknown-key]: "emial" is not a setting of [organisation]
 --> organisation.toml:9:1
  |
9 | emial = "x@y.org"
  | ^^^^^
  = help: did you mean "email"?
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from presskit.cli.talk.terminal import USUAL_COLUMNS, Paint, visible, width_columns
from presskit.model.finding import Finding, PageArea, Place

_LINE_COLUMNS = 100
"""How much of a source line is shown at most: a paragraph of a statement is one line of any length."""

_LEAD_PARTS = 3
"""One part in so many of a line that is cut stands before the caret."""

_CUT = "..."


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with the names of all the pieces that share it."""

    finding: Finding
    pieces: tuple[str, ...] = ()


def diagnostics_in_order(findings: Iterable[Finding]) -> list[Diagnostic]:
    """The findings in the order of the files they speak of; what several pieces share is said once."""
    pieces: dict[Finding, list[str]] = {}
    for finding in findings:
        names = pieces.setdefault(replace(finding, piece=""), [])
        if finding.piece and finding.piece not in names:
            names.append(finding.piece)
    diagnostics = [Diagnostic(finding, tuple(names)) for finding, names in pieces.items()]
    return sorted(diagnostics, key=lambda diagnostic: _order(diagnostic.finding))


def _order(finding: Finding) -> tuple[bool, str, int, int]:
    place = finding.place or Place("")
    return not place.file, place.file, place.line, place.column


def written_out(diagnostic: Diagnostic, paint: Paint, columns: int = USUAL_COLUMNS) -> str:
    """The diagnostic in full, without a line end at its end; no excerpt is wider than so many columns."""
    finding = diagnostic.finding
    place = finding.place
    gutter = len(str(place.line)) if place and place.line else 1
    title = paint(finding.severity, f"{finding.severity}[{finding.code}]")
    lines = [f"{title}: {paint('strong', visible(finding.message))}"]
    if place:
        lines.append(f"{' ' * gutter}{paint('gutter', '-->')} {visible(_position(place))}")
        lines += _excerpt(finding, place, paint, columns - gutter - len(" | "))
    margin = f"{' ' * (gutter + 1)}{paint('gutter', '=')}"
    if diagnostic.pieces:
        lines.append(f"{margin} in: {', '.join(diagnostic.pieces)}")
    if finding.area:
        lines.append(f"{margin} on: {_area_in_words(finding.area)}")
    if finding.hint:
        first, *more = (visible(line) for line in finding.hint.splitlines())
        lines += [f"{margin} help: {first}", *(f"{' ' * (gutter + len(' = help: '))}{line}" for line in more)]
    return "\n".join(lines)


def in_one_line(diagnostic: Diagnostic, paint: Paint) -> str:
    """The diagnostic without excerpt and help."""
    finding = diagnostic.finding
    title = paint(finding.severity, f"{finding.severity}[{finding.code}]")
    where = f" ({', '.join(diagnostic.pieces)})" if diagnostic.pieces else ""
    return f"{title}: {visible(finding.message)}{where}"


def in_two_lines(diagnostic: Diagnostic, paint: Paint) -> str:
    """The diagnostic with its place before it and its help below it, without excerpt."""
    place, hint = diagnostic.finding.place, diagnostic.finding.hint
    where = f"{paint('gutter', visible(_position(place)))} " if place else ""
    told = f"{where}{in_one_line(diagnostic, paint)}"
    return f"{told}\n    {'; '.join(visible(line) for line in hint.splitlines())}" if hint else told


def _position(place: Place) -> str:
    if place.cell:
        return f"{place.file}:{place.cell}"
    numbers = [str(number) for number in (place.line, place.column) if number]
    return ":".join([place.file, *numbers])


def _area_in_words(area: PageArea) -> str:
    if area.box_mm is None:
        return f"page {area.page}"
    left_mm, top_mm, right_mm, bottom_mm = area.box_mm
    across, down = f"{left_mm:.0f} to {right_mm:.0f} mm", f"{top_mm:.0f} to {bottom_mm:.0f} mm"
    return f"page {area.page}, {across} from the left, {down} from the top"


def _excerpt(finding: Finding, place: Place, paint: Paint, columns: int) -> Iterator[str]:
    """The line with carets under it; nothing if the place is the whole file or its line is not known."""
    if not place.line or not place.source_line.strip():
        return
    bar, gutter = paint("gutter", "|"), len(str(place.line))
    line, column, caret_count = _window(place, min(columns, _LINE_COLUMNS))
    yield f"{' ' * (gutter + 1)}{bar}"
    yield f"{paint('gutter', str(place.line).rjust(gutter))} {bar} {line}"
    if caret_count:
        yield f"{' ' * (gutter + 1)}{bar} {' ' * column}{paint(finding.severity, '^' * caret_count)}"


def _window(place: Place, columns: int) -> tuple[str, int, int]:
    """The line as shown, the column its carets begin at (from 0) and their number (0 without a column)."""
    text = place.source_line.rstrip()
    start = min(max(place.column - 1, 0), len(text))
    marked = text[start : max(place.end_column - 1, start + 1)] if place.column else ""
    before, after = text[:start], text[start + len(marked) :]
    cut_before = ""
    if width_columns(text) > columns and width_columns(before) > columns // _LEAD_PARTS:
        cut_before, before = _CUT, _end_of(before, columns // _LEAD_PARTS)
    shown_before = cut_before + visible(before)
    room = columns - width_columns(shown_before)
    rest, cut_after = marked + after, ""
    if width_columns(rest) > room:
        rest, cut_after = _start_of(rest, room - len(_CUT)), _CUT
    carets = min(width_columns(marked), width_columns(rest)) if marked else 1
    return shown_before + visible(rest) + cut_after, width_columns(shown_before), carets if place.column else 0


def _start_of(text: str, columns: int) -> str:
    """As much of the text's beginning as stands in so many columns."""
    length = 0
    for length, character in enumerate(text):
        columns -= width_columns(character)
        if columns < 0:
            return text[:length]
    return text


def _end_of(text: str, columns: int) -> str:
    """As much of the text's end as stands in so many columns."""
    for position in range(len(text) - 1, -1, -1):
        columns -= width_columns(text[position])
        if columns < 0:
            return text[position + 1 :]
    return text
