"""Each page of a joined file held against the file that it was taken from."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from tests.made_pieces import checkout_fonts
from tests.prepress.joining.made_sides import BOTH, files_in, joined, joined_piece

from presskit.preflight import differing_sides
from presskit.prepress import join_pages
from presskit.render import FontStage, stage_fonts

LANGUAGES = ("en", "ar")


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(checkout_fonts(), tmp_path_factory.mktemp("fonts"))


@pytest.fixture(scope="module")
def files(fonts: FontStage) -> list[bytes]:
    """The files of both languages."""
    return files_in(BOTH, fonts)


def told(data: bytes, files: list[bytes]) -> list[tuple[str, int]]:
    """The codes and pages of what is said of a joined file."""
    found = differing_sides(data, files, LANGUAGES)
    return [(finding.code, finding.area.page if finding.area else 0) for finding in found]


def test_pages_that_were_taken_are_known_again(fonts: FontStage, files: list[bytes]) -> None:
    """A link to a page that is left out counts as the words that it is."""
    assert told(joined(fonts).pdf, files) == []


def test_a_page_of_the_wrong_language_is_found(fonts: FontStage, files: list[bytes]) -> None:
    """A back in the language of the front, and both in the other's, look, copy, read and lead otherwise."""
    ways = ["side-looks-different", "side-copied-differently", "side-read-differently", "side-links-differ"]
    english = join_pages([files[0], files[0]], joined_piece()).pdf
    assert told(english, files) == [(way, 2) for way in ways]
    swapped = joined(fonts, BOTH[::-1]).pdf
    assert told(swapped, files) == [(way, page) for page in (1, 2) for way in ways]


def _without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.K[0].K[1]["/Lang"]


def _without_words_for_picture(pdf: pikepdf.Pdf) -> None:
    figure = next(
        item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
    )
    figure.Alt = pikepdf.String("Another boat")


def _other_address(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Annots[0].A.URI = pikepdf.String("mailto:en@example.org")


def _covered(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"/Artifact BMC q 40 40 2 2 re f Q EMC")


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (_without_language, ("side-read-differently", 2)),
        (_without_words_for_picture, ("side-read-differently", 1)),
        (_other_address, ("side-links-differ", 2)),
        (_covered, ("side-looks-different", 1)),
    ],
)
def test_one_thing_changed_is_found(
    fonts: FontStage, files: list[bytes], spoil: Callable[[pikepdf.Pdf], None], expected: tuple[str, int]
) -> None:
    """A voice, the words for a picture, an address, a dot as large as a module of a code."""
    with pikepdf.open(io.BytesIO(joined(fonts).pdf)) as pdf:
        spoil(pdf)
        stream = io.BytesIO()
        pdf.save(stream)
    assert told(stream.getvalue(), files) == [expected]


def test_the_message_names_the_page_and_the_language(fonts: FontStage, files: list[bytes]) -> None:
    """Whoever reports it says which."""
    found = differing_sides(joined(fonts, BOTH[::-1]).pdf, files, LANGUAGES)
    assert found[0].message == 'Page 1 does not look as page 1 of the file in "en".'
