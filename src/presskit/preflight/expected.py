"""What was promised of a PDF: the measure that it is held against."""

from dataclasses import dataclass

from presskit.model.edition import Edition
from presskit.model.house_style import FontSource
from presskit.model.paper import PaperSize
from presskit.model.piece import FinishedPiece, QrPlacement
from presskit.model.print_spec import PrintSpec


@dataclass(frozen=True, slots=True)
class Expected:
    """What the PDF has to show; a part is None where nobody promised it, as for a file from elsewhere.

    `spec` is the print specification that the file is held to, None for a file that is not meant for a print shop.
    `text` is what a reader must be able to copy; `fonts` are the files that it is set in. Codes in pictures of other
    pages are not there to be read.
    """

    edition: Edition | None = None
    spec: PrintSpec | None = None
    size: PaperSize | None = None
    pages: int | None = None
    title: str | None = None
    language: str | None = None
    claims: tuple[str, ...] | None = None
    qr_codes: tuple[QrPlacement, ...] | None = None
    text: tuple[str, ...] | None = None
    font_families: frozenset[str] | None = None
    fonts: tuple[FontSource, ...] = ()
    shows_other_pages: bool = False

    @property
    def of_a_kit(self) -> bool:
        """Whether it is a piece that presskit has made, and not a file of another maker."""
        return any(part is not None for part in (self.title, self.pages, self.claims, self.text))

    @property
    def for_print(self) -> bool:
        """Whether the file goes to a press or a copier, and not to screens."""
        return self.edition in (Edition.PRINT, Edition.PHOTOCOPY)

    @property
    def for_no_press(self) -> bool:
        """Whether the file is promised for screens or an office machine, which show less than a press prints."""
        return self.edition in (Edition.SCREEN, Edition.PHOTOCOPY)


def expected_of(
    finished: FinishedPiece, font_families: frozenset[str], fonts: tuple[FontSource, ...] = ()
) -> Expected:
    """What this piece promises, set in fonts of these families only, which these files have."""
    composed = finished.composed
    return Expected(
        edition=composed.edition,
        spec=composed.print_spec,
        size=composed.piece.size,
        pages=finished.pages,
        title=composed.title,
        language=composed.language,
        claims=finished.claims,
        qr_codes=None if composed.shows_other_pages else composed.qr_codes,
        text=composed.text,
        font_families=font_families,
        fonts=fonts,
        shows_other_pages=composed.shows_other_pages,
    )


def expected_of_any(spec: PrintSpec | None, edition: Edition | None = None) -> Expected:
    """What is asked of a file of any maker: with a specification, what its print shop asks."""
    return Expected(edition=edition or (Edition.PRINT if spec else None), spec=spec)
