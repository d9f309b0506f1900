"""The job sheet: one page for the print shop that says all there is to know of one print file."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import PurePosixPath

from babel import Locale
from babel.numbers import format_decimal

from presskit.compose.contexts import JobCode, JobSheetContext, JobSpot, JobWords, Page
from presskit.compose.css.mirroring import mirrored
from presskit.compose.css.tokens import tokens_on
from presskit.compose.glyph_cover import address_in_print
from presskit.compose.languages.locales import locale_of, own_digits
from presskit.compose.layout import SHEET_MODULE_MM, body_classes, code_properties, trim_properties
from presskit.compose.lock_up import logo_properties
from presskit.compose.logos import logo_bounds
from presskit.compose.piece_context import embargo_words, page_of, sender_of
from presskit.compose.qr_code import common_version, modules_a_side, qr_svg
from presskit.compose.sheets import COMMON_STYLES, kit_tokens, own_files, picture_assets, stylesheets
from presskit.compose.template_engine import fill_template, template_environment
from presskit.compose.wording.labels import load_shop_labels
from presskit.model.brand import PrintedSpot
from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.model.piece import Asset, ComposedPiece, Piece, QrPlacement, Sheets, Stylesheet
from presskit.model.piece_design import SAFE_INSET_MM, FitRule, FitStep, PieceDesign
from presskit.model.print_job import PrintJob
from presskit.rules.address_forms import breakable_parts
from presskit.rules.inks import ink_words
from presskit.units import mm_to_inches

TEMPLATE = "job-sheet"
_FILE = f"{TEMPLATE}.html"
MOST_PICTURES = 2
MOST_DRAWN_CODES = 6
SCALES_PERCENT = (95, 90, 86, 82)
LEAST_NOTES_MM = 12


def compose_job_sheet(kit: Kit, house: HouseStyle, job: PrintJob) -> ComposedPiece:
    """The job sheet as HTML and CSS, a screen document in the language of the print file.

    Its paper is that of the piece's part of the world. Raises KitError for mistakes in templates and labels.
    """
    paper = house.papers["Letter" if job.piece.size.in_inches else "A4"]
    rule = FitRule(1, min_pages=1, steps=_steps())
    piece = Piece(PieceDesign(f"{job.piece.name}-{TEMPLATE}", rule), paper)
    language, addresses = job.entry.languages[0], _addresses(job)
    version = common_version(addresses)
    side_mm = modules_a_side(version) * SHEET_MODULE_MM
    printed = {url: address_in_print(url, house.fonts) for url in addresses}
    codes = [_code(kit, job, url, printed[url], drawn=url in addresses[:MOST_DRAWN_CODES]) for url in addresses]
    page = _page(kit, piece, job)
    context = JobSheetContext(page, sender_of(kit), job_words(job, codes))
    variables = {field.name: getattr(context, field.name) for field in fields(context)}
    labels = load_shop_labels(house, language, kit.languages[0])
    html = fill_template(template_environment(house, labels.words, language), house, _FILE, variables)
    tokens = {
        **kit_tokens(kit, piece, Edition.SCREEN),
        **trim_properties(piece),
        **code_properties(SHEET_MODULE_MM, side_mm),
    }
    drawn = addresses[:MOST_DRAWN_CODES]
    styles = _styles(kit, house, piece, tokens, language)
    return ComposedPiece(
        piece=piece,
        edition=Edition.SCREEN,
        language=language,
        title=page.title,
        author=kit.organisation.name_text,
        date=kit.date,
        body=Sheets(html, styles, _assets(kit, job, drawn, version), own_files(house, _FILE)),
        stationery=None,
        qr_codes=tuple(QrPlacement(url, printed[url], SHEET_MODULE_MM, side_mm, version) for url in drawn),
        fit=rule,
        findings=labels.notes,
        text=(job.title, *filter(None, [page.embargo])),
    )


def _page(kit: Kit, piece: Piece, job: PrintJob) -> Page:
    """The sheet as a whole; it says to the shop until when nobody may publish."""
    page = page_of(kit.statements[job.entry.languages[0]], piece, Edition.SCREEN, draft=False)
    title = f"{_file_name(job)} · {kit.organisation.short_name}"
    return replace(page, title=title, embargo=embargo_words(kit, job.entry.languages[0]))


def _styles(
    kit: Kit, house: HouseStyle, piece: Piece, tokens: Mapping[str, str], language: str
) -> tuple[Stylesheet, ...]:
    names = (*COMMON_STYLES, f"styles/{TEMPLATE}.css")
    room = tokens_on(stylesheets(house, names, tokens), body_classes(piece, Edition.SCREEN, None, TEMPLATE))
    logo = logo_properties(kit.organisation.logo, room, logo_bounds(kit.organisation, Edition.SCREEN))
    return mirrored(stylesheets(house, names, {**tokens, **logo}), language)


def job_words(job: PrintJob, codes: Sequence[JobCode]) -> JobWords:
    """What the template prints of the job, its figures written as the language writes them."""
    entry, spec, language = job.entry, job.spec, job.entry.languages[0]
    width_mm, height_mm, bleed_mm = entry.trim_width_mm, entry.trim_height_mm, entry.bleed_mm
    in_inches = job.piece.size.in_inches
    return JobWords(
        file_name_parts=_file_name_parts(_file_name(job)),
        title=job.title,
        piece=job.piece.design.title,
        size_name=job.piece.size.name,
        edition=entry.edition,
        language_name=" / ".join(map(_language_name, job.entry.languages)),
        trim=_size(width_mm, height_mm, language),
        trim_inches=_size(width_mm, height_mm, language, in_inches=True) if in_inches else "",
        with_bleed=_size(width_mm + 2 * bleed_mm, height_mm + 2 * bleed_mm, language) if bleed_mm else "",
        bleed=_figure(bleed_mm, language) if bleed_mm else "",
        bleed_inches=_figure(bleed_mm, language, in_inches=True) if bleed_mm and in_inches else "",
        safe_inset=_figure(spec.safe_inset_mm if spec else SAFE_INSET_MM, language),
        pages=entry.pages,
        inks=_inks(job),
        marks=tuple(mark.value for mark in spec.marks) if spec else (),
        condition=spec.condition.identifier if spec else "",
        condition_words=spec.condition.description if spec else "",
        ink_limit=_decimal(Decimal(str(spec.ink_limit_percent)), language) if spec else "",
        stock=spec.stock if spec else "",
        claims=entry.claims,
        sha256_parts=(entry.sha256[:32], entry.sha256[32:]),
        checked=job.checked,
        checks=sum(topic.checks for topic in job.checked),
        warnings=sum(topic.warnings for topic in job.checked),
        picture_sources=tuple(_picture_name(index) for index in range(len(job.pictures[:MOST_PICTURES]))),
        codes=tuple(codes),
        spots=tuple(_spot(spot, job) for spot in job.spot_colours),
    )


def _addresses(job: PrintJob) -> list[str]:
    """Each address that a code on the pages leads to, once, in their order."""
    return list(dict.fromkeys(code.url for code in job.entry.qr_codes))


def _code(kit: Kit, job: PrintJob, url: str, printed: str, *, drawn: bool) -> JobCode:
    """The code with the title of the kit's link that it leads to, if it is one, and the pages it stands on."""
    return JobCode(
        title=next((link.title for link in kit.links if link.url == url), ""),
        address_parts=breakable_parts(printed),
        pages=tuple(sorted({code.page for code in job.entry.qr_codes if code.url == url})),
        code_source=_code_name(url, job) if drawn else "",
    )


def _code_name(url: str, job: PrintJob) -> str:
    return f"qr-{_addresses(job).index(url) + 1}.svg"


def _picture_name(index: int) -> str:
    return f"page-{index + 1}"


def _assets(kit: Kit, job: PrintJob, drawn: Sequence[str], version: int) -> dict[str, Asset]:
    codes = {_code_name(url, job): Asset(qr_svg(url, version), "image/svg+xml") for url in drawn}
    pictures = {_picture_name(index): picture for index, picture in enumerate(job.pictures[:MOST_PICTURES])}
    return {**codes, **pictures, **picture_assets([kit.organisation.logo])}


def _file_name(job: PrintJob) -> str:
    return PurePosixPath(job.entry.path).name


def _file_name_parts(name: str) -> tuple[str, ...]:
    """The name in parts between which a line may end: each underscore is followed by a new part."""
    *parts, last = name.split("_")
    return (*(f"{part}_" for part in parts), last)


def _spot(spot: PrintedSpot, job: PrintJob) -> JobSpot:
    """A plate of its own if it was read back from the file."""
    return JobSpot(spot.name, spot.name in job.spot_inks, ink_words(spot.inks))


def _inks(job: PrintJob) -> str:
    """Inks on the front and on the back, as the trade writes them: 4/4, 1/0, with spot colours 5/5."""
    count = 4 + len(job.spot_inks) if job.entry.edition == Edition.PRINT else 1
    return f"{count}/{count if job.entry.pages > 1 else 0}"


def _language_name(language: str) -> str:
    """The language as it calls itself."""
    locale = locale_of(language)
    return str(Locale.parse(str(locale).removesuffix("_001")).display_name) if locale else language


def _size(width_mm: float, height_mm: float, language: str, *, in_inches: bool = False) -> str:
    sides = (_figure(side_mm, language, in_inches=in_inches) for side_mm in (width_mm, height_mm))
    return " × ".join(sides)


def _figure(length_mm: float, language: str, *, in_inches: bool = False) -> str:
    """The length with at most three decimals, as in 3.175 or 3,175."""
    return _decimal(Decimal(str(round(mm_to_inches(length_mm) if in_inches else length_mm, 3))), language)


def _decimal(value: Decimal, language: str) -> str:
    locale = locale_of(language)
    return own_digits(str(format_decimal(value, locale=locale)), language) if locale else str(value)


def _steps() -> tuple[FitStep, ...]:
    fewer_notes = {"--notes-height": f"{LEAST_NOTES_MM}mm"}
    first = FitStep(f"the job sheet has {LEAST_NOTES_MM} mm for notes", fewer_notes)
    smaller = (
        FitStep(f"the job sheet is set at {percent} % of its size", {**fewer_notes, "--scale": str(percent / 100)})
        for percent in SCALES_PERCENT
    )
    return (first, *smaller)
