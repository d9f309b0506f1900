"""Further Word files: by Google Docs, by LibreOffice, in the strict form, and as people type them."""

from collections.abc import Callable

from tests.load.bring.made_word import (
    STRICT_W,
    STYLES,
    W,
    field,
    link,
    paragraph,
    run,
    word_file,
    zipped,
)

_LEAD = paragraph("We ask the city to open its records to everyone who lives in it.")


def by_google_docs() -> bytes:
    """As Google Docs writes it: looks on each run, bullets as signs of their own, rtl switched off everywhere."""
    looks = '<w:rtl w:val="0"/><w:b w:val="0"/><w:i w:val="0"/><w:u w:val="none"/><w:color w:val="000000"/>'
    bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    blue = '<w:color w:val="1155cc"/><w:u w:val="single"/><w:rtl w:val="0"/>'
    page = f'<w:hyperlink r:id="g1">{run("our report", blue)}</w:hyperlink>'
    return word_file(
        paragraph(run("Open the records", looks), "Title")
        + paragraph(run("What a city owes", looks), "Subtitle")
        + paragraph(
            run("We ask the ", looks) + run("city", "<w:b w:val='1'/>") + run(", see ", looks) + page + run(".")
        )
        + paragraph(run("Our demands", looks), "H1")
        + paragraph(run("An archive", looks), settings=bullet)
        + paragraph(run("A date", looks), settings=bullet)
        + paragraph("<w:r><w:pict><v:rect o:hr='t' o:hrstd='t'/></w:pict></w:r>")
        + paragraph(run("With thanks", looks)),
        links={"g1": "https://www.google.com/url?q=https://records.example/report&amp;sa=D&amp;usg=CANARY"},
    )


def by_libreoffice() -> bytes:
    """As LibreOffice writes it: its own style names, headings outside of any list, a line as a style."""
    styles = STYLES + (
        '<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/>'
        '<w:basedOn w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Quotations"><w:name w:val="Quotations"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="HorizontalLine"><w:name w:val="Horizontal Line"/>'
        "<w:pPr><w:pBdr><w:bottom w:val='double'/></w:pBdr></w:pPr></w:style>"
        '<w:style w:type="character" w:styleId="InternetLink"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:color w:val="000080"/></w:rPr></w:style>'
    )
    out = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    return word_file(
        paragraph("Open the records", "H1", out)
        + paragraph(run("We ask the city") + "<w:r><w:br/></w:r>" + run("and the state."), "BodyText")
        + paragraph("Nobody has ever answered me.", "Quotations")
        + paragraph("Not once.", "Quotations")
        + paragraph("", "HorizontalLine")
        + paragraph("Our demands", "H2", out)
        + paragraph(link("l1", "Write to us") + run(" or to ") + link("l2", "press@records.example"), "BodyText"),
        links={"l1": "https://records.example/contact", "l2": "mailto:press@records.example"},
        styles=styles,
    )


def in_the_strict_form() -> bytes:
    """ISO's strict form, whose names lie elsewhere."""
    data = word_file(paragraph("Open the records", "Title") + _LEAD)
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode().replace(W, STRICT_W) for name in archive.namelist()}
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return zipped(
        {
            name: text.replace(office, "http://purl.oclc.org/ooxml/officeDocument/relationships")
            for name, text in parts.items()
        }
    )


def as_typed() -> bytes:
    """No style at all: bold for a title, bullets and numbers by hand, lines of signs, an embargo, ENDS."""
    bold = "<w:b/>"
    return word_file(
        paragraph("PRESS RELEASE")
        + paragraph("EMBARGOED until 11 November 2021, 9 am")
        + paragraph(run("Open the records", bold))
        + paragraph("#OpenRecords")
        + paragraph(run("Exempleville, 1 November 2021 - We ask the city to open its records."))
        + paragraph("•\u00a0\u00a0An archive")
        + paragraph("•\u00a0\u00a0A date")
        + paragraph("1. First, a law")
        + paragraph("2. Then, an office")
        + paragraph("2021. That was the year.")
        + paragraph("---")
        + paragraph(run("Contact:", bold) + run(" press@records.example, www.records.example"))
        + paragraph("- ENDS -")
    )


def with_odd_letters() -> bytes:
    """A drop cap, capitals, raised letters, tabs, signs of a font, a word's reading, an equation, a form's words."""
    initial = '<w:framePr w:dropCap="drop" w:lines="3"/>'
    form = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{run('Click here to enter text.')}</w:sdtContent></w:sdt>"
    )
    ruby = f"<w:r><w:ruby><w:rt>{run('ex')}</w:rt><w:rubyBase>{run('Exempleville')}</w:rubyBase></w:ruby></w:r>"
    return word_file(
        paragraph("Open the records", "Title")
        + paragraph("W", settings=initial)
        + paragraph(run("e ask on the 1") + run("st", '<w:vertAlign w:val="superscript"/>') + run(" of May."))
        + paragraph(run("Now!", "<w:caps/>") + "<w:r><w:tab/></w:r>" + run("Or never."))
        + paragraph(run("Tick ") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" it."))
        + paragraph(ruby + run(" is far.") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + form)
        + paragraph(run("A_b *c* [d] &lt;e&gt; #f `g` 1) \\ | ~~h~~"))
        + paragraph(run("Note:", "<w:b/>") + run("close ") + run("“both”", "<w:b/><w:i/>") + run("s"))
        + paragraph("# no heading")
        + paragraph("A\u200eb\ufeffc")
    )


def with_odd_links() -> bytes:
    """A mail program's detour, files, places within, one address twice, words that are an address."""
    detour = (
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Frecords.example%2Fa&amp;data=CANARY%40mail"
    )
    return word_file(
        paragraph("Open the records", "Title")
        + paragraph(
            link("a", "The first report") + run(", ") + link("b", "the file") + run(" and ") + link("c", "it again")
        )
        + paragraph(
            run("Look!") + link("d", "Our law") + run(" or https://records.example/law, or (www.records.example).")
        )
        + paragraph(
            '<w:hyperlink w:anchor="x">'
            + run("see above")
            + "</w:hyperlink>"
            + field('HYPERLINK "mailto:press@records.example"', "write")
        ),
        links={
            "a": detour,
            "b": "file:///C:/Users/CANARY/a.docx",
            "c": "https://records.example/a",
            "d": "https://records.example/law",
        },
    )


MORE_SHAPES: dict[str, Callable[[], bytes]] = {
    shape.__name__.removeprefix("with_").replace("_", "-"): shape
    for shape in (by_google_docs, by_libreoffice, in_the_strict_form, as_typed, with_odd_letters, with_odd_links)
}
