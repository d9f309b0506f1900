"""What veraPDF has said of a PDF, put into the report on it: its claims with who has judged them, and findings."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby

from presskit.model.claim import Claim
from presskit.model.finding import Finding, FindingKind, PageArea, Severity
from presskit.model.report import Report
from presskit.validation.engine import Validator
from presskit.validation.judgement import Failure, Judgement, RulePlace, Verdict

_JUDGED = ("PDF/A", "PDF/UA")
# A rule that is broken on every page is told of so many, and the others are counted.
_MOST_PAGES = 20
_MOST_OBJECTS = 3

CLAIM_REFUTED = FindingKind(
    "claim-refuted",
    Severity.ERROR,
    "Does veraPDF find in the file all that the standard asks for that it claims?",
    "Archives run the same rules of PDF/A (ISO 19005), offices those of PDF/UA (ISO 14289), and refuse the file.",
    "Export the PDF with the preset of the standard, or without the claim; veraPDF's wiki explains each rule.",
)
VALIDATION_COULD_NOT_RUN = FindingKind(
    "validation-could-not-run",
    Severity.ERROR,
    "Could veraPDF judge everything that the file claims?",
    "A claim that nobody could judge is no better than none; passed over in silence it would look proven.",
    "Repair or export the file again; if veraPDF itself does not run, `presskit doctor` says whether it is there.",
)
NOTHING_TO_VALIDATE = FindingKind(
    "nothing-to-validate",
    Severity.WARNING,
    "Does a file that is to be validated claim PDF/A or PDF/UA?",
    "veraPDF judges what a file claims in its XMP packet; of one that claims nothing it proves nothing.",
    "Export the PDF as PDF/A or PDF/UA, if it is meant to be one.",
)


@contextmanager
def claims_judged(*, wanted: bool) -> Iterator[Callable[[Report, bytes], Report]]:
    """What gives a report on a PDF with its claims of PDF/A and PDF/UA judged; as it is, where that is not wanted.

    One process judges all that come until the end of the block. Raises UsageError if veraPDF is not installed.
    """
    if not wanted:
        yield lambda report, _pdf: report
        return
    with Validator() as validator:
        yield lambda report, pdf: reported(report, validator.judge(pdf, _standards(report)))


def _standards(report: Report) -> list[str]:
    return [claim.standard for claim in report.claims if claim.standard.startswith(_JUDGED)]


def reported(report: Report, judgement: Judgement) -> Report:
    """The report with each claim as it was judged, and what was found thereby."""
    found = tuple(_findings(judgement))
    return replace(report, claims=_claims(report.claims, judgement), findings=(*report.findings, *found))


def _claims(claims: Sequence[Claim], judgement: Judgement) -> tuple[Claim, ...]:
    """Those that were read here, and those that only veraPDF has found."""
    verdicts = {verdict.standard: verdict for verdict in judgement.verdicts}
    known = {claim.standard: claim for claim in (*(Claim(standard) for standard in verdicts), *claims)}
    order = dict.fromkeys((*(claim.standard for claim in claims), *verdicts))
    return tuple(
        _judged(known[standard], verdicts[standard], judgement.validator) if standard in verdicts else known[standard]
        for standard in order
    )


def _judged(claim: Claim, verdict: Verdict, validator: str) -> Claim:
    if not verdict.compliant and not verdict.failures:
        return claim
    return replace(claim, validator=validator, broken=tuple(failure.rule for failure in verdict.failures))


def _findings(judgement: Judgement) -> Iterator[Finding]:
    if judgement.fault:
        yield VALIDATION_COULD_NOT_RUN.at(None, f"veraPDF could not judge the file: {judgement.fault}.")
    for standard in judgement.unknown:
        yield VALIDATION_COULD_NOT_RUN.at(None, f"veraPDF has no rules for {standard}, which the file claims.")
    for verdict in judgement.verdicts:
        for failure in verdict.failures:
            yield from _refutations(verdict.standard, failure)
        if not verdict.compliant and not verdict.failures:
            yield VALIDATION_COULD_NOT_RUN.at(None, f"veraPDF refutes {verdict.standard}, and does not say why.")
    if not (judgement.verdicts or judgement.unknown or judgement.fault):
        yield NOTHING_TO_VALIDATE.at(None, "The file claims neither PDF/A nor PDF/UA: nothing of it was validated.")


def _refutations(standard: str, failure: Failure) -> Iterator[Finding]:
    """A finding for each page on which the rule is broken; what is beyond the most of them is counted in the last."""
    rule = failure.rule
    lead = f"{standard} is not kept: {rule.specification}, {rule.clause}, test {rule.test}"
    by_page = [(page, list(places)) for page, places in groupby(sorted(failure.places, key=_page), key=_page)]
    for page, places in by_page[:_MOST_PAGES]:
        message = f"{lead}: {places[0].message.rstrip('.')}{_where(places)}."
        yield CLAIM_REFUTED.on(PageArea(page), message) if page else CLAIM_REFUTED.at(None, message)
    told = sum(len(places) for _page_number, places in by_page[:_MOST_PAGES])
    if rule.count > told:
        yield CLAIM_REFUTED.at(None, f"{lead}: {rule.count - told} times more, on these or other pages.")


def _page(place: RulePlace) -> int:
    return place.page


def _where(places: Sequence[RulePlace]) -> str:
    """How often, and in which objects of the file, as far as that was told."""
    numbers = list(dict.fromkeys(place.object_number for place in places if place.object_number))
    often = [f"{len(places)} times"] if len(places) > 1 else []
    named = (
        [f"object{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers[:_MOST_OBJECTS]))}"] if numbers else []
    )
    more = f" and {len(numbers) - _MOST_OBJECTS} more" if len(numbers) > _MOST_OBJECTS else ""
    words = ", ".join((*often, *named))
    return f" ({words}{more})" if words else ""
