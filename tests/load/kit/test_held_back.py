"""Which errors of a kit stop everything, and which hold back single pieces."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, codes, problems_of, write_kit

from presskit.errors import KitError
from presskit.load import load_kit
from presskit.model.finding import Severity

CALL = "Public records belong to the public."
SECOND = '\n[[links]]\nid = "{0}"\ntitle = "{0}"\nurl = "https://records.example/{0}/"\nconfirmed = 2026-03-01\n'
LINKS = "".join(SECOND.format(id_) for id_ in ("b", "c", "d", "e"))
FLYERS = (
    f'{KIT}{LINKS}\n[[pieces]]\ntemplate = "flyer"\nsize = "A4"\n[[pieces]]\ntemplate = "flyer"\nsize = "A6"\n'
    f'[flyer.en]\ncall = "{CALL}"\n'
)
EVENT = '[event]\nbegins = 2026-03-07T18:00:00\nends = 2026-03-07T17:00:00\n[event.en]\nplace = "Hall"\n'
USED = "# Open Data Day\n\nPublic records belong to the public. See [a][report] [b][b] [c][c] [d][d] [e][e].\n"


def held(folder: Path, kit: str) -> set[str]:
    """The pieces that the errors of this kit hold back."""
    loaded = load_kit(write_kit(folder, kit=kit, statement=USED))
    return {held.piece for held in loaded.held_back}


@pytest.mark.parametrize(
    ("more", "pieces"),
    [
        ('argument = ["Of another statement."]', {"flyer-a4", "flyer-a6"}),
        ('argument = ["TODO"]', {"flyer-a4", "flyer-a6"}),
        ('argumant = ["Public records belong to the public."]', {"flyer-a4", "flyer-a6"}),
        ("argument = 1", {"flyer-a4", "flyer-a6"}),
        ('links = ["report", "b", "c", "d", "e"]', {"flyer-a6"}),
        ('links = ["nowhere"]', {"flyer-a4", "flyer-a6"}),
        (EVENT, {"flyer-a4", "flyer-a6"}),
        ('[cover]\npicture = "assets/none.jpg"\nen = "A march"', {"flyer-a4", "flyer-a6"}),
        ('[[supporters]]\nname = "Open Archive"\nlogo = "assets/none.svg"', {"flyer-a4", "flyer-a6"}),
        ('[[pieces]]\ntemplate = "flyer"\nsize = "A5"\nlinks = ["nowhere"]', {"flyer-a5"}),
        ('[[pieces]]\ntemplate = "flier"\nsize = "A5"', {"flier A5"}),
        ('[[pieces]]\ntemplate = "letterhead"\nsize = "A6"', {"letterhead A6"}),
        ('[[pieces]]\ntemplate = "flyer"\nsize = "A5"\neditions = ["screem"]', {"flyer-a5"}),
        ('[[pieces]]\ntemplate = "flyer"\nsize = "A4"', {"flyer-a4"}),
    ],
)
def test_what_only_some_pieces_print_holds_back_these(tmp_path: Path, more: str, pieces: set[str]) -> None:
    """Words, an event, a cover, marks and links of flyers, and an order: the letter does not wait for them."""
    assert held(tmp_path, f"{FLYERS}{more}\n") == pieces


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date = 2026-03-07", 'date = "Saturday"'),
        ("https://records.example/who-holds-the-records/", ""),
        ('call = "', "call = “"),
        ('call = "', 'call = ["'),
    ],
)
def test_what_every_piece_prints_stops_everything(tmp_path: Path, old: str, new: str) -> None:
    """So does a slip that hides to which table a line belongs."""
    with pytest.raises(KitError) as caught:
        load_kit(write_kit(tmp_path, kit=FLYERS.replace(old, new, 1), statement=USED))
    assert any(finding.is_error and not finding.piece for finding in caught.value.findings)


def test_a_kit_whose_every_piece_is_held_back_cannot_be_built(tmp_path: Path) -> None:
    """Nothing is left to make."""
    kit = KIT.replace('"letterhead"', '"flyer"').replace('"A4"', '"A5"')
    with pytest.raises(KitError) as caught:
        load_kit(write_kit(tmp_path, kit=kit))
    assert codes(finding for finding in caught.value.findings if finding.is_error) == ["piece-words-missing"]


def test_an_error_of_what_no_piece_prints_is_a_warning(tmp_path: Path) -> None:
    """An event of a kit that orders a letter alone stands on no page."""
    (problem,) = problems_of(write_kit(tmp_path, kit=f"{KIT}{EVENT}"))
    assert (problem.code, problem.severity) == ("event-ends-early", Severity.WARNING)


def test_of_an_order_with_a_fault_nobody_knows_what_is_wanted(tmp_path: Path) -> None:
    """Then no file of a former build may be called superfluous; a fault in a link of it hides nothing."""
    order = '[[pieces]]\ntemplate = "{}"\nsize = "A5"\nlinks = ["nowhere"]\n'
    misspelt = load_kit(write_kit(tmp_path / "a", kit=FLYERS + order.format("flier"), statement=USED))
    clear = load_kit(write_kit(tmp_path / "b", kit=FLYERS + order.format("flyer"), statement=USED))
    assert not misspelt.is_order_clear
    assert clear.is_order_clear
