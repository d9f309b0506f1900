"""veraPDF itself, asked about real files."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.preflight.hostile_pdfs import form_bomb, inflating_metadata, one_page
from tests.validation.made_claims import claiming
from tests.waiting import HUNG_S

from presskit.validation import ValidationLimits, Validator

PATIENT = ValidationLimits(most_s=HUNG_S)


@pytest.fixture(scope="module")
def validator() -> Iterator[Validator]:
    """One process for all that follows."""
    with Validator(PATIENT) as validator:
        yield validator


@pytest.mark.parametrize(
    ("archive", "accessible", "standard"), [("2A", "", "PDF/A-2a"), ("2B", "", "PDF/A-2b"), ("", "1", "PDF/UA-1")]
)
def test_what_is_kept_is_found_so(validator: Validator, archive: str, accessible: str, standard: str) -> None:
    """The standard is the one that the file claims, without anybody asking for it."""
    judgement = validator.judge(claiming(archive, accessible))
    (verdict,) = judgement.verdicts
    assert (verdict.standard, verdict.compliant, verdict.failures) == (standard, True, ())
    assert verdict.checks > 10
    assert (judgement.validator[:8], judgement.unknown, judgement.fault) == ("veraPDF ", (), "")


def test_a_broken_rule_is_placed(validator: Validator) -> None:
    """Specification, clause, test, how often, and of the first hundred the page and the object."""
    (verdict,) = validator.judge(claiming("2A", broken_pages=130)).verdicts
    (failure,) = verdict.failures
    rule = failure.rule
    assert (rule.specification, rule.clause, rule.test, rule.count) == ("ISO 19005-2:2011", "6.5.2", 2, 130)
    assert [place.page for place in failure.places] == list(range(2, 102))
    assert all(place.object_number and "AA entry" in place.message for place in failure.places)


def test_a_claim_may_be_asked_for(validator: Validator) -> None:
    """Besides those of the file, each once; what veraPDF has no rules for is told."""
    judgement = validator.judge(claiming("2A"), ("PDF/A-2a", "PDF/UA-1", "PDF/A-9", "PDF/A-2a;rm -r"))
    assert [(verdict.standard, verdict.compliant) for verdict in judgement.verdicts] == [
        ("PDF/A-2a", True),
        ("PDF/UA-1", False),
    ]
    assert judgement.unknown == ("PDF/A-2a;rm -r", "PDF/A-9")


def test_what_cannot_be_read_is_a_fault(validator: Validator) -> None:
    """No PDF, half of one, one nested too deeply; nothing of this computer is told, and it goes on."""
    for data in (b"", b"none", claiming("2A")[:400], one_page(b"[" * 200_000)):
        judgement = validator.judge(data, ("PDF/A-2a",))
        assert judgement.fault
        assert judgement.verdicts == ()
        assert tempfile.gettempdir() not in judgement.fault
    assert validator.judge(claiming("2A")).verdicts[0].compliant


@pytest.mark.parametrize(
    ("limits", "pdf", "reason"),
    [
        (ValidationLimits(most_cpu_s=2, most_s=HUNG_S), form_bomb(), "it takes more than 2 seconds of computing"),
        (ValidationLimits(most_s=0.001), form_bomb(), "it takes more than 0.001 seconds"),
        (
            ValidationLimits(most_memory_mb=64, most_s=HUNG_S),
            inflating_metadata(),
            "it takes more than 64 megabytes of memory",
        ),
    ],
    ids=["computing", "waiting", "memory"],
)
def test_what_takes_too_much_is_given_up(
    limits: ValidationLimits, pdf: bytes, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By each limit, and told; no process and no file is left in a folder that no other test uses."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Validator(limits) as validator:
        judgement = validator.judge(pdf, ("PDF/A-2a",))
    assert (judgement.fault, judgement.verdicts) == (reason, ())
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_ends_the_process_harms_no_other() -> None:
    """The next one is judged by a new process."""
    with Validator(ValidationLimits(most_memory_mb=64, most_s=HUNG_S)) as validator:
        assert validator.judge(inflating_metadata(), ("PDF/A-2a",)).fault
        assert validator.judge(claiming("2A")).verdicts[0].compliant


def test_variables_of_java_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither options nor a library of somebody's own gets into the process."""
    for name in ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"):
        monkeypatch.setenv(name, "-version")
    assert os.environ["JDK_JAVA_OPTIONS"]
    with Validator(PATIENT) as validator:
        assert validator.judge(claiming("2A")).verdicts[0].compliant
