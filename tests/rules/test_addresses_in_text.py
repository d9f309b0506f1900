"""Addresses as they stand in print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.rules.addresses_in_text import (
    MAIL_ADDRESS,
    address_led_past,
    is_telephone_number,
    printed_addresses,
    whole_mail_address,
    whole_telephone_number,
    whole_web_address,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Visit harbour.example/survey/.", ["harbour.example/survey/"]),
        ("(see www.harbour.example, HARBOUR.EXAMPLE/EN)", ["www.harbour.example", "HARBOUR.EXAMPLE/EN"]),
        ("https://harbour.example/x?y=1#z.", ["https://harbour.example/x?y=1#z"]),
        ("https://localhost:80/a", ["https://localhost:80/a"]),
        ("press@harbour.example", []),
        ("the end.Next one e.g. z.B. U.S. p.m. Mr.Smith report.pdf", []),
        ("10.1000/182 3.5 mm 1.2.2021 file_name.py", []),
        ("brückenforum.example/zählung?x=ä", ["brückenforum.example/zählung?x=ä"]),
        ("см. пример.рф/отчёт, конец.Начало", ["пример.рф/отчёт"]),
        ("उदाहरण.भारत", ["उदाहरण.भारत"]),
    ],
)
def test_addresses_are_told_from_prose(text: str, found: list[str]) -> None:
    """A site with a known ending is an address; mail, numbers, abbreviations and lost spaces are none."""
    assert [address.text for address in printed_addresses(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "a.example/x.",
        "(a.example/x)",
        "“a.example/x”",
        "«a.example/x»",
        "a.example/x, and",
        "<a.example/x>",
        "a.example/x)).",
        "a.example/x。再",
        "a.example/x؟",
    ],
)
def test_what_closes_the_sentence_is_no_part_of_it(text: str) -> None:
    """Full stops, brackets and quotation marks of every script."""
    assert [address.text for address in printed_addresses(text)] == ["a.example/x"]


@pytest.mark.parametrize("address", ["a.example/x_(y)", "a.example/x[1]"])
def test_a_bracket_that_it_opens_itself_belongs_to_it(address: str) -> None:
    """As in the addresses of encyclopaedias."""
    assert [printed.text for printed in printed_addresses(f"(see {address}).")] == [address]


@given(st.text(max_size=60) | st.text(st.sampled_from("ab.é/:@()«» htps"), max_size=60))
def test_an_address_stands_where_it_is_said_to_stand(text: str) -> None:
    """Whatever the text."""
    for address in printed_addresses(text):
        assert text[address.start : address.end] == address.text


@pytest.mark.parametrize("text", ["a" * 100_000, "a." * 50_000, "(" * 50_000, "a.example/" + ")" * 50_000])
def test_long_texts_are_read_in_good_time(text: str) -> None:
    """Looking for the beginning of each address once; a second look at every letter would take minutes."""
    assert len(list(printed_addresses(text))) <= 1


def test_words_that_are_an_address_as_a_whole() -> None:
    """Brackets and full stops around it count for nothing, other words do."""
    assert whole_web_address("<harbour.example/x>.") == "harbour.example/x"
    assert whole_web_address("see harbour.example") == ""
    assert whole_mail_address("(press@harbour.example)") == "press@harbour.example"
    assert whole_mail_address("write to press@harbour.example") == ""
    assert whole_telephone_number("+44 (0)1632 960 000") == "4401632960000"
    assert whole_telephone_number("2021-11-01") == ""


def test_an_address_knows_where_it_ends() -> None:
    """Before the full stop."""
    (address,) = printed_addresses("See a.example/x.")
    assert (address.start, address.end) == (4, 15)


def test_mail_addresses_are_found_in_running_text() -> None:
    """Each without the full stop behind it."""
    assert MAIL_ADDRESS.findall("Write to press@harbour.example.") == ["press@harbour.example"]


@pytest.mark.parametrize("number", ["+44 20 7946 0000", "(020) 7946-0000", "020/79460000 ext. 12", "112 00"])
def test_a_telephone_number_is_taken_as_people_write_it(number: str) -> None:
    """Groups, brackets, strokes and an extension."""
    assert is_telephone_number(number)


@pytest.mark.parametrize(
    "number", ["", "112", "call us", "+44 20 7946 000O", "020 7946 0000 or 0001", "++44 20 7946"]
)
def test_what_nobody_can_dial_is_no_telephone_number(number: str) -> None:
    """Fewer than five digits, words, two numbers in one."""
    assert not is_telephone_number(number)


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("harbour.example", "https://harbour.example/report/"),
        ("www.harbour.example/report", "https://harbour.example/report/"),
        ("brückenforum.example/zählung", "https://xn--brckenforum-uhb.example/z%C3%A4hlung"),
        ("press@harbour.example", "mailto:press@harbour.example?subject=x"),
        ("presse@brückenforum.example", "mailto:presse@xn--brckenforum-uhb.example"),
        ("01632 960000", "https://elsewhere.example"),
        ("+44 1632 960000", "tel:01632960000"),
        ("+44 1632 960000", "tel:2960000"),
        ("our report", "https://harbour.example/report/"),
    ],
)
def test_words_that_lead_where_they_say_are_fine(words: str, target: str) -> None:
    """The whole address, its beginning, the network's spelling of it; and words that name none."""
    assert address_led_past(words, target) == ""


@pytest.mark.parametrize(
    ("words", "target", "shown"),
    [
        ("bank.example", "https://bank.example.bad.example/", "bank.example"),
        ("www.harbour.example.", "https://other.example/", "www.harbour.example"),
        ("press@harbour.example", "mailto:press@other.example", "press@harbour.example"),
        ("+44 1632 960000", "tel:+441632960001", "+44 1632 960000"),
        ("+44 1632 960000", "tel:+15559960000", "+44 1632 960000"),
    ],
)
def test_words_that_name_another_address_are_told(words: str, target: str, shown: str) -> None:
    """A site, a mailbox or a number that the link does not lead to."""
    assert address_led_past(words, target) == shown


def test_a_link_that_goes_on_may_show_any_part() -> None:
    """The second line of an address is no beginning of it."""
    target = "https://harbour.example/files.harbour.example/x"
    assert address_led_past("files.harbour.example/x", target) == "files.harbour.example/x"
    assert address_led_past("files.harbour.example/x", target, goes_on=True) == ""


def test_an_address_knows_where_it_stands() -> None:
    """From its first letter to the one behind its last; what closes the sentence is not in it."""
    text = "See harbour.example/survey/."
    (found,) = printed_addresses(text)
    assert (found.start, text[found.start : found.end]) == (4, "harbour.example/survey/")


def test_of_a_number_the_last_digits_agree_and_not_the_middle_ones() -> None:
    """Seven of them, side by side."""
    assert address_led_past("+44 20 1234567", "tel:+44201234567") == ""
    assert address_led_past("+44 20 1234567", "tel:+44209994567") == "+44 20 1234567"
