"""Files of presskit's that a kit has copied: the line that says of which version, and what has changed since."""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import TemplateFile
from presskit.model.looks.template_copy import CopyState, TemplateCopy

TEMPLATE_COPY_OUTDATED = FindingKind(
    "template-copy-outdated",
    Severity.WARNING,
    "Is every copied template a copy of the file that presskit has now?",
    "A copy stays as it was: what has been mended in presskit since does not come to the kit's pages.",
    "`presskit templates status --diff` shows both. Take over what you need, and write today's sha256 into its first "
    "line; or say what is yours in styles/kit.css, which is laid over ours, and delete the copy.",
)
TEMPLATE_COPY_UNCHANGED = FindingKind(
    "template-copy-unchanged",
    Severity.NOTE,
    "Does every copied template differ from the file of presskit that it was copied of?",
    "A copy that nobody has changed does nothing but keep later mends of presskit away.",
    "Delete it.",
)

_MARKS = {".css": ("/* ", " */"), ".toml": ("# ", ""), ".po": ("# ", ""), ".html": ("{# ", " -#}")}
_RECORD = re.compile(r"copied from presskit (\S+): templates/(\S+), sha256 ([0-9a-f]{64})")
_FIRST_LINES = 3  # an editor's own line may stand before it


def recorded_copy(file: TemplateFile, version: str) -> str:
    """The file as it lies in a kit: after a line that says of which version and which bytes it is a copy."""
    before, after = _MARKS[PurePosixPath(file.name).suffix]
    record = f"copied from presskit {version}: templates/{file.name}, sha256 {sum_of(file.text)}"
    return f"{before}{record}{after}\n{file.text}"


def sum_of(text: str) -> str:
    """The SHA-256 that a copy is known by: that of the text in UTF-8."""
    return sha256(text.encode()).hexdigest()


def copies_among(house: Mapping[str, TemplateFile], own: Mapping[str, TemplateFile]) -> Iterator[TemplateCopy]:
    """The kit's files that are copied of ours, or that take the place of ours without saying of which version."""
    for name, file in own.items():
        lines = file.text.splitlines(keepends=True)
        found = ((at, _RECORD.search(line)) for at, line in enumerate(lines[:_FIRST_LINES]))
        at, record = next(((at, match) for at, match in found if match), (0, None))
        if record:
            text = "".join((*lines[:at], *lines[at + 1 :]))
            ours = house[record[2]].text if record[2] in house else ""
            state = _state(text, record[3], ours, is_in_its_place=record[2] == name)
            yield TemplateCopy(file.origin, record[2], record[1], state, text, ours)
        elif name in house:
            is_same = house[name].text == file.text
            state = CopyState.UNCHANGED if is_same else CopyState.UNKNOWN
            yield TemplateCopy(file.origin, name, "", state, file.text, house[name].text)


def _state(own: str, recorded_sum: str, ours: str, *, is_in_its_place: bool) -> CopyState:
    """A copy under another name is the beginning of a new piece, and need not be changed to be of use."""
    if is_in_its_place and ours and sum_of(own) == recorded_sum:
        return CopyState.UNCHANGED
    if not ours:
        return CopyState.GONE
    return CopyState.CURRENT if sum_of(ours) == recorded_sum else CopyState.OUTDATED


def told_of_copies(house: Mapping[str, TemplateFile], own: Mapping[str, TemplateFile]) -> Iterator[Finding]:
    """A warning for each copy whose file has changed in presskit since, a note for each that was never changed."""
    for copy in copies_among(house, own):
        place = Place(copy.origin)
        if copy.state is CopyState.OUTDATED:
            since = f"copied from presskit {copy.version}, and has changed there since"
            hint = f"{TEMPLATE_COPY_OUTDATED.remedy.rstrip('.')} (today's is {sum_of(copy.ours)})."
            yield TEMPLATE_COPY_OUTDATED.at(place, f"templates/{copy.name} was {since}", hint)
        elif copy.state is CopyState.UNCHANGED:
            yield TEMPLATE_COPY_UNCHANGED.at(place, f"this is templates/{copy.name} of presskit, unchanged")
