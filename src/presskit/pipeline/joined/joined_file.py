"""A file in several languages as a row: pages of finished files joined, and held against those files."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from presskit.cache import fingerprint
from presskit.model.manifest import Version
from presskit.model.piece import ComposedPiece, QrPlacement, Sheets
from presskit.pipeline.limits import Suspects
from presskit.pipeline.memory import tools_key
from presskit.pipeline.order import WantedFile
from presskit.pipeline.pieces import BuiltPiece, FileRow, without_errors
from presskit.pipeline.row import Made, Row, Work
from presskit.preflight import differing_sides, preflight_pdf
from presskit.prepress import join_pages
from presskit.render import FontStage


@dataclass(eq=False, kw_only=True)
class JoinedFile(FileRow):
    """A file, anyone's, whose first page is that of the first of its `sides`, the second that of the second."""

    sides: tuple[FileRow, ...]

    def key(self, made: Made) -> str | None:
        """Of what the files are made from that it is joined of, and so before any of them is."""
        keys = [side.key(made) for side in self.sides]
        return None if None in keys else fingerprint("joined", keys, self.piece.languages, tools_key())

    def work(self, _rows: Sequence[Any], made: Made) -> Work:
        """Joined of the finished files, alone."""
        return JoinWork(self.piece, tuple((row.piece.qr_codes, made.outcomes[row]) for row in self.sides))

    def suspects(self) -> Suspects:
        """Nothing of the kit's: nothing is laid out."""
        return Suspects()


@dataclass(frozen=True, slots=True)
class JoinWork:
    """The piece as it will be called, and for each page the file it is from with the codes that this promised."""

    piece: ComposedPiece
    sides: tuple[tuple[tuple[QrPlacement, ...], BuiltPiece], ...]

    def do(self, fonts: FontStage) -> tuple[BuiltPiece]:
        """The finished, proven file; raises KitError if it is not what it was joined of."""
        codes = [code for number, side in enumerate(self.sides, 1) for code in codes_on(number, *side)]
        files = [built.pdf for _, built in self.sides]
        finished = join_pages(files, replace(self.piece, qr_codes=tuple(codes)))
        findings = without_errors(finished.findings)
        differing = differing_sides(finished.pdf, files, self.piece.languages)
        findings += without_errors((each.of_piece(self.piece.piece.name) for each in differing), findings)
        report = preflight_pdf(finished, fonts.families, fonts.sources)
        findings += without_errors(report.findings, findings)
        return (BuiltPiece(finished.pdf, finished.pages, finished.claims, report, findings),)


def codes_on(page: int, promised: Iterable[QrPlacement], built: BuiltPiece) -> list[QrPlacement]:
    """Those of the codes that a file has promised that were read from this page of it."""
    left, on_page = list(promised), []
    for read in built.report.qr_codes:
        code = next((each for each in left if read.page == page and each.url == read.url), None)
        if code:
            left.remove(code)
            on_page.append(code)
    return on_page


def joined_rows(wanted: Iterable[WantedFile], files: Iterable[FileRow]) -> list[JoinedFile]:
    """The rows of the wanted joined files, for whoever has a file in each of their languages."""
    known: Mapping[Version, FileRow] = {row.version: row for row in files}
    owners = dict.fromkeys(version[-1] for version in known)
    rows = []
    for owner in owners:
        for file in wanted:
            versions = [(file.piece.name, file.edition.value, side, owner) for side in file.piece.sides]
            if all(version in known for version in versions):
                rows.append(_row([known[version] for version in versions]))
    return rows


def _row(sides: Sequence[FileRow]) -> JoinedFile:
    piece, first = joined_piece([row.piece for row in sides]), sides[0]
    needs: tuple[Row, ...] = tuple(sides)
    return JoinedFile(
        name=piece.full_name,
        workshop=first.workshop,
        piece=piece,
        partner=first.partner,
        sides=tuple(sides),
        needs=needs,
    )


def joined_piece(sides: Sequence[ComposedPiece]) -> ComposedPiece:
    """The piece that is joined of these: under all their titles, with nothing that is laid out anew."""
    first = sides[0]
    return replace(
        first,
        title=" / ".join(dict.fromkeys(side.title for side in sides)),
        author=" / ".join(dict.fromkeys(side.author for side in sides)),
        languages=tuple(side.language for side in sides),
        side_titles=tuple(side.title for side in sides),
        body=Sheets("", ()),
        stationery=None,
        text=(),
        findings=(),
        spot_colours=tuple(dict.fromkeys(spot for side in sides for spot in side.spot_colours)),
    )
