"""Partners' files through the whole pipeline."""

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image
from tests.at_home import CACHE
from tests.made_pieces import composed
from tests.paths import TEMPLATES
from tests.pipeline.builds import build, change, files_below
from tests.pipeline.partner_kits import COLOURS, ENDLESS, LONG_FOR_A_FLYER, kit_with_partners, list_partners
from tests.verapdf import validate

from presskit.compose import in_the_name_of
from presskit.model.finding import Finding, Place
from presskit.model.manifest import Manifest
from presskit.model.partner import Partner, PartnerRole
from presskit.pack import standing_build

PIECES = 3
TWO_PIECES = ("letterhead", "flyer")
FONTS_CSS = (TEMPLATES / "styles" / "fonts.css").read_text(encoding="utf-8")


def of_partner(folder: Path, partner: str) -> dict[str, bytes]:
    """A partner's files with their bytes."""
    return files_below(folder / "build" / "partners" / partner)


def cached(folder: Path) -> set[str]:
    """The names of the cache's entries."""
    return {path.parent.name + path.name for path in (folder / CACHE).glob("??/*")}


def test_each_partner_gets_each_piece(first_partners: Path) -> None:
    """In a folder of its own, with the partner in the manifest; and a contact sheet of all."""
    manifest = standing_build(first_partners / "build")

    assert manifest is not None
    partners = [entry.partner for entry in manifest.files]
    assert {name: partners.count(name) for name in ("north", "south", "east")} == dict.fromkeys(
        ("north", "south", "east"), PIECES
    )
    assert all(f"partners/{entry.partner}/screen/" in entry.path for entry in manifest.files if entry.partner)
    assert "contact-sheet.pdf" in {entry.path for entry in manifest.files}


def test_a_changed_address_makes_that_partners_files_anew_and_no_others(partners: Path, tmp_path: Path) -> None:
    """Nothing of others is laid out again, and the files are the bytes that one process makes from nothing."""
    shutil.rmtree(partners / "build")
    build(partners, pieces=TWO_PIECES)
    before, kept = {name: of_partner(partners, name) for name in ("south", "east")}, cached(partners)
    change(partners, "partners.csv", "1 Quay", "9 Quay")
    build(partners, jobs=2, pieces=TWO_PIECES)
    cold = kit_with_partners(tmp_path / "cold", "north", "south", "east")
    change(cold, "partners.csv", "1 Quay", "9 Quay")
    build(cold, jobs=1, pieces=TWO_PIECES)

    assert {name: of_partner(partners, name) for name in before} == before
    assert files_below(partners / "build") == files_below(cold / "build")
    sheets_and_files, thumbnails, contact_sheet, kit = 2 * len(TWO_PIECES), len(TWO_PIECES), 1, 1
    assert len(cached(partners) - kept) <= sheets_and_files + thumbnails + contact_sheet + kit


def test_one_bad_partner_does_not_stop_the_others(first_partners: Path, partners: Path) -> None:
    """Its row is named, and no piece of it is there; the other's are, the same bytes as in other company."""
    list_partners(partners, "north", more_rows=f"bad,Bad Network,,,,,,{ENDLESS},,,with\n")

    manifest = build(partners)

    errors = [finding for finding in manifest.findings if finding.is_error]
    assert errors
    assert {(finding.place.file, finding.place.line) for finding in errors if finding.place} == {("partners.csv", 3)}
    assert of_partner(partners, "north") == of_partner(first_partners, "north")
    assert of_partner(partners, "bad") == {}


def test_a_piece_that_a_partners_lines_have_no_room_on_costs_that_partner_this_piece_alone(partners: Path) -> None:
    """What failed is told with its name at the row; the former one stays and is said to be earlier."""
    list_partners(partners, "north", more_rows="west,West Network,,,,,,,,,with\n")
    build(partners)
    before = of_partner(partners, "west")
    list_partners(partners, "north", more_rows=f"west,West Network,,,,,,{LONG_FOR_A_FLYER},,,with\n")

    manifest = build(partners)

    errors = [finding for finding in manifest.findings if finding.is_error]
    assert [(each.code, each.piece, each.place and each.place.line) for each in errors] == [
        ("text-overflows", "flyer-a6", 3)
    ]
    after = of_partner(partners, "west")
    assert {name: after[name] == data for name, data in before.items()} == {name: "flyer" in name for name in before}
    standing = standing_build(partners / "build")
    assert standing
    earlier = [(each.partner, each.piece) for each in standing.files if each.is_earlier]
    assert earlier == [("west", "flyer-a6")]
    assert doubts(manifest, "former-files-stay")


def test_newcomers_whose_sheets_cannot_be_composed_together_are_tried_alone(partners: Path) -> None:
    """No font has one's name; the other is built, though there is nothing else to do in this build."""
    rows = "west,West Network,,,,,,,,,with\nchr,ᏣᎳᎩ,,,,,,,,,with\n"
    list_partners(partners, "north", "south", "east", more_rows=rows)

    manifest = build(partners)

    errors = [finding for finding in manifest.findings if finding.is_error]
    assert {(finding.code, finding.place and finding.place.line) for finding in errors} == {("missing-glyph", 6)}
    assert len(of_partner(partners, "west")) == PIECES
    assert of_partner(partners, "chr") == {}


def test_what_is_wrong_with_a_logo_is_told_at_its_row_again_and_again(partners: Path) -> None:
    """By the build that lays the sheets out, and by one that finds them in the cache under another row."""
    Image.new("RGB", (60, 40), "#123456").save(partners / "kit" / "assets" / "icon.png")
    row = "west,West Network,,,,,,,assets/icon.png,,with\n"
    list_partners(partners, "north", more_rows=row)
    (first,) = doubts(build(partners, pieces=("letterhead",)), "partner-logo-coarse")
    list_partners(partners, "north", "south", more_rows=row)
    (second,) = doubts(build(partners, pieces=("letterhead",)), "partner-logo-coarse")

    assert [finding.place and finding.place.line for finding in (first, second)] == [3, 4]


def test_what_all_partners_share_is_told_once(partners: Path) -> None:
    """A designer's doubtful style sheet: once for all letters, once for all sheets, once for the contact sheet."""
    own = partners / "kit" / "templates" / "styles" / "fonts.css"
    own.parent.mkdir(parents=True)
    own.write_text(f"{FONTS_CSS}\np {{ font-family: Nowhere, var(--text-face) }}\n", encoding="utf-8")

    shutil.rmtree(partners / "build")  # a narrowed build makes a contact sheet only of all that stands
    told = doubts(build(partners, pieces=("letterhead",)), "unknown-font")

    assert [finding.piece for finding in told] == ["letterhead-a4", "", "contact-sheet-a4"]
    assert {finding.place and finding.place.line for finding in told} == {9}


def doubts(manifest: Manifest, code: str) -> list[Finding]:
    """The findings with this code."""
    return [finding for finding in manifest.findings if finding.code == code]


def test_no_file_carries_a_trace_of_another_partner(first_partners: Path) -> None:
    """Neither the colours of logos nor names, in what is drawn and in what can be copied."""
    colours = {"north": colour_of(COLOURS["north"]), "east": colour_of(COLOURS["east"])}
    names = {"north": "Northport", "east": "Východ", "south": "Sudville"}
    for partner, own_name in names.items():
        for data in of_partner(first_partners, partner).values():
            drawn, words = all_streams(data), all_words(data)
            assert {name for name, colour in colours.items() if colour in drawn} == {partner} & set(colours)
            assert [name for name in names.values() if name in words] == [own_name]


def all_streams(data: bytes) -> bytes:
    """Everything in the file, decompressed."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
        return out.getvalue()


def all_words(data: bytes) -> str:
    """The words of all pages."""
    with pypdfium2.PdfDocument(data) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def colour_of(hexadecimal: str) -> bytes:
    """How the content sets this colour."""
    shares = (int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{share:.6f}".rstrip("0") for share in shares).encode()


def test_title_and_author_name_the_partner(first_partners: Path) -> None:
    """With the organisation, or in its place."""
    titles = {}
    for partner in ("north", "east"):
        data = next(data for path, data in of_partner(first_partners, partner).items() if "letterhead" in path)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            titles[partner] = str(pdf.docinfo.Title), str(pdf.docinfo.Author)

    assert titles["north"][0].endswith(" with Northport Network")
    assert titles["east"][0].endswith(" · Síť Východ")
    assert titles["east"][1] == "Síť Východ"


def test_partners_files_meet_the_standards(first_partners: Path) -> None:
    """PDF/A-2a and PDF/UA-1, by veraPDF; and so does the contact sheet."""
    north = sorted((first_partners / "build" / "partners" / "north").rglob("*.pdf"))
    verdicts = validate([*north, first_partners / "build" / "contact-sheet.pdf"])

    assert [(verdict.file.name, verdict.failures) for verdict in verdicts if not verdict.compliant] == []


# --- What a file says of its partner ---

BODY = composed("<p>A line.</p>", title="Open Records · Records")
NORTH = Partner("north", "North Network", Place("partners.csv", 2))


def test_with_the_organisation_both_are_named() -> None:
    """In title and author, and the name must be on the pages."""
    made = in_the_name_of(NORTH, BODY)

    assert (made.title, made.author) == ("Open Records · Records with North Network", "Harbour Clinic, North Network")
    assert made.text[-1] == "North Network"


def test_in_another_language_no_english_word_joins_the_two() -> None:
    """A title is read aloud in the language of the file."""
    made = in_the_name_of(NORTH, replace(BODY, language="fr"))

    assert made.title == "Open Records · Records · North Network"


def test_in_its_place_the_partner_is_named_alone() -> None:
    """The statement's title stays."""
    made = in_the_name_of(replace(NORTH, role=PartnerRole.INSTEAD), BODY)

    assert (made.title, made.author) == ("Open Records · North Network", "North Network")
