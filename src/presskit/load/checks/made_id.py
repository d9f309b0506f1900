"""An id made from words in any script."""

import re
from hashlib import sha256

from anyascii import anyascii

from presskit.rules.file_names import is_safe_id

LONGEST_ID_LETTERS = 40


def id_from(words: str, otherwise: str) -> str:
    """An id of whole words of these, in letters of a to z; without any, the other word and a few digits of a sum.

    The same words always give the same id.
    """
    made = ""
    for word in re.findall(r"[a-z0-9]+", anyascii(words).lower().replace("'", "")):
        longer = f"{made}-{word}" if made else word[:LONGEST_ID_LETTERS]
        if len(longer) > LONGEST_ID_LETTERS:
            break
        made = longer
    return made if is_safe_id(made) else f"{otherwise}-{sha256(words.encode()).hexdigest()[:8]}"
