"""What a build asks of the system, as the system itself tells it: no network, and no file that is nobody's business.

strace shows what Python's own hooks cannot: what the layout engine, fontconfig and every other library open. Where
the kernel or the machine does not allow to look, the test is skipped and the run says so.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.command import presskit_command, variables
from tests.pipeline.builds import three_pieces

BUILD = ("build", "--piece", "flyer")
PAGE = "templates/pieces/flyer/page.html"
SECRET = "what-only-the-user-may-read"
WAYS_OUT = """{{% extends "pieces/flyer/page.html" %}}
{{% block body %}}
<style>
@import url("file://{secret}");
@font-face {{ font-family: x; src: url("file://{secret}") }}
p {{ background: url("{up}"); content: url("http://127.0.0.1:9/x.png"); font-family: x }}
</style>
<link rel="stylesheet" href="{secret}"><link rel="attachment" href="file://{secret}">
<p>Words <img src="{secret}" alt="a"><img src="{up}" alt="b"><img src="file://{secret}" alt="c">
<img src="http://127.0.0.1:9/x.png" alt="d"><img src="https://records.example/x.png" alt="e"></p>
<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file://{secret}"/></svg>
<object data="{secret}"></object><embed src="file://{secret}">
{{% endblock %}}
"""
OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]*)"')
ASKED_NETWORK = re.compile(r"(?:socket|connect|sendto|bind)\(.*AF_INET")


def can_trace(folder: Path) -> bool:
    """Whether strace is there and the kernel lets it look."""
    strace = shutil.which("strace")
    command = [strace or "", "-f", "-qq", "-o", str(folder / "probe"), "true"]
    return strace is not None and subprocess.run(command, capture_output=True, check=False).returncode == 0


def traced(folder: Path, *command: str) -> tuple[int, list[str]]:
    """The exit code of the command in this folder, and each call by which it has opened a file or a way out."""
    if not can_trace(folder):
        pytest.skip("there is no strace, or this kernel does not let it look at a process")
    command = (
        *("strace", "-f", "-qq", "-s", "512", "-e", "trace=open,openat,socket,connect,bind,sendto"),
        *("-o", str(folder / "trace"), "--", *command),
    )
    ran = subprocess.run(command, cwd=folder, env=variables(folder), capture_output=True, check=False)
    return ran.returncode, (folder / "trace").read_text(errors="replace").splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A kit of one flyer, and a secret beside it that it tries to get at by its own template."""
    return three_pieces(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_a_way_out_would_be_seen(folder: Path) -> None:
    """The witness is awake: a program that makes a socket is caught at it."""
    code, calls = traced(folder, sys.executable, "-c", "import socket; socket.socket()")

    assert code == 0
    assert any(ASKED_NETWORK.search(call) for call in calls)


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_a_build_opens_no_way_out(folder: Path) -> None:
    """Neither the process nor its workers make a socket for the network."""
    code, calls = traced(folder, *presskit_command(*BUILD, "--jobs", "2"))

    assert code == 0
    assert any(OPENED.search(call) for call in calls), "strace has seen nothing"
    assert [call for call in calls if ASKED_NETWORK.search(call)] == []


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_links_are_listed_and_taken_in_without_a_way_out(folder: Path) -> None:
    """Only `--online` asks: the same command with it is caught at it, in a network that leads nowhere."""
    (folder / "links.csv").write_text("title,url\nNew,https://new.example\n", encoding="utf-8")
    quiet = [traced(folder, *presskit_command("links", *words)) for words in ([], ["--import", "links.csv"])]
    without = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*without, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this kernel gives no namespace without a network")
    _, loud = traced(folder, *without, *presskit_command("links", "--online"))

    for code, calls in quiet:
        assert code == 0
        assert any(OPENED.search(call) for call in calls), "strace has seen nothing"
        assert [call for call in calls if ASKED_NETWORK.search(call)] == []
    # Some systems let a service look names up.
    assert any(ASKED_NETWORK.search(call) or "systemd.resolve" in call.lower() for call in loud)


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_a_hostile_template_opens_neither_file_nor_network(folder: Path) -> None:
    """By ten ways that HTML, CSS and SVG know; the build ends with findings, and the secret was never opened."""
    secret = folder / SECRET
    secret.write_text("secret", encoding="utf-8")
    page = folder / "kit" / PAGE
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(WAYS_OUT.format(secret=secret, up=f"../../../../{SECRET}"), encoding="utf-8")

    code, calls = traced(folder, *presskit_command(*BUILD))

    opened = [match[1] for call in calls if (match := OPENED.search(call))]
    assert code == 1
    assert any(path.endswith(PAGE) for path in opened), "the template was not read"
    assert [path for path in opened if SECRET in path] == []
    assert [call for call in calls if ASKED_NETWORK.search(call)] == []


@pytest.mark.skipif(sys.platform != "linux", reason="network namespaces are Linux's")
def test_a_build_needs_no_network(folder: Path) -> None:
    """In a namespace without any it makes the same bytes."""
    without = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*without, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this kernel gives no namespace without a network")
    sums = {}
    for name, prefix in (("with", []), ("without", without)):
        home = folder / f"home {name}"
        home.mkdir()
        command = [*prefix, *presskit_command(*BUILD, "--out", name)]
        subprocess.run(command, cwd=folder, env=variables(home), capture_output=True, check=True)
        sums[name] = (folder / name / "SHA256SUMS").read_bytes()

    assert sums["with"] == sums["without"]
