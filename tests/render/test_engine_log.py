"""Nothing that the engine says is lost, and nothing reaches the terminal."""

import logging
import warnings

import pytest

from presskit.render.engine_log import engine_log


def test_records_and_warnings_are_kept_and_not_printed(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Engine, fonts and images talk through logging or warnings; all of it ends in the list."""
    with engine_log() as records:
        logging.getLogger("weasyprint").warning("one %s", "sheet")
        logging.getLogger("fontTools.subset").error("two")
        logging.getLogger("PIL.Image").warning("three")
        warnings.warn("four", UserWarning, stacklevel=1)
        logging.getLogger("weasyprint.progress").info("not worth a word")
    assert [record.getMessage() for record in records] == ["one sheet", "two", "three", "four"]
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_records_are_kept_even_if_logging_was_silenced() -> None:
    """A program that sets the level high does not hide a missing image."""
    logger = logging.getLogger("weasyprint")
    logger.setLevel(logging.CRITICAL)
    try:
        with engine_log() as records:
            logger.error("missing")
        assert [record.getMessage() for record in records] == ["missing"]
        assert logger.level == logging.CRITICAL
    finally:
        logger.setLevel(logging.NOTSET)


def test_loggers_are_left_as_they_were() -> None:
    """Others in the same process keep their logging."""
    logger = logging.getLogger("weasyprint")
    before = (logger.propagate, logger.level, list(logger.handlers))
    with pytest.raises(ValueError, match="stop"), engine_log():
        raise ValueError("stop")
    assert (logger.propagate, logger.level, logger.handlers) == before


def test_deprecations_stay_a_matter_for_developers() -> None:
    """They are no finding about a kit; in the tests they are errors."""
    with pytest.raises(DeprecationWarning), engine_log():
        warnings.warn("old", DeprecationWarning, stacklevel=1)
