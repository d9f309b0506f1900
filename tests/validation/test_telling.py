"""What veraPDF has said, put into a report."""

import pytest
from tests.validation.made_claims import claiming

from presskit.model.claim import BrokenRule, Claim
from presskit.model.finding import Severity
from presskit.model.report import Report
from presskit.validation.judgement import Failure, Judgement, RulePlace, Verdict
from presskit.validation.telling import claims_judged, reported

NAME = "veraPDF 1.31.50"
PDFX = Claim("PDF/X-4", rules_read=3, rules_known=9)
KEPT = Verdict("PDF/A-2a", compliant=True, checks=100)


def _report(*claims: Claim) -> Report:
    return Report(1, 148.0, 210.0, (), (), claims=claims)


def _refuted(count: int, *places: RulePlace) -> Verdict:
    rule = BrokenRule("ISO 19005-2:2011", "6.5.2", 2, count)
    return Verdict("PDF/A-2a", compliant=False, checks=100, failures=(Failure(rule, places),))


def test_a_kept_claim_names_its_judge() -> None:
    """The others stay as they were; one that only veraPDF has read is added."""
    report = reported(_report(PDFX, Claim("PDF/A-2a")), Judgement(NAME, (KEPT, Verdict("PDF/UA-1", True, 9))))
    assert report.claims == (PDFX, Claim("PDF/A-2a", NAME), Claim("PDF/UA-1", NAME))
    assert report.findings == ()


def test_a_broken_rule_is_told_on_each_of_its_pages() -> None:
    """With clause, test and objects; what stands on no page is said of the file."""
    places = (
        RulePlace(3, 9, "It acts."),
        RulePlace(2, 7, "It acts."),
        RulePlace(3, 9, "It acts."),
        RulePlace(0, 0, "So."),
    )
    report = reported(_report(Claim("PDF/A-2a")), Judgement(NAME, (_refuted(4, *places),)))
    lead = "PDF/A-2a is not kept: ISO 19005-2:2011, 6.5.2, test 2: "
    assert [(finding.area.page if finding.area else 0, finding.message) for finding in report.findings] == [
        (0, f"{lead}So."),
        (2, f"{lead}It acts (object 7)."),
        (3, f"{lead}It acts (2 times, object 9)."),
    ]
    assert {(finding.code, finding.severity) for finding in report.findings} == {("claim-refuted", Severity.ERROR)}
    assert report.claims == (Claim("PDF/A-2a", NAME, (BrokenRule("ISO 19005-2:2011", "6.5.2", 2, 4),)),)


def test_what_is_broken_everywhere_is_counted() -> None:
    """Twenty pages are told of one by one, and three objects of a page; nothing is left out of the count."""
    places = [RulePlace(page, page, "It acts.") for page in range(1, 31)]
    crowded = [RulePlace(1, number, "It acts.") for number in range(50, 55)]
    *pages, last = reported(_report(), Judgement(NAME, (_refuted(400, *places, *crowded),))).findings
    assert [finding.area.page for finding in pages if finding.area] == list(range(1, 21))
    assert "(6 times, objects 1, 50, 51 and 3 more)" in pages[0].message
    assert last.message.endswith("test 2: 375 times more, on these or other pages.")


@pytest.mark.parametrize(
    ("judgement", "message"),
    [
        (
            Judgement(NAME, fault="it takes more than 9 seconds"),
            "could not judge the file: it takes more than 9 seconds.",
        ),
        (Judgement(NAME, unknown=("PDF/A-9",)), "has no rules for PDF/A-9, which the file claims."),
        (Judgement(NAME, (Verdict("PDF/A-2a", False, 9),)), "refutes PDF/A-2a, and does not say why."),
    ],
)
def test_what_nobody_could_judge_is_an_error(judgement: Judgement, message: str) -> None:
    """And the claim stays unvalidated."""
    report = reported(_report(Claim("PDF/A-2a")), judgement)
    (finding,) = report.findings
    assert (finding.code, finding.severity) == ("validation-could-not-run", Severity.ERROR)
    assert finding.message == f"veraPDF {message}"
    assert report.claims == (Claim("PDF/A-2a"),)


def test_a_file_that_claims_nothing_is_not_passed_over() -> None:
    """Nothing of it was proven, whatever else it claims."""
    (finding,) = reported(_report(PDFX), Judgement(NAME)).findings
    assert (finding.code, finding.severity) == ("nothing-to-validate", Severity.WARNING)


def test_a_report_goes_through_as_it_is_where_nobody_asks() -> None:
    """And is judged with the standards that it names where somebody does."""
    with claims_judged(wanted=False) as judged:
        assert judged(_report(Claim("PDF/A-2a")), b"") == _report(Claim("PDF/A-2a"))
    with claims_judged(wanted=True) as judged:
        (claim,) = judged(_report(Claim("PDF/A-2a")), claiming("2A")).claims
    assert (claim.standard, claim.validator[:8], claim.broken) == ("PDF/A-2a", "veraPDF ", ())
