"""The links that a kit has already, whatever else may be wrong with it: its statement may name some still to come."""

from pathlib import Path

from presskit.errors import KitError
from presskit.load.kept_links.kept_links import KnownLinks
from presskit.load.kit_folder import KitFolder
from presskit.load.toml.toml_file import TomlFile, read_toml
from presskit.model.finding import Finding, Place

_NAME = "kit.toml"


def load_known_links(kit_folder: Path) -> KnownLinks:
    """The ids and addresses of [[links]], and the language of the kit; raises KitError if kit.toml is unreadable."""
    found: list[Finding] = []
    toml = read_toml(KitFolder(kit_folder), _NAME, Place(_NAME), found)
    if toml is None or any(finding.is_error for finding in found):
        raise KitError(found)
    links = toml.value("links")
    tables = [table for table in links if isinstance(table, dict)] if isinstance(links, list) else []
    addresses = {_text(table, "id"): _text(table, "url") for table in tables}
    return KnownLinks({id_: url for id_, url in addresses.items() if id_}, _language(toml))


def _text(table: dict[str, object], key: str) -> str:
    value = table.get(key)
    return value if isinstance(value, str) else ""


def _language(toml: TomlFile) -> str:
    first = toml.value("languages", 0)
    return first if isinstance(first, str) else "en"
