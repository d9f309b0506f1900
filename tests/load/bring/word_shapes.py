"""Word files of the shapes that press officers send: made-up words, real structure, by the name of the shape."""

import io
from collections.abc import Callable
from datetime import UTC, datetime

import docx
from docx.enum.text import WD_BREAK
from docx.shared import RGBColor
from PIL import Image
from tests.load.bring.made_word import (
    cell,
    field,
    item,
    paragraph,
    part,
    picture,
    run,
    table,
    text_box,
    word_file,
)
from tests.load.made_pictures import saved, telltale

_TITLE = paragraph("Open the records", "Title")
_LEAD = paragraph("We ask the city to open its records to everyone who lives in it.")
_NOTE = '<w:ins w:id="1" w:author="CANARY" w:date="2021-11-01T09:00:00Z">{}</w:ins>'
_GONE = '<w:del w:id="2" w:author="CANARY"><w:r><w:delText xml:space="preserve">{}</w:delText></w:r></w:del>'


def by_word() -> bytes:
    """As Word writes it with its own styles."""
    document = docx.Document()
    document.core_properties.author = document.core_properties.comments = "CANARY"
    document.core_properties.created = datetime(2020, 1, 1, tzinfo=UTC)
    document.add_paragraph("FOR IMMEDIATE RELEASE")
    document.add_heading("Open the records", 0)
    document.add_paragraph("Monday, 1 November 2021")
    lead = document.add_paragraph("EXEMPLEVILLE, 1 November 2021 – We ask the city to open its ")
    lead.add_run("records").bold = True
    lead.add_run(" to ")
    lead.add_run("everyone").italic = True
    lead.add_run(", as our report at www.records.example/2021 shows.")
    document.add_heading("What we ask", 1)
    for words in ("Open the archive", "Answer within ten days"):
        document.add_paragraph(words, style="List Bullet")
    document.add_paragraph("With copies free of charge", style="List Bullet 2")
    document.add_paragraph("First, a law", style="List Number")
    document.add_paragraph("Then, a date", style="List Number")
    document.add_heading("What people say", 2)
    document.add_paragraph("Nobody has ever answered me.", style="Intense Quote")
    coloured = document.add_paragraph("Ten years, ").add_run("no answer.")
    coloured.font.color.rgb = RGBColor(0xC0, 0, 0)
    coloured.add_break(WD_BREAK.PAGE)
    document.sections[0].header.paragraphs[0].text = "Draft of the press team"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_tracked_changes() -> bytes:
    """Insertions, deletions, moves, a joined paragraph, an inserted row and looks, none of them accepted."""
    joined = f"<w:rPr>{_NOTE.format('').replace('></w:ins>', '/>')}</w:rPr>"
    rows = ("<w:trPr><w:ins w:id='9'/></w:trPr>" + cell("new") + cell("row"), cell("Year") + cell("Answers"))
    bold_now = '<w:b/><w:rPrChange w:id="3"><w:rPr><w:i/></w:rPr></w:rPrChange>'
    return word_file(
        _TITLE
        + paragraph(
            run("We ask ") + _GONE.format("the mayor") + _NOTE.format(run("the government")) + run(" to act.")
        )
        + paragraph(run("One half"), settings=joined)
        + paragraph(run(" and the other."))
        + paragraph(_NOTE.format(run("A whole new paragraph.")), settings=joined)
        + paragraph(run("It was ") + run("loud", bold_now) + run("."))
        + paragraph(
            f"<w:moveFrom w:id='5'>{run('Moved away.')}</w:moveFrom><w:moveTo w:id='6'>{run('Moved.')}</w:moveTo>"
        )
        + table(rows[1], rows[0], cell("2021") + cell("None"))
    )


def with_hidden_words() -> bytes:
    """Comments, hidden words, white and tiny ones, and words struck through; white on a dark ground is seen."""
    white = '<w:color w:val="FFFFFF"/>'
    comment = (
        '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    dark = '<w:shd w:val="clear" w:fill="000000"/>'
    return word_file(
        _TITLE
        + paragraph(comment.format(run("We ask the city")) + run(" to act.") + run(" CANARY name", "<w:vanish/>"))
        + paragraph(run("Seen.") + run(" CANARY", white) + run(" CANARY CANARY", '<w:sz w:val="2"/>'))
        + paragraph(run("The mayor ") + run("lied", "<w:strike/>") + run("did not answer."))
        + paragraph(run("White on black.", white), settings=dark)
        + table(cell(paragraph(run("Year", white)), dark) + cell("Answers"), cell("2021") + cell("None")),
        more={"comments": part("comments", f"<w:comment w:id='0'>{paragraph('CANARY')}</w:comment>")},
    )


def with_notes() -> bytes:
    """Footnotes and an endnote, with a link in one."""
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = f"<w:footnote w:type='separator' w:id='-1'>{paragraph('')}</w:footnote>"
    notes += f"<w:footnote w:id='2'>{paragraph(run(' City archive, 2020.'))}</w:footnote>"
    notes += f"<w:footnote w:id='3'>{paragraph('See https://records.example/law for the law.')}</w:footnote>"
    end = f"<w:endnote w:id='1'>{paragraph('Our own count.')}</w:endnote>"
    return word_file(
        _TITLE
        + paragraph(run("Of 90 letters") + call.format(2) + run(" none was answered.") + call.format(3))
        + paragraph(run("We counted.") + '<w:r><w:endnoteReference w:id="1"/></w:r>'),
        more={"footnotes": part("footnotes", notes), "endnotes": part("endnotes", end)},
    )


def with_boxes() -> bytes:
    """A text box, a diagram, a chart, an embedded object, page heads and a watermark."""
    graphic = "<a:graphic><a:graphicData>{}</a:graphicData></a:graphic>"
    drawing = f"<w:r><w:drawing><wp:inline>{graphic}</wp:inline></w:drawing></w:r>"
    head = paragraph(
        run("Open Records Network") + "<w:r><w:pict><v:shape><v:textpath string='DRAFT'/></v:shape></w:pict></w:r>"
    )
    return word_file(
        _TITLE
        + paragraph(run("Before the box.") + text_box("Words in a box"))
        + paragraph(drawing.format('<dgm:relIds r:dm="x"/>') + drawing.format('<c:chart r:id="x"/>'))
        + paragraph("<w:r><w:object><o:OLEObject/></w:object></w:r>" + run("After it."))
        + paragraph("<w:r><w:pict><v:rect o:hr='t'/></w:pict></w:r>")
        + paragraph("The end of it."),
        more={"header1": part("hdr", head), "footer1": part("ftr", paragraph("Page 1"))},
    )


def with_lists() -> bytes:
    """Nested lists, numbers that go on after a paragraph, a list that begins anew, letters."""
    return word_file(
        _TITLE
        + item("One bullet", 1)
        + item("A bullet in it", 1, 1)
        + item("Another bullet", 1)
        + paragraph("We demand:")
        + item("A law", 2)
        + item("with a date", 2, 1)
        + item("with a budget", 2, 1)
        + item("An office", 2)
        + paragraph("And besides:")
        + item("A register", 2)
        + item("A list that begins anew", 3)
        + item("and goes on", 3)
    )


def with_fields() -> bytes:
    """A table of contents, links, computed dates, and what tells of the author and the computer."""
    contents = paragraph(field('TOC \\o "1-3"', "Open the records 1"), "TOC1")
    return word_file(
        _TITLE
        + contents
        + paragraph(
            run("See ") + field('HYPERLINK "https://records.example/report" \\o "tip"', "our report") + run(".")
        )
        + paragraph(
            run("Written by ") + field("AUTHOR", "CANARY") + run(" in ") + field("FILENAME \\p", "C:\\CANARY.docx")
        )
        + paragraph(run("Printed on ") + field('DATE \\@ "d MMMM yyyy"', "3 November 2021") + run("."))
        + paragraph(field('HYPERLINK \\l "_Toc1"', "the next part") + run(" says more."))
    )


def with_pictures() -> bytes:
    """Pictures with a place in them, cut, shown twice, with a caption, from elsewhere, of a kind not taken."""
    wide = saved(Image.linear_gradient("L").resize((40, 20)).convert("RGB"), "PNG")
    return word_file(
        _TITLE
        + paragraph(run("Before it. ") + picture("p1.jpg", "The march on the bridge"))
        + paragraph("The march, 1 November", "Caption")
        + paragraph(picture("p2.png", "C:\\Users\\CANARY\\cat.png", 'l="25000" r="25000"'))
        + paragraph(picture("p2.png", "A crowd. Description automatically generated", 'l="25000" r="25000"'))
        + paragraph(picture("p3.emf") + picture("", linked="far"))
        + _LEAD,
        links={"far": "https://tracker.example/CANARY.png"},
        media={"p1.jpg": telltale("JPEG"), "p2.png": wide, "p3.emf": b"\1\0\0\0CANARY"},
    )


def with_tables() -> bytes:
    """A table with a head, one with merged cells and two paragraphs in a cell, and a frame around words."""
    wide = '<w:gridSpan w:val="2"/>'
    return word_file(
        _TITLE
        + _LEAD
        + table(cell("Year") + cell("Letters"), cell("2020") + cell(paragraph(run("90 | ") + run("many", "<w:b/>"))))
        + table(cell("Answers", wide), cell("None") + cell(paragraph("Late") + paragraph("very late")))
        + table(cell(paragraph("A frame around words.") + item("and an item", 1)))
    )


SHAPES: dict[str, Callable[[], bytes]] = {
    shape.__name__.removeprefix("with_").replace("_", "-"): shape
    for shape in (
        by_word,
        with_tracked_changes,
        with_hidden_words,
        with_notes,
        with_boxes,
        with_lists,
        with_fields,
        with_pictures,
        with_tables,
    )
}
