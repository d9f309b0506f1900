"""The corpus as a table that a person can read."""

from collections.abc import Iterable

from tests.preflight.corpus.case import Case

_HEAD = """# What preflight has been proven on

The tests make {faulty} PDFs with one fault each and {clean} clean ones, and examine them: every file raises just what
this table says, and the clean ones nothing. What a code means stands in [preflight-checks.md](preflight-checks.md).

This page is made by `./run pytest --rewrite-goldens`, and a test keeps it current.

| file | raised | and with it |
|---|---|---|
"""


def corpus_as_markdown(cases: Iterable[Case]) -> str:
    """The page docs/preflight-corpus.md: each file with its code and those that the fault brings along."""
    rows = sorted((case.code, case.name, sorted(case.also)) for case in cases)
    faulty = [f"| {name} | {_code(code)} | {' '.join(map(_code, also))} |\n" for code, name, also in rows if code]
    clean = [f"| {name} | nothing | |\n" for code, name, _also in rows if not code]
    return _HEAD.format(faulty=len(faulty), clean=len(clean)) + "".join(faulty + clean)


def _code(code: str) -> str:
    return f"`{code}`"
