"""The process in which veraPDF runs."""

import socket
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from tests.validation.made_claims import claiming
from tests.waiting import HUNG_S

from presskit.validation import Engine, ValidationLimits, installed_engine
from presskit.validation.engine_process import EngineProcess, Stopped

LIMITS = ValidationLimits(most_s=HUNG_S)
DRIVER = Path(__file__).parents[2] / "src" / "presskit" / "validation" / "verapdf.js"
OPENS = 'new java.net.URL("http://{host}:{port}/").openStream();'


@pytest.fixture
def engine() -> Engine:
    """The engine as it is installed."""
    engine = installed_engine()
    assert engine
    return engine


def test_it_answers_line_by_line_until_it_is_ended(engine: Engine, tmp_path: Path) -> None:
    """And leaves nothing but what it has said in its folder."""
    (tmp_path / "a.pdf").write_bytes(claiming("2A"))
    process = EngineProcess(engine, LIMITS, tmp_path)
    assert process.ask(b" a.pdf\n").startswith(b'{"verdicts":[{"flavour":"2a","compliant":true')
    assert b'"error":"' in process.ask(b"2a gone.pdf\n")
    process.end()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "said.txt"]
    assert (tmp_path / "said.txt").read_text(encoding="utf-8") == ""


def test_a_java_that_is_not_there_never_begins(engine: Engine, tmp_path: Path) -> None:
    """The system's own reason is told."""
    with pytest.raises(Stopped, match="Java cannot be started: No such file") as stopped:
        EngineProcess(replace(engine, java=tmp_path / "java"), LIMITS, tmp_path)
    assert stopped.value.never_began


def test_a_jar_that_is_another_never_begins(engine: Engine, tmp_path: Path) -> None:
    """What Java complains of is told, without the folders of this computer."""
    process = EngineProcess(replace(engine, jar=tmp_path / "none.jar"), LIMITS, tmp_path)
    with pytest.raises(Stopped, match="Java does not begin: Error: ") as stopped:
        process.ask(b" a.pdf\n")
    assert stopped.value.never_began
    assert str(tmp_path) not in str(stopped.value)


@pytest.mark.parametrize(
    ("does", "reason"),
    [
        ("echo ready; read line; exit 7", r"it has ended veraPDF \(exit 7\)"),
        ("echo ready; read line; kill -KILL $$", r"it has ended veraPDF \(exit -9\)"),
        ("echo ready; read line; exec tr '\\0' x < /dev/zero", "more is told of it than can be taken in"),
        ("echo hello; read line", "Java says something that was not asked"),
        ("exit 1", "Java does not begin: it has ended veraPDF"),
    ],
)
def test_whatever_a_java_does_is_told(engine: Engine, tmp_path: Path, does: str, reason: str) -> None:
    """One that dies, is killed, never stops talking, or is something else."""
    java = tmp_path / "java"
    java.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    java.chmod(0o700)
    process = EngineProcess(replace(engine, java=java), LIMITS, tmp_path)
    with pytest.raises(Stopped, match=reason):
        process.ask(b" a.pdf\n")


def test_the_driver_shuts_the_network(engine: Engine, tmp_path: Path) -> None:
    """What would be opened in its place is refused, and is answered without that fence."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        host, port = server.getsockname()
        shut = DRIVER.read_text(encoding="utf-8").replace("\nserve();", f"\n{OPENS.format(host=host, port=port)}")
        assert "there is no network" in _complaint(engine, tmp_path, shut)
        server.settimeout(0.0)
        with pytest.raises(BlockingIOError):
            server.accept()
    open_ = shut.replace("\nshutTheNetwork();", "")
    assert shut != open_
    assert "Connection refused" in _complaint(engine, tmp_path, open_)


def _complaint(engine: Engine, folder: Path, driver: str) -> str:
    path = folder / "driver.js"
    path.write_text(driver, encoding="utf-8")
    words = ["-cp", str(engine.jar), "org.mozilla.javascript.tools.shell.Main", "-opt", "-1", str(path), "60"]
    ran = subprocess.run([str(engine.java), *words], capture_output=True, text=True, check=False, timeout=HUNG_S)
    return ran.stderr
