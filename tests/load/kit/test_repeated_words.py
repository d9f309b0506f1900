"""What the first words of a statement say a second time."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, findings_of, write_kit

RELEASE = """
[[pieces]]
template = "press-release"
size = "A4"

[release.en]
headline = "Records belong to all"
standfirst = "Three ministries keep them shut."
dateline_place = "Exampleton"
"""
HEAD = "# Open Data Day\n\n## 7 March 2026\n\n"
REST = "\n\nOur report [Who Holds the Records?][report] shows who keeps them shut.\n"
CODES = ("title-repeated", "standfirst-repeated", "dateline-repeated")


def told(folder: Path, first: str, kit: str = KIT + RELEASE) -> list[str]:
    """What is told of a statement that begins so."""
    findings = findings_of(write_kit(folder, kit=kit, statement=f"{HEAD}{first}{REST}"))
    return [finding.code for finding in findings if finding.code in CODES]


@pytest.mark.parametrize(
    ("first", "codes"),
    [
        ("OPEN DATA DAY", ["title-repeated"]),
        ("## Open Data Day!", ["title-repeated"]),
        ("Three ministries keep them shut", ["standfirst-repeated"]),
        ("*Records belong to all*", ["standfirst-repeated"]),
        ("EXAMPLETON, 7 March 2026 -- Public records belong to the public.", ["dateline-repeated"]),
        ("Exampleton – Public records belong to the public.", ["dateline-repeated"]),
        ("(SAMPLEBURY) – Public records belong to the public.", ["dateline-repeated"]),
        ("7 March 2026 – Public records belong to the public.", ["dateline-repeated"]),
        ("Open Data Day\n\nEXAMPLETON, 7 March 2026 – Public records.", ["title-repeated", "dateline-repeated"]),
        ("Public records belong to the public - all of them.", []),
        ("NOTE: public records belong to the public.", []),
        ("Open Data Day is on Saturday.", []),
        ("In 2026 – 7 years on – nothing has changed for anybody who asks.", []),
    ],
)
def test_what_stands_twice_is_told(tmp_path: Path, first: str, codes: list[str]) -> None:
    """The title, the release's headline and standfirst, and a dateline; in other capitals and marks, too."""
    assert told(tmp_path, first) == codes


def test_a_letter_sets_no_dateline(tmp_path: Path) -> None:
    """Where no release is ordered, a typed one stands alone."""
    assert told(tmp_path, "EXAMPLETON, 7 March 2026 -- Public records.", KIT) == []
