"""WeasyPrint, and how it is called: a document is read once, laid out as often as needed and written once.

Importing this module imports WeasyPrint, which reads fontconfig's settings at that moment: stage the fonts before.
"""

import logging
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import pydyf
from weasyprint import CSS, HTML, Document
from weasyprint.css.counters import CounterStyle
from weasyprint.text.ffi import ffi, fontconfig
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.piece import BASE_URL, Sheets, Stylesheet
from presskit.render.copied.lines import copied_as_written
from presskit.render.css_checks import css_findings, unset_variables
from presskit.render.engine_log import engine_log
from presskit.render.fetcher import ClosedFetcher
from presskit.render.font_programs import DocumentFonts, SharedFonts, use_packed_programs
from presskit.render.font_stage import FontStage
from presskit.render.log_checks import (
    document_findings,
    engine_stopped,
    missing_characters,
    names_any,
    refusal_findings,
)
from presskit.render.screen_pictures import ScreenPictures

# What the files still lack for the standards that they claim is prepress's part. Print has tags alone: the engine's
# pdf/x-4 writes the present time and a random identifier, and calls RGB gradients CMYK, which no reader then draws.
WITH_SRGB_INTENT: Mapping[str, object] = {"pdf_variant": "pdf/a-2a", "pdf_tags": True}
TAGGED: Mapping[Edition, Mapping[str, object]] = {
    Edition.SCREEN: WITH_SRGB_INTENT,
    Edition.PHOTOCOPY: WITH_SRGB_INTENT,
    Edition.PRINT: {"pdf_tags": True},
}

# Rules that fetch a file or declare something for their document; a backslash can spell each in many ways.
_OF_ONE_DOCUMENT = re.compile(r"@(?:import|font-face|counter-style|color-profile)|\\", re.IGNORECASE)
_READ_FROM_RIGHT = re.compile(r'<html\b[^>]* dir="rtl"')

ffi.cdef("FcBool FcInitReinitialize (void);")  # the engine declares only what it calls itself


class EngineDocument:
    """One document as the engine knows it.

    One that `is_for_screens` is written with no more pixels than these show. Every method raises KitError, with all
    that was found until then, if the engine stops.
    """

    def __init__(
        self,
        sheets: Sheets,
        fonts: FontStage,
        *,
        tagged: bool,
        edition: Edition = Edition.SCREEN,
        is_for_screens: bool = False,
    ) -> None:
        self._sheets = sheets
        self._from_right = _READ_FROM_RIGHT.search(sheets.html) is not None
        self._pictures = ScreenPictures() if is_for_screens else None
        self._options = TAGGED[edition] if tagged else {}
        self._fetcher = ClosedFetcher(sheets.assets)
        self._counters = CounterStyle()
        self._fonts = fonts
        _use(fonts)
        self._font_configuration = _font_configuration(fonts.configuration)
        self._css_findings = unset_variables(sheets)
        self._records: list[logging.LogRecord] = []
        with self._watched():
            self._html = HTML(string=sheets.html, base_url=BASE_URL, url_fetcher=self._fetcher)
        self._stylesheets = [self._read(sheet) for sheet in sheets.stylesheets]

    @property
    def stylesheets(self) -> tuple[Stylesheet, ...]:
        """Those that it is laid out by."""
        return self._sheets.stylesheets

    def lay_out(self, properties: Mapping[str, str]) -> Document:
        """The pages with these CSS custom properties set on the root, over those of the style sheets."""
        declarations = "".join(f"{name}: {value};" for name, value in properties.items())
        extra = Stylesheet("the setting tried to make it fit", f":root {{ {declarations} }}")
        stylesheets = [*self._stylesheets, self._read(extra)] if properties else self._stylesheets
        _use(self._fonts)
        with self._watched():
            document = self._html.render(
                font_config=self._font_configuration,
                counter_style=self._counters,
                stylesheets=stylesheets,
                **self._options,
            )
        document.fonts = DocumentFonts()
        return document

    def write(self, document: Document, finisher: Callable[[Document, pydyf.PDF], None] | None = None) -> bytes:
        """The laid-out pages as a PDF; `finisher` may change it before its bytes are written."""
        _use(self._fonts)
        with self._watched(), copied_as_written(from_right=self._from_right) as give_codes:
            if self._pictures:
                self._pictures.bring_down(document)

            def finish(finished: Document, pdf: pydyf.PDF) -> None:
                give_codes(pdf)
                if finisher:
                    finisher(finished, pdf)

            return bytes(document.write_pdf(finisher=finish, **self._options))

    def write_part(self, document: Document, pages: Sequence[Any]) -> tuple[bytes, tuple[str, ...]]:
        """These pages as a PDF of their own, and the characters in them that no font has.

        Its bytes are the same whatever the other pages hold.
        """
        part, earlier = document.copy(pages), len(self._records)
        part.fonts = SharedFonts(self._fonts.configuration)
        pdf = self.write(part, finisher=use_packed_programs)
        return pdf, missing_characters(self._records[earlier:])

    def findings(self) -> tuple[Finding, ...]:
        """Everything that the engine has said of this document, and every address that it was refused; once each."""
        refused = refusal_findings(self._fetcher.refused, self._sheets)
        said = document_findings(self._records, self._sheets, self._fetcher.refused)
        return tuple(dict.fromkeys((*self._css_findings, *refused, *said)))

    def missing_characters(self) -> tuple[str, ...]:
        """The characters that were written as empty boxes, because no font has them."""
        return missing_characters(self._records)

    def _read(self, sheet: Stylesheet) -> CSS:
        """The style sheet as the engine reads it, apart from all others: its log names lines, but no file."""
        with self._stopping():
            if _OF_ONE_DOCUMENT.search(sheet.text):
                with engine_log() as said:
                    css = CSS(
                        string=sheet.text,
                        base_url=BASE_URL,
                        url_fetcher=self._fetcher,
                        font_config=self._font_configuration,
                        counter_style=self._counters,
                    )
                records = tuple(said)
            else:
                css, records = _read_for_all(sheet.text)
        self._css_findings += css_findings(self._not_refused(records), sheet)
        return css

    def _not_refused(self, records: Sequence[logging.LogRecord]) -> list[logging.LogRecord]:
        """The records without those that only repeat an address among the refused."""
        return [record for record in records if not names_any(record, self._fetcher.refused)]

    @contextmanager
    def _watched(self) -> Iterator[None]:
        with self._stopping(), engine_log() as records:
            try:
                yield
            finally:
                self._records = [*self._records, *records]

    @contextmanager
    def _stopping(self) -> Iterator[None]:
        """Tell of whatever stops the engine as a finding; its own fatal error is no Exception."""
        try:
            yield
        except MemoryError:  # of the whole process: whoever has limited it tells of it
            raise
        except (Exception, FatalURLFetchingError) as error:
            kind = "" if isinstance(error, FatalURLFetchingError) else type(error).__name__
            reason = ": ".join(part for part in (kind, str(error)) if part)
            raise KitError([*self.findings(), engine_stopped(reason, self._sheets)]) from error


@lru_cache(maxsize=48)  # the house's, and some of those with a piece's own tokens
def _read_for_all(text: str) -> tuple[CSS, tuple[logging.LogRecord, ...]]:
    """A style sheet of no one document, and what the engine says of it; to read all takes longer than many a page."""
    with engine_log() as records:
        css = CSS(string=text, base_url=BASE_URL, url_fetcher=ClosedFetcher({}))
    return css, tuple(records)


def _use(fonts: FontStage) -> None:
    """Make these the fonts of the process, if others were used last."""
    fonts.point_fontconfig()
    _take_rules(fonts.configuration)


@lru_cache(maxsize=1)  # so that it is done again after another configuration was used
def _take_rules(configuration: Path) -> None:  # noqa: ARG001 - the cache's key
    """Take what stands for an unknown or generic family from the configuration that the environment names now.

    Pango asks these rules of the process's one current configuration, whatever font map it works for; fontconfig
    makes that once and keeps it (measured: Pango 1.50, fontconfig 2.14).
    """
    fontconfig.FcInitReinitialize()


@lru_cache(maxsize=4)
def _font_configuration(configuration: Path) -> FontConfiguration:  # noqa: ARG001 - the cache's key
    """The fonts that fontconfig finds now; shared, as reading them takes longer than a page."""
    return FontConfiguration()
