"""Everything the engine and its libraries say while they work, kept from the terminal and lost to nobody."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from presskit.model.finding import Finding, FindingKind, Place, Severity

ENGINE_ERROR = FindingKind(
    "layout-error",
    Severity.ERROR,
    "Could the layout engine place everything that it was given?",
    "What it could not load or draw is missing on the page.",
    "Mend what the message names.",
)
ENGINE_WARNING = FindingKind(
    "layout-warning",
    Severity.WARNING,
    "Did the layout engine have doubts?",
    "What it doubts may look different from what was meant.",
    "Look at the page, and mend what the message names.",
)

TALKERS = ("weasyprint", "fontTools", "PIL")


class _Keeper(logging.Handler):
    """Keeps the records in a list."""

    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        self._records.append(record)


@contextmanager
def engine_log() -> Iterator[list[logging.LogRecord]]:
    """The records of level warning and above that are made inside the block, Python's own warnings among them.

    The list is complete when the block is left. Loggers are as before afterwards.
    """
    records: list[logging.LogRecord] = []
    loggers = [logging.getLogger(name) for name in TALKERS]
    before = [(logger, logger.level, logger.propagate, logger.disabled) for logger in loggers]
    keeper = _Keeper(records)
    with warnings.catch_warnings(record=True) as warned:
        # WeasyPrint leaves the file of its sRGB profile to the garbage collector to close.
        warnings.simplefilter("ignore", ResourceWarning)
        warnings.simplefilter("always", UserWarning)
        try:
            for logger in loggers:
                logger.addHandler(keeper)
                logger.setLevel(logging.WARNING)
                logger.propagate = logger.disabled = False
            yield records
        finally:
            for logger, level, propagate, disabled in before:
                logger.removeHandler(keeper)
                logger.setLevel(level)
                logger.propagate, logger.disabled = propagate, disabled
            records.extend(_as_record(str(warning.message)) for warning in warned)


def _as_record(message: str) -> logging.LogRecord:
    return logging.makeLogRecord({"name": "py.warnings", "levelno": logging.WARNING, "msg": message})


def position_in_css(record: logging.LogRecord) -> tuple[int, int] | None:
    """The line and column that the record names, both counted from 1; None if it names none."""
    if "%d:%d" not in str(record.msg) or not isinstance(record.args, tuple):
        return None
    numbers = [argument for argument in record.args if isinstance(argument, int)]
    return (numbers[0], numbers[1]) if len(numbers) >= 2 else None


def as_said(record: logging.LogRecord, place: Place | None = None) -> Finding:
    """A finding in the engine's own words, for what nobody here knows better."""
    kind = ENGINE_ERROR if record.levelno >= logging.ERROR else ENGINE_WARNING
    return kind.at(place, f"The layout engine says: {record.getMessage()}")
