"""What an error keeps from being made."""

from presskit.model.finding import Finding, Severity
from presskit.model.held_back import HeldBack

ERROR = Finding("piece-words-missing", Severity.ERROR, "no words", piece="flyer-a5")


def test_an_error_of_one_language_leaves_the_others() -> None:
    """One that names none is of all; of another piece it never is."""
    french, every = HeldBack(ERROR, "flyer-a5", "fr"), HeldBack(ERROR, "flyer-a5")

    assert french.keeps_back("flyer-a5", "fr")
    assert not french.keeps_back("flyer-a5", "en")
    assert every.keeps_back("flyer-a5", "en")
    assert not every.keeps_back("flyer-a6", "en")
