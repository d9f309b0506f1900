"""What is told of the parts of a _brand.yml that a press kit has no use for."""

from tests.load.brand.made_brands import node

from presskit.load.brand.yaml_values import unused_keys


def test_known_keys_are_one_note_and_unknown_ones_each_their_own() -> None:
    """At the first of them, and at each."""
    told = list(unused_keys(node("logo: a\ntypography: {}\ndefaults: {}\ncolour: b\n"), ("logo",), ""))
    assert ['"typography" and "defaults"' in told[0].message, told[1].hint] == [True, 'did you mean "color"?']
    assert [finding.place and finding.place.line for finding in told] == [2, 4]
