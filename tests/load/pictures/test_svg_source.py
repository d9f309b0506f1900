"""The file of a drawing read as a tree."""

import pytest

from presskit.load.limits import MAX_SVG_BYTES
from presskit.load.pictures.svg_source import NotPlain, read_drawing

SVG = "http://www.w3.org/2000/svg"
BODY = f'<svg xmlns="{SVG}"><rect/></svg>'


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\ufeff",
        '<?xml version="1.0" encoding="utf-8"?><!-- Made by a program --><!DOCTYPE svg>',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">\n',
        '<!DOCTYPE svg SYSTEM "a>b" [ <!-- none --> ] >',
        '<!DOCTYPE svg [<!ATTLIST svg xmlns:a CDATA #FIXED "urn:a"><!ENTITY a "b">]>',
    ],
)
def test_whatever_programs_write_before_a_drawing_is_read(before: str) -> None:
    """Marks, remarks, document types with and without definitions."""
    assert len(read_drawing((before + BODY).encode())) == 1


def test_names_for_addresses_are_written_out() -> None:
    """As Illustrator has them, in values and in words, quotation marks included."""
    before = f"<!DOCTYPE svg [<!ENTITY ns '{SVG}'>\n<!ENTITY said 'a \"b\" > c'><!ENTITY said 'later'>]>"
    root = read_drawing(f'{before}<svg xmlns="&ns;"><text id="&said;">&said; &amp; d</text></svg>'.encode())
    assert root[0].get("id") == 'a "b" > c'
    assert root[0].text == 'a "b" > c & d'


@pytest.mark.parametrize(
    ("before", "why"),
    [
        ('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hosts">]>', "more than plain text"),
        ('<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>', "more than plain text"),
        ('<!DOCTYPE svg [<!ENTITY % a "b">]>', "more than plain text"),
        ('<!DOCTYPE svg [<!ENTITY a "<g/>">]>', "more than plain text"),
        ("<!DOCTYPE svg [%a;]>", "more than plain text"),
        ("<!DOCTYPE svg><!DOCTYPE svg>", "no plain SVG"),
        ("<!DOCTYPE html>", "no plain SVG"),
    ],
)
def test_what_reads_files_or_grows_is_refused(before: str, why: str) -> None:
    """With the reason."""
    with pytest.raises(NotPlain, match=why):
        read_drawing((before + BODY).encode())


def test_a_drawing_that_grows_by_its_own_names_is_refused() -> None:
    """Before it grows."""
    before = f"<!DOCTYPE svg [<!ENTITY a '{'b' * 10_000}'>]>"
    calls = "&a;" * (MAX_SVG_BYTES // 10_000 + 1)
    with pytest.raises(NotPlain, match="beyond measure"):
        read_drawing(f'{before}<svg xmlns="{SVG}"><desc>{calls}</desc></svg>'.encode())


def test_a_drawing_without_its_namespace_is_none() -> None:
    """No browser draws it either."""
    with pytest.raises(NotPlain, match="lacks the namespace"):
        read_drawing(b"<svg><rect/></svg>")
