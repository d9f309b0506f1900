"""The rules of standards as a page for people, made from the table that the checks go by."""

from presskit.preflight.facts.claim_rules import Rule

_CLAIMS = ("PDF/A-1a", "PDF/A-2a", "PDF/UA-1", "PDF/X-4")
_HEAD = """# What preflight knows of the standards

A file that claims a standard is held to {count} of its rules by `claim-unmet`, each with its clause; this table
is what it goes by. "Passes" means that none of these is broken, and no more: the standards have rules that are
not among them, and below stands which. On the public corpus of veraPDF, in its parts PDF/A-2 and PDF/UA-1, 715
of 789 faulty files are found to break their claim, 728 are noticed, and of 541 sound ones none is said to break
it; five are blamed for something that no standard speaks of (`./run python -m tests.preflight.verapdf_corpus
FOLDER` counts them).

PDF/A-3 has the clauses of PDF/A-2. "a" and "u" are levels of PDF/A: only these ask. ISO 15930 (PDF/X) is known
here from restatements, so that no clause can be named; `x` says that it asks.

This page is made by `./run pytest --rewrite-goldens`, and a test keeps it current.

| such a file | ISO 19005-1 | ISO 19005-2 | ISO 14289-1 | PDF/X | levels |
|---|---|---|---|---|---|
"""
_TAIL = """
## Rules of PDF/X that have checks of their own

One output intent for print with a named condition and the profile of a press (`intent-missing`, `intent-twice`,
`intent-unnamed`, `intent-profile-unfit`), the PDF version of the standard (`pdfx-version-later`), no
transparency in PDF/X-1a and PDF/X-3 (`pdfx-see-through`), nothing on the page that is no artwork
(`pdfx-annotation`), both dates and an identifier (`pdfx-dates-missing`), trapping said (`trapped-unsaid`),
boxes one in the other (`page-boxes-nested-wrongly`), document information and XMP alike (`xmp-info-disagree`),
RGB in a print file (`colour-rgb`, `picture-rgb`), fonts (`font-not-embedded`), a lock (`pdf-encrypted`).

## Rules that are not read

- PDF/X: that RGB and Lab carry profiles where the standard asks for them, BX-bracketed operators of PDF/X-1a,
  the contents of DeviceN attributes, layers of PDF/X-4 and their intents, external profiles (PDF/X-4p), trap
  networks.
- Fonts of all standards: widths against the font program, letters that an embedded program lacks, `/CharSet`
  and `/CIDSet` against the program, names of glyphs against the Adobe Glyph List, letters of private meaning
  with and without words (a warning tells of them), the whole of ISO 19005-2, 6.2.11.7.3.
- Limits (ISO 19005-2, 6.1.13): numbers, strings, names and CIDs that are too large; nesting of `q` and `Q`.
- JPEG 2000 (6.2.8.3), hexadecimal strings (6.1.6), resources that a stream takes from its page (6.2.2),
  transfer functions inside halftones (6.2.5), whether an attached file is PDF/A itself (6.8), provenance in XMP
  (6.6.6).
- PDF/UA-1: whether tags say what the page shows, contrast, sounds, dynamic XFA (7.15), drawings with tags of
  their own that are drawn twice (7.20), associated headers of table cells (7.5; a warning tells of headers
  without scope).

`presskit preflight --validate` asks veraPDF, which reads all of PDF/A and all that a machine can of PDF/UA.
"""


def claims_as_markdown() -> str:
    """The page docs/preflight-claims.md: each rule with its clauses, and the rules that are not read."""
    return _HEAD.format(count=len(Rule)) + "".join(map(_row, Rule)) + _TAIL


def _row(rule: Rule) -> str:
    clauses = [rule.clause(claim).partition(", ")[2] for claim in _CLAIMS]
    clauses[-1] = "x" if clauses[-1] else ""
    return f"| {rule.words} | {' | '.join(clauses)} | {' '.join(rule.levels)} |\n"
