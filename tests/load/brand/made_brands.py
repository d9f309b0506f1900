"""A _brand.yml beside organisation.toml, as the tests of its parts read it."""

from tests.load.made_kits import text_file

from presskit.load.brand.yaml_file import YamlNode, read_yaml
from presskit.model.finding import Finding


def node(text: str, section: str = "") -> YamlNode:
    """The table of this text, or a section of it, with nothing wrong in it."""
    found: list[Finding] = []
    root = read_yaml(text_file(text, "_brand.yml"), found)
    assert root is not None, found
    assert not found
    return root.table[section] if section else root
