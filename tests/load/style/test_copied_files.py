"""Copies of templates: known by their first line, and held against what presskit has now."""

import pytest
from tests.paths import TEMPLATES

from presskit.load.style.copied_files import copies_among, recorded_copy, sum_of, told_of_copies
from presskit.load.style.template_files import house_templates
from presskit.model.house_style import TemplateFile
from presskit.model.looks.template_copy import CopyState, TemplateCopy

OURS = "p { margin-block: 0 }\n"
NAME = "styles/page.css"


def ours(text: str = OURS) -> dict[str, TemplateFile]:
    """Presskit's files, one style sheet."""
    return {NAME: TemplateFile(NAME, f"house:templates/{NAME}", text)}


def own(text: str, name: str = NAME) -> dict[str, TemplateFile]:
    """A kit's files, one of this name."""
    return {name: TemplateFile(name, f"templates/{name}", text)}


def the_copy(house: dict[str, TemplateFile], kit: dict[str, TemplateFile]) -> TemplateCopy:
    """The only copy among the kit's."""
    (copy,) = copies_among(house, kit)
    return copy


COPIED = recorded_copy(ours()[NAME], "0.1.0")


@pytest.mark.parametrize(
    ("house", "kit", "state"),
    [
        (ours(), own(COPIED), CopyState.UNCHANGED),
        (ours("p { }\n"), own(COPIED), CopyState.UNCHANGED),
        (ours(), own(f"{COPIED}b {{ }}\n"), CopyState.CURRENT),
        (ours("p { }\n"), own(f"{COPIED}b {{ }}\n"), CopyState.OUTDATED),
        ({}, own(f"{COPIED}b {{ }}\n"), CopyState.GONE),
        (ours(), own("b { }\n"), CopyState.UNKNOWN),
        (ours(), own(OURS), CopyState.UNCHANGED),
    ],
)
def test_a_copy_is_held_against_ours(
    house: dict[str, TemplateFile], kit: dict[str, TemplateFile], state: CopyState
) -> None:
    """By the sum in its first line: whether ours is still that, and whether it is still that itself."""
    assert the_copy(house, kit).state is state


def test_the_texts_are_without_the_line_that_says_so() -> None:
    """So that a comparison shows what a designer has changed, and the version that it was copied from."""
    copy = the_copy(ours(), own(COPIED))

    assert (copy.own, copy.ours, copy.version) == (OURS, OURS, "0.1.0")


def test_an_editors_own_line_may_stand_before_it() -> None:
    """It belongs to the designer."""
    copy = the_copy(ours(), own(f"/* stylelint-disable */\n{COPIED}"))

    assert (copy.state, copy.own) == (CopyState.CURRENT, f"/* stylelint-disable */\n{OURS}")


def test_a_copy_under_another_name_is_the_beginning_of_something_new() -> None:
    """It is never said to be useless, and is told of when ours has changed."""
    name = "pieces/badge/page.css"

    assert the_copy(ours(), own(COPIED, name)).state is CopyState.CURRENT
    assert the_copy(ours("p { }\n"), own(COPIED, name)).state is CopyState.OUTDATED


def test_what_is_no_copy_is_left_out() -> None:
    """A piece of a kit's own."""
    assert [*copies_among(ours(), own("p { }", "pieces/badge/page.css"))] == []


def test_outdated_copies_are_warned_of_and_idle_ones_noted() -> None:
    """With the sum of today, which settles it; a copy that only the kit has changed says nothing."""
    changed = "p { }\n"
    (outdated,) = told_of_copies(ours(changed), own(f"{COPIED}b {{ }}\n"))
    (idle,) = told_of_copies(ours(), own(COPIED))

    assert outdated.code == "template-copy-outdated"
    assert sum_of(changed) in outdated.hint
    assert idle.code == "template-copy-unchanged"
    assert [*told_of_copies(ours(), own(f"{COPIED}b {{ }}\n"))] == []


def test_each_of_our_files_can_be_copied() -> None:
    """The line is a comment in each kind of file, and prints nothing."""
    house = house_templates()
    firsts = {name: recorded_copy(file, "1").partition("\n")[0] for name, file in house.items()}

    assert len(house) == len(
        [path for path in TEMPLATES.rglob("*") if path.suffix in {".html", ".css", ".toml", ".po"}]
    )
    for name, first in firsts.items():
        marks = {"html": ("{# ", " -#}"), "css": ("/* ", " */"), "toml": ("# ", ""), "po": ("# ", "")}
        before, after = marks[name.rpartition(".")[2]]
        assert first.startswith(before)
        assert first.endswith(after)
