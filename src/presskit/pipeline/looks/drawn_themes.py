"""One kit drawn in every theme: its pieces made as a build makes them, and one sheet of their first pages."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any

from presskit.cache import Cache, user_cache
from presskit.compose import compose_theme_sheet, face_faults, needed_fonts
from presskit.errors import Faults, KitError
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.house_style import FontFile, HouseStyle
from presskit.model.kit import Kit
from presskit.model.looks.style import Theme
from presskit.model.looks.tried_theme import TriedPiece, TriedTheme
from presskit.model.partner import PartnerTable
from presskit.model.piece import ComposedPiece
from presskit.model.step import Step
from presskit.pipeline.composing import compose_all
from presskit.pipeline.crew import hired_crew
from presskit.pipeline.desk import Desk
from presskit.pipeline.drawings import drawing_rows
from presskit.pipeline.fonts.needed import with_script_fonts
from presskit.pipeline.making import make_all
from presskit.pipeline.memory import Memory
from presskit.pipeline.order import Advance, BuildOrder, WantedFile, Watcher, nobody
from presskit.pipeline.pieces import BuiltPiece, FileRow
from presskit.pipeline.row import Made, Row, Work
from presskit.pipeline.selection import Wanted, chosen_files
from presskit.pipeline.summary_sheets import PagePictures, Pictures, SummaryFile
from presskit.pipeline.worklist import own_file
from presskit.pipeline.workshop import FontShelf, Workshop
from presskit.preflight import page_pictures
from presskit.render import FontStage
from presskit.units import MM_PER_INCH

_PIECE_PX = 640
_SHEET_PX = 2480
_MOST_SHEET_PIXELS = 20_000_000


@dataclass(frozen=True, slots=True)
class DrawnThemes:
    """The sheet as PDF and as PNG, what each theme has come to, and what was found in all of them alike."""

    pdf: bytes
    png: bytes
    sheet_mm: tuple[float, float]
    themes: tuple[TriedTheme, ...]
    findings: tuple[Finding, ...]


@dataclass(eq=False)
class _Trial:
    """A kit in one theme on its way: a row of pictures for each piece that could be composed."""

    theme: Theme
    wanted: Sequence[WantedFile]
    pictures: dict[str, PagePictures]
    composed: tuple[Finding, ...]

    def outcome(self, made: Made) -> TriedTheme:
        """What has come of it, with everything that was found."""
        found = [*self.composed]
        for row in self.pictures.values():
            found += row.file.told(made.findings(row.file))
        pieces = tuple(self._piece(file, made) for file in self.wanted)
        return TriedTheme(self.theme, pieces, tuple(dict.fromkeys(found)))

    def _piece(self, file: WantedFile, made: Made) -> TriedPiece:
        row, size = self.pictures.get(file.piece.name), file.piece.size
        png = made.outcomes[row].pages[0].png if row in made.outcomes else b""
        return TriedPiece(file.piece.name, size.width_mm, size.height_mm, png)


@dataclass(eq=False, kw_only=True)
class ThemeSheet(SummaryFile):
    """The sheet of all that could be drawn, once it is settled."""

    trials: Sequence[_Trial]

    def composed(self, made: Made) -> ComposedPiece | None:
        """Of the pieces that were made; raises KitError if there are none."""
        if not made.settled.issuperset(self.after):
            return None
        tried = [trial.outcome(made) for trial in self.trials]
        if not any(piece.png for each in tried for piece in each.pieces):
            raise KitError(())
        return self.workshop.desk.composed(compose_theme_sheet, told_apart(tried)[0])


@dataclass(eq=False, kw_only=True)
class SheetPicture(PagePictures):
    """The sheet as a picture, made for its own sake."""

    is_file = True

    def work(self, _rows: Sequence[Any], made: Made) -> Work:
        """Drawn finer than a page that is looked at for itself: each of its pictures is looked at."""
        built: BuiltPiece = made.outcomes[self.file]
        return SheetPictureWork(built.pdf, MM_PER_INCH * self.width_px / built.report.trim_width_mm)


@dataclass(frozen=True, slots=True)
class SheetPictureWork:
    """The sheet, drawn."""

    pdf: bytes
    resolution_ppi: float

    def do(self, _fonts: FontStage) -> tuple[Pictures]:
        """A picture of its one page."""
        return (Pictures(page_pictures(self.pdf, self.resolution_ppi, most_pixels=_MOST_SHEET_PIXELS)),)


def draw_themes(order: BuildOrder, advance: Advance | None = None) -> DrawnThemes:
    """The kit in every theme, one of each of its pieces in its first language; nothing is written but the cache.

    Raises:
        KitError: the kit has errors, or nothing of it can be made in any theme.
        UsageError: no processes can be started.
        SystemLibraryMissing: the layout engine cannot be imported here.
    """
    home = user_cache()
    watcher = Watcher(advance or nobody, nobody)
    watcher.advance(Step(0, 0, ""))
    kit, house = _loaded(order)
    shelf = FontShelf(_fonts_of_all(kit, house), None if home.fault else home.folder / "fonts")
    with ExitStack() as desks:
        sheet_house = replace(house, fonts=shelf.fonts)
        workshop = Workshop(kit, PartnerTable(), sheet_house, shelf, Desk(kit, sheet_house), order.draft)
        desks.enter_context(workshop.desk)
        trials = [_trial(theme, workshop, house, _one_of_each(kit, order)) for theme in house.themes.values()]
        pictures = [row for trial in trials for row in trial.pictures.values()]
        sheet = ThemeSheet(workshop=workshop, trials=trials, after=(*pictures,))
        picture = SheetPicture(name="the sheet", file=sheet, width_px=_SHEET_PX, needs=(sheet,))
        needed = dict.fromkeys(row for each in pictures for row in (*each.file.needs, each.file))
        rows: list[Row] = [*needed, *pictures, sheet, picture]
        with hired_crew(order, workshop) as crew:
            made = make_all(rows, Memory(Cache(home)), crew, watcher)
    tried, common = told_apart([trial.outcome(made) for trial in trials])
    if picture not in made.outcomes:
        raise KitError(
            [*house.findings, *common, *(each for one in tried for each in one.findings), *made.findings(sheet)]
        )
    built: BuiltPiece = made.outcomes[sheet]
    size_mm = (built.report.trim_width_mm, built.report.trim_height_mm)
    (page,) = made.outcomes[picture].pages
    return DrawnThemes(built.pdf, page.png, size_mm, tuple(tried), (*house.findings, *common, *built.findings))


def told_apart(tried: Sequence[TriedTheme]) -> tuple[list[TriedTheme], tuple[Finding, ...]]:
    """The themes, each with what was found in it and not in all, and what was found in all."""
    common = [found for found in tried[0].findings if all(found in each.findings for each in tried)] if tried else []
    own = [replace(each, findings=tuple(one for one in each.findings if one not in common)) for each in tried]
    return own, tuple(common)


def _loaded(order: BuildOrder) -> tuple[Kit, HouseStyle]:
    """The kit and the house style; the faults of both are told together, as a KitError."""
    faults, kit, house = Faults(), None, None
    with faults.gathered():
        kit = load_kit(order.kit_folder, draft=order.draft, allowed=order.allowed)
    with faults.gathered():
        house = load_house_style(order.kit_folder)
    if faults or kit is None or house is None:
        raise faults.as_error()
    house = with_script_fonts(house, kit, ())
    told = face_faults(kit, (), needed_fonts(kit, (), house.fonts))
    if any(finding.is_error for finding in told):
        raise KitError([*kit.findings, *house.findings, *told])
    return kit, replace(house, findings=(*house.findings, *told))


def _one_of_each(kit: Kit, order: BuildOrder) -> tuple[WantedFile, ...]:
    """The first file of each design that can be made, for screens where it has that edition."""
    files = chosen_files(kit, replace(order, languages=(kit.languages[0],)))
    makeable = [file for file in files if not kit.is_held_back(file.piece.name, file.language)]
    first: dict[str, WantedFile] = {}
    for file in sorted(makeable, key=lambda each: each.edition is not Edition.SCREEN):
        first.setdefault(file.piece.design.name, file)
    return tuple(file for file in makeable if file in first.values())


def _in_theme(kit: Kit, theme: Theme) -> Kit:
    """The kit with this theme under the tokens and variants that it sets itself."""
    return replace(kit, style=replace(kit.style, theme=theme))


def _fonts_of_all(kit: Kit, house: HouseStyle) -> tuple[FontFile, ...]:
    """The fonts that the kit needs in any of the themes, so that one crew can work for all."""
    by_theme = (needed_fonts(_in_theme(kit, theme), (), house.fonts) for theme in house.themes.values())
    return tuple({font.sha256: font for fonts in by_theme for font in fonts}.values())


def _trial(theme: Theme, workshop: Workshop, house: HouseStyle, wanted: tuple[WantedFile, ...]) -> _Trial:
    """The kit composed in this theme, and the rows that its first pages are drawn by."""
    kit = _in_theme(workshop.kit, theme)
    house = replace(house, fonts=needed_fonts(kit, (), house.fonts))
    room = replace(workshop, kit=kit, house=house, desk=Desk(kit, house))
    try:
        with room.desk:
            composed = compose_all(room, Wanted(wanted, (), ()))
    except KitError as error:
        return _Trial(theme, wanted, {}, error.findings)
    marks, figures = kit.organisation.logos, kit.pictures.values()
    page_mm2 = max(file.piece.size.width_mm * file.piece.size.height_mm for file in wanted)
    drawings = drawing_rows(marks, figures, workshop.shelf, page_mm2)
    files = [own_file(room, piece, drawings) for piece in composed.pieces]
    pictures = {row.piece.piece.name: _picture(row) for row in files}
    return _Trial(theme, wanted, pictures, (*composed.findings, *composed.mistakes))


def _picture(file: FileRow) -> PagePictures:
    return PagePictures(name=file.name, file=file, width_px=_PIECE_PX, needs=(file,))
