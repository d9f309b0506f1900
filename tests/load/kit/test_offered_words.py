"""Which words of a statement can be set apart."""

from pathlib import Path

import pytest
from tests.load.made_kits import write_kit

from presskit.load.kit.loader import load_unfinished_kit
from presskit.load.kit.offered_words import Offered, headlines, leads, list_items, quoted_words, whole_sentences

CONTACT = "Press contact:\\\nAlex Sample-Jones\\\nTel.: +44 1632 960 417 \\| press@tenants.example"


def words(folder: Path, offered: Offered, text: str) -> list[str]:
    """What is offered of a statement with this text."""
    kit = load_unfinished_kit(write_kit(folder, statement=f"# Open Data Day\n\n{text}\n"))
    return [offer.text for offer in offered(kit.statements["en"])]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("We wait. The figures are at https://tenants.example/data and we wait.", ["We wait."]),
        ("The figures are at https:", []),
        ("We ask for three things:\n\n- open the records;\n- answer in a month.\n\nNow.", ["Now."]),
        ("- On 2 December we hand it over.\n- banners and drums", ["On 2 December we hand it over."]),
        ("Questions go to press@tenants.example. Or call +44 1632 960 417 today. Do it.", ["Do it."]),
        ("## What comes next\n\nIn the U.S. Congress sits.", ["In the U.S. Congress sits."]),
        (
            "**What comes next**\n\nWe begin at 2 p.m. The march follows.",
            ["We begin at 2 p.m.", "The march follows."],
        ),
        ("“We have waited.” She left in 2021, on 1 March.", ["“We have waited.”", "She left in 2021, on 1 March."]),
        (CONTACT, []),
    ],
)
def test_only_whole_sentences_are_sentences(tmp_path: Path, text: str, whole: list[str]) -> None:
    """No beginnings, items, headings, addresses, and no line of a contact."""
    assert words(tmp_path, whole_sentences, text) == whole


def test_a_headline_has_as_many_words_as_it_is_asked_for(tmp_path: Path) -> None:
    """From 8 to 25."""
    long = f"It is {'very ' * 25}late."
    text = f"We have waited. The council has kept its report back for nine months. {long}"
    assert words(tmp_path, headlines, text) == ["The council has kept its report back for nine months."]


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("We ask for this:\n\n- records;\n- answers.", ["We ask for this:"]),
        ("It says: “Wait for an answer.”", ["It says:"]),
        ("The survey, Cold Keys: Evictions in Winter, is out.", []),
        ("The figures are at https://tenants.example/data and at 10:30.", []),
        (f"We march.\n\nPress contact:\n\n{CONTACT.partition(':')[2]}", []),
        (CONTACT, []),
    ],
)
def test_a_lead_leads_to_something(tmp_path: Path, text: str, led: list[str]) -> None:
    """To a list, a text or a quotation; not to an address, and not within a title."""
    assert words(tmp_path, leads, text) == led


def test_items_and_quotations_have_no_contacts(tmp_path: Path) -> None:
    """Nor is a quoted word anyone's quotation; what ends with a comma in its sentence ends without one."""
    assert words(tmp_path, list_items, "- open the records\n- ask press@tenants.example") == ["open the records"]
    text = "“We were told to wait,” she said of “Transparency”.\n\n> “We wait to this day,” said Rowan.\n"
    assert words(tmp_path, quoted_words, text) == ["We were told to wait", "We wait to this day"]
