"""Work that ends its worker, each in its own way."""

import os
import time
from typing import Any

HANG_S = 900.0


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
        if self.word == "hoard":
            return str(len(bytearray(8 << 30)))
        return self.word
