"""The words of a paragraph; tests/golden/word/ has whole documents."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_word import paragraph, run, word_file


def body_of(folder: Path, *runs: str) -> tuple[str, list[str]]:
    """What comes of these runs, and the codes of what is told."""
    statement, findings = brought(folder, "a.docx", word_file(paragraph("Title", "Title") + paragraph("".join(runs))))
    return statement.body.strip(), [finding.code for finding in findings if finding.code != "head-found"]


@pytest.mark.parametrize(
    ("looks", "code"),
    [
        ("<w:vanish/>", "hidden-text-left-out"),
        ('<w:color w:val="FFFFFF"/>', "hidden-text-left-out"),
        ('<w:sz w:val="4"/>', "hidden-text-left-out"),
        ("<w:strike/>", "part-left-out"),
        ('<w:rFonts w:ascii="Wingdings"/>', "part-left-out"),
    ],
)
def test_words_that_readers_do_not_see(tmp_path: Path, looks: str, code: str) -> None:
    """Hidden, white on white, too small, struck through, in a font of signs: never taken, always told."""
    assert body_of(tmp_path, run("Seen. "), run("unseen", looks)) == ("Seen.", [code])


@pytest.mark.parametrize(
    "looks",
    ['<w:vanish w:val="0"/>', '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>', '<w:sz w:val="14"/>'],
)
def test_words_that_readers_do_see(tmp_path: Path, looks: str) -> None:
    """Switched on again, on a ground, of seven points."""
    assert body_of(tmp_path, run("Seen. "), run("Seen too.", looks))[0] == "Seen. Seen too."


def test_a_link_keeps_its_looks_to_itself(tmp_path: Path) -> None:
    """Blue and underlined, as all links are: nothing to tell."""
    looks = '<w:color w:val="0000FF"/><w:u w:val="single"/>'
    data = word_file(
        paragraph("Title", "Title")
        + paragraph(f'{run("See ")}<w:hyperlink r:id="l">{run("a", looks)}{run("b", looks)}</w:hyperlink>'),
        {"l": "https://a.example/"},
    )
    statement, findings = brought(tmp_path, "a.docx", data)

    assert statement.body == "See [ab][ab]\n"
    assert [finding.code for finding in findings] == ["head-found"]


def test_what_is_not_known_is_told(tmp_path: Path) -> None:
    """An element of some later Word, with its words."""
    assert body_of(tmp_path, run("Seen."), f"<w:future>{run('unseen')}</w:future>") == ("Seen.", ["part-left-out"])
