"""What veraPDF has said, as data."""

import pytest

from presskit.model.claim import BrokenRule
from presskit.validation.judgement import (
    Failure,
    Judgement,
    RulePlace,
    Verdict,
    flavour_of,
    judgement_of,
    standard_of,
)


@pytest.mark.parametrize(
    ("standard", "flavour"), [("PDF/A-2a", "2a"), ("PDF/A-4", "4"), ("PDF/A-4f", "4f"), ("PDF/UA-1", "ua1")]
)
def test_a_standard_has_a_name_there(standard: str, flavour: str) -> None:
    """And the other way about."""
    assert flavour_of(standard) == flavour
    assert standard_of(flavour) == standard


@pytest.mark.parametrize("standard", ["PDF/X-4", "PDF/A-", "PDF/A-2a 1.pdf", "PDF/A-2a\n", "PDF/UA-1,2b", "pdf/a-2a"])
def test_what_is_no_such_standard_has_none(standard: str) -> None:
    """A claim is a stranger's words: nothing but these forms is handed on."""
    assert flavour_of(standard) == ""


def test_an_answer_is_read_with_its_places() -> None:
    """Each rule with its numbers, each place with page and object."""
    place = {"page": 2, "object": 7, "message": "It is so."}
    broken = {"specification": "ISO 19005-2:2011", "clause": "6.5.2", "test": 2, "count": 3, "places": [place]}
    verdict = {"flavour": "2a", "compliant": False, "checks": 9, "broken": [broken]}
    answer = {"verdicts": [verdict], "unknown": ["9"], "error": "it broke off"}
    failure = Failure(BrokenRule("ISO 19005-2:2011", "6.5.2", 2, 3), (RulePlace(2, 7, "It is so."),))
    assert judgement_of("veraPDF 1", answer) == Judgement(
        "veraPDF 1",
        (Verdict("PDF/A-2a", compliant=False, checks=9, failures=(failure,)),),
        ("PDF/A-9",),
        "it broke off",
    )
