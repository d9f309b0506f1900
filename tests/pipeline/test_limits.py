"""What a document may take."""

import subprocess
import sys

import pytest
from babel.support import NullTranslations
from tests.pipeline.odd_work import toil
from tests.pipeline.small_workshop import house_style

from presskit.compose.template_engine import fill_template, template_environment
from presskit.errors import KitError
from presskit.model.finding import Finding, Place, Severity
from presskit.model.house_style import TemplateFile
from presskit.pipeline.limits import ExaminationLimits, Suspects, at_suspects, composing_time, stopped

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows counts no processor time")
LOOPS = "<p>\n{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"


def test_a_template_without_end_is_told_at_its_line() -> None:
    """The exception comes while it is filled in, so that its traceback knows where."""
    house = house_style(flyer_html=LOOPS)
    environment = template_environment(house, NullTranslations())

    with pytest.raises(KitError) as caught, composing_time(0.2):
        fill_template(environment, house, "pieces/flyer/page.html", {})

    (finding,) = caught.value.findings
    assert finding.place is not None
    assert (finding.place.file, finding.place.line) == ("templates/pieces/flyer/page.html", 2)
    assert "more time" in finding.message


def test_the_time_is_over_with_the_block() -> None:
    """What comes after it is not disturbed."""
    with pytest.raises(TimeoutError), composing_time(0.2):
        toil()
    with composing_time(0.05):
        pass
    for _ in range(1_000_000):  # far more than the rest of that time
        pass


def test_a_document_that_is_stopped_is_told_with_what_may_have_done_it() -> None:
    """The kit's own templates, of which one is named as the place, and of the others as many as are read."""
    own = [TemplateFile(f"{number}.html", f"templates/{number}.html", "") for number in range(20)]

    assert stopped(MemoryError()).place is None
    told = stopped(TimeoutError(), own)
    assert told.place is not None
    assert told.place.file == "templates/0.html"
    assert "templates/7.html" in told.hint
    assert "templates/8.html" not in told.hint
    assert "one of" not in stopped(TimeoutError(), own[:1]).hint


COLSPAN = "<table>\n<tr><td colspan=100000000>x\n"


@pytest.mark.parametrize(
    ("css", "html", "file", "line"),
    [
        ("a {}\np { background: repeating-linear-gradient(red, blue 1e-5px) }", "<p>", "x.css", 2),
        ("p {}", COLSPAN, "x.html", 2),
        ("p { display: flex }", COLSPAN, "x.html", 2),
        ("p {}", "<p>\n\n{% for a in many %}x{% endfor %}", "x.html", 3),
        ("p {}\n\nul { display: grid }", "<p>", "x.css", 3),
        ("p {}", "<p>", "x.html", 0),
    ],
)
def test_the_likeliest_line_is_named(css: str, html: str, file: str, line: int) -> None:
    """What has taken all time or memory before; without any, the first file alone."""
    own = [TemplateFile(name, f"templates/{name}", text) for name, text in (("x.html", html), ("x.css", css))]

    told = stopped(TimeoutError(), own)

    assert told.place is not None
    assert (told.place.file, told.place.line) == (f"templates/{file}", line)
    assert told.place.source_line == ((css if file == "x.css" else html).split("\n")[line - 1] if line else "")
    assert (f"line {line} first" in told.hint) == bool(line)


def test_a_document_of_our_own_templates_is_told_with_these() -> None:
    """Or with the one file of the kit that it is made of; what is no such finding is left as it is."""
    other = Finding("other", Severity.ERROR, "It is wrong.")
    bare = stopped(MemoryError())

    made = at_suspects(bare, Suspects("flyer-a5", (), "house:templates/pieces/flyer/page.html"))
    drawn = at_suspects(bare, Suspects(place=Place("assets/logo.svg")))

    assert (made.piece, made.place) == ("flyer-a5", None)
    assert "house:templates/pieces/flyer/page.html" in made.hint
    assert drawn.place == Place("assets/logo.svg")
    assert at_suspects(drawn, Suspects(place=Place("kit.toml"))) == drawn
    assert at_suspects(bare, Suspects()) == bare
    assert at_suspects(other, Suspects("flyer-a5", place=Place("kit.toml"))) == other


LARGE_PROGRAM = """
import mmap, os, resource, sys
held = mmap.mmap(-1, 3 << 30)  # mapped and not used, as by a program that has much loaded
from presskit.pipeline.limits import keep_within_memory
keep_within_memory()
def deep(number):
    return number and deep(number - 1)
sys.setrecursionlimit(20_000)
deep(15_000)
bytearray(400 << 20)
try:
    bytearray(1 << 30)
except MemoryError:
    print("limited")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep no such limit")
def test_a_process_split_off_from_a_large_program_has_the_same_room() -> None:
    """What was mapped before does not count; a gigabyte more is refused all the same."""
    ran = subprocess.run([sys.executable, "-c", LARGE_PROGRAM], capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "limited\n", "")


def test_a_busy_machine_takes_no_time_from_a_file() -> None:
    """What counts is computing: waiting alone ends a reading only after minutes."""
    limits = ExaminationLimits()
    assert all(limits.file_s(pages) >= 4 * limits.file_cpu_s(pages) for pages in (0, 1, 500, 100_000))


def test_each_page_adds_to_the_time_of_its_file() -> None:
    """A file of 500 pages may take five minutes of computing, where one of a few is given up after one."""
    limits = ExaminationLimits()
    assert (limits.file_cpu_s(0), limits.file_cpu_s(500)) == (60, 310)
