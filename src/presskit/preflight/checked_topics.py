"""What was looked at in a file, topic by topic, as a job sheet sums it up."""

from collections.abc import Iterable
from types import ModuleType

from presskit.model.finding import Finding, Severity
from presskit.model.print_job import CheckedTopic, CheckTopic
from presskit.preflight import (
    box_findings,
    carried_findings,
    colour_findings,
    conformance_findings,
    font_findings,
    image_findings,
    ink_findings,
    link_findings,
    privacy_findings,
    qr_findings,
    structure_findings,
    text_findings,
)
from presskit.preflight.check_list import kinds_of

_TOPICS: dict[CheckTopic, tuple[ModuleType, ...]] = {
    CheckTopic.PAGES: (box_findings,),
    CheckTopic.COLOUR: (colour_findings, ink_findings),
    CheckTopic.PICTURES: (image_findings,),
    CheckTopic.FONTS: (font_findings,),
    CheckTopic.WORDS: (text_findings,),
    CheckTopic.QR_CODES: (qr_findings,),
    CheckTopic.LINKS: (link_findings,),
    CheckTopic.STRUCTURE: (structure_findings,),
    CheckTopic.PRIVACY: (privacy_findings, carried_findings),
    CheckTopic.CLAIMS: (conformance_findings,),
}


def checked_topics(found: Iterable[Finding]) -> tuple[CheckedTopic, ...]:
    """For each topic the number of questions that preflight asks, and of warnings among what it has found."""
    warned = [finding.code for finding in found if finding.severity is Severity.WARNING]
    return tuple(_topic(topic, modules, warned) for topic, modules in _TOPICS.items())


def _topic(topic: CheckTopic, modules: Iterable[ModuleType], warned: list[str]) -> CheckedTopic:
    codes = {kind.code for module in modules for kind in kinds_of(module)}
    return CheckedTopic(topic, len(codes), sum(code in codes for code in warned))
