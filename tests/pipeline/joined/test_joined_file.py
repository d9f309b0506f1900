"""Files in several languages, from the order to what stands on disk."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from tests.made_once import made_once
from tests.made_pieces import checkout_fonts, composed
from tests.pipeline.builds import build
from tests.pipeline.joined.conftest import Listing
from tests.pipeline.joined.two_languages import two_languages, without_second_call
from tests.prepress.joining.made_sides import BOTH, files_in
from tests.prepress.joining.made_sides import joined_piece as joined_of_both
from tests.verapdf import validate

from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.piece import ComposedPiece, QrPlacement
from presskit.model.report import QrReading, Report
from presskit.pipeline.joined.joined_file import JoinedFile, JoinWork, codes_on, joined_piece
from presskit.pipeline.pieces import BuiltPiece
from presskit.pipeline.summary_sheets import ContactSheet, JobSheet
from presskit.render import FontStage, stage_fonts

JOINED = "2026-03-07_records_flyer-a5_en_fr_embargoed.pdf"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit, built."""

    def make(folder: Path) -> None:
        build(two_languages(folder))

    return made_once(tmp_path_factory, "two-languages", make)


@pytest.fixture
def built(first: Path, tmp_path: Path) -> Path:
    """The kit, built, with all that is remembered of that; to be changed."""
    return shutil.copytree(first, tmp_path, dirs_exist_ok=True)


def entries(folder: Path) -> dict[str, dict[str, Any]]:
    """The manifest's entries by path."""
    manifest = json.loads((folder / "build" / "manifest.json").read_text(encoding="utf-8"))
    return {entry["path"]: entry for entry in manifest["files"]}


def texts(path: Path) -> list[str]:
    """The text of each page."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def test_whoever_has_both_languages_has_a_row_for_both(listing: Listing) -> None:
    """The organisation and a partner without a language of its own, not one that has the second alone."""
    listed = listing[1]
    rows = [row for row in listed if isinstance(row, JoinedFile)]
    assert [(row.name, row.partner.id if row.partner else "") for row in rows] == [
        ("flyer-a5 screen en+fr", ""),
        ("flyer-a5 print en+fr", ""),
        ("flyer-a5 screen en+fr", "north"),
        ("flyer-a5 print en+fr", "north"),
    ]
    assert all(row.needs == row.sides for row in rows)
    assert [[side.piece.language for side in row.sides] for row in rows] == [["en", "fr"]] * 4
    jobs = [row.printed.name for row in listed if isinstance(row, JobSheet)]
    assert jobs == ["flyer-a5 print en", "flyer-a5 print fr", "flyer-a5 print en+fr"]
    assert any(isinstance(row, ContactSheet) for row in listed)


def test_the_file_stands_beside_those_of_each_language(first: Path) -> None:
    """In every edition, with a job sheet for the print file, and for the partner of both."""
    found = sorted(path for path, entry in entries(first).items() if entry["language"] == "en+fr")
    own, of_partner = (f"{{}}/{JOINED}", "partners/north/{}/" + JOINED.replace("records", "records_north"))
    assert found == sorted(
        [*map(own.format, ("screen", "print", "job-sheets")), *map(of_partner.format, ("screen", "print"))]
    )
    assert all(entries(first)[path]["pages"] == 2 for path in found if "job-sheets" not in path)


def test_front_and_back_are_those_of_their_languages(first: Path) -> None:
    """The pages are copied as those of the files beside it are, and the code on the back is that of the back."""
    folder = first / "build" / "screen"
    made = texts(folder / JOINED)
    assert made == [
        texts(folder / JOINED.replace("en_fr", "en"))[0],
        texts(folder / JOINED.replace("en_fr", "fr"))[1],
    ]
    (code,) = entries(first)[f"screen/{JOINED}"]["qr"]
    assert (code["page"], code["url"]) == (2, "https://records.example/who-holds-the-records/")


def test_it_meets_what_it_claims(first: Path) -> None:
    """VeraPDF agrees, the partner's file included."""
    paths = [first / "build" / path for path, entry in entries(first).items() if entry["language"] == "en+fr"]
    assert [(verdict.file, verdict.failures) for verdict in validate(paths) if not verdict.compliant] == []
    assert entries(first)[f"print/{JOINED}"]["claims"] == ["PDF/X-4", "PDF/A-2a", "PDF/UA-1"]


def test_chosen_alone_it_comes_with_the_files_it_is_made_of(built: Path) -> None:
    """`--lang en+fr`; of one language alone there is none, and the one that stands is left alone."""
    both = build(built, languages=("en+fr",), editions=("screen",))
    assert [entry.language for entry in both.files if entry.path.startswith("screen/")] == ["en", "en+fr", "fr"]
    alone = build(built, languages=("fr",), editions=("screen",))
    assert [entry.language for entry in alone.files if entry.path.startswith("screen/")] == ["fr"]
    assert f"print/{JOINED}" in entries(built)
    assert entries(built)[f"screen/{JOINED}"]["earlier"]


def test_what_an_error_holds_back_in_one_language_is_held_back_in_both(built: Path) -> None:
    """And is told, once for all editions; the file of the other language is made, and former ones stay."""
    without_second_call(built)
    made = build(built)
    assert {entry.language for entry in made.files if entry.edition != "screen"} == {"en"}
    (told,) = (finding for finding in made.findings if finding.code == "side-missing")
    assert told.message == "flyer-a5 en+fr is not made for screen and print, as its page in fr is missing"
    assert {f"screen/{JOINED}", f"print/{JOINED}"} <= set(entries(built))
    assert entries(built)[f"screen/{JOINED}"]["earlier"]


def test_a_draft_is_one_in_both_languages(built: Path) -> None:
    """It has the name of a draft, beside the final."""
    made = build(built, draft=True, editions=("screen",), partners=("sud",))
    (entry,) = (entry for entry in made.files if entry.language == "en+fr")
    assert entry.is_draft
    assert entry.path.endswith("_en_fr_embargoed_draft.pdf")


def side(language: str, title: str, **changes: object) -> ComposedPiece:
    """A piece in this language."""
    return replace(composed("<p>Text</p>", title=title), language=language, **changes)  # type: ignore[arg-type] # any


def test_it_is_called_by_both_titles_and_in_both_languages() -> None:
    """The same title stands there once, and nothing that was laid out comes along."""
    piece = joined_piece([side("en", "Open day"), side("fr", "Portes ouvertes")])
    assert (piece.title, piece.side_titles) == ("Open day / Portes ouvertes", ("Open day", "Portes ouvertes"))
    assert (piece.language, piece.version_language) == ("en", "en+fr")
    assert piece.author == "Harbour Clinic"
    assert piece.body.html == ""
    assert joined_piece([side("en", "Same"), side("fr", "Same")]).title == "Same"
    assert joined_piece([side("en", "A", edition=Edition.PRINT), side("fr", "B")]).edition is Edition.PRINT


def test_the_codes_of_a_page_are_those_that_were_read_on_it() -> None:
    """A link with a code on both sides has one on each."""
    codes = [
        QrPlacement(url, url, 0.5, 20.0, 3) for url in ("https://a.example", "https://a.example", "https://b.example")
    ]
    read = tuple(QrReading(page, url, 0.5) for page, url in ((1, codes[0].url), (2, codes[0].url), (2, codes[2].url)))
    built = BuiltPiece(b"", 2, (), Report(2, 105.0, 148.0, read, ()), ())
    assert codes_on(1, codes, built) == [codes[0]]
    assert codes_on(2, codes, built) == [codes[0], codes[2]]
    assert codes_on(3, codes, built) == []


# --- What is refused ---


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(checkout_fonts(), tmp_path_factory.mktemp("fonts"))


def refused(fonts: FontStage, *, code: QrPlacement | None = None, **changes: object) -> set[str]:
    """The codes of what stops the joining, of a piece changed so, whose back has promised this code."""
    read = (QrReading(2, code.url, 0.5),) if code else ()
    front, back = (BuiltPiece(pdf, 2, (), Report(2, 105.0, 148.0, read, ()), ()) for pdf in files_in(BOTH, fonts))
    piece = replace(joined_of_both(), **changes)  # type: ignore[arg-type] # any field
    with pytest.raises(KitError) as caught:
        JoinWork(piece, (((), front), ((code,) if code else (), back))).do(fonts)
    return {finding.code for finding in caught.value.findings if finding.is_error}


def test_a_code_that_is_lost_is_found(fonts: FontStage) -> None:
    """The page's file has promised it, and on the page that was taken there is none."""
    url = "https://records.example"
    assert "qr-code-missing" in refused(fonts, code=QrPlacement(url, "records.example", 0.5, 20.0, 3))


def test_a_page_that_is_said_to_be_in_the_other_language_is_found(fonts: FontStage) -> None:
    """It would be read aloud by a voice that nobody understands."""
    assert refused(fonts, languages=("ar", "en")) == {"side-read-differently"}
