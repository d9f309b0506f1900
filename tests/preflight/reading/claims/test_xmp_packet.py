"""What XMP packets break."""

import pytest
from tests.preflight.reading.claims.made_files import rules_of

from presskit.preflight.facts.claim_rules import Rule
from presskit.preflight.reading.claims.xmp_packet import breaches_of_packet

_SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "o": "http://own.example/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_NAMES = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
_PART = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
_OWN = (
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType='Resource'>"
    "<pdfaSchema:schema>Own</pdfaSchema:schema><pdfaSchema:namespaceURI>http://own.example/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>o</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType='Resource'>"
    "<pdfaProperty:name>a</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>"
    "<pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>A</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
)


def _packet(said: str, attributes: str = "", names: str = _NAMES) -> str:
    return (
        f"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF {names}>"
        f"<rdf:Description rdf:about='' {attributes}>{said}</rdf:Description></rdf:RDF>"
        "</x:xmpmeta><?xpacket end='w'?>"
    )


def _rules(packet: str) -> list[Rule]:
    return rules_of(breaches_of_packet(packet))


def _list(sort: str, *items: str) -> str:
    return f"<rdf:{sort}>{''.join(f'<rdf:li>{item}</rdf:li>' for item in items)}</rdf:{sort}>"


@pytest.mark.parametrize(
    "said",
    [
        _PART,
        f"<dc:creator>{_list('Seq', 'A')}</dc:creator>",
        "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>A</rdf:li></rdf:Alt></dc:title>",
        "<dc:identifier>a</dc:identifier>",
        "<xmp:CreateDate>2021-11-01T10:00:00+01:00</xmp:CreateDate>",
        "<xmp:CreateDate>2021</xmp:CreateDate>",
        "<xmpRights:Marked>True</xmpRights:Marked>",
        "<tiff:ImageWidth>12</tiff:ImageWidth>",
        "<exif:FNumber>28/10</exif:FNumber>",
        "<exif:GPSLatitude>52,31.5N</exif:GPSLatitude>",
        "<exif:Flash rdf:parseType='Resource'><exif:Fired>True</exif:Fired></exif:Flash>",
        f"<xmp:Identifier>{_list('Bag', '<rdf:Description><rdf:value>A</rdf:value></rdf:Description>')}"
        "</xmp:Identifier>",
        f"{_OWN}<o:a>b</o:a>",
    ],
)
def test_a_sound_packet_breaks_nothing(said: str) -> None:
    """Each property is of its kind, or described by the packet itself."""
    assert _rules(_packet(said)) == []


@pytest.mark.parametrize(
    "said",
    [
        "<dc:creator>A</dc:creator>",
        f"<dc:creator>{_list('Bag', 'A')}</dc:creator>",
        f"<dc:title>{_list('Alt', 'A')}</dc:title>",
        f"<dc:identifier>{_list('Bag', 'a')}</dc:identifier>",
        "<xmp:CreateDate>1 November</xmp:CreateDate>",
        "<xmpRights:Marked>yes</xmpRights:Marked>",
        "<tiff:ImageWidth>12 mm</tiff:ImageWidth>",
        "<exif:FNumber>2.8</exif:FNumber>",
        "<exif:GPSLatitude>52.5</exif:GPSLatitude>",
        "<exif:Flash>True</exif:Flash>",
        f"<xmpMM:DerivedFrom>{_list('Bag', 'a')}</xmpMM:DerivedFrom>",
    ],
)
def test_a_value_of_another_kind_is_found(said: str) -> None:
    """As a property's schema says what it holds."""
    assert _rules(_packet(said)) == [Rule.XMP_VALUE]


def test_a_value_may_stand_in_an_attribute() -> None:
    """As XMP is written in short."""
    assert _rules(_packet("", "xmp:CreateDate='2021'")) == []
    assert _rules(_packet("", "xmp:CreateDate='now'")) == [Rule.XMP_VALUE]


def test_what_no_schema_knows_is_found() -> None:
    """In a namespace of one's own, or of everybody's."""
    assert _rules(_packet("<o:a>b</o:a>")) == [Rule.XMP_UNDEFINED]
    assert _rules(_packet("<dc:mood>b</dc:mood>")) == [Rule.XMP_UNDEFINED]
    assert _rules(_packet(f"{_OWN}<o:b>b</o:b>")) == [Rule.XMP_UNDEFINED]


@pytest.mark.parametrize("part", ["pdfaProperty:category", "pdfaSchema:prefix"])
def test_a_schema_of_ones_own_is_described_in_full(part: str) -> None:
    """Each part of it."""
    start = _OWN.index(f"<{part}>")
    end = _OWN.index(f"</{part}>") + len(f"</{part}>")
    assert _rules(_packet(f"{_OWN[:start]}{_OWN[end:]}<o:a>b</o:a>")) == [Rule.XMP_SCHEMA]


@pytest.mark.parametrize(
    "said",
    [
        "<pdfaid:part>9</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>b</pdfaid:conformance>",
        "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>",
        "<pdfaid:conformance>B</pdfaid:conformance>",
    ],
)
def test_a_standard_is_named_by_a_part_and_a_level_that_exist(said: str) -> None:
    """In capitals."""
    assert Rule.IDENTIFICATION in _rules(_packet(said))


def test_prefixes_are_those_of_the_standard() -> None:
    """ISO 19005-2 fixes them, which XML does not."""
    named = _NAMES.replace("xmlns:pdfaid=", "xmlns:q=")
    assert _rules(_packet(_PART.replace("pdfaid:", "q:"), names=named)) == [Rule.IDENTIFICATION]
    named = _NAMES.replace("xmlns:pdfaSchema=", "xmlns:s=")
    assert _rules(_packet(_OWN.replace("pdfaSchema:", "s:"), names=named)) == [Rule.XMP_SCHEMA]


def test_the_head_of_a_packet_says_no_more_than_it_must() -> None:
    """Its encoding and length were given up."""
    assert _rules(_packet("").replace("begin=''", "begin='' bytes='9'")) == [Rule.XMP_HEAD]


@pytest.mark.parametrize("packet", ["", "<x", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_a_packet_that_cannot_be_read_is_another_checks_matter(packet: str) -> None:
    """And nothing in it is expanded."""
    assert _rules(packet) == []
