"""What the document breaks as a whole."""

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.claims.made_files import one_page, rules_of

from presskit.preflight.facts.claim_rules import Rule
from presskit.preflight.reading.claims.document import breaches_of_document


def _profile(sort: bytes = b"mntr", space: bytes = b"RGB ", version: int = 2, mark: bytes = b"acsp") -> bytes:
    """The head of a profile (ICC.1:2010, 7.2)."""
    head = bytearray(128)
    head[8], head[12:16], head[16:20], head[36:40] = version, sort, space, mark
    return bytes(head)


def _with(*profiles: bytes, sort: Name = Name.GTS_PDFA1) -> pikepdf.Pdf:
    pdf = one_page()
    pdf.Root.Metadata = pdf.make_stream(b"")
    intents = [Dictionary(S=sort, DestOutputProfile=pdf.make_stream(profile)) for profile in profiles]
    pdf.Root.OutputIntents = Array(intents)
    return pdf


def _rules(pdf: pikepdf.Pdf) -> list[Rule]:
    return rules_of(breaches_of_document(pdf, list(pdf.pages), ""))


@pytest.mark.parametrize("profile", [_profile(), _profile(b"prtr", b"CMYK"), _profile(b"prtr", b"GRAY", 4)])
def test_a_profile_of_a_screen_or_a_press_is_usable(profile: bytes) -> None:
    """In RGB, inks or grey."""
    assert _rules(_with(profile)) == []


@pytest.mark.parametrize(
    "profile",
    [b"", _profile(b"scnr"), _profile(b"abst"), _profile(space=b"Lab "), _profile(version=5), _profile(mark=b"none")],
)
def test_another_profile_is_not(profile: bytes) -> None:
    """Nor what is no profile; of an intent for print other checks speak."""
    assert _rules(_with(profile)) == [Rule.INTENT_PROFILE]
    assert _rules(_with(profile, sort=Name.GTS_PDFX)) == []


def test_two_intents_share_their_profile() -> None:
    """Whatever they are for."""
    assert _rules(_with(_profile(), _profile())) == [Rule.INTENTS_DISAGREE]


def test_a_packet_has_to_be_there() -> None:
    """Without one nothing names the standard."""
    assert _rules(one_page()) == [Rule.XMP_MISSING]


@pytest.mark.parametrize(
    ("box", "broken"), [([0, 0, 2, 100], [Rule.PAGE_SIZE]), ([0, 0, 14401, 9], [Rule.PAGE_SIZE]), ([0, 0, 3, 3], [])]
)
@pytest.mark.parametrize("key", ["/MediaBox", "/TrimBox"])
def test_pages_are_of_a_size_that_readers_show(key: str, box: Any, broken: list[Rule]) -> None:
    """Each of their boxes (ISO 32000-1, annex C)."""
    pdf = _with(_profile())
    pdf.pages[0].obj[key] = Array(box)
    assert _rules(pdf) == broken
