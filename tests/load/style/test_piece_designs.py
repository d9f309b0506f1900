"""The folders of templates/pieces/."""

from pathlib import Path

import pytest
from tests.load.made_kits import codes, write_kit

from presskit.load.kit_folder import KitFolder
from presskit.load.style.makeable import Makeable, house_makeable, read_makeable
from presskit.load.style.piece_designs import words_tables
from presskit.load.style.template_files import read_templates
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.piece_design import DisplayForm, Proof, WordsForm

CARD = """\
title = "Card"
sizes = ["A6"]
proves = ["words"]
[words.keys.ask]
form = "text"
[display.ask]
sets = "ask"
form = "block"
room = "front"
[codes.read_from_mm]
A6 = 300
[fit]
most_pages = 2
"""
PAGE = "<p>{{ texts.ask }}</p>"


def made(
    folder: Path, piece: str | None = CARD, page: str | None = PAGE, **files: str
) -> tuple[Makeable, list[Finding]]:
    """What a kit with a piece of its own, a card, can order, and what is said of it."""
    given = {"piece.toml": piece, "page.html": page, **files}
    texts: dict[str, str | bytes] = {f"templates/pieces/card/{name}": text for name, text in given.items() if text}
    found: list[Finding] = []
    kit = KitFolder(write_kit(folder, files=texts))
    return read_makeable(read_templates(kit, found), found), found


def test_a_kit_s_own_piece_is_made_beside_those_of_the_house(tmp_path: Path) -> None:
    """By its folder alone, with everything that its piece.toml says."""
    makeable, found = made(tmp_path)
    card = makeable.designs["card"]

    assert found == []
    assert list(makeable.designs)[-2:] == ["letterhead", "card"]
    assert [size.name for size in card.sizes] == ["A6"]
    assert card.makes == {"A6": tuple(Edition)}
    assert (card.words_table, [(key.key, key.form, key.needed) for key in card.words]) == (
        "card",
        [("ask", WordsForm.TEXT, False)],
    )
    assert [(slot.name, slot.sets, slot.form, slot.room) for slot in card.display] == [
        ("ask", "ask", DisplayForm.BLOCK, "front")
    ]
    assert card.read_codes_from_mm == {"A6": 300}
    assert (card.proves, card.fit.max_pages) == ((Proof.WORDS,), 2)
    assert (card.has_stationery, card.is_for_partners, card.takes_local_texts) == (False, False, False)


WAYS = """\
[variants.front.loud]
[variants.front.quiet]
[otherwise.front.quiet]
cover = false
usual_pages = 1
[otherwise.front.quiet.display.ask]
sets = "title"
form = "lines"
[[otherwise.front.quiet.steps]]
words = "tighter"
set = { leading = "12pt" }
"""


def test_a_piece_is_otherwise_in_a_choice(tmp_path: Path) -> None:
    """Other words in a slot, other pages, other steps, no picture; and as ever in the usual one."""
    makeable, found = made(tmp_path, CARD + WAYS)
    card = makeable.designs["card"]
    loud, quiet = (card.laid_out_as({"front": choice}) for choice in ("loud", "quiet"))

    assert found == []
    assert loud == card
    assert [(slot.name, slot.sets, slot.form) for slot in quiet.display] == [("ask", "title", DisplayForm.LINES)]
    assert (quiet.fit.usual_pages, [step.words for step in quiet.fit.steps]) == (1, ["tighter"])
    assert (card.shows_cover, quiet.shows_cover) == (True, False)


@pytest.mark.parametrize(
    ("old", "new", "at", "hint"),
    [
        ("[otherwise.front.quiet]", "[otherwise.back.quiet]", "otherwise.back", "choose front"),
        ("[otherwise.front.quiet]", "[otherwise.front.quite]", "otherwise.front.quite", 'did you mean "quiet"?'),
        ("display.ask]\nsets", "display.aks]\nsets", "otherwise.front.quiet.display.aks", 'did you mean "ask"?'),
        ('sets = "title"', 'sets = "titel"', '"titel"', 'did you mean "title"?'),
        ('form = "lines"', 'form = "line"', '"line"', 'did you mean "lines"?'),
    ],
)
def test_what_a_choice_changes_must_be_there(tmp_path: Path, old: str, new: str, at: str, hint: str) -> None:
    """The variant, the choice, the slot and its words."""
    assert old in WAYS
    _, found = made(tmp_path, CARD + WAYS.replace(old, new, 1))
    assert set(codes(found)) == {"piece-wrong"}
    assert any(hint in finding.hint for finding in found)
    places = [finding.place for finding in found]
    assert any(at in place.source_line for place in places if place)


def test_a_piece_has_stationery_and_partners_by_its_files(tmp_path: Path) -> None:
    """stationery.html lays it over stationery; partner.html is for those whom [partners] keeps room for."""
    partners = '[partners]\nstyles = ["partner"]\nlocal_texts = true\n'
    files = {"stationery.html": "<p>", "partner.html": "<p>", "partner.css": "p {}"}
    makeable, found = made(tmp_path, CARD + partners, **files)
    card = makeable.designs["card"]

    assert found == []
    assert (card.has_stationery, card.is_for_partners, card.takes_local_texts) == (True, True, True)


@pytest.mark.parametrize(
    ("old", "new", "code", "at", "hint"),
    [
        ('"A6"', '"A6", "A66"', "piece-wrong", '"A66"', 'did you mean "A6"?'),
        ('proves = ["words"]', 'proves = ["word"]', "piece-wrong", '"word"', 'did you mean "words"?'),
        ('form = "text"', 'form = "tekst"', "piece-wrong", '"tekst"', 'did you mean "text"?'),
        ('sets = "ask"', 'sets = "asks"', "piece-wrong", '"asks"', 'did you mean "ask"?'),
        ("A6 = 300", "A7 = 300", "piece-wrong", "A7", "choose A6"),
        ('title = "Card"', 'titel = "Card"', "unknown-key", "titel", 'did you mean "title"?'),
        ("most_pages = 2", "most_pages = 2.5", "wrong-type", "2.5", "write digits alone, without quotation marks"),
        ('title = "Card"\n', "", "missing-key", "", 'add a line title = "…"'),
        ("[fit]", "[editions]\nprints = []\n[fit]", "piece-wrong", "prints", 'did you mean "print"?'),
        (
            "[words.keys",
            '[words]\ntable = "links"\n[words.keys',
            "piece-wrong",
            "[words]",
            'give them another: table = "…"',
        ),
    ],
)
def test_a_mistake_is_told_at_its_place(tmp_path: Path, old: str, new: str, code: str, at: str, hint: str) -> None:
    """With file, line, column and what to write instead; the piece is not made, and others are."""
    assert old in CARD
    makeable, found = made(tmp_path, CARD.replace(old, new, 1))

    assert codes(found) == [code]
    place = found[0].place
    assert place is not None
    assert place.file == "templates/pieces/card/piece.toml"
    assert place.source_line[place.column - 1 :].startswith(at)
    assert found[0].hint.startswith(hint)
    assert "card" not in makeable.designs
    assert makeable.faulty == {"card"}
    assert "flyer" in makeable.designs


def test_a_file_of_a_house_s_piece_can_be_replaced_alone(tmp_path: Path) -> None:
    """The others stay, and so does what is not in piece.toml."""
    files: dict[str, str | bytes] = {"templates/pieces/flyer/page.css": ".front {}"}
    found: list[Finding] = []
    makeable = read_makeable(read_templates(KitFolder(write_kit(tmp_path, files=files)), found), found)

    assert found == []
    assert makeable.designs == house_makeable().designs


def test_pieces_that_share_a_table_agree_on_its_keys(tmp_path: Path) -> None:
    """A key that is a text for one and a list for the other would be read as neither."""
    sharing = CARD.replace("[words.keys.ask]", '[words]\ntable = "flyer"\n[words.keys.demands]').replace(
        '"ask"', '"title"'
    )
    _, found = made(tmp_path, sharing)

    assert [(finding.code, finding.message) for finding in found] == [
        ("piece-wrong", '"demands" of [flyer.…] is a list here, and a text for card')
    ] or "demands" in found[0].message


def test_the_words_of_all_pieces_by_table() -> None:
    """Flyer and poster share one; the fact sheet has its figures, and nobody else takes words of its own."""
    tables = words_tables(house_makeable().designs.values())

    assert {table: list(keys) for table, keys in tables.items()} == {
        "fact-sheet": ["figures"],
        "flyer": ["slogan", "call", "argument", "demand_lead", "demands", "links"],
    }


@pytest.mark.parametrize(
    ("step", "said", "marked"),
    [
        ('text-scal = "0.9"', 'no style sheet sets a token "text-scal"', "text-scal"),
        ('text-scale = "9pt"', '"9pt" is a length, and no value of "text-scale"', '"9pt"'),
        ('text-scale = "0.9; color: red"', "is no value of a token", '"0.9; color: red"'),
    ],
)
def test_what_a_step_sets_is_judged(tmp_path: Path, step: str, said: str, marked: str) -> None:
    """A step with a slip in it would be tried on every page, and make none of them fit."""
    _, found = made(tmp_path, piece=f'{CARD}[[fit.steps]]\nwords = "tight"\n[fit.steps.set]\n{step}\n')

    (finding,) = [each for each in found if each.code == "piece-wrong"]
    assert said in finding.message
    assert finding.place is not None
    assert finding.place.source_line[finding.place.column - 1 : finding.place.end_column - 1] == marked
