"""What a PDF carries besides what is seen on its pages."""

from dataclasses import dataclass

from presskit.preflight.facts.boxes import Box


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation that is no link: what sort, on which page, where, and what it says."""

    page: int
    sort: str
    box: Box | None
    words: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class PictureTrace:
    """What a picture in the PDF tells besides the picture; `place_told` says that it names where it was taken."""

    what: str
    place_told: bool = False


@dataclass(frozen=True, slots=True)
class CarriedFacts:
    """What the PDF carries besides its pages.

    `folder_names` are excerpts of strings that name one. `hidden_layers` are the names of layers that are not shown,
    `layers` of all. `older_versions` counts the versions that were saved before.
    `unused` says what is in the file that no page uses. `traces` are what pictures tell of their making.
    """

    attachments: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    form_fields: int = 0
    folder_names: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    layers: tuple[str, ...] = ()
    hidden_layers: tuple[str, ...] = ()
    older_versions: int = 0
    bytes_outside: int = 0
    unused: tuple[str, ...] = ()
    thumbnails: int = 0
    program_data: tuple[str, ...] = ()
    traces: tuple[PictureTrace, ...] = ()
