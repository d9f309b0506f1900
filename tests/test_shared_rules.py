"""What several stages judge alike, from a kit to its finished pages, by the real command."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.cli.command import Command
from tests.paths import KITS, TEMPLATES

INKS = {"k", "K"}


def painted_inks(pdf: Path) -> set[tuple[float, ...]]:
    """Every colour that the pages and the forms on them set, in inks."""
    with pikepdf.open(pdf) as document:
        streams = [*document.pages, *(item for item in document.objects if _is_form(item))]
        return {
            tuple(float(operand) for operand in instruction.operands)
            for stream in streams
            for instruction in pikepdf.parse_content_stream(stream)
            if str(instruction.operator) in INKS
        }


def _is_form(item: object) -> bool:
    return isinstance(item, pikepdf.Stream) and item.get("/Subtype") == pikepdf.Name.Form


def findings(answer: str) -> Iterator[dict[str, str]]:
    """The errors and warnings of a command's answer in JSON."""
    return (finding for finding in json.loads(answer)["findings"] if finding["severity"] != "note")


@pytest.mark.parametrize(
    ("colour", "spec", "black"),
    [("#000000", "european", 1.0), ("#333333", "north-american", 0.8), ("#555555", "european", 0.6667)],
)
def test_a_grey_brand_is_printed_in_black_ink_alone(
    presskit: Command, tmp_path: Path, colour: str, spec: str, black: float
) -> None:
    """No other ink is anywhere on the flyer, and the brand's grey is there, as exact as its light."""
    kit = shutil.copytree(KITS / "grey-brand", tmp_path / "kit")
    for name, old, new in (("organisation.toml", "#000000", colour), ("kit.toml", "european", spec)):
        text = (kit / name).read_text(encoding="utf-8")
        assert old in text
        (kit / name).write_text(text.replace(old, new), encoding="utf-8")

    built = presskit("build", "--jobs", "1", kit, "--out", tmp_path / "build", "--json")

    assert built.code == 0, built.err
    (flyer,) = (tmp_path / "build" / "print").glob("*.pdf")
    inks = painted_inks(flyer)
    assert {ink[:3] for ink in inks} == {(0.0, 0.0, 0.0)}
    assert any(ink[3] == pytest.approx(black, abs=1e-4) for ink in inks)


@pytest.mark.parametrize(
    ("kit", "code", "place"),
    [
        ("url-lan", "url-local", "kit.toml:8:7"),
        ("leftover-template-mark", "leftover-text", "kit.toml:16:13"),
        ("leftover-in-brackets", "leftover-text", "statement.en.md:7:43"),
        ("link-words-mislead", "link-words-mislead", "statement.en.md:5:49"),
    ],
)
def test_what_no_page_may_show_is_refused_at_its_line(
    presskit: Command, tmp_path: Path, kit: str, code: str, place: str
) -> None:
    """Before anything is laid out, with the line and a caret under the words."""
    built = presskit("build", "--jobs", "1", KITS / "broken" / kit, "--out", tmp_path / "build")

    assert built.code == 1
    assert f"error[{code}]" in built.err
    assert f"/{kit}/{place}\n" in built.err
    assert not list((tmp_path / "build").glob("**/*.pdf"))


def test_todo_is_printed_where_it_is_a_word(presskit: Command, tmp_path: Path) -> None:
    """A Spanish and a Portuguese release in capitals is built, and nobody takes a word of it for a note."""
    kit = shutil.copytree(KITS / "everyone", tmp_path / "kit")
    (kit / "templates" / "locales").mkdir(parents=True)
    labels = (TEMPLATES / "locales" / "presskit.pot").read_text(encoding="utf-8")
    for language in ("es", "pt"):
        translated = re.sub(r'msgid "(.+)"\nmsgstr ""', r'msgid "\1"\nmsgstr "\1"', labels)
        (kit / "templates" / "locales" / f"{language}.po").write_text(translated, encoding="utf-8")

    built = presskit("build", "--jobs", "1", kit, "--out", tmp_path / "build", "--json")

    assert built.code == 0, built.err
    assert [finding["code"] for finding in findings(built.out) if "leftover" in finding["code"]] == []
    assert len(list((tmp_path / "build" / "screen").glob("*.pdf"))) == 2


def test_an_international_address_is_carried_in_ascii_and_printed_as_people_read_it(
    presskit: Command, tmp_path: Path
) -> None:
    """Every code and link leads to the network's form; beside each code stand the letters that a reader types."""
    carried = [
        "https://www.xn--bcherfreunde-dlb.example/z%C3%A4hlung-der-b%C3%BCcher?jahr=2026&raum=gr%C3%B6%C3%9Fe",
        "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D0%BB%D0%B0%D0%BD",
        "https://xn--r8jz45g.jp/%E6%9C%AC",
    ]
    printed = [
        "www.bücherfreunde.example/zählung-der-bücher?jahr=2026&raum=größe",
        "пример.рф/план",
        "xn--r8jz45g.jp/%E6%9C%AC",
    ]

    kit = KITS / "international-address"
    built = presskit("build", "--jobs", "1", kit, "--out", tmp_path / "build", "--json")

    assert built.code == 0, built.err
    files = json.loads(built.out)["files"]
    assert sorted(entry["piece"] for entry in files) == ["flyer-a5", "letterhead-a4", "press-release-a4"]
    for entry in files:
        path = tmp_path / "build" / entry["path"]
        assert sorted(code["url"] for code in entry["qr"]) == carried
        assert {"https://www.xn--bcher-kva.example", *carried} <= link_targets(path)
        letters = "".join(page_text(path).split())
        assert all(address in letters for address in (*printed, "www.bücher.example"))


def link_targets(pdf: Path) -> set[str]:
    """Where the links of all pages lead."""
    with pikepdf.open(pdf) as document:
        notes = [note for page in document.pages for note in page.obj.get("/Annots", pikepdf.Array())]
        return {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}


def page_text(pdf: Path) -> str:
    """The words of all pages as they are copied."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
