"""What stands at the head and the foot of a Word file's pages: it is told, and has no place in a statement."""

import re

from presskit.load.bring.losses import PART_LEFT_OUT, Losses, quoted
from presskit.load.bring.word.package import WordPackage
from presskit.load.bring.xml_tree import words_in

_PAGE_NUMBER = re.compile(r"\W*(?:\w{1,7}\.?\W+)?\d*\W*(?:\w{1,4}\W*\d+)?\W*")
_LONGEST_NUMBER = 60  # its form is tried in many ways
_HEADS = {"header": "at the head", "footer": "at the foot"}


def tell_page_heads(package: WordPackage, losses: Losses) -> None:
    """Says what stands at the head and the foot of pages: once what several of them say."""
    told: set[str] = set()
    for kind, where in _HEADS.items():
        for part in package.parts_of_kind(kind):
            root = package.xml(part)
            drawn = [] if root is None else [each.get("string", "") for each in root.iter("v:textpath")]
            words = " ".join([*drawn, "" if root is None else words_in(root)]).strip()
            has_picture = root is not None and any(each.tag in ("a:blip", "v:imagedata") for each in root.iter())
            is_number = len(words) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(words) is not None
            if (has_picture or not is_number) and words not in told:
                told.add(words)
                what = " and ".join([quoted(words)] * bool(words) + ["a picture"] * has_picture)
                hint = (
                    "the pieces have heads of their own; the logo and the sender's details stand in organisation.toml"
                )
                message = f"what stands {where} of the pages is left out: {what}"
                losses.tell(PART_LEFT_OUT, message, message, 0, "", hint)
                losses.left_out.append(words)
