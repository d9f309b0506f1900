"""What an OpenDocument text draws: pictures are taken as far as they show, boxes and objects are told."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from presskit.load.bring.flow import Block, BlockKind
from presskit.load.bring.losses import Loss, Losses
from presskit.load.bring.packed import Packed
from presskit.load.bring.pictures import CUT_IT, BroughtPictures, Crop
from presskit.load.bring.xml_tree import all_below

_OBJECTS = frozenset(("draw:object", "draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame"))


class OdtDrawings:
    """Takes what stands in draw:frame and its like; `cut_styles` are those of frames that show a part alone."""

    def __init__(self, packed: Packed, pictures: BroughtPictures, cut_styles: frozenset[str], losses: Losses) -> None:
        self._packed = packed
        self._pictures = pictures
        self._cut_styles = cut_styles
        self._losses = losses

    def read(self, element: Element) -> Iterator[Block]:
        """The pictures in it, as blocks."""
        tags = {each.tag for each in element.iter()}
        boxes = [each for each in element.iter() if each.tag == "draw:text-box"]
        for box in boxes:
            self._losses.lose(Loss.TEXT_BOX, " ".join("".join(box.itertext()).split()))
        if tags & _OBJECTS:
            self._losses.lose(Loss.OBJECT)
            return
        frames = [each for each in element.iter() if each.tag == "draw:frame" and all_below(each, "draw:image")]
        if not frames and not boxes:
            self._losses.lose(Loss.DRAWING, " ".join("".join(element.itertext()).split()))
        covered = len(frames) + len([*_drawn_with(element)]) > 1 and "draw:g" in tags
        for frame in frames:
            if covered:
                self._pictures.refuse(f"something is drawn over it, or with it in one group; {CUT_IT}")
            else:
                yield from self._picture(frame)

    def _picture(self, frame: Element) -> Iterator[Block]:
        """Of several forms of one picture the first that can be taken."""
        if frame.get("draw:style-name", "") in self._cut_styles:
            self._pictures.refuse("the document shows a part of it alone; cut it in a picture program")
            return
        alt = next((each.text or "" for tag in ("svg:desc", "svg:title") for each in all_below(frame, tag)), "")
        names = [each.get("xlink:href", "").removeprefix("./") for each in all_below(frame, "draw:image")]
        data = next((data for name in names if (data := self._packed.part(name)) is not None), None)
        if data is None:
            self._pictures.refuse("it is not in the document; it lies elsewhere")
        elif file := self._pictures.take(data, alt, Crop(), is_turned=bool(frame.get("draw:transform"))):
            yield Block(BlockKind.PICTURE, file=file, alt=self._pictures.alts[file])


def _drawn_with(element: Element) -> Iterator[Element]:
    """What stands in groups beside pictures and groups."""
    for group in element.iter("draw:g"):
        shapes = (
            each for each in group if each.tag.startswith("draw:") and each.tag not in ("draw:g", "draw:glue-point")
        )
        yield from (each for each in shapes if not all_below(each, "draw:image"))
