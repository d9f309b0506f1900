"""Holds preflight to the public corpus of veraPDF: which sound files it blames, and which faulty ones it notices.

    git clone https://github.com/veraPDF/veraPDF-corpus FOLDER
    ./run python -m tests.preflight.verapdf_corpus FOLDER

takes a minute of computing for the parts PDF/A-2 and PDF/UA-1 and prints a row for each clause. Nothing of the
corpus is kept here: it is CC BY 4.0, and 50 MB. A file's name says what is expected of it, and by which clause.

A file is blamed by an error. It is noticed by an error, or by a warning of a kind that no sound file of the corpus
has: nearly all of them raise some, being pages of a word each, without title and tags, by an author named nowhere.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from presskit.model.finding import Finding, Severity
from presskit.preflight import examine_pdf

PARTS = ("PDF_A-2a", "PDF_A-2b", "PDF_A-2u", "PDF_UA-1")
_NAME = re.compile(r"(?:veraPDF test suite )?(?P<clause>[\d.-]+)-t\d+-(?P<expected>pass|fail)-[a-z]+\.pdf")
BY_CLAIM = "claim-unmet"
NO_CLAIMS_MATTER: Mapping[str, str] = {
    "text-hidden": "words that nobody sees are in the file: a newsroom's concern, of which no standard speaks",
    "older-version-inside": "what a note said before is still in the file, which was saved into itself",
}
"""Errors in sound files of the corpus that stay errors, each with the reason."""


@dataclass(slots=True)
class Clause:
    """The files of one clause: their names, by what is expected and was found."""

    sound: list[str] = field(default_factory=list)
    blamed: dict[str, list[str]] = field(default_factory=dict)
    faulty: list[str] = field(default_factory=list)
    noticed: list[str] = field(default_factory=list)
    by_claim: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Examined:
    """A file of the corpus with what was found in it."""

    path: Path
    clause: str
    is_sound: bool
    findings: tuple[Finding, ...]


def examined_files(corpus: Path) -> Iterator[Examined]:
    """All files of these parts, looked at as anyone's."""
    for part in PARTS:
        for path in sorted((corpus / part).rglob("*.pdf")):
            if named := _NAME.fullmatch(path.name):
                clause = f"{part} {named['clause'].replace('-', '.').strip('.')}"
                yield Examined(path, clause, named["expected"] == "pass", examine_pdf(path.read_bytes()).findings)


def by_clause(files: Iterable[Examined]) -> dict[str, Clause]:
    """The files counted, by part and clause."""
    files = list(files)
    usual = {finding.code for file in files if file.is_sound for finding in file.findings}
    clauses: dict[str, Clause] = {}
    for file in files:
        _count(file, clauses.setdefault(file.clause, Clause()), usual)
    return clauses


def _count(file: Examined, clause: Clause, usual: set[str]) -> None:
    errors = sorted({finding.code for finding in file.findings if finding.is_error})
    warnings = {finding.code for finding in file.findings if finding.severity is Severity.WARNING}
    name = file.path.name
    if file.is_sound:
        clause.sound.append(name)
        clause.blamed.update({name: errors} if errors else {})
        return
    clause.faulty.append(name)
    clause.noticed += [name] if errors or warnings - usual else []
    clause.by_claim += [name] if BY_CLAIM in errors else []


def as_table(clauses: Mapping[str, Clause]) -> str:
    """A row for each clause, with what is missed, and the sums."""
    rows = [f"{'part and clause':28}{'sound':>6}{'blamed':>7}{'faulty':>7}{'noticed':>8}{'by claim':>9}"]
    rows += [_row(name, clause) for name, clause in sorted(clauses.items())]
    for part in (*PARTS, ""):
        rows.append(_row(part or "all", _joined(clause for name, clause in clauses.items() if name.startswith(part))))
    return "\n".join(rows)


def _row(name: str, clause: Clause) -> str:
    counts = (len(clause.sound), len(clause.blamed), len(clause.faulty), len(clause.noticed), len(clause.by_claim))
    return f"{name:28}{counts[0]:6}{counts[1]:7}{counts[2]:7}{counts[3]:8}{counts[4]:9}"


def _joined(clauses: Iterable[Clause]) -> Clause:
    whole = Clause()
    for clause in clauses:
        whole.sound += clause.sound
        whole.blamed.update(clause.blamed)
        whole.faulty += clause.faulty
        whole.noticed += clause.noticed
        whole.by_claim += clause.by_claim
    return whole


def wrongly_blamed(clauses: Mapping[str, Clause]) -> list[str]:
    """The sound files that are blamed, with the codes that have no reason."""
    blamed = [(name, codes) for clause in clauses.values() for name, codes in clause.blamed.items()]
    without_reason = [(name, [code for code in codes if code not in NO_CLAIMS_MATTER]) for name, codes in blamed]
    return [f"{name}: {', '.join(codes)}" for name, codes in without_reason if codes]


def noticed_ratio(clauses: Mapping[str, Clause]) -> float:
    """How many of the faulty files are noticed."""
    whole = _joined(clauses.values())
    return len(whole.noticed) / len(whole.faulty) if whole.faulty else 0.0


def main(corpus: Path) -> int:
    """Print the table; 1 if a sound file is blamed without a reason."""
    clauses = by_clause(examined_files(corpus))
    print(as_table(clauses))
    wrong = wrongly_blamed(clauses)
    print(*(f"blamed: {name}" for name in wrong), sep="\n")
    missed = sorted(name for clause in clauses.values() for name in set(clause.faulty) - set(clause.noticed))
    print(f"missed: {', '.join(missed)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
