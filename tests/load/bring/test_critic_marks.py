"""What somebody must still decide on stands in the statement with marks, and no build passes over them."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_odt import odt_file, p
from tests.load.bring.made_word import cell, paragraph, run, table, word_file
from tests.load.made_kits import KIT, codes, problems_of, write_kit

from presskit.errors import KitError
from presskit.load import suggestions
from presskit.load.bring.critic_marks import deleted, is_remark, with_inserted
from presskit.load.bring.flow import Span

GONE = "<w:del w:id='1'>{}</w:del>"
MORE = "<w:ins w:id='2'>{}</w:ins>"
NOT_TAKEN = "{>>what was inserted here is not taken<<}"


def body_of(folder: Path, *paragraphs: str) -> str:
    """What comes of these paragraphs below a title."""
    data = word_file(paragraph("Title", "Title") + paragraph("We ask.") + "".join(paragraphs))
    return brought(folder, "a.docx", data)[0].body.removeprefix("We ask.\n\n").strip()


@pytest.mark.parametrize(
    ("content", "written"),
    [
        (run("The mayor ") + GONE.format(run("lied")) + run("."), "The mayor {--lied--}."),
        (run("The ") + GONE.format(run("mayor", "<w:b/>")) + run(" lied."), "The {--**mayor**--} lied."),
        (run("The ") + GONE.format(f"<w:r><w:delText>{'mayor ' * 300}</w:delText></w:r>"), None),
        (run("The mayor") + MORE.format(run(" lied")) + MORE.format(run(" again")), f"The mayor{NOT_TAKEN}"),
        (f"<w:moveFrom w:id='5'>{run('Away.')}</w:moveFrom>", "{--Away.--}"),
        (f"<w:moveTo w:id='5'>{run('Away.')}</w:moveTo>", NOT_TAKEN),
        (GONE.format('<w:r><w:footnoteReference w:id="1"/></w:r>') + run("A"), None),
    ],
)
def test_a_tracked_change_is_marked_and_holds_back_the_build(
    tmp_path: Path, content: str, written: str | None
) -> None:
    """A deletion around its words, however many; an insertion without them; a move as both."""
    body = body_of(tmp_path, paragraph(content))
    statement = f"# Open Data Day\n\n{body} See [our report][report].\n"

    assert written in (None, body)
    assert "leftover-text" in codes(problems_of(write_kit(tmp_path / "k", statement=statement)))


def test_a_paragraph_or_a_row_that_was_inserted_is_marked(tmp_path: Path) -> None:
    """Beside what stood there before; the end of one that was deleted is, too."""
    added, gone = ("<w:rPr><w:ins w:id='7'/></w:rPr>", "<w:rPr><w:del w:id='8'/></w:rPr>")
    row = "<w:trPr><w:del w:id='9'/></w:trPr>" + cell("Old") + cell("row")

    assert body_of(tmp_path, paragraph(MORE.format(run("New.")), "H1", added), paragraph("Old.")) == (
        f"{NOT_TAKEN}\n\nOld."
    )
    joined = body_of(tmp_path, paragraph("One,", settings=gone), paragraph("two."))
    assert joined == "One,{>>the end of this paragraph was deleted, which is not settled<<}\n\ntwo."
    assert body_of(tmp_path, paragraph(GONE.format(run("All.")), settings=gone)) == "{--All.--}"
    marked = body_of(tmp_path, table(cell("Year") + cell("Letters"), row))
    assert "| Old {>>the deletion of this row is not settled<<} | row |" in marked


def test_changes_between_paragraphs_of_an_opendocument_are_marked(tmp_path: Path) -> None:
    """At the beginning of the next one."""
    changes = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        f"{p('Gone.')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    data = odt_file(changes + p("Title", "Title") + '<text:change text:change-id="c1"/>' + p("We ask."))

    assert brought(tmp_path, "a.odt", data)[0].body == "{--Gone.--}We ask.\n"


def test_a_title_with_a_change_is_the_title_with_its_mark(tmp_path: Path) -> None:
    """What was inserted before it is none."""
    title = paragraph(run("Open ") + GONE.format(run("all ")) + run("records"), "Title")
    new = paragraph(MORE.format(run("New.")), settings="<w:rPr><w:ins w:id='7'/></w:rPr>")
    statement, _findings = brought(tmp_path, "a.docx", word_file(new + title + paragraph("We ask.")))

    assert statement.title == "Open {--all --}records"
    assert statement.body == f"{NOT_TAKEN}\n\nWe ask.\n"


def test_nothing_is_suggested_while_a_change_is_open(tmp_path: Path) -> None:
    """A sentence that somebody has deleted is never offered."""
    statement = "# Open Data Day\n\n{--The mayor is useless.--} We ask the city to act. See [it][report].\n"
    with pytest.raises(KitError) as caught:
        suggestions(write_kit(tmp_path, kit=KIT, statement=statement))

    assert [finding.code for finding in caught.value.findings if finding.is_error] == ["leftover-text"]


def test_what_is_a_remark() -> None:
    """From its first sign to its last; what was deleted unseen is one, and marks of one place are one."""
    assert is_remark("{>>why?<<}")
    assert not is_remark("{>>why?<<} We ask. {>>who?<<}")
    assert is_remark(deleted([Span(" ")])[-1].text)
    assert with_inserted(with_inserted([Span("a")])) == with_inserted([Span("a")])
