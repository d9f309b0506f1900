"""Print specifications: presskit's own, a kit's own, and what may be wrong with one."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, codes, findings_of, problems_of, write_kit
from tests.paths import CHECKOUT

from presskit.errors import KitError, UsageError
from presskit.load import load_kit, load_print_spec
from presskit.model.print_spec import Mark

HOUSE = CHECKOUT / "src" / "presskit" / "print_specs"
EUROPEAN = (HOUSE / "european.toml").read_text(encoding="utf-8")
PROFILE = (HOUSE / "FOGRA39L_coated.icc").read_bytes()
PRINTED = KIT + 'editions = ["print"]\nprint_spec = "corner-shop"\n'


def own_spec(folder: Path, old: str = "", new: str = "", profile: bytes = PROFILE) -> Path:
    """A kit printed by its own specification: the European one with one thing changed."""
    files: dict[str, str | bytes] = {
        "print-specs/corner-shop.toml": EUROPEAN.replace(old, new),
        "print-specs/FOGRA39L_coated.icc": profile,
    }
    return write_kit(folder, kit=PRINTED, files=files)


@pytest.mark.parametrize(
    ("name", "identifier", "bleed_mm"), [("european", "FOGRA39", 3.0), ("north-american", "CGATS TR 006", 3.175)]
)
def test_presskit_brings_two_specifications(name: str, identifier: str, bleed_mm: float) -> None:
    """Each has its registered condition, its bleed and a profile with bytes in it; none asks for marks."""
    spec = load_print_spec(name)
    assert (spec.name, spec.condition.identifier, spec.bleed_mm, spec.marks) == (name, identifier, bleed_mm, ())
    assert spec.condition.profile[36:40] == b"acsp"
    assert spec.condition.profile[16:20] == b"CMYK"


def test_a_kits_own_specification_is_read(tmp_path: Path) -> None:
    """The shop's figures and marks reach the kit's piece under the shop's name."""
    kit = load_kit(own_spec(tmp_path, "marks = []", 'marks = ["slug", "crop"]'))
    spec = kit.print_specs["corner-shop"]
    assert kit.pieces[0].print_spec == spec.name == "corner-shop"
    assert spec.marks == (Mark.SLUG, Mark.CROP)


def test_a_kits_own_goes_before_presskits(tmp_path: Path) -> None:
    """A file of the same name in the kit is what that shop really asks for."""
    folder = own_spec(tmp_path)
    (folder / "print-specs" / "corner-shop.toml").rename(folder / "print-specs" / "european.toml")
    mended = (folder / "print-specs" / "european.toml").read_text(encoding="utf-8").replace("= 3.0", "= 4.0")
    (folder / "print-specs" / "european.toml").write_text(mended, encoding="utf-8")
    assert load_print_spec("european", folder).bleed_mm == 4.0
    assert load_print_spec("european").bleed_mm == 3.0


def test_a_kit_without_print_edition_reads_no_specification(tmp_path: Path) -> None:
    """A slip in a name that nothing is printed by stops nothing."""
    assert load_kit(write_kit(tmp_path, kit=KIT + 'print_spec = "corner-shop"\n')).print_specs == {}


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    """The command line's slip is a wrong call, and the hint names what was meant."""
    with pytest.raises(UsageError, match="europaen") as caught:
        load_print_spec("europaen")
    assert "european" in caught.value.hint


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("bleed_mm = 3.0", "bleed_mm = 30"),
        ("safe_inset_mm = 5.0", "safe_inset_mm = -1"),
        ("ink_limit_percent = 300", "ink_limit_percent = 3"),
        ("marks = []", 'marks = ["crops"]'),
        ("_{piece}_", "_"),
        ("{date}", "{day}"),
        ("{date}", "{"),
        ("{date}", "../{date}"),
        ("{date}", "{date:>99999}"),
        ("{date}", "{date.__class__}"),
        ("bleed_mm = 3.0", "bleed_mm = nan"),
    ],
)
def test_a_figure_that_no_press_can_work_with_is_named(tmp_path: Path, old: str, new: str) -> None:
    """Each slip is one error at its line of the shop's sheet."""
    problems = problems_of(own_spec(tmp_path, old, new))
    assert codes(problems) == ["bad-print-figure"]
    assert problems[0].place is not None
    assert problems[0].place.file == "print-specs/corner-shop.toml"
    assert problems[0].place.line > 1


def test_a_leftover_in_a_shops_sheet_is_told_at_its_line(tmp_path: Path) -> None:
    """Its paper and its name are printed on the job sheet."""
    (problem,) = problems_of(own_spec(tmp_path, 'stock = ""', 'stock = "TODO: ask the shop"'))
    assert problem.code == "leftover-text"
    assert problem.place is not None
    assert problem.place.file == "print-specs/corner-shop.toml"
    assert problem.place.source_line.startswith("stock")


def test_a_wrong_profile_is_refused(tmp_path: Path) -> None:
    """What is no profile, and what is one for a screen, cannot separate colours for a press."""
    for number, profile in enumerate((b"no profile", b"")):
        problems = problems_of(own_spec(tmp_path / str(number), profile=profile))
        assert codes(problems) == ["print-profile-unfit"]


def test_a_damaged_profile_is_refused(tmp_path: Path) -> None:
    """Its head may be whole while its tables are not; the first colour to be separated would end the build."""
    for number, kept in enumerate((140, 600)):
        damaged = PROFILE[:kept] + b"\xff" * (len(PROFILE) - kept)
        problems = problems_of(own_spec(tmp_path / str(number), profile=damaged))
        assert codes(problems) == ["print-profile-unfit"]


def test_a_profile_of_another_condition_is_refused(tmp_path: Path) -> None:
    """GRACoL's under the name FOGRA39; under a name of the press's own it is taken."""
    gracol = (HOUSE / "GRACoL_TR006_built.icc").read_bytes()
    (problem,) = problems_of(own_spec(tmp_path / "1", profile=gracol))
    assert (problem.code, problem.message) == (
        "print-profile-differs",
        '"FOGRA39L_coated.icc" differs from FOGRA39 by 1.6 on average (delta E); it is that of CGATS TR 006',
    )
    own = own_spec(tmp_path / "2", 'condition = "FOGRA39"', 'condition = "Our press"', gracol)
    assert problems_of(own) == []


def test_a_missing_profile_is_named(tmp_path: Path) -> None:
    """The sheet names a file that nobody has put beside it."""
    folder = own_spec(tmp_path)
    (folder / "print-specs" / "FOGRA39L_coated.icc").unlink()
    assert codes(problems_of(folder)) == ["file-missing"]


def test_a_key_with_a_slip_is_told_like_any_other(tmp_path: Path) -> None:
    """The shop's sheet is read as strictly as the kit."""
    found = findings_of(own_spec(tmp_path, "bleed_mm", "bleed"))
    assert {"unknown-key"} <= set(codes(found))


def test_the_commands_way_raises_what_the_kits_way_reports(tmp_path: Path) -> None:
    """load_print_spec tells the same findings as an error."""
    with pytest.raises(KitError) as caught:
        load_print_spec("corner-shop", own_spec(tmp_path, "bleed_mm = 3.0", "bleed_mm = 30"))
    assert codes(caught.value.findings) == ["bad-print-figure"]


@pytest.mark.parametrize(("old", "new"), [("marks = []", "marks = 5"), ("marks = []", 'marks = "crop"')])
def test_a_value_of_another_kind_is_told_once(tmp_path: Path, old: str, new: str) -> None:
    """What is no list is not looked through for marks."""
    assert codes(problems_of(own_spec(tmp_path, old, new))) == ["wrong-type"]
