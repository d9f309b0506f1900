"""All checks as a page for people, made from what they declare."""

import re
from collections.abc import Iterator

from presskit.model.finding import FindingKind
from presskit.preflight.check import ANY_PDF, CHECK_COULD_NOT_RUN, Topic
from presskit.preflight.check_list import ALL_CHECKS
from presskit.preflight.pdfx_rules import PDFX4_RULES, StandardRule
from presskit.preflight.preflight import PDF_UNREADABLE
from presskit.preflight.sides import (
    SIDE_COPIED_DIFFERENTLY,
    SIDE_LINKS_DIFFER,
    SIDE_LOOKS_DIFFERENT,
    SIDE_READ_DIFFERENTLY,
)
from presskit.validation.telling import CLAIM_REFUTED, NOTHING_TO_VALIDATE, VALIDATION_COULD_NOT_RUN

# Only where no backticks stand around it: an even number of them follows.
_MARKUP = re.compile(r"([<\[*_])(?=(?:[^`]*`[^`]*`)*[^`]*$)")
_HEAD = """# What preflight checks

`presskit preflight FILE.pdf` looks for the {count} things below, and so does `presskit build` in each file it makes.
What only a print shop asks is looked for with `--spec`, what a copier asks with `--edition photocopy`, and what a
standard asks in files that claim it. An error stops a build, a warning is counted, a note informs.

What a file claims stands in each report, with who has judged that: veraPDF by all rules of PDF/A and PDF/UA, where it
was asked to (`--validate`), and nobody where it says "not validated here". [Which rules of PDF/X-4 are
read](#which-rules-of-pdfx-4-are-read) is the last of this page.

This page is made from `src/presskit/preflight/checks/` by `./run pytest --rewrite-goldens`, and a test keeps it
current. `presskit explain CODE` prints one entry. Which faulty file proves which check stands in
[preflight-corpus.md](preflight-corpus.md).
"""
_VALIDATION = """## Claims that veraPDF judges

Asked with `--validate` alone, which needs an extra: `pip install "presskit-pdf[verapdf]"`.
"""
_OF_VERAPDF = (CLAIM_REFUTED, VALIDATION_COULD_NOT_RUN, NOTHING_TO_VALIDATE)
_SIDES = """## Pages of files in several languages

Asked by a build alone, of each page of a file that it has joined of the files in each language.
"""
OF_SIDES = (SIDE_LOOKS_DIFFERENT, SIDE_COPIED_DIFFERENTLY, SIDE_READ_DIFFERENTLY, SIDE_LINKS_DIFFER)
_PDFX = """## Which rules of PDF/X-4 are read

No validator of PDF/X was to be had, nor the standard itself: these are its rules as application notes and makers of
prepress systems restate them, and what finds a file that breaks them. The list may lack some. What a print
specification asks besides (`--spec`) is more than PDF/X does.

| rule | read by |
|---|---|"""


def kinds_by_topic() -> dict[Topic, tuple[FindingKind, ...]]:
    """Every kind that preflight can raise, each once; what no check raises is said of the reading itself."""
    kinds = {topic: [kind for check in ALL_CHECKS if check.topic is topic for kind in check.kinds] for topic in Topic}
    kinds[Topic.READING] += [PDF_UNREADABLE, CHECK_COULD_NOT_RUN]
    return {topic: tuple(dict.fromkeys(of_topic)) for topic, of_topic in kinds.items()}


def checks_as_markdown() -> str:
    """The page docs/preflight-checks.md: each kind with its severity, question, reason and remedy, by topic."""
    topics = kinds_by_topic()
    lines = [_HEAD.format(count=sum(map(len, topics.values())))]
    for topic, kinds in topics.items():
        lines += [f"## {topic.title}\n", *(line for kind in kinds for line in _entry(kind))]
    lines += [_SIDES, *(line for kind in OF_SIDES for line in _entry(kind))]
    lines += [_VALIDATION, *(line for kind in _OF_VERAPDF for line in _entry(kind))]
    lines += [_PDFX, *map(_row, PDFX4_RULES), ""]
    return "\n".join(lines)


def _row(rule: StandardRule) -> str:
    named = [f"`{code}`" for code in rule.read_by] + [f"`{code}` with `--spec`" for code in rule.read_with_spec]
    return f"| {rule.asks} | {', '.join(named) or 'not read'} |"


def _entry(kind: FindingKind) -> Iterator[str]:
    elsewhere = f"; in files of other makers a {kind.elsewhere.value}" if kind.elsewhere else ""
    yield f"### `{kind.code}` ({kind.severity.value}{elsewhere})\n"
    yield f"**{_as_written(kind.question)}** {_as_written(kind.why)}\\"
    files = {check.files for check in ALL_CHECKS if kind in check.kinds} or {ANY_PDF.files}
    if len(files) == 1 and ANY_PDF.files not in files:
        yield f"Asked of: {files.pop()}.\\"
    yield f"What to do: {_as_written(kind.remedy)}\n"


def _as_written(sentence: str) -> str:
    """The sentence without signs that Markdown takes for links, tags or emphasis; code in backticks stays."""
    return _MARKUP.sub(r"\\\1", sentence)
