"""What a PDF carries besides its pages, gathered from its objects, its layers and the bytes around them."""

from collections.abc import Sequence

import pikepdf

from presskit.preflight.facts.document import CarriedFacts
from presskit.preflight.reading.frame import read_frame
from presskit.preflight.reading.notes import read_layers, read_notes
from presskit.preflight.reading.objects import ObjectsRead
from presskit.preflight.reading.unused import read_unused


def read_carried(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], read: ObjectsRead, data: bytes) -> CarriedFacts:
    """The facts, each thing named once; `read` is what the walk over all objects has met."""
    layers, hidden_layers = read_layers(pdf)
    frame = read_frame(data)
    return CarriedFacts(
        attachments=tuple(sorted(set(read.attachments))),
        actions=tuple(sorted(set(read.actions))),
        form_fields=read.form_fields,
        folder_names=tuple(sorted(set(read.folder_names))),
        notes=tuple(read_notes(pages)),
        layers=layers,
        hidden_layers=hidden_layers,
        older_versions=frame.older_versions,
        bytes_outside=frame.bytes_outside,
        unused=read_unused(pdf),
        thumbnails=read.thumbnails,
        program_data=tuple(sorted(set(read.program_data))),
        traces=tuple(dict.fromkeys(read.traces)),
    )
