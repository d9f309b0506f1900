"""A text in Markdown keeps its words; its head, addresses and pictures go where a kit has them."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.made_pictures import crimson, saved

from presskit.errors import KitError
from presskit.load.limits import MAX_STATEMENT_BYTES
from presskit.model.brought import BroughtStatement
from presskit.model.finding import Finding

TEXT = """---
title: "Not this"
author: CANARY
date: 2021-11-01
---

# Open the records

### #OpenRecords

EXEMPLEVILLE, 1 November 2021 – We *ask* the [city](https://city.example/a_b "The city") to [open][law] its
records, see <https://records.example> and www.records.example/b.

# Our demands

- a [law] and [a date][]
- `code` and [an id][city-law]

| a | b |
|---|---|
| 1 | 2 |

![The march](pictures/march.png)

[law]: https://law.example/1 "The law"
[A date]: <https://law.example/2>
[^1]: A note.
"""


def read(tmp_path: Path, text: str) -> tuple[BroughtStatement, tuple[Finding, ...]]:
    """The statement, and what is told of it."""
    return brought(tmp_path, "text.md", text.encode())


def test_a_whole_text(tmp_path: Path) -> None:
    """What a kit says elsewhere is taken out, and every other letter stays."""
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures/march.png").write_bytes(saved(crimson(), "PNG"))
    statement, findings = read(tmp_path, TEXT)

    assert (statement.title, str(statement.day), statement.hashtag) == ("Not this", "2021-11-01", "#OpenRecords")
    assert statement.dateline_place == "EXEMPLEVILLE"
    assert [(link.id, link.url) for link in statement.links] == [
        ("city", "https://city.example/a_b"),
        ("open", "https://law.example/1"),
        ("records-example", "https://records.example"),
        ("www-records-example-b", "https://www.records.example/b"),
        ("a-date", "https://law.example/2"),
    ]
    assert statement.body == (
        "## Open the records\n\nWe *ask* the [city][city] to [open][open] its\n"
        "records, see [https://records.example][records-example] and "
        "[www.records.example/b][www-records-example-b].\n\n"
        "## Our demands\n\n- a [law][open] and [a date][a-date]\n- `code` and [an id][city-law]\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n![The march](assets/picture-1.png)\n\n[^1]: A note.\n"
    )
    assert [picture.file for picture in statement.pictures] == ["assets/picture-1.png"]
    assert any("author: CANARY" in finding.message for finding in findings)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Open the *records*\n\nWe ask.", "Open the *records*"),
        ("Open the records\n===\n\nWe ask.", "Open the records"),
        ("Open the records\n\nWe ask.", "Open the records"),
        ("Press release\n\n# Open the records\n\n## 1 November 2021\n\nWe ask.", "Open the records"),
    ],
)
def test_the_title_is_taken_out(tmp_path: Path, text: str, title: str) -> None:
    """By its mark, or as the first line."""
    statement, _findings = read(tmp_path, text)

    assert (statement.title.replace("*", ""), statement.body) == (title.replace("*", ""), "We ask.\n")


def test_what_leads_nowhere_keeps_its_words(tmp_path: Path) -> None:
    """A placeholder, a file of the computer."""
    statement, findings = read(tmp_path, "# T\n\nSee [here](#) and [there](file:///CANARY).")

    assert (statement.body, statement.links) == ("See here and there.\n", ())
    assert [finding.code for finding in findings].count("link-left-out") == 2


@pytest.mark.parametrize("file", ["../secret.png", "https://a.example/b.png", "none.png", "/etc/passwd", "text.md"])
def test_a_picture_from_elsewhere_is_left_out(tmp_path: Path, file: str) -> None:
    """Nothing outside of the text's own folder is opened, and nothing is fetched."""
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(saved(crimson(), "PNG"))
    statement, findings = read(folder, f"# T\n\nWe ask.\n\n![x]({file})\n\nMore.")

    assert (statement.pictures, statement.body) == ((), "We ask.\n\nMore.\n")
    assert "picture-left-out" in [finding.code for finding in findings]


@pytest.mark.parametrize("text", ["x" * (MAX_STATEMENT_BYTES + 1), "> " * 200 + "a", "[ " * 9000])
def test_what_no_statement_has_is_refused(tmp_path: Path, text: str) -> None:
    """Before it is parsed for minutes."""
    with pytest.raises(KitError):
        read(tmp_path, text)


def test_an_embargo_stops_the_build(tmp_path: Path) -> None:
    """As in every other kind of file."""
    statement, findings = read(tmp_path, "# T\n\nEmbargoed until *Monday*\n\nWe ask.")

    assert statement.body == "{>>Embargoed until *Monday*<<}\n\nWe ask.\n"
    assert "embargo-typed" in [finding.code for finding in findings]
