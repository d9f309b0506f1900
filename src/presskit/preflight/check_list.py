"""All checks as a page for people, made from the kinds of finding."""

import re
from collections.abc import Iterator
from types import ModuleType

from presskit.model.finding import FindingKind
from presskit.preflight import (
    box_findings,
    carried_findings,
    colour_findings,
    conformance_findings,
    findings,
    font_findings,
    image_findings,
    ink_findings,
    link_findings,
    photocopy_findings,
    privacy_findings,
    qr_findings,
    structure_findings,
    text_findings,
)

# The order of the page. A file of kinds that is not here is found by a test.
THEMES: tuple[tuple[str, ModuleType], ...] = (
    ("Pages and boxes", box_findings),
    ("Colours", colour_findings),
    ("Ink and lines", ink_findings),
    ("Pictures", image_findings),
    ("Fonts", font_findings),
    ("Standards", conformance_findings),
    ("Photocopies", photocopy_findings),
    ("QR codes", qr_findings),
    ("Links and addresses", link_findings),
    ("Words", text_findings),
    ("Title, language and tags", structure_findings),
    ("What is in the file and not on its pages", carried_findings),
    ("What the file gives away", privacy_findings),
    ("All else", findings),
)

# Only where no backticks stand around it: an even number of them follows.
_MARKUP = re.compile(r"([<\[*_])(?=(?:[^`]*`[^`]*`)*[^`]*$)")
_HEAD = """# What preflight checks

`presskit preflight FILE.pdf` looks for the {count} things below, and so does `presskit build` in each file it makes.
What only a print shop asks is looked for with `--spec`, what a copier asks with `--edition photocopy`, and what a
standard asks in files that claim it. An error stops a build, a warning is counted, a note informs.

This page is made from `src/presskit/preflight/*findings.py` by `./run pytest --rewrite-goldens`, and a test keeps
it current. `presskit explain CODE` prints one entry. Which faulty file proves which check stands in
[preflight-corpus.md](preflight-corpus.md).
"""


def kinds_of(module: ModuleType) -> tuple[FindingKind, ...]:
    """The kinds that this file declares, in its order."""
    return tuple(value for value in vars(module).values() if isinstance(value, FindingKind))


def checks_as_markdown() -> str:
    """The page docs/preflight-checks.md: each kind with its severity, question, reason and remedy, by theme."""
    count = sum(len(kinds_of(module)) for _title, module in THEMES)
    lines = [_HEAD.format(count=count), *(line for title, module in THEMES for line in _theme(title, module))]
    return "\n".join(lines)


def _theme(title: str, module: ModuleType) -> Iterator[str]:
    yield f"## {title}\n"
    for kind in kinds_of(module):
        yield f"### `{kind.code}` ({kind.severity.value})\n"
        yield f"**{_as_written(kind.question)}** {_as_written(kind.why)}\\"
        yield f"What to do: {_as_written(kind.remedy)}\n"


def _as_written(sentence: str) -> str:
    """The sentence without signs that Markdown takes for links, tags or emphasis; code in backticks stays."""
    return _MARKUP.sub(r"\\\1", sentence)
