"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.rules.writing.sentences import sentences


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("Talk to us. We wait! Do you? Yes…", "en", ["Talk to us.", "We wait!", "Do you?", "Yes…"]),
        ("He said: “No.” We asked (twice). Why?", "en", ["He said: “No.”", "We asked (twice).", "Why?"]),
        ("Dr. Ott met J. Ott on 3.5 acres, e.g. here. Then left.", "en", None),
        ("Am 1. November trafen wir uns. Danach nicht.", "de", None),
        ("Room 5. Then room 6.", "en", ["Room 5.", "Then room 6."]),
        ("Мы требуем отмены. Почему? Потому.", "ru", ["Мы требуем отмены.", "Почему?", "Потому."]),
        ("نطالب بالتوقف. متى؟ الآن.", "ar", ["نطالب بالتوقف.", "متى؟", "الآن."]),
        ("ہم مطالبہ کرتے ہیں۔ کب؟", "ur", ["ہم مطالبہ کرتے ہیں۔", "کب؟"]),
        ("हम मांग करते हैं। कब?", "hi", ["हम मांग करते हैं।", "कब?"]),
        ("我们要求停止。我们等待！为什么？", "zh-Hans", ["我们要求停止。", "我们等待！", "为什么？"]),
        ("「やめて。」と言った。次。", "ja", ["「やめて。」", "と言った。", "次。"]),
        ("ሰላም ነው። ለምን፧ ይቁም።", "am", ["ሰላም ነው።", "ለምን፧", "ይቁም።"]),
        ("လာပါ။ သွားပါ။", "my", ["လာပါ။", "သွားပါ။"]),
        ("មាន។ អស់៕", "km", ["មាន។", "អស់៕"]),
        ("Բարեւ։ Ոչ։", "hy", ["Բարեւ։", "Ոչ։"]),
        ("No end at all", "en", ["No end at all"]),
        ("", "en", []),
    ],
)
def test_a_sentence_ends_as_its_script_ends_it(text: str, language: str, parts: list[str] | None) -> None:
    """Titles, initials, figures and ordinals go on; without a space only marks that are nothing else end one."""
    found = list(sentences(text, language))
    if parts is None:
        assert len(found) == 2
    else:
        assert found == parts


@given(st.text(alphabet="aB1 .?!。।؟”)'\n", max_size=60))
def test_sentences_are_the_text_in_its_order(text: str) -> None:
    """No letter is lost, and none is added: each can be found in the statement word for word."""
    found = list(sentences(text, "en"))
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(part in text and part == part.strip() for part in found)
