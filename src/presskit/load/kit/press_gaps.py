"""What a press release normally has and this kit does not give."""

from collections.abc import Iterator

from presskit.load.gap_findings import (
    NO_BOILERPLATE,
    NO_DATELINE_PLACE,
    NO_HEADLINE,
    NO_PHOTOGRAPH,
    NO_PRESS_CONTACT,
    NO_QUOTATION,
    NO_STANDFIRST,
)
from presskit.load.kit.kit_file import KitFile
from presskit.model.finding import Finding
from presskit.model.kit import ReleaseText

# Each with the setting that fills it and what stands in until then.
_TEXT_GAPS = (
    (NO_HEADLINE, "headline", "the press release has no headline of its own; the statement's title stands in"),
    (NO_STANDFIRST, "standfirst", "the press release has no standfirst (summary under the headline)"),
    (
        NO_DATELINE_PLACE,
        "dateline_place",
        "the press release does not say where it is issued; its dateline has no place",
    ),
    (
        NO_BOILERPLATE,
        "boilerplate",
        "the press release does not say who the organisation is; the legal line stands in",
    ),
    (NO_QUOTATION, "quotations", "the press release quotes nobody by name"),
)


def press_gaps(kit: KitFile, has_photograph: bool) -> Iterator[Finding]:
    """A note for each gap, in every language; none if no press release is ordered."""
    if not kit.orders("press-release"):
        return
    for language in kit.languages:
        text = kit.release.texts.get(language, ReleaseText())
        owner = f"release.{language}"
        for kind, key, message in _TEXT_GAPS:
            if not getattr(text, key) and not kit.toml.value("release", language, key):
                header = f"[[{owner}.{key}]] with text and name" if key == "quotations" else f"{key} to [{owner}]"
                said = message if len(kit.languages) == 1 else f"{message} ({language})"
                yield kind.at(kit.toml.place("release", language), said, f"add {header} in kit.toml")
    contact = kit.release.contact
    if not contact or not contact.name or not contact.telephone:
        message = "the press release names nobody whom journalists can telephone"
        hint = "add [release.contact] with name and telephone in kit.toml"
        yield NO_PRESS_CONTACT.at(kit.toml.place("release", "contact"), message, hint)
    if not has_photograph:
        hint = "put it into assets/ and show it in the statement: ![what it shows](assets/photo.jpg)"
        yield NO_PHOTOGRAPH.at(kit.toml.source.whole, "the kit has no photograph", hint)
