"""The captions of a document: each with the picture that it stands by, and the credit at its end apart."""

import re
from collections.abc import Sequence
from dataclasses import replace

from presskit.load.bring.flow import Block, BlockKind
from presskit.load.bring.losses import FORM_CHANGED, Losses, quoted

_AS_TEXT = (BlockKind.CAPTION, BlockKind.TITLE, BlockKind.SUBTITLE)
# "Photo: her name", at the end of a caption and behind a sentence, a dash or a stroke, or in brackets.
_CREDIT = re.compile(
    r"(?:^|(?<=[.!?…)”»])\s+|\s+[–—|/-]\s+|\s*[(\[](?=[^)\]]+[)\]]\.?$))"
    r"(?P<credit>(?:photo(?:graph|graphy|s)?(?: credit)?|foto(?:s|grafie|grafía|grafia)?|picture|image|imagen|bild|"
    r"crédits?(?: photo)?|credit|фото)\s*:\s*[^:\n]{2,120})$",
    re.IGNORECASE,
)


def without_captions(blocks: Sequence[Block], losses: Losses) -> tuple[list[Block], dict[str, tuple[str, str]]]:
    """The blocks without the captions beside pictures, and these with their credits by the files; others are text."""
    captions: dict[str, tuple[str, str]] = {}
    left: list[Block] = []
    for at, block in enumerate(blocks):
        near = [blocks[each] for each in (at - 1, at + 1) if 0 <= each < len(blocks)]
        picture = next((each for each in near if each.kind is BlockKind.PICTURE and each.file not in captions), None)
        if block.kind is BlockKind.CAPTION and picture is not None:
            captions[picture.file] = caption, credit = caption_and_credit(block.text)
            if credit:
                message = f"{quoted(credit)} at the end of its caption is the credit of {picture.file}"
                losses.tell(FORM_CHANGED, message, message, block.number, caption or credit)
        else:
            left.append(replace(block, kind=BlockKind.TEXT) if block.kind in _AS_TEXT else block)
    return left, captions


def caption_and_credit(text: str) -> tuple[str, str]:
    """The caption, and the credit that it ends with; empty if it names none."""
    match = _CREDIT.search(text)
    if match is None:
        return text, ""
    is_bracketed = text[match.start() : match.start("credit")].strip() in ("(", "[")
    credit = match["credit"].rstrip(".").rstrip(")]") if is_bracketed else match["credit"]
    return text[: match.start()].rstrip(), credit.strip()
