"""What Word draws: pictures are taken, as far as they show; boxes, diagrams and objects are told."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from presskit.load.bring.flow import Block, BlockKind
from presskit.load.bring.losses import Loss, Losses
from presskit.load.bring.pictures import CUT_IT, BroughtPictures
from presskit.load.bring.word.framing import covered_why, crop_of, shape_why, shown_pictures
from presskit.load.bring.word.package import Relation, WordPackage
from presskit.load.bring.word_numbering import whole
from presskit.load.bring.xml_tree import below, words_in

_TURN = 21_600_000  # a turn is counted in 60,000ths of a degree (ISO/IEC 29500-1, 20.1.10.3)


class WordDrawings:
    """Takes what stands in w:drawing, w:pict and w:object."""

    def __init__(self, package: WordPackage, pictures: BroughtPictures, losses: Losses) -> None:
        self._package = package
        self._pictures = pictures
        self._losses = losses

    def read(self, element: Element, relations: Mapping[str, Relation]) -> Iterator[Block]:
        """The pictures in it, as blocks; a rule for a line that Word draws between paragraphs."""
        if any(each.get("o:hr") in ("t", "true", "1") for each in element.iter()):
            yield Block(BlockKind.RULE)
            return
        if any(each.tag == "wp:docPr" and each.get("hidden") in ("1", "true") for each in element.iter()):
            self._losses.lose(Loss.HIDDEN)
            return
        self._tell(element)
        if element.tag != "w:object":
            alt = _alt(element)
            covered = covered_why(element)
            for fill, frame in shown_pictures(element):
                if why := covered or shape_why(fill, frame):
                    self._pictures.refuse(f"{why}; {CUT_IT}")
                else:
                    yield from self._picture(fill, relations, alt, _is_turned(element))

    def _picture(
        self, element: Element, relations: Mapping[str, Relation], alt: str, is_turned: bool
    ) -> Iterator[Block]:
        blip = element if element.tag == "v:imagedata" else below(element, "a:blip")
        relation = None if blip is None else relations.get(blip.get("r:embed") or blip.get("r:id") or "")
        if blip is None or relation is None or relation.is_outside:
            self._pictures.refuse("it lies elsewhere, and only an address stands in the document")
            return
        if blip.get("r:link"):
            self._pictures.note_link()
        data, crop = self._package.bytes_of(relation.target), crop_of(element)
        if data is None:
            self._pictures.refuse("it is not in the document")
        elif crop is None:
            self._pictures.refuse(f"how much of it the document shows cannot be read; {CUT_IT}")
        elif file := self._pictures.take(data, alt, crop, is_turned=is_turned):
            yield Block(BlockKind.PICTURE, file=file, alt=self._pictures.alts[file])

    def _tell(self, element: Element) -> None:
        """What stands in it beside pictures."""
        boxes = [each for each in element.iter() if each.tag in ("wps:txbx", "v:textbox")]
        for box in boxes:
            self._losses.lose(Loss.TEXT_BOX, words_in(box))
        tags = {each.tag for each in element.iter()}
        if element.tag == "w:object":
            self._losses.lose(Loss.OBJECT)
        elif tags & {"c:chart", "dgm:relIds"} or any(tag.endswith((":relIds", ":chart")) for tag in tags):
            self._losses.lose(Loss.DRAWING)
        elif word_art := " ".join(each.get("string", "") for each in element.iter() if each.tag == "v:textpath"):
            self._losses.lose(Loss.DRAWING, word_art)
        elif not boxes and not tags & {"pic:pic", "v:imagedata"}:
            self._losses.lose(Loss.DRAWING)


def _alt(element: Element) -> str:
    """What the author says that it shows."""
    for each in element.iter():
        if each.tag in ("wp:docPr", "v:shape", "v:rect") and (alt := each.get("descr") or each.get("alt")):
            return alt
    return ""


def _is_turned(element: Element) -> bool:
    shapes = (each for each in element.iter() if each.tag == "a:xfrm")
    return any(
        whole(each.get("rot", "").lstrip("-")) % _TURN or each.get("flipH") or each.get("flipV") for each in shapes
    )
