"""PDFs of any maker looked at, one after another, and a report of them for people to read."""

from dataclasses import dataclass
from pathlib import Path

from presskit.errors import UsageError
from presskit.model.edition import Edition
from presskit.model.examined import ExaminedPdf
from presskit.model.print_spec import PrintSpec
from presskit.pipeline.guarded_examiner import Examination, GuardedExaminer
from presskit.pipeline.one_file import read_pdf
from presskit.pipeline.order import Advance

_PICTURE_PPI = 110.0


@dataclass(frozen=True, slots=True)
class PreflightOrder:
    """The files to be looked at, and what they are held to; `kit_folder` may have print specifications of its own."""

    files: tuple[Path, ...]
    spec: str = ""
    edition: str = ""
    kit_folder: Path | None = None
    with_pictures: bool = False


def preflight_files(order: PreflightOrder, advance: Advance) -> tuple[ExaminedPdf, ...]:
    """What was found in each file, in their order.

    Raises:
        UsageError: a file cannot be read, or there is no such edition or print specification.
        KitError: the kit's own print specification has faults.
    """
    edition, spec = _edition(order), _spec(order)
    examined = []
    with GuardedExaminer() as examiner:
        for number, path in enumerate(order.files):
            advance(number, len(order.files), path.name)
            asked = Examination(read_pdf(path), spec, edition, _PICTURE_PPI if order.with_pictures else 0.0)
            seen = examiner.examine(asked)
            examined.append(ExaminedPdf(path.as_posix(), seen.report, seen.pictures))
    return tuple(examined)


def _edition(order: PreflightOrder) -> Edition | None:
    if not order.edition:
        return None
    if order.edition not in list(Edition):
        raise UsageError(f'there is no edition "{order.edition}"', f"choose {', '.join(Edition)}")
    edition = Edition(order.edition)
    if edition is Edition.PRINT and not order.spec:
        raise UsageError("the print edition is held to a print specification", "add --spec european, or another")
    if edition is not Edition.PRINT and order.spec:
        raise UsageError(f"--spec is for the print edition, not for {edition}", "leave one of the two out")
    return edition


def _spec(order: PreflightOrder) -> PrintSpec | None:
    if not order.spec:
        return None
    from presskit.load import load_print_spec  # noqa: PLC0415 - reading a kit takes more than most files do

    return load_print_spec(order.spec, order.kit_folder)
