"""What a _brand.yml says in organisation.toml's terms, and what is told of the rest of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presskit.load.brand.yaml_file import YamlNode
from presskit.load.toml.positions import KeyPath
from presskit.load.wording import listed, nearest, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

BRAND_KEY_UNUSED = FindingKind(
    "brand-key-unused",
    Severity.NOTE,
    "Is everything in _brand.yml something that a press kit has a use for?",
    "The file serves web pages and reports too: what only they can use is passed over, and so is a slip in a name.",
    "Nothing has to be done, unless a name is misspelt.",
)
BRAND_VALUE_UNREAD = FindingKind(
    "brand-value-unread",
    Severity.ERROR,
    "Can every value of _brand.yml that a press kit uses be read?",
    "A colour or a logo that cannot be read would be left out of every page.",
    "Write it as the brand-yml convention has it, or say it in organisation.toml instead.",
)

# The convention's own names (schema/brand.schema.yml there), by the table that they stand in.
CONVENTION: dict[str, tuple[str, ...]] = {
    "": ("meta", "logo", "color", "typography", "defaults"),
    "meta": ("name", "link"),
    "meta.name": ("full", "short"),
    "meta.link": ("home", "mastodon", "bluesky", "github", "linkedin", "twitter", "facebook"),
    "color": (
        "palette",
        "foreground",
        "background",
        "primary",
        "secondary",
        "tertiary",
        "success",
        "info",
        "warning",
        "danger",
        "light",
        "dark",
        "link",
    ),
    "logo": ("images", "small", "medium", "large"),
    "typography": ("fonts", "base", "headings", "monospace", "monospace-inline", "monospace-block", "link"),
    "typography.base": ("family", "size", "weight", "line-height"),
    "typography.headings": ("family", "weight", "style", "color", "line-height"),
}


@dataclass(frozen=True, slots=True)
class BrandValue:
    """One value of _brand.yml: where organisation.toml would have it, what it says, and where it stands."""

    path: KeyPath
    value: str
    place: Place


def unused_keys(node: YamlNode, used: Sequence[str], name: str) -> Iterator[Finding]:
    """One note for all keys of a table that the convention has and presskit no use for, and one for each unknown."""
    known = CONVENTION.get(name, ())
    others = {key: inner for key, inner in node.table.items() if key not in used}
    passed = {key: inner for key, inner in others.items() if key in known}
    if passed:
        first = next(iter(passed.values()))
        keys = listed([f'"{key}"' for key in passed])
        owner = f' of "{name}"' if name else ""
        message = f"{keys}{owner} {'is' if len(passed) == 1 else 'are'} for other programs, and passed over here"
        yield BRAND_KEY_UNUSED.at(first.key_place, message)
    for key, inner in others.items():
        if key not in known:
            near = nearest(key, known)
            hint = f'did you mean "{near}"?' if near else f"known here: {listed(known)}" if known else "take it out"
            message = f'"{shortened(key)}" is not known to the brand-yml convention, and passed over'
            yield BRAND_KEY_UNUSED.at(inner.key_place, message, hint)
