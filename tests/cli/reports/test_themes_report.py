"""Themes in words and as JSON."""

from pathlib import PurePath

from presskit.cli.reports.themes_report import sheet_entry, theme_entry, themes_in_words, tried_entry, tried_in_words
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice
from presskit.compose import ThemeFaces
from presskit.model.finding import Finding, Severity
from presskit.model.looks.style import Theme
from presskit.model.looks.tried_theme import TriedPiece, TriedTheme
from presskit.pipeline.looks.known_themes import KnownTheme

MANNER = Manner(colour=ColourChoice.NEVER)
KNOWN = KnownTheme(Theme("quiet", "Quiet", "Much air."), ThemeFaces("Inter", "Inter", ("Latin",)), is_own=True)
FOUND = Finding("a-code", Severity.WARNING, "too long", piece="flyer-a5")


def test_a_theme_is_two_lines() -> None:
    """What it is, and under it each of its faces once, with the scripts."""
    lines = themes_in_words([KNOWN]).splitlines()

    assert lines == ["quiet  Much air. (with files of the kit)", "       Inter; Latin"]


def test_a_program_reads_the_same() -> None:
    """Faces by what they set."""
    entry = theme_entry(KNOWN)

    assert entry["faces"] == {"text": "Inter", "display": "Inter"}
    assert (entry["name"], entry["scripts"], entry["own"]) == ("quiet", ["Latin"], True)


def test_what_was_found_stands_under_the_theme() -> None:
    """A theme of which there is nothing to say is not named."""
    tried = [TriedTheme(KNOWN.theme, (), (FOUND,)), TriedTheme(Theme("plain"), ())]
    said = tried_in_words(tried, MANNER, PurePath("kit"))

    assert said.startswith("in the theme quiet:\nwarning[a-code]: too long")
    assert "plain" not in said


def test_a_piece_that_is_not_there_is_named() -> None:
    """Beside the findings of its theme."""
    entry = tried_entry(TriedTheme(KNOWN.theme, (TriedPiece("flyer-a5", 148.0, 210.0),), (FOUND,)))

    assert entry["pieces"] == [{"piece": "flyer-a5", "made": False}]
    assert entry["findings"][0]["code"] == "a-code"  # type: ignore[index]


def test_a_file_is_known_by_its_sum() -> None:
    """As the files of a build are."""
    assert sheet_entry(b"", "a.png", "image/png") == {
        "path": "a.png",
        "bytes": 0,
        "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "media_type": "image/png",
    }
