"""organisation.toml: who speaks, printed as it stands."""

from pathlib import Path

import pytest
from tests.load.made_kits import ORGANISATION, codes, findings_of, problems_of, write_kit

from presskit.load import load_kit
from presskit.load.kit.organisation import read_emphasis
from presskit.model.text import Emphasis, Strong, Words, plain_text


@pytest.mark.parametrize("written", ["inpud", "records-2026", "a"])
def test_an_id_may_be_part_of_a_files_name(tmp_path: Path, written: str) -> None:
    """On every system."""
    folder = write_kit(tmp_path, organisation=ORGANISATION.replace('"records"', f'"{written}"'))
    assert load_kit(folder).organisation.id == written


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Records", 'write "records"'),
        ("con", "Windows keeps this name"),
        ("com1", "Windows keeps this name"),
        ("-rf", 'write "rf"'),
        ("../records", 'write "records"'),
        ("récords", "small letters"),
        ("a" * 41, "at most 40"),
    ],
)
def test_an_id_that_is_no_name_is_refused(tmp_path: Path, written: str, hint: str) -> None:
    """With the one that was meant."""
    problems = problems_of(write_kit(tmp_path, organisation=ORGANISATION.replace('"records"', f'"{written}"')))
    assert codes(problems) == ["bad-id"]
    assert hint in problems[0].hint


def test_an_empty_id_is_one_finding(tmp_path: Path) -> None:
    """It says nothing; that it is no name either goes without saying."""
    assert codes(problems_of(write_kit(tmp_path, organisation=ORGANISATION.replace('"records"', '" "')))) == [
        "empty-value"
    ]


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("People *who* Use", (Words("People "), Emphasis((Words("who"),)), Words(" Use"))),
        ("**A** _b_", (Strong((Words("A"),)), Words(" "), Emphasis((Words("b"),)))),
        ("A * b [c](d) <e> `f` &amp; ![g](h)", (Words("A * b [c](d) <e> `f` &amp; ![g](h)"),)),
        ("", ()),
    ],
)
def test_a_name_has_emphasis_and_no_other_mark(text: str, inlines: tuple[object, ...]) -> None:
    """Links, tags and codes are letters here."""
    assert read_emphasis(text) == inlines


def test_details_are_printed_as_they_stand(tmp_path: Path) -> None:
    """A number with seven digits stays one; empty lines of the address are left out."""
    details = 'address = ["Unit 1", " ", "London"]\nlegal = "Company  number 8828458."\n'
    organisation = load_kit(write_kit(tmp_path, organisation=ORGANISATION + details)).organisation
    assert organisation.address == ("Unit 1", "London")
    assert organisation.legal == "Company number 8828458."
    assert (organisation.name_text, plain_text(organisation.name)) == ("Network for Public Records",) * 2


def test_what_is_not_given_is_noted_and_never_made_up(tmp_path: Path) -> None:
    """Four details, the logo and the colour."""
    folder = write_kit(tmp_path)
    organisation = load_kit(folder).organisation
    assert (organisation.address, organisation.email, organisation.logo, organisation.brand_colour) == (
        (),
        "",
        None,
        "",
    )
    assert sorted(codes(findings_of(folder))) == [
        "brand-colour-stands-in",
        "no-logo",
        *["organisation-detail-missing"] * 4,
    ]


def test_a_colour_that_nobody_has_confirmed_is_noted(tmp_path: Path) -> None:
    """Until the day is written beside it."""
    brand = '[brand]\ncolour = "#1f4e79"\n'
    assert "brand-colour-stands-in" in codes(findings_of(write_kit(tmp_path, organisation=ORGANISATION + brand)))
    confirmed = f"{ORGANISATION}{brand}confirmed = 2026-03-01\n"
    assert "brand-colour-stands-in" not in codes(findings_of(write_kit(tmp_path, organisation=confirmed)))


LOGOS = """
logo = "assets/logo.svg"

[brand]
colour = "{colour}"
confirmed = 2026-03-01

[brand.logos]
on_dark = "assets/{on_dark}.svg"
one_ink = "assets/{one_ink}.svg"
small = "assets/dark.svg"
"""


def drawn_in(colour: str) -> str:
    """A mark of this colour."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2H0z" fill="{colour}"/></svg>'


@pytest.mark.parametrize(
    ("colour", "on_dark", "one_ink", "found"),
    [
        ("#c5102e", "white", "dark", []),
        ("#ffd500", "white", "dark", []),
        ("#123456", "dark", "dark", ["logo-invisible organisation.toml:12"]),
        ("#123456", "white", "white", ["logo-invisible organisation.toml:13"]),
    ],
)
def test_each_form_of_the_logo_is_judged_on_its_ground(
    tmp_path: Path, colour: str, on_dark: str, one_ink: str, found: list[str]
) -> None:
    """That for dark grounds on the brand's colour, if it is dark, or on ink; the others on paper."""
    assets = {f"assets/{name}.svg": drawn_in(fill) for name, fill in {"white": "#fff", "dark": "#123456"}.items()}
    settings = ORGANISATION + LOGOS.format(colour=colour, on_dark=on_dark, one_ink=one_ink)
    files = {**assets, "assets/logo.svg": drawn_in("#123456")}
    folder = write_kit(tmp_path, organisation=settings, files=files)
    errors = [finding for finding in findings_of(folder) if finding.is_error]
    assert [f"{each.code} {each.place.file}:{each.place.line}" for each in errors if each.place] == found
    if not found:
        organisation = load_kit(folder).organisation
        assert len(organisation.logos) == 4
        assert {form.alt for form in organisation.logos} == {organisation.short_name}
