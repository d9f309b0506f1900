"""A text's fingerprint, and the page that tells others how to compute it."""

import hashlib
import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.paths import CHECKOUT

from presskit.rules.fingerprint import shown_groups, text_sha256, words_that_count

PAGE = (CHECKOUT / "docs" / "fingerprint.md").read_text(encoding="utf-8")
WRITTEN = "We “demand” harm-reduction — now: 1.5% of it (no more than €1,000), by 14:30.\nDon’t wait!"


def block(language: str) -> str:
    """The page's block of code in this language."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    return str(found)


def by_the_page() -> Callable[[str], str]:
    """The fingerprint as the page's own code computes it."""
    names: dict[str, Callable[[str], str]] = {}
    exec(block("python"), names)  # what stands in the page is what is tried
    return names["fingerprint"]


@pytest.mark.parametrize(
    "copied",
    [
        'We "demand" harm-reduction - now: 1.5% of it (no more than €1,000), by 14:30. Don\'t wait!',
        "we « demand » harm-\nreduction – now : 1.5 % of it [no more than € 1,000] by 14:30\r\n\r\ndon´t wait",
        "WE DEMAND HARM‑REDUCTION—NOW 1.5% OF IT NO MORE THAN €1,000 BY 14:30 DON'T WAIT".replace("—", " — "),
        "> We „demand“ harm\u00adreduction\n> – now, 1.5\u202f%\u00a0of it\nno more than €1,000 by 14:30 don`t wait",
        "We demand harm-reduction <https://a.example/x?y=1.5> now 1.5% of it no more than €1,000 by 14:30 don´t wait",
        "We demand harm\ufffereduction now 1.5% of it no more than €1,000 by 14:30 don't wait",
        "• We demand\n• harm-reduc\u200btion\n• now 1.5% of it, no more than €1,000 by 14:30\u200f don't wait…",
    ],
    ids=["typewriter", "French", "capitals", "quoted mail", "with addresses", "Chrome", "bullets"],
)
def test_the_same_words_have_the_same_fingerprint(copied: str) -> None:
    """However a program has set, broken or quoted them on the way."""
    assert words_that_count(copied) == words_that_count(WRITTEN)
    assert text_sha256(copied) == text_sha256(WRITTEN)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.5", "15"),
        ("1.5", "1,5"),
        ("1.5", "-1.5"),
        ("%", "‰"),
        ("€", "$"),
        ("14:30", "14.30"),
        ("demand", "demanded"),
        ("no more", "more"),
        ("of it", "it of"),
        ("now", "no"),
        ("now", "nów"),
        ("wait", "wa it"),
    ],
)
def test_another_word_or_figure_has_another(old: str, new: str) -> None:
    """One word, one sign, one point in a number, or another order."""
    changed = WRITTEN.replace(old, new)

    assert changed != WRITTEN
    assert text_sha256(changed) != text_sha256(WRITTEN)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5–10 people", "510 people"),
        ("3-4", "34"),
        ("€5–€10", "€5 €10"),
        ("1/2", "1 2"),
        ("< 18", "> 18"),
        ("a ≠ b", "a = b"),
        ("≤ 5", "≥ 5"),
        ("3 + 4", "3 × 4"),
        ("3 ± 4", "3 ÷ 4"),
        ("5 °", "5 §"),
        ("5 £", "5 $"),
        ("10²", "102"),
        ("10₂", "102"),
        ("1½", "11 2"),
        ("1½", "1 1 2"),
        ("We're", "Were"),
        ("1'000", "1 000"),
        ("✅", "❌"),
        ("✊🏿", "✊🏻"),
        ("→", "←"),
        ("yes ✓", "yes"),
    ],
)
def test_what_prints_differently_has_another(one: str, other: str) -> None:
    """Dashes and marks in numbers, signs, raised figures, fractions, apostrophes in words, emoji."""
    assert text_sha256(one) != text_sha256(other)
    for text in (one, other):
        assert by_the_page()(text) == " ".join(shown_groups(text_sha256(text)))


@pytest.mark.parametrize(
    ("written", "copied"),
    [
        ("5–10 people", "5-10 people"),
        ("5–10 people", "5–\n10 people"),
        ("3-4", "3\ufffe4"),
        ("3-4", "3\u20114"),
        ("5 %–10 %", "5\u202f%-10\u00a0%"),
        ("aged > 18, or < 12", "aged\n> 18, or\n< 12"),
        ("We aged\n18 > 12", "> We aged\n> 18 > 12"),
        ("a ≠ b", unicodedata.normalize("NFD", "a ≠ b")),
        ("1½ hours", "1 1/2 hours"),
        ("10²", "10^2"),
        ("We’re", "We're"),
        ("‘We’ said", "'We' said"),
        ("❤️ 1️⃣", "❤ 1⃣"),
        ("write to <a@b.example>", "write to a@b.example"),
        ("write to a@b.example", "write to a@b.example<mailto:a@b.example>"),
        ("ten\u2009000\u00a0people", "ten 000 peo\u00adple"),
        ("• one ▪ two", "- one\n- two"),
    ],
)
def test_what_is_copied_otherwise_has_the_same(written: str, copied: str) -> None:
    """Dashes as hyphens, ends of lines at them, other shapes of apostrophes and emoji, other forms of Unicode."""
    assert words_that_count(written) == words_that_count(copied)
    assert by_the_page()(written) == by_the_page()(copied) == " ".join(shown_groups(text_sha256(written)))


def test_scripts_without_spaces_may_be_broken_anywhere() -> None:
    """Chinese, Japanese and Thai break between letters, and a copy has a line end there."""
    assert words_that_count("记录属于公众") == words_that_count("记录\n属于 公众")
    assert words_that_count("ข้อมูลเปิด") == words_that_count("ข้อมูล\nเปิด")
    assert words_that_count("记录") != words_that_count("录记")


def test_a_word_keeps_its_marks() -> None:
    """Vowel signs of Hindi and accents belong to their letters, composed or not."""
    assert words_that_count("हिन्दी") == ["हिन्दी"]
    assert words_that_count("cafe\u0301 \ufb01ne") == ["café", "fine"]


def test_it_is_the_sum_of_the_words_each_on_a_line() -> None:
    """As `presskit fingerprint --words FILE | sha256sum` gives it; eight groups of four digits are shown."""
    lines = "".join(f"{word}\n" for word in words_that_count(WRITTEN))
    digest = hashlib.sha256(lines.encode()).hexdigest()

    assert text_sha256(WRITTEN) == digest
    assert "".join(shown_groups(digest)) == digest[:32]
    assert {len(group) for group in shown_groups(digest)} == {4}


def test_the_example_of_the_page_is_true() -> None:
    """Its mail has its words and its sum, by our code and by its own."""
    mail = "".join(re.findall(r"it, `(We demand .*?)` / `(duction.*?)`", PAGE.replace("has it", "it"))[0][0]) + "\n"
    mail += re.findall(r"/ `(duction.*?)`", PAGE)[0]
    (shown,) = re.findall(r"begins with `([0-9a-f ]+)`", PAGE)

    assert words_that_count(mail) == block("text").split()
    assert " ".join(shown_groups(text_sha256(mail))) == shown == by_the_page()(mail)


@pytest.mark.parametrize(
    "text", [WRITTEN, "-5 –5 2001–2010 (-5) a -b", "1.5.2 1. 5 .5 ½ 2² ①", "记录 ข้อมูล हिन्दी", "İstanbul ŉ ß", ""]
)
def test_the_code_of_the_page_gives_ours(text: str) -> None:
    """Whoever repeats it with that code alone comes to the same."""
    assert by_the_page()(text) == " ".join(shown_groups(text_sha256(text)))


@given(st.text())
def test_the_code_of_the_page_gives_ours_for_any_text(text: str) -> None:
    """Characters of every block of Unicode."""
    assert by_the_page()(text) == " ".join(shown_groups(text_sha256(text)))
