"""Labels and their translations."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from tests.paths import TEMPLATES

from presskit.compose.wording.labels import SHOP_TEMPLATES, load_labels, load_shop_labels
from presskit.errors import KitError
from presskit.load.languages import set_quotation_marks
from presskit.model.house_style import COVERED, HouseStyle, TemplateFile

LOCALES = TEMPLATES / "locales"
POT = LOCALES / "presskit.pot"
SHOP_POT = LOCALES / "shop" / "shop.pot"
LANGUAGES = (
    *(
        "ar",
        "bn",
        "cs",
        "de",
        "el",
        "es",
        "fa",
        "fr",
        "hi",
        "id",
        "it",
        "ja",
        "km",
        "ko",
        "my",
        "ne",
        "nl",
        "pl",
        "pt",
    ),
    *("ru", "sw", "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant"),
)


def extracted(*, of_shop: bool) -> Catalog:
    """The labels that stand in the templates now; of the shop's, those that the readers' list does not have."""
    catalogue, readers = Catalog(charset="utf-8"), Catalog(charset="utf-8")
    for name, line, label, context in _labels():
        is_of_shop = name in SHOP_TEMPLATES or name.endswith(".toml")
        (catalogue if is_of_shop else readers).add(label, locations=[(name, line)], context=context)
    for message in readers if of_shop else ():
        catalogue.delete(message.id, message.context)
    return catalogue if of_shop else readers


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


@pytest.mark.parametrize(("pot", "label"), [(POT, b"For immediate release"), (SHOP_POT, b"Trim size")])
def test_the_lists_of_labels_are_current(request: pytest.FixtureRequest, pot: Path, label: bytes) -> None:
    """Each lists just the labels of its templates, so that no translator misses one, and none twice."""
    out = io.BytesIO()
    write_po(out, extracted(of_shop=pot == SHOP_POT), omit_header=True, sort_by_file=True, width=0)
    if request.config.getoption("rewrite_goldens"):
        pot.write_bytes(out.getvalue())
    assert pot.read_bytes() == out.getvalue()
    assert b'msgid "%s"' % label in out.getvalue()


def test_the_languages_are_all_there() -> None:
    """English needs no file; the others have one each for readers."""
    assert tuple(sorted(path.stem for path in LOCALES.glob("*.po"))) == LANGUAGES


@pytest.mark.parametrize("path", sorted(LOCALES.rglob("*.po")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_catalogue_is_sound_and_complete(path: Path) -> None:
    """Babel finds nothing wrong, nothing is doubtful or empty or set wrongly, and it lists just what its list has."""
    catalogue = read_po(io.StringIO(path.read_text(encoding="utf-8")), locale=path.stem.replace("-", "_"))
    listed = read_po(io.StringIO((SHOP_POT if path.parent.name == "shop" else POT).read_text(encoding="utf-8")))

    assert [message.id for message, _ in catalogue.check()] == []
    assert [message.id for message in catalogue if message.id and (message.fuzzy or not message.string)] == []
    assert {(each.id, each.context) for each in catalogue} == {(each.id, each.context) for each in listed}
    texts = [str(message.string) for message in catalogue if message.id]
    assert [text for text in texts if set_quotation_marks(text, path.stem) != text] == []
    assert re.search(r'^"X-Checked-By: .*\\n"$', path.read_text(encoding="utf-8"), re.MULTILINE)


def test_english_needs_no_file(house: HouseStyle) -> None:
    """The labels stand in English in the templates."""
    assert load_labels(house, "en").words.gettext("Notes to editors") == "Notes to editors"
    assert load_labels(house, "en-GB").words.gettext("Ends") == "Ends"
    assert load_shop_labels(house, "en").words.gettext("Trim size") == "Trim size"
    assert load_labels(house, "en").notes == load_shop_labels(house, "en").notes == ()


def test_a_complete_file_translates(house: HouseStyle) -> None:
    """A language with its labels gets them; a country's variant uses its language's file."""
    changed = translated(house, french())
    assert load_labels(changed, "fr").words.gettext("Ends") == "«Ends»"
    assert load_labels(changed, "fr-CA").words.gettext("Ends") == "«Ends»"


@pytest.mark.parametrize(
    ("language", "words"), [("zh-TW", "完"), ("prs", "پایان"), ("pt-BR", "Fim"), ("es-MX", "Fin")]
)
def test_labels_are_found_by_script_and_country(house: HouseStyle, language: str, words: str) -> None:
    """As CLDR has it: what is written in Taiwan is Traditional Chinese, and Dari is served by Persian."""
    assert load_labels(house, language).words.gettext("Ends") == words
    assert load_labels(house, "zh-TW").words.gettext("Media advisory") == "採訪通知"


def test_a_kit_may_have_a_few_words_of_its_own(house: HouseStyle) -> None:
    """What its file does not say is as presskit has it."""
    ours = house.templates["locales/fr.po"]
    kept = {**house.templates, f"{COVERED}{ours.name}": ours}
    own = translated(replace(house, templates=kept), 'msgid "Ends"\nmsgstr "FIN"\n')
    words = load_labels(own, "fr").words
    assert (words.gettext("Ends"), words.gettext("Press release")) == ("FIN", "Communiqué de presse")


def test_labels_that_nobody_checked_are_told_until_somebody_has(house: HouseStyle) -> None:
    """In a note that names the language; a kit's own file without that line is its own matter."""
    text = house.templates["locales/fr.po"].text
    (note,) = load_labels(house, "fr").notes
    assert note.code == "labels-unchecked"
    assert "French (fr)" in note.message
    assert load_labels(translated(house, text.replace("X-Checked-By: ", "X-Checked-By: A. Reader")), "fr").notes == ()
    assert load_labels(translated(house, french()), "fr").notes == ()


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


@pytest.mark.parametrize(("source", "words"), [("fr", "fr\ufdd1Fin"), ("en", "en\ufdd1Ends"), ("ka", "en\ufdd1Ends")])
def test_a_language_without_labels_has_those_of_the_source(house: HouseStyle, source: str, words: str) -> None:
    """Marked as such, with a note; English ones if the source has none either."""
    labels = load_labels(house, "am", source)
    assert labels.words.gettext("Ends") == f"\ufdd0{words}\ufdd2"
    assert labels.notes[0].code == "labels-missing"
    assert "Amharic (am)" in labels.notes[0].message


def test_a_language_that_nobody_knows_may_have_labels(house: HouseStyle) -> None:
    """A kit brings them for Soninke, which Babel does not know."""
    file = TemplateFile("locales/snk.po", "templates/locales/snk.po", french())
    known = replace(house, templates={**house.templates, file.name: file})
    assert load_labels(known, "snk").words.gettext("Ends") == "«Ends»"


def test_shop_labels_fall_back_to_english(house: HouseStyle) -> None:
    """With one note; what the readers' labels have is taken from there, and a kit's file may hold both."""
    dutch = load_shop_labels(house, "nl")
    assert dutch.words.gettext("Trim size") == "\ufdd0en\ufdd1Trim size\ufdd2"
    assert dutch.words.gettext("Contact") == "Contact"
    assert [note.code for note in dutch.notes] == ["labels-unchecked", "shop-labels-missing"]
    assert "Dutch (nl)" in dutch.notes[-1].message

    assert [note.code for note in load_shop_labels(house, "fr").notes] == ["labels-unchecked"]
    assert load_shop_labels(house, "fr").words.gettext("Trim size") == "Format fini"

    both = french() + '\nmsgid "Trim size"\nmsgstr "Format"\n'
    without = {name: file for name, file in house.templates.items() if not name.startswith("locales/shop/")}
    own = load_shop_labels(translated(replace(house, templates=without), both), "fr")
    assert own.words.gettext("Trim size") == "Format"


def test_a_wrong_placeholder_of_a_shop_label_is_an_error(house: HouseStyle) -> None:
    """The size would be missing on the job sheet."""
    file = house.templates["locales/shop/fr.po"]
    wrong = replace(file, text=file.text.replace("fond perdu %(size)s mm", "fond perdu %(taille)s mm"))
    with pytest.raises(KitError) as caught:
        load_shop_labels(replace(house, templates={**house.templates, wrong.name: wrong}), "fr")
    assert [finding.code for finding in caught.value.findings] == ["label-placeholders"]


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
    assert (
        load_labels(translated(house, french().replace("«Ends»", "«100 %%»")), "fr").words.gettext("Ends")
        == "«100 %%»"
    )


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
        outcome = {load_labels(changed, "fr").words.gettext("Ends")}
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
