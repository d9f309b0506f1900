"""What a PDF must not carry."""

from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_facts import carried, codes, document, letters, page, pdf, told
from tests.preflight.made_pdfs import edited

from presskit.model.piece import FinishedPiece
from presskit.preflight.checks.carried import (
    check_actions,
    check_attachments,
    check_bytes_outside,
    check_comments,
    check_forms,
    check_hidden_notes,
    check_layers,
    check_older_versions,
    check_program_data,
    check_thumbnails,
    check_unused,
)
from presskit.preflight.checks.whole_file import check_damage, check_encryption
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import CarriedFacts, Note

Found = Callable[[FinishedPiece], list[str]]


def _run_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _launch(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].A = Dictionary(S=Name.Launch, F=String("a.exe"))


def _act_on_opening(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit])))


def _turn_the_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].A = Dictionary(S=Name.Named, N=Name.NextPage)


@pytest.mark.parametrize(
    ("act", "code"),
    [(_run_script, "action-inside"), (_launch, "action-reaches-out"), (_act_on_opening, "action-inside")],
)
def test_action_is_found(clean: FinishedPiece, found: Found, act: Callable[[pikepdf.Pdf], None], code: str) -> None:
    """Scripts, programs to start, and whatever happens by itself are errors."""
    assert code in found(edited(clean, act))


def test_turning_pages_is_no_action(clean: FinishedPiece, found: Found) -> None:
    """It does no more than a link to a page."""
    assert found(edited(clean, _turn_the_page)) == []


@pytest.mark.parametrize(
    "place",
    [
        *("/home/anna/kit/statement.md", "see /mnt/kit/statement", "file:///srv/x", "C:\\Users\\anna\\kit.toml"),
        *("\\\\server\\share\\kit", "/Users/anna", "http://kit.invalid/x", "/tmp/l\u00e4uft"),
    ],
)
def test_name_of_a_folder_is_found(clean: FinishedPiece, found: Found, place: str) -> None:
    """POSIX, Windows and network paths and the engine's own address are errors in any string."""

    def name(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo.Keywords = String(place)

    assert "folder-named" in found(edited(clean, name))


@pytest.mark.parametrize(
    "words",
    [
        *("and/or", "24/7 1/2/3", "https://a.example/home/anna/x", "he/she/they", "/ or /", "text/html/x"),
        *("a \\ b", "10-10-10"),
    ],
)
def test_words_with_slashes_pass(clean: FinishedPiece, found: Found, words: str) -> None:
    """Slashes of prose and of web addresses name no folder."""

    def say(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo.Keywords = String(words)

    assert "folder-named" not in found(edited(clean, say))


def test_comments_and_hidden_notes_are_told_apart() -> None:
    """A note that is shown is a comment, with its words and place; one that is hidden is another fault."""
    shown, hidden = Note(1, "Text", letters(0, 5), "Ask Anna"), Note(1, "FreeText", None, "Who?", hidden=True)
    facts = carried(notes=(shown, hidden, Note(1, "Stamp", None, hidden=True)))
    comment, _stamp = check_comments(facts, Expected())
    assert comment.message == 'A comment (Text) is left in the page: "Ask Anna".'
    assert comment.area == page().area(letters(0, 5))
    assert told(check_hidden_notes(facts, Expected())) == [
        ("note-hidden", 'A hidden note (FreeText) lies in the page that says "Who?".')
    ]


def test_layers() -> None:
    """Hidden layers are errors by name; where none is hidden, that there are layers is noted once."""
    assert told(check_layers(carried(layers=("A", "B"), hidden_layers=("B",)), Expected())) == [
        ("layer-hidden", 'The layer "B" is switched off, and still in the file.')
    ]
    assert told(check_layers(carried(layers=("A", "B")), Expected())) == [
        ("layers-inside", 'The PDF has 2 layers, such as "A".')
    ]


def test_how_grave_an_earlier_version_is() -> None:
    """An error if it shows what the last one does not, or if presskit has made the file, which never saves so."""
    unchanged, changed = carried(older_versions=1), carried(older_versions=2, lost_since=("other pictures",))
    assert told(check_older_versions(unchanged, Expected())) == [
        ("saved-into-itself", "The file still holds 1 earlier version of itself, none of which shows anything else.")
    ]
    assert told(check_older_versions(changed, Expected())) == [
        ("older-version-inside", "The file still holds 2 earlier versions of itself, with other pictures.")
    ]
    assert codes(check_older_versions(unchanged, Expected(pages=1))) == ["older-version-inside"]


def test_files_of_other_makers_may_carry_more() -> None:
    """A form, a comment or an attachment is meant so by many; in a piece of a kit it is an error."""
    facts = carried(form_fields=1)
    assert [finding.severity.value for finding in check_forms(facts, Expected())] == ["warning"]
    assert [finding.severity.value for finding in check_forms(facts, Expected(pages=1))] == ["error"]


def test_what_is_unused_is_counted_by_its_sort() -> None:
    """Three things are one finding."""
    assert told(check_unused(carried(unused=("a page", "a picture", "a picture")), Expected())) == [
        ("unused-inside", "The file holds what none of its pages uses: a page, a picture (2 times).")
    ]


def test_each_other_thing_is_told() -> None:
    """One code each; nothing of an empty file."""
    told_of = {
        check_attachments: (carried(attachments=("a.txt",)), "attachment-inside"),
        check_actions: (carried(actions=("JavaScript",)), "action-inside"),
        check_forms: (carried(form_fields=1), "form-inside"),
        check_older_versions: (carried(older_versions=2, lost_since=("other contents",)), "older-version-inside"),
        check_bytes_outside: (carried(bytes_outside=9), "bytes-outside"),
        check_thumbnails: (carried(thumbnails=1), "thumbnail-inside"),
        check_program_data: (carried(program_data=("Illustrator",)), "program-data-inside"),
        check_encryption: (document(encrypted=True), "pdf-encrypted"),
        check_damage: (document(damages=("no table", "no end")), "pdf-damaged"),
    }
    for check, (facts, code) in told_of.items():
        assert codes(check(facts, Expected())) == [code]
        assert codes(check(pdf(), Expected())) == []
    assert CarriedFacts() == pdf().carried
