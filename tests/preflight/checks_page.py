"""All checks as a page for people, made from what they declare."""

import re
from collections.abc import Iterator

from presskit.model.finding import FindingKind
from presskit.preflight.check import ANY_PDF, CHECK_COULD_NOT_RUN, Topic
from presskit.preflight.check_list import ALL_CHECKS
from presskit.preflight.preflight import PDF_UNREADABLE

# Only where no backticks stand around it: an even number of them follows.
_MARKUP = re.compile(r"([<\[*_])(?=(?:[^`]*`[^`]*`)*[^`]*$)")
_HEAD = """# What preflight checks

`presskit preflight FILE.pdf` looks for the {count} things below, and so does `presskit build` in each file it makes.
What only a print shop asks is looked for with `--spec`, what a copier asks with `--edition photocopy`, and what a
standard asks in files that claim it. An error stops a build, a warning is counted, a note informs.

This page is made from `src/presskit/preflight/checks/` by `./run pytest --rewrite-goldens`, and a test keeps it
current. `presskit explain CODE` prints one entry. Which faulty file proves which check stands in
[preflight-corpus.md](preflight-corpus.md).
"""


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
    return "\n".join(lines)


def _entry(kind: FindingKind) -> Iterator[str]:
    yield f"### `{kind.code}` ({kind.severity.value})\n"
    yield f"**{_as_written(kind.question)}** {_as_written(kind.why)}\\"
    files = {check.files for check in ALL_CHECKS if kind in check.kinds} or {ANY_PDF.files}
    if len(files) == 1 and ANY_PDF.files not in files:
        yield f"Asked of: {files.pop()}.\\"
    yield f"What to do: {_as_written(kind.remedy)}\n"


def _as_written(sentence: str) -> str:
    """The sentence without signs that Markdown takes for links, tags or emphasis; code in backticks stays."""
    return _MARKUP.sub(r"\\\1", sentence)
