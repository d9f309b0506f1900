"""Reading lists of links in the tests."""

from presskit.load.kept_links.kept_links import KnownLinks, read_kept_links
from presskit.load.text_file import TextFile, decode_text
from presskit.model.finding import Finding


def text_of(text: str, name: str = "links.bib") -> TextFile:
    """The text as a file of this name."""
    source = decode_text(name, text.encode(), [])
    assert source is not None
    return source


# Lists with something wrong in each, by the names of their files.
BROKEN = {
    "l.ris": "TY  - RPRT\n",
    "l.bib": "@misc{a, title={Broken\n@misc{b, title={B}, url={https://b.example}}\n",
    "l.csv": "title,url\nA,\nOld,https://old.example\n",
}


def codes_met_by_lists() -> frozenset[str]:
    """The codes that these meet."""
    found: list[Finding] = []
    for name, text in BROKEN.items():
        read_kept_links(name, text.encode(), KnownLinks({"old": "https://old.example"}), found)
    return frozenset(finding.code for finding in found)
