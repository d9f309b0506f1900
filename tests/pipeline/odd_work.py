"""Work that ends its worker, each in its own way."""

import os
import signal
import time
from typing import Any

from presskit.compose.template_engine import TEMPLATE_REFUSED
from presskit.errors import KitError
from presskit.model.finding import Place
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit

HANG_S = 900.0


def toil() -> None:
    """Compute without end."""
    while True:
        pass


class Odd:
    """Stands in for a document; its outcome is its own word."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.name = word

    def do(self, _fonts: Any) -> Any:
        """What the word says, or the word."""
        if self.word == "hang":
            time.sleep(HANG_S)
        if self.word == "die":
            os._exit(7)
        if self.word == "toil":
            toil()
        if self.word == "hoard":
            return str(len(bytearray(8 << 30)))
        return self.word


# --- What composes, as a desk calls it ---


def whose_process(_kit: Kit, _house: HouseStyle) -> int:
    """The number of the process that composes."""
    return os.getpid()


def with_pictures(kit: Kit, _house: HouseStyle, word: str) -> tuple[str, bytes, bytes]:
    """The word with a picture of the kit, and other bytes."""
    return word, next(iter(kit.pictures.values())).data, b"of no picture"


def faulty(_kit: Kit, _house: HouseStyle) -> None:
    """Two mistakes."""
    raise KitError([TEMPLATE_REFUSED.at(Place("a.html", 1), "one"), TEMPLATE_REFUSED.at(Place("b.html", 2), "two")])


def ends_its_process(_kit: Kit, _house: HouseStyle) -> None:
    """As the system ends a process that has used up its time."""
    os.kill(os.getpid(), signal.SIGXCPU)


def eats_memory(_kit: Kit, _house: HouseStyle) -> int:
    """More than there is for a document."""
    return len(bytearray(8 << 30))
