"""Labels and their translations."""

import io
from collections.abc import Iterator
from dataclasses import replace

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from tests.paths import TEMPLATES

from presskit.compose.wording.labels import load_labels
from presskit.errors import KitError
from presskit.model.house_style import HouseStyle, TemplateFile

POT = TEMPLATES / "locales" / "presskit.pot"


def extracted() -> Catalog:
    """The labels that stand in the templates now."""
    catalogue = Catalog(project="presskit", charset="utf-8")
    for name, line, label, context in _labels():
        catalogue.add(label, locations=[(name, line)], context=context)
    return catalogue


def _labels() -> Iterator[tuple[str, int, str, str | None]]:
    for path in sorted(TEMPLATES.rglob("*.html")):
        with path.open("rb") as file:
            for line, label, _, context in extract("jinja2", file):
                yield path.relative_to(TEMPLATES).as_posix(), line, str(label), context
    for path in sorted(TEMPLATES.rglob("piece.toml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        line, title = next((number, text) for number, text in enumerate(lines, 1) if text.startswith("title ="))
        yield path.relative_to(TEMPLATES).as_posix(), line, title.split('"')[1], None


def translated(house: HouseStyle, text: str) -> HouseStyle:
    """The house style with this file of French labels."""
    file = TemplateFile("locales/fr.po", "templates/locales/fr.po", text)
    return replace(house, templates={**house.templates, file.name: file})


def french(*, leave_out: str = "", fuzzy: str = "") -> str:
    """All labels, each with some words, as a .po file."""
    catalogue = read_po(io.StringIO(POT.read_text(encoding="utf-8")), locale="fr")
    for message in catalogue:
        if message.id and message.id != leave_out:
            message.string = f"«{message.id}»"
        if message.id == fuzzy and fuzzy:
            message.flags.add("fuzzy")
    out = io.BytesIO()
    write_po(out, catalogue)
    return out.getvalue().decode()


def test_the_list_of_labels_is_current(request: pytest.FixtureRequest) -> None:
    """presskit.pot lists just the labels of the templates, so that no translator misses one."""
    out = io.BytesIO()
    write_po(out, extracted(), omit_header=True, sort_by_file=True, width=0)
    if request.config.getoption("rewrite_goldens"):
        POT.write_bytes(out.getvalue())
    assert POT.read_bytes() == out.getvalue()
    assert b'msgid "For immediate release"' in out.getvalue()


def test_english_needs_no_file(house: HouseStyle) -> None:
    """The labels stand in English in the templates."""
    assert load_labels(house, "en").gettext("Notes to editors") == "Notes to editors"
    assert load_labels(house, "en-GB").gettext("Ends") == "Ends"


def test_a_complete_file_translates(house: HouseStyle) -> None:
    """A language with its labels gets them; a country's variant uses its language's file."""
    changed = translated(house, french())
    assert load_labels(changed, "fr").gettext("Ends") == "«Ends»"
    assert load_labels(changed, "fr-CA").gettext("Ends") == "«Ends»"


@pytest.mark.parametrize("fault", [{"leave_out": "Ends"}, {"fuzzy": "Ends"}])
def test_a_label_without_sure_words_is_an_error_at_its_line(house: HouseStyle, fault: dict[str, str]) -> None:
    """An untranslated or doubtful label is named where it stands."""
    text = french(**fault)
    with pytest.raises(KitError) as caught:
        load_labels(translated(house, text), "fr")
    (finding,) = caught.value.findings
    assert finding.code == "label-untranslated"
    assert finding.place is not None
    assert text.splitlines()[finding.place.line - 1] == 'msgid "Ends"'


def test_a_language_without_labels_is_an_error(house: HouseStyle) -> None:
    """English labels never slip into a piece in another language."""
    with pytest.raises(KitError) as caught:
        load_labels(house, "fr")
    assert [finding.code for finding in caught.value.findings] == ["labels-missing"]


@pytest.mark.parametrize("text", ["", 'msgid "Ends\nmsgstr nothing', french().replace('"Ends"', '"End"')])
def test_a_label_that_the_file_does_not_list_is_an_error(house: HouseStyle, text: str) -> None:
    """A file made from an older list, or none at all, never leaves an English label in a French piece."""
    with pytest.raises(KitError) as caught:
        load_labels(translated(house, text), "fr")
    assert 'the label "Ends" is not translated' in [finding.message for finding in caught.value.findings]
    assert {finding.place.file for finding in caught.value.findings if finding.place} == {"templates/locales/fr.po"}


def test_a_file_that_cannot_be_read_is_an_error_naming_it(house: HouseStyle) -> None:
    """A file that is no catalogue is told, not skipped."""
    with pytest.raises(KitError) as caught:
        load_labels(
            translated(house, 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=x; plural=;\\n"\nmsgid bare\n'), "fr"
        )
    assert caught.value.findings[0].place is not None


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("%(organisation)s»", "%(organization)s»"),
        ("%(organisation)s»", "»"),
        ("%(organisation)s»", "%(organisation)s 100 %»"),
        ("%(organisation)s»", "%(organisation)d»"),
        ("«Ends»", "«Ends %»"),
        ("«Ends»", "«Ends %s»"),
        ("«Ends»", "«Ends %(q)s»"),
    ],
)
def test_a_wrong_placeholder_is_an_error_at_its_line(house: HouseStyle, right: str, wrong: str) -> None:
    """Misspelt, forgotten or bare: the words could not be filled in, or would lack a name."""
    text = french().replace(right, wrong)
    assert text != french()

    with pytest.raises(KitError) as caught:
        load_labels(translated(house, text), "fr")

    places = [finding.place for finding in caught.value.findings if finding.place]
    assert {finding.code for finding in caught.value.findings} == {"label-placeholders"}
    assert all(text.splitlines()[place.line - 1].startswith("msgid") for place in places)
    assert len(places) >= 1


def test_a_percent_sign_is_written_twice(house: HouseStyle) -> None:
    """As the hint says."""
    assert load_labels(translated(house, french().replace("«Ends»", "«100 %%»")), "fr").gettext("Ends") == "«100 %%»"


HEADS = [
    "Content-Type: text/plain; charset=bogus",
    "Plural-Forms: nplurals=9**9; plural=(n;",
    "Plural-Forms: nplurals=2; plural=" + "(" * 500,
    "POT-Creation-Date: 2021-13-45 99:99+9999",
    "PO-Revision-Date: 99999-01-01 00:00+0000",
    "Content-Transfer-Encoding",
    "Language: " + "x" * 5000,
]


@pytest.mark.parametrize("head", HEADS)
def test_any_head_of_a_file_of_labels_is_read_or_told(house: HouseStyle, head: str) -> None:
    """Each part of it has ways of its own to be wrong."""
    labels = french().split("\n\n", 1)[1]
    changed = translated(house, f'msgid ""\nmsgstr ""\n"{head}\\n"\n\n{labels}')
    try:
        outcome = {load_labels(changed, "fr").gettext("Ends")}
    except KitError as error:
        outcome = {finding.place.file for finding in error.findings if finding.place}

    assert outcome in ({"«Ends»"}, {"templates/locales/fr.po"})


def test_a_template_whose_labels_cannot_be_read_is_told_as_a_template(house: HouseStyle) -> None:
    """Its tags are what is wrong, and not the translation."""
    deep = TemplateFile("deep.html", "templates/deep.html", "\n{{ " + "[" * 500 + "]" * 500 + " }}")
    changed = translated(house, french())
    with pytest.raises(KitError) as caught:
        load_labels(replace(changed, templates={**changed.templates, deep.name: deep}), "fr")
    (finding,) = caught.value.findings
    assert (finding.code, finding.place and finding.place.line) == ("template-syntax", 2)
