"""A copy of a PDF whose colours are those of a film, to be drawn by any renderer."""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from presskit.preflight.facts.painting import Picture
from presskit.preflight.reading.content import BROKEN
from presskit.preflight.reading.content.colour_spaces import read_space
from presskit.preflight.reading.films.exposure import Exposure, Film
from presskit.preflight.reading.films.film_content import PATTERN_ON_FILM, FilmContent
from presskit.preflight.reading.films.film_pictures import FilmPicture, expose_picture
from presskit.rules.pdf_entries import dictionary_at

Command = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
_LEFT_OUT = ("/Annots", "/TrimBox", "/BleedBox", "/ArtBox", "/Metadata")
_UNIT = 1.0


class FilmDocument:
    """The document with its parts exposed. `faults` are those that cannot be measured.

    `picture_inks_percent` has the mean ink of each CMYK picture by its object.
    """

    def __init__(self, pdf: pikepdf.Pdf, pictures: Mapping[tuple[int, int], Picture]) -> None:
        self.picture_inks_percent: dict[tuple[int, int], float] = {}
        self.faults: list[str] = []
        self._pdf = pdf
        self._pictures = pictures
        self._seen: set[tuple[int, int]] = set()
        self._changes: list[Callable[[Film], None]] = []
        self._exposing: Mapping[str, Callable[[Object, Dictionary], None]] = {
            "/ExtGState": _darken_where_overprinting,
            "/Shading": self._expose_shading,
            "/XObject": self._expose_drawn,
            "/Pattern": self._expose_pattern,
            "/Font": self._expose_font,
        }
        if "/Metadata" in pdf.Root:  # films say nothing of themselves
            del pdf.Root["/Metadata"]
        for page in pdf.pages:
            self._expose_page(page)

    def films(self) -> Iterator[bytes]:
        """The document on each film, in the order of `Film`."""
        for film in Film:
            for change in self._changes:
                change(film)
            stream = io.BytesIO()
            self._pdf.save(stream, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
            yield stream.getvalue()

    def _expose_page(self, page: pikepdf.Page) -> None:
        entries = page.obj
        entries.CropBox, entries.Rotate, entries.UserUnit = page.mediabox, 0, _UNIT
        for key in _LEFT_OUT:
            if key in entries:
                del entries[key]
        _blend_in_light(entries)
        content = self._pdf.make_stream(b"")
        self._expose_content(page, page.resources, content)
        entries.Contents = content

    def _expose_content(self, source: Object | pikepdf.Page, resources: Dictionary, target: Stream) -> None:
        self._expose_resources(resources)
        content = FilmContent(resources)
        if isinstance(source, pikepdf.Page) or "/PatternType" in source:
            content.begin_black()
        for instruction in self._commands(source):
            try:
                content.add(instruction)
            except BROKEN as error:
                self._fault(f"a colour: {error}")
        self._changes.append(lambda film: target.write(content.stream(film)))

    def _commands(self, source: Object | pikepdf.Page) -> Iterable[Command]:
        try:
            return pikepdf.parse_content_stream(source)
        except BROKEN as error:
            self._fault(f"the content of a page or form: {error}")
            return ()

    def _expose_stream(self, stream: Object, resources: Dictionary) -> None:
        """A form, a pattern or the drawing of a letter, once."""
        if not isinstance(stream, Stream) or stream.objgen in self._seen:
            return
        self._seen.add(stream.objgen)
        _blend_in_light(stream)
        own = stream.get("/Resources")
        self._expose_content(stream, own if isinstance(own, Dictionary) else resources, stream)

    def _expose_resources(self, resources: Dictionary) -> None:
        if resources.is_indirect:
            if resources.objgen in self._seen:
                return
            self._seen.add(resources.objgen)
        for key, expose in self._exposing.items():
            for value in _values(resources, key):
                self._attempt(expose, value, resources)
        spaces = dictionary_at(resources, "/ColorSpace")
        spaces[PATTERN_ON_FILM] = Array([Name.Pattern, Name.DeviceRGB])
        resources["/ColorSpace"] = spaces

    def _attempt(self, expose: Callable[[Object, Dictionary], None], value: Object, resources: Dictionary) -> None:
        try:
            expose(value, resources)
        except BROKEN as error:
            self._fault(f"a resource of the pages: {error}")

    def _expose_drawn(self, drawn: Object, resources: Dictionary) -> None:
        if drawn.get("/Subtype") == Name.Image:
            self._expose_picture(drawn, resources)
        else:
            self._expose_stream(drawn, resources)

    def _expose_font(self, font: Object, resources: Dictionary) -> None:
        own = font.get("/Resources")
        for drawing in _values(font, "/CharProcs"):
            self._expose_stream(drawing, own if isinstance(own, Dictionary) else resources)

    def _expose_pattern(self, pattern: Object, resources: Dictionary) -> None:
        if isinstance(pattern, Stream):
            self._expose_stream(pattern, resources)
        elif "/Shading" in pattern:
            self._expose_shading(pattern.Shading, resources)

    def _expose_shading(self, shading: Object, resources: Dictionary) -> None:
        if shading.is_indirect:
            if shading.objgen in self._seen:
                return
            self._seen.add(shading.objgen)
        space = read_space(shading.ColorSpace, resources)
        exposure = Exposure(space)
        names = Array([Name(f"/Ink{index}") for index in range(space.components)])
        bounds = Array([0, 1] * space.components)
        function = self._pdf.make_stream(b"", FunctionType=4, Domain=bounds, Range=Array([0, 1, 0, 1, 0, 1]))
        shading.ColorSpace = Array([Name.DeviceN, names, Name.DeviceRGB, function])
        self._changes.append(lambda film: function.write(exposure.function(film)))

    def _expose_picture(self, stream: Object, resources: Dictionary) -> None:
        picture = self._pictures.get(stream.objgen)
        if picture is None or stream.objgen in self._seen or not isinstance(stream, Stream):
            return
        self._seen.add(stream.objgen)
        try:
            exposed = expose_picture(stream, picture, resources)
        except (*BROKEN, OSError) as error:  # Pillow says OSError of data that it does not know
            self._fault(f"a picture of {picture.width_px} x {picture.height_px} pixels: {error}")
            return
        if exposed.mean_inks_percent is not None:
            self.picture_inks_percent[stream.objgen] = exposed.mean_inks_percent
        self._changes.append(lambda film: _replace(stream, exposed.films[film]))

    def _fault(self, words: str) -> None:
        if words not in self.faults:
            self.faults.append(words)


def _values(entries: Object, key: str) -> list[Object]:
    inner = entries.get(key)
    return (
        [value for value in inner.values() if isinstance(value, Dictionary | Stream)]
        if isinstance(inner, Dictionary)
        else []
    )


def _blend_in_light(entries: Object) -> None:
    """A group blends in the films' own channels."""
    if "/CS" in (group := dictionary_at(entries, "/Group")):
        group.CS = Name.DeviceRGB


def _darken_where_overprinting(state: Object, _resources: Dictionary) -> None:
    """What overprints leaves the inks under it; where it has less of an ink than they, they show."""
    overprints = state.get("/op", state.get("/OP"))
    if overprints is not None and "/BM" not in state:
        state.BM = Name.Darken if overprints and int(state.get("/OPM", 1)) else Name.Normal


def _replace(stream: Stream, picture: FilmPicture) -> None:
    if not picture.entries:
        return
    if picture.data is not None:
        stream.write(picture.data)
    for key, value in picture.entries.items():
        stream.stream_dict[key] = value
    if "/Decode" in stream:
        del stream["/Decode"]
    if isinstance(stream.get("/Mask"), Array):
        del stream["/Mask"]
