"""What to do with a key that stands where none of its name may."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, ORGANISATION, findings_of, problems_of, write_kit

CREDITS = '["march.jpg"]\ncredit = "Photo: the network"\n'


def hints(folder: Path, kit: str = KIT, organisation: str = ORGANISATION) -> list[str]:
    """What the kit says to do about errors and warnings."""
    return [problem.hint for problem in problems_of(write_kit(folder, kit=kit, organisation=organisation))]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('[[quotations]]\ntext = "x"\nname = "y"\n', "write its header as [[release.en.quotations]]"),
        ('[release.en]\nsubtitle = "x"\n', 'did you mean "standfirst"?'),
        ('[release.contact]\nphone = "x"\n', 'did you mean "telephone"?'),
        ('[[supporters]]\nname = "x"\nweb = "y"\n', "it belongs into organisation.toml"),
        ('[[supporters]]\nname = "x"\nsize_of_logo = "y"\n', "this table takes name and logo"),
        ('standfirst = "x"\n', "it belongs under [release.en]"),
    ],
)
def test_a_key_in_the_wrong_place_is_told_the_right_one(tmp_path: Path, written: str, said: str) -> None:
    """The name it has here, the table that has it, the other file, or what the table takes."""
    kit = f"{written}{KIT}" if not written.startswith("[") else f"{KIT}{written}"
    assert [hint for hint in hints(tmp_path, kit=kit) if said in hint]


def test_a_telephone_number_belongs_to_a_contact(tmp_path: Path) -> None:
    """People look for it among the organisation's details."""
    text = f'{ORGANISATION}telephone = "+44 20 7946 0000"\n'
    assert hints(tmp_path, organisation=text) == ["it belongs into kit.toml, under [release.contact]"]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("[march.jpg]", 'write ["march.jpg"]'),
        ("[the march.jpg]", 'write ["the march.jpg"]'),
        ('[["march.jpg"]]', 'write its header with one bracket on each side: ["march.jpg"]'),
    ],
)
def test_a_file_s_name_in_a_header_is_quoted(tmp_path: Path, header: str, said: str) -> None:
    """To TOML a dot divides tables, and a space ends a name."""
    files = {"assets/credits.toml": CREDITS.replace('["march.jpg"]', header)}
    found = findings_of(write_kit(tmp_path, files=files))
    assert [finding.hint for finding in found if finding.is_error and said in finding.hint]


def test_one_text_in_the_place_of_a_list_is_shown_as_one(tmp_path: Path) -> None:
    """Brackets around what was written."""
    assert hints(tmp_path, kit=KIT.replace('["en"]', '"en"')) == ['put it between square brackets: ["en"]']


def test_a_key_of_an_event_in_a_language_is_told_its_header(tmp_path: Path) -> None:
    """A place is said in words."""
    kit = KIT.replace("letterhead", "flyer").replace('"A4"', '"A5"')
    (hint,) = [each for each in hints(tmp_path, kit=f'{kit}[event]\nplace = "Hall"\n') if "header" in each]
    assert hint == "write it under a header with the language: [event.en]"
