"""Letters made of strokes."""

import string

import pytest

from presskit.prepress.lettering import drawable, letters_in, strokes


@pytest.mark.parametrize("character", string.ascii_uppercase + string.digits + "-.,:;/()+=_'\"#%&!?")
def test_every_letter_has_strokes_of_its_own_inside_its_height(character: str) -> None:
    """No letter is empty, stands on another or is higher than a capital."""
    points = [point for stroke in strokes(character, 6.0) for point in stroke]
    assert points
    assert all(0 <= x_mm <= 4 and 0 <= y_mm <= 6 for x_mm, y_mm in points)


def test_no_two_letters_look_alike() -> None:
    """A zero is no O, an eight no B."""
    drawn = [str(list(strokes(each, 6.0))) for each in string.ascii_uppercase + string.digits]
    assert len(set(drawn)) == 36


def test_letters_follow_one_another() -> None:
    """The second letter begins where the room of the first ends."""
    (one,), (two,) = list(strokes("LL", 6.0))[:1], list(strokes("LL", 6.0))[1:]
    assert two[0][0] - one[0][0] == 5.5


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("4-up on A4", "4-UP ON A4"),
        ("Journée “santé” – été", 'JOURNEE "SANTE" - ETE'),
        ("International Drug Users Day · INPUD", "INTERNATIONAL DRUG USERS DAY - INPUD"),
        ("اليوم العالمي", ""),
        ("Day اليوم العالمي", ""),
        ("", ""),
    ],
)
def test_a_text_is_drawn_in_the_letters_there_are_or_not_at_all(text: str, shown: str) -> None:
    """Accents fall off; of another script not a few stray letters are left."""
    assert drawable(text) == shown


def test_the_room_for_letters_is_counted() -> None:
    """Ten letters of 5.5 mm stand in 55 mm, nine in a little less."""
    assert (letters_in(55, 6.0), letters_in(54.9, 6.0)) == (10, 9)
