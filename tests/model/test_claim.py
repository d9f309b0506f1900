"""How the claims of a file are told."""

from presskit.model.claim import BrokenRule, Claim, claims_in_words

BROKEN = (BrokenRule("ISO 14289-1:2014", "7.1", 10, 1),)


def test_claims_of_one_fate_are_told_together() -> None:
    """Who has judged them, or that nobody has."""
    judged, judge = [Claim("PDF/A-2a"), Claim("PDF/A-2b"), Claim("PDF/UA-1")], "veraPDF 1.31.50"
    assert claims_in_words(judged) == ("claims PDF/A-2a, PDF/A-2b and PDF/UA-1, not validated here",)
    assert claims_in_words([Claim("PDF/A-2a", judge), Claim("PDF/UA-1", judge, BROKEN)]) == (
        "claims PDF/A-2a, validated by veraPDF 1.31.50",
        "claims PDF/UA-1, which veraPDF 1.31.50 refutes",
    )
    assert claims_in_words([]) == ()


def test_where_no_validator_is_to_be_had_it_is_said_how_much_is_read() -> None:
    """As of PDF/X."""
    (told,) = claims_in_words([Claim("PDF/X-4", rules_read=16, rules_known=31)])
    assert told.startswith("claims PDF/X-4, not validated here: of its 31 rules known here 16 are read")
