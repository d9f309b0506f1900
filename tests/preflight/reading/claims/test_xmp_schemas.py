"""The table of the properties that PDF/A knows."""

import re

from presskit.preflight.reading.claims.xmp_schemas import KNOWN_SCHEMAS


def test_each_property_is_of_a_kind_that_is_known() -> None:
    """A letter for a value, and one before it for a list."""
    kinds = {kind for properties in KNOWN_SCHEMAS.values() for kind in properties.values()}
    assert {kind for kind in kinds if not re.fullmatch(r"L|[SBA]?[tbirqdgx]|S", kind)} == set()


def test_the_schemas_of_every_document_are_among_them() -> None:
    """With the properties that the document information repeats."""
    assert KNOWN_SCHEMAS["http://purl.org/dc/elements/1.1/"]["title"] == "L"
    assert KNOWN_SCHEMAS["http://ns.adobe.com/xap/1.0/"]["CreateDate"] == "d"
    assert sum(map(len, KNOWN_SCHEMAS.values())) > 250
