"""OpenDocument texts, whole; tests/golden/word/odt*.txt has what comes of each."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought, written_out
from tests.load.bring.made_odt import LOCKED, ODT_SHAPES, odt_file, p
from tests.load.made_pictures import CANARY
from tests.paths import GOLDEN

from presskit.errors import KitError


@pytest.mark.parametrize("shape", ODT_SHAPES)
def test_a_text_of_this_shape(shape: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """All that comes of it and is told is as last read by a person, and nothing hidden comes along."""
    statement, findings = brought(tmp_path, "statement.odt", ODT_SHAPES[shape]())
    text = written_out(statement, findings)
    golden = GOLDEN / "word" / f"{shape}.txt"
    if request.config.getoption("rewrite_goldens"):
        golden.write_text(text, encoding="utf-8")

    assert text == golden.read_text(encoding="utf-8")
    assert CANARY.decode() not in text
    assert not any(CANARY in picture.data for picture in statement.pictures)


def test_a_locked_text_is_refused(tmp_path: Path) -> None:
    """With the way out."""
    with pytest.raises(KitError) as caught:
        brought(tmp_path, "a.odt", odt_file(p("a"), manifest=LOCKED))

    assert caught.value.findings[0].code == "document-locked"


def test_a_list_counts_on(tmp_path: Path) -> None:
    """Where it says so, or begins at a number of its own."""
    one = '<text:list text:style-name="L2"{}><text:list-item{}><text:p>{}</text:p></text:list-item></text:list>'
    body = p("T", "Title") + p("A.") + one.format("", "", "a") + p("B.")
    body += one.format(' text:continue-numbering="true"', "", "b") + p("C.")
    body += one.format("", ' text:start-value="7"', "c")
    statement, _findings = brought(tmp_path, "a.odt", odt_file(body))

    assert statement.body == "A.\n\n1. a\n\nB.\n\n2. b\n\nC.\n\n7. c\n"
