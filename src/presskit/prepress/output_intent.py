"""The printing condition that a file's colours are meant for, said so that both PDF/X and PDF/A find it."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from presskit.model.print_spec import PrintCondition


def write_output_intents(pdf: pikepdf.Pdf, condition: PrintCondition) -> None:
    """Name the condition and carry its profile, once for both standards (ISO 19005-2, 6.2.3: the same stream)."""
    profile = pdf.make_indirect(pdf.make_stream(condition.profile, N=4, Alternate=Name.DeviceCMYK))
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=standard,
                OutputConditionIdentifier=String(condition.identifier),
                RegistryName=String(condition.registry),
                OutputCondition=String(condition.description),
                Info=String(condition.description),
                DestOutputProfile=profile,
            )
            for standard in (Name.GTS_PDFX, Name.GTS_PDFA1)
        ]
    )
