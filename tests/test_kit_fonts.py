"""A kit's own fonts through all stages: what is measured is what the engine sets, and nothing is made up."""

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pypdfium2 import PdfDocument
from tests.load.fonts.made_kit_fonts import OFL, Made, as_woff2, entry, kit_with_fonts, made_font
from tests.made_pieces import sheets
from tests.paths import SAMPLE_KIT
from weasyprint.formatting_structure.boxes import TextBox

from presskit.compose import compose_piece, face_faults, needed_fonts
from presskit.compose.type_measure import typeface_for
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.model.house_style import FontFile
from presskit.render import FontStage, render_piece, stage_fonts
from presskit.render.engine import EngineDocument
from presskit.units import pt_to_px

WIDE_LETTERS = " " + "".join(map(chr, range(0x21, 0x17F))) + "–—‘’“”…·"
FACES = ((400, "Regular"), (700, "Bold"), (400, "Italic"))
WEIGHTS = (100, 200, 300, 400, 500, 600, 700, 800, 900)


def brought(folder: Path, *made: Made) -> tuple[FontFile, ...]:
    """Our fonts, and these, as a kit brings them."""
    fonts = {f"{number}.ttf": made_font(each) for number, each in enumerate(made)}
    listed = "\n".join(entry(data, name, family=made[0].family) for name, data in fonts.items())
    return load_house_style(kit_with_fonts(folder, fonts, listed)).fonts


def set_width_pt(stage: FontStage, weight: int, text: str, style: str = "normal") -> float:
    """How wide the engine sets the text at 100 pt."""
    css = f"p {{ font: {style} {weight} 100pt Handmade }} @page {{ size: 900mm 300mm }}"
    document = EngineDocument(sheets(f"<p>{text}</p>", css), stage, tagged=False).lay_out({})
    (page,) = document.pages
    runs = [box for box in page._page_box.descendants() if isinstance(box, TextBox)]
    return float(sum(run.width for run in runs) / pt_to_px(1))


@pytest.mark.parametrize("there", [(400, 700), (300, 900), (400, 500, 800), (200,), (350, 600)])
def test_the_engine_takes_the_font_that_is_measured(tmp_path: Path, there: tuple[int, ...]) -> None:
    """At every weight that a style sheet can ask for: each font here is as wide as its weight says."""
    fonts = brought(tmp_path / "kit", *(Made(weight=weight, advance=500 + weight) for weight in there))
    stage = stage_fonts(fonts, tmp_path / "stage")
    measured = [typeface_for("HIH", ("Handmade",), fonts, weight).width_em("HIH") for weight in WEIGHTS]
    assert [set_width_pt(stage, weight, "HIH") / 100 for weight in WEIGHTS] == pytest.approx(measured, abs=0.001)


def test_letters_that_a_font_lacks_are_as_wide_as_they_are_measured(tmp_path: Path) -> None:
    """In a very wide face a name with one letter of another stays very wide."""
    fonts = brought(tmp_path / "kit", Made(weight=700, advance=1900))
    stage = stage_fonts(fonts, tmp_path / "stage")
    measured = typeface_for("HIŻHI", ("Handmade", "Inter"), fonts, 700).at(100).width_em("HIŻHI")
    assert measured > 4 * 1.9
    assert set_width_pt(stage, 700, "HIŻHI") / 100 == pytest.approx(measured, abs=0.02)


@pytest.mark.parametrize(("weight", "style"), [(900, "normal"), (400, "italic"), (900, "oblique")])
def test_no_bold_and_no_italic_is_made_up(tmp_path: Path, weight: int, style: str) -> None:
    """A family of one font is drawn with that one as it is: neither smeared with an outline nor slanted."""
    fonts = brought(tmp_path / "kit", Made())
    stage = stage_fonts(fonts, tmp_path / "stage")
    drawn = []
    for css in ("400 100pt Handmade", f"{style} {weight} 100pt Handmade"):
        engine = EngineDocument(sheets("<p>HIH</p>", f"p {{ font: {css} }}"), stage, tagged=False)
        with pikepdf.open(io.BytesIO(engine.write(engine.lay_out({})))) as pdf:
            drawn.append(
                [
                    (str(each.operator), [str(one) for one in each.operands])
                    for each in pikepdf.parse_content_stream(pdf.pages[0])
                    if str(each.operator) in ("Tm", "Tr", "TJ", "Tj", "Tz", "cm", "w", "S", "B")
                ]
            )
            programs = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/FontName" in each]
            assert [str(each.FontName).partition("+")[2] for each in programs]
    assert drawn[0] == drawn[1]
    assert drawn[0]


def test_a_web_font_is_set_as_the_font_in_it(tmp_path: Path) -> None:
    """The engine gets it unpacked, under a name that says so."""
    data = as_woff2(made_font())
    fonts = load_house_style(kit_with_fonts(tmp_path / "kit", {"a.woff2": data}, entry(data, "a.woff2"))).fonts
    stage = stage_fonts(fonts, tmp_path / "stage")
    assert {Path(file).suffix for file in stage.files} == {".ttf"}
    assert set_width_pt(stage, 400, "HIH") == pytest.approx(180)


def test_no_font_of_this_computer_is_taken(tmp_path: Path) -> None:
    """With fonts of a kit as without."""
    fonts = brought(tmp_path / "kit", Made())
    stage = stage_fonts(fonts, tmp_path / "stage")
    assert stage.families == {font.family for font in fonts}
    assert "Handmade" in stage.families
    assert stage.configuration.read_text(encoding="utf-8").count("<dir>") == 1


def test_a_poster_in_a_wide_text_face_loses_no_words(tmp_path: Path) -> None:
    """The codes and the words beside them give way until the imprint has room: the engine would drop it unsaid."""
    kit = tmp_path / "kit"
    shutil.copytree(SAMPLE_KIT, kit)
    made = [Made("Wide", letters=WIDE_LETTERS, advance=800, weight=weight, style=style) for weight, style in FACES]
    files = {f"{number}.ttf": made_font(each) for number, each in enumerate(made)}
    (kit / "fonts").mkdir()
    (kit / "fonts" / "OFL.txt").write_text(OFL, encoding="utf-8")
    listed = "\n".join(entry(data, name, family="Wide") for name, data in files.items())
    (kit / "fonts" / "fonts.toml").write_text(listed, encoding="utf-8")
    for name, data in files.items():
        (kit / "fonts" / name).write_bytes(data)
    organisation = kit / "organisation.toml"
    branded = organisation.read_text(encoding="utf-8").replace("[brand]\n", '[brand]\ntext_face = "Wide"\n')
    organisation.write_text(branded, encoding="utf-8")
    settings = kit / "kit.toml"
    ordered = '\n[[pieces]]\ntemplate = "poster"\nsize = "A3"\n'
    settings.write_text(settings.read_text(encoding="utf-8") + ordered, encoding="utf-8")
    loaded, house = load_kit(kit), load_house_style(kit)
    house = replace(house, fonts=needed_fonts(loaded, (), house.fonts))
    assert not [finding for finding in face_faults(loaded, (), house.fonts) if finding.is_error]
    poster = next(piece for piece in loaded.pieces if piece.name == "poster-a3")
    composed = compose_piece(loaded, house, poster, "en", Edition.SCREEN)
    rendered = render_piece(composed, stage_fonts(house.fonts, tmp_path / "stage"))
    words = PdfDocument(rendered.pdf)[0].get_textpage().get_text_range()
    assert "info@inpud.net" in words
    assert not [finding for finding in rendered.findings if finding.is_error]
