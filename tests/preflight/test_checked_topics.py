"""What a job sheet says was looked at."""

from presskit.model.print_job import CheckTopic
from presskit.preflight.checked_topics import checked_topics
from presskit.preflight.qr_findings import QR_CODE_SMALL
from presskit.preflight.text_findings import TEXT_DIFFERS


def test_every_topic_is_there_with_its_questions() -> None:
    """A job sheet lists all topics, in the order of the enumeration."""
    topics = checked_topics(())
    assert [topic.topic for topic in topics] == list(CheckTopic)
    assert all(topic.checks and not topic.warnings for topic in topics)


def test_warnings_are_counted_at_their_topic() -> None:
    """An error is not: no file with one is ever sold to a print shop."""
    found = [QR_CODE_SMALL.at(None, "small"), QR_CODE_SMALL.at(None, "small too"), TEXT_DIFFERS.at(None, "differs")]
    warnings = {topic.topic: topic.warnings for topic in checked_topics(found)}
    assert warnings[CheckTopic.QR_CODES] == 2
    assert sum(warnings.values()) == 2
