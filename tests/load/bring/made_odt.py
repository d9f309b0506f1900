"""OpenDocument texts made part by part, as LibreOffice writes them."""

from collections.abc import Callable, Mapping

from tests.load.bring.made_word import zipped
from tests.load.made_pictures import telltale

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = {name: f"{_OASIS}{name}:1.0" for name in ("office", "text", "style", "table", "manifest")}
_NAMES |= {"draw": f"{_OASIS}drawing:1.0", "fo": f"{_OASIS}xsl-fo-compatible:1.0"}
_NAMES |= {"svg": f"{_OASIS}svg-compatible:1.0", "xlink": "http://www.w3.org/1999/xlink"}
_NAMES |= {"dc": "http://purl.org/dc/elements/1.1/", "loext": "urn:org:documentfoundation:names:experimental:office"}
_DECLARED = " ".join(f'xmlns:{short}="{name}"' for short, name in _NAMES.items())
_BY_WHOM = "<office:change-info><dc:creator>CANARY</dc:creator></office:change-info>"
_TYPE = "application/vnd.oasis.opendocument.text"

STYLES = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Struck" style:family="text">
<style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Text_20_body"/>
<style:style style:name="Line" style:family="paragraph">
<style:paragraph-properties fo:border-bottom="1pt solid #000"/></style:style>
<style:style style:name="Cut" style:family="graphic">
<style:graphic-properties fo:clip="rect(0cm, 1cm, 0cm, 0cm)"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/>
<text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>
"""
_NAMED = """
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"/>
<style:style style:name="Quotations" style:family="paragraph">
<style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"/>
<style:style style:name="Illustration" style:family="paragraph"/>
"""


def odt_file(
    body: str, pictures: Mapping[str, bytes] = {}, head: str = "", manifest: str = "", styles: str = ""
) -> bytes:
    """An OpenDocument text with this body."""
    header = f"<style:master-page><style:header>{head}</style:header></style:master-page>"
    page = f"<office:master-styles>{header}</office:master-styles>"
    return zipped(
        {
            "mimetype": _TYPE,
            "META-INF/manifest.xml": f"<manifest:manifest {_DECLARED}>{manifest}</manifest:manifest>",
            "meta.xml": "<x>CANARY</x>",
            "styles.xml": xml_part("document-styles", f"<office:styles>{_NAMED}</office:styles>{page}"),
            "content.xml": xml_part(
                "document-content",
                f"<office:automatic-styles>{STYLES}{styles}</office:automatic-styles>"
                f"<office:body><office:text>{body}</office:text></office:body>",
            ),
            **{f"Pictures/{name}": data for name, data in pictures.items()},
        }
    )


def p(content: str, style: str = "P1") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def frame(href: str, alt: str = "", style: str = "") -> str:
    """A frame with a picture."""
    image = f'<draw:image xlink:href="{href}"/><svg:desc>{alt}</svg:desc>'
    return f'<draw:frame draw:style-name="{style}">{image}</draw:frame>'


def xml_part(root: str, content: str) -> bytes:
    """A part of the file, with all names declared."""
    return f'<?xml version="1.0" encoding="UTF-8"?><office:{root} {_DECLARED}>{content}</office:{root}>'.encode()


def as_odt() -> bytes:
    """Title, day, emphasis, lists in one another, a quotation, a line, a table, a note, a link and a picture."""
    nested = f'<text:list text:style-name="L2"><text:list-item>{p("with a date")}</text:list-item></text:list>'
    items = f"<text:list-item>{p('A law')}{nested}</text:list-item><text:list-item>{p('An office')}</text:list-item>"
    body = f"<text:note-body>{p('City archive.')}</text:note-body>"
    note = f"<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>{body}</text:note>"
    cells = "".join(f"<table:table-cell>{p(words)}</table:table-cell>" for words in ("2020", "90"))
    head = "".join(f"<table:table-cell>{p(words)}</table:table-cell>" for words in ("Year", "Letters"))
    return odt_file(
        "<text:sequence-decls/>"
        + p("Open the records", "Title")
        + p("1 November 2021")
        + p(
            'We ask the <text:span text:style-name="B">city</text:span> to '
            '<text:span text:style-name="I">open</text:span>'
            f'<text:s text:c="2"/>its records.{note}'
        )
        + '<text:h text:style-name="Heading_20_1" text:outline-level="1">Our demands</text:h>'
        + f'<text:list text:style-name="L2">{items}</text:list>'
        + f'<text:list text:style-name="L1"><text:list-item>{p("And bread")}</text:list-item></text:list>'
        + p("Nobody has ever answered me.", "Quotations")
        + p("", "Line")
        + f"<table:table><table:table-header-rows><table:table-row>{head}</table:table-row></table:table-header-rows>"
        + f"<table:table-row>{cells}</table:table-row></table:table>"
        + p(frame("Pictures/a.jpg", "The march"))
        + p("The march, 1 November", "Illustration")
        + p(
            'See <text:a xlink:href="https://records.example/law">our law</text:a>,<text:line-break/>or '
            '<text:a xlink:href="#part">above</text:a>.'
        ),
        {"a.jpg": telltale("JPEG")},
        p("Open Records Network"),
    )


def odt_with_hidden_words() -> bytes:
    """Tracked changes, comments, hidden words and fields of the author."""
    changes = (
        "<text:tracked-changes>"
        f'<text:changed-region text:id="c1"><text:insertion>{_BY_WHOM}</text:insertion></text:changed-region>'
        f'<text:changed-region text:id="c2"><text:deletion>{_BY_WHOM}{p("the mayor")}</text:deletion>'
        "</text:changed-region>"
        '<text:changed-region text:id="c3"><text:format-change/></text:changed-region></text:tracked-changes>'
    )
    return odt_file(
        changes
        + p("Open the records", "Title")
        + p('We ask <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>the state')
        + p(
            'and more<text:change-end text:change-id="c1"/> to <text:change-start text:change-id="c3"/>act'
            '<text:change-end text:change-id="c3"/>.'
        )
        + p(
            "Seen.<office:annotation><dc:creator>CANARY</dc:creator><text:p>CANARY</text:p></office:annotation>"
            '<text:span text:style-name="Hidden">CANARY</text:span>'
            '<text:span text:style-name="White">CANARY</text:span>'
            '<text:hidden-text text:string-value="CANARY"/>'
        )
        + f'<text:section text:display="none">{p("CANARY words")}</text:section>'
        + p(
            "By <text:author-name>CANARY</text:author-name> on <text:date>1 May</text:date>. "
            '<text:span text:style-name="Struck">Not this.</text:span><text:placeholder>Type here</text:placeholder>'
        )
        + p(
            f"Box:<draw:frame><draw:text-box>{p('in a box')}</draw:text-box></draw:frame>"
            f"{frame('Pictures/a.jpg', style='Cut')}{frame('https://tracker.example/CANARY.png')}"
            "<draw:frame><draw:object/></draw:frame><draw:custom-shape/>"
        )
        + f"<text:table-of-content><text:index-body>{p('Contents')}</text:index-body></text:table-of-content>",
        {"a.jpg": telltale("JPEG")},
    )


ODT_SHAPES: dict[str, Callable[[], bytes]] = {"odt": as_odt, "odt-hidden-words": odt_with_hidden_words}
LOCKED = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
