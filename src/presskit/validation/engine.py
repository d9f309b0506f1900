"""veraPDF asked about one PDF after another, by one process as long as none of them ends it."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from presskit.rules.computer_traces import without_places
from presskit.validation.engine_process import EngineProcess, Stopped, ValidationLimits
from presskit.validation.installed import required_engine
from presskit.validation.judgement import Judgement, flavour_of, judgement_of

# The engine reads files: every PDF has this name in turn, whatever its own is.
_FILE = "judged.pdf"


class Validator:
    """Judges one PDF after another; use it in a `with` statement, at whose end its process and its files are gone.

    Raises UsageError at once if veraPDF is not installed.
    """

    def __init__(self, limits: ValidationLimits | None = None) -> None:
        self._engine = required_engine()
        self._limits = limits or ValidationLimits()
        self._folder = TemporaryDirectory(prefix="presskit-", ignore_cleanup_errors=True)
        self._process: EngineProcess | None = None
        self._never_begins = ""

    def __enter__(self) -> "Validator":
        with suppress(Stopped):  # told when it is asked
            self._process = self._begun()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process:
            self._process.end()
        self._folder.cleanup()

    def judge(self, pdf: bytes, standards: Iterable[str] = ()) -> Judgement:
        """What veraPDF says of the PDF, held to what it claims and to these standards besides.

        That it could not be judged is the `fault` of the judgement, and never an exception.
        """
        flavours = {standard: flavour_of(standard) for standard in standards}
        nobody_s = tuple(standard for standard, flavour in flavours.items() if not flavour)
        told = self._judged(pdf, ",".join(filter(None, flavours.values())))
        return Judgement(self._engine.name, told.verdicts, (*nobody_s, *told.unknown), without_places(told.fault))

    def _judged(self, pdf: bytes, flavours: str) -> Judgement:
        path = Path(self._folder.name) / _FILE
        path.write_bytes(pdf)
        try:
            self._process = self._process or self._begun()
            answer = self._process.ask(f"{flavours} {_FILE}\n".encode("ascii"))
        except Stopped as stopped:
            self._process = None
            self._never_begins = str(stopped) if stopped.never_began else ""
            return Judgement(self._engine.name, fault=str(stopped))
        finally:
            with suppress(OSError):
                path.unlink()
        return judgement_of(self._engine.name, json.loads(answer))

    def _begun(self) -> EngineProcess:
        if self._never_begins:
            raise Stopped(self._never_begins, never_began=True)
        return EngineProcess(self._engine, self._limits, Path(self._folder.name))
