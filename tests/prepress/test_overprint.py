"""Black text printed over what lies under it."""

from dataclasses import dataclass, field

import pikepdf
import pytest
from pikepdf import Name
from tests.prepress.made_editions import everything, finished, for_print, opened, streams

from presskit.prepress.colour_operators import read_instructions
from presskit.prepress.overprint import with_black_overprint
from presskit.render import FontStage

SWITCHES = {"/BlackOverprints": "on", "/KnocksOut": "off"}


def drawn(content: bytes) -> str:
    """The operators afterwards; "on" and "off" stand for the switches."""
    pdf = pikepdf.new()
    words = []
    for one in with_black_overprint(read_instructions(pdf.make_stream(content))):
        is_switch = str(one.operator) == "gs"
        words.append(
            {"/BlackOverprints": "on", "/KnocksOut": "off"}[str(one.operands[0])] if is_switch else str(one.operator)
        )
    return " ".join(words)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"0 0 0 1 k BT (a) Tj ET", "k BT on Tj ET"),
        (b"0 0 0 1 k BT (a) Tj (b) Tj ET BT (c) Tj ET", "k BT on Tj Tj ET BT Tj ET"),
        (b"0 0 0 1 k BT (a) Tj 0 0 0 0 k (b) Tj ET", "k BT on Tj k off Tj ET"),
        (b"0 0 0 0 k BT (a) Tj ET", "k BT Tj ET"),
        (b"0 0 0 .8 k BT (a) Tj ET", "k BT Tj ET"),
        (b".6 .4 .4 1 k BT (a) Tj ET", "k BT Tj ET"),
        (b"0 0 0 1 k 0 0 9 9 re f", "k re f"),
        (b"0 0 0 1 k BT (a) Tj ET 0 0 9 9 re f", "k BT on Tj ET re off f"),
        (b"0 0 0 1 k BT (a) Tj ET /x Do", "k BT on Tj ET off Do"),
        (b"0 0 0 1 k BT (a) Tj ET 0 g 0 0 9 9 re f", "k BT on Tj ET g re off f"),
        (b"/Pattern cs /p0 scn BT (a) Tj ET", "cs scn BT Tj ET"),
        (b"q 0 0 0 1 k BT (a) Tj ET Q BT (b) Tj ET", "q k BT on Tj ET Q BT Tj ET"),
        (b"0 0 0 1 k q 0 0 0 0 k Q BT (b) ' ET", "k q k Q BT on ' ET"),
        (b"0 0 0 1 k BT 3 Tr (a) Tj ET", "k BT Tr Tj ET"),
        (b"0 0 0 1 k 0 0 0 0 K BT 2 Tr (a) Tj ET", "k K BT Tr Tj ET"),
        (b"0 0 0 1 k 0 0 0 1 K BT 2 Tr (a) Tj ET", "k K BT Tr on Tj ET"),
        (b"0 0 0 0 k 0 0 0 1 K BT 1 Tr (a) Tj ET", "k K BT Tr on Tj ET"),
    ],
)
def test_only_text_in_black_alone_is_printed_over(content: bytes, expected: str) -> None:
    """Whatever is painted next is switched back first; white, tints and rich black never begin."""
    assert drawn(content) == expected


@dataclass(slots=True)
class Reader:
    """Reads a finished page: what is filled with, whether it overprints, and each text shown so far with both."""

    states: pikepdf.Object
    fill: tuple[float, ...] = ()
    overprints: bool = False
    saved: list[tuple[tuple[float, ...], bool]] = field(default_factory=list)
    text: list[tuple[tuple[float, ...], bool]] = field(default_factory=list)

    def follow(self, operator: str, operands: list[pikepdf.Object]) -> None:
        """Take in one instruction."""
        if operator == "q":
            self.saved.append((self.fill, self.overprints))
        elif operator == "Q":
            self.fill, self.overprints = self.saved.pop()
        elif operator in ("k", "g"):
            self.fill = tuple(float(value) for value in operands)
        elif operator == "gs" and "/op" in self.states[str(operands[0])]:
            self.overprints = bool(self.states[str(operands[0])].op)
        elif operator in ("Tj", "TJ"):
            self.text.append((self.fill, self.overprints))
        elif operator in ("f", "f*", "B", "S", "Do", "sh"):
            assert not self.overprints


def printed_text(pdf: pikepdf.Pdf) -> list[tuple[tuple[float, ...], bool]]:
    """The colour of each piece of text in pages and forms, and whether it overprints."""
    readers = []
    for stream in streams(pdf):
        readers.append(Reader(stream.Resources.get("/ExtGState", pikepdf.Dictionary())))
        for one in pikepdf.parse_content_stream(stream):
            readers[-1].follow(str(one.operator), list(one.operands))
    return [text for reader in readers for text in reader.text]


def test_in_a_finished_file_all_black_text_and_nothing_else_is_printed_over(fonts: FontStage) -> None:
    """White on cyan would disappear; a form begins as the page left it, so it must be off there."""
    with opened(finished(for_print(everything()), fonts).pdf) as pdf:
        text = printed_text(pdf)
        assert {fill for fill, _ in text} >= {(0, 0, 0, 1), (0, 0, 0, 0), (0.6, 0.4, 0.4, 1)}
        assert {fill for fill, overprints in text if overprints} == {(0, 0, 0, 1)}
        assert all(overprints for fill, overprints in text if fill == (0, 0, 0, 1))
        states = pdf.pages[0].Resources.ExtGState
        assert [int(states[name].OPM) for name in (Name.BlackOverprints, Name.KnocksOut)] == [1, 0]
