"""Templates read before anything is filled in."""

from collections.abc import Mapping
from dataclasses import replace

from presskit.compose.template_check import unreadable_templates
from presskit.model.house_style import HouseStyle, TemplateFile


def with_templates(house: HouseStyle, texts: Mapping[str, str]) -> HouseStyle:
    """The house style with these files put in or replaced."""
    files = {name: TemplateFile(name, f"templates/{name}", text) for name, text in texts.items()}
    return replace(house, templates={**house.templates, **files})


def test_the_house_can_be_read(house: HouseStyle) -> None:
    """No template of the checkout has a mistake in its tags."""
    assert unreadable_templates(house) == ()


def test_every_unreadable_template_is_told_at_its_line(house: HouseStyle) -> None:
    """Not the first alone, and those that no piece asks for too."""
    broken = {
        "flyer.html": "<p>\n  {% if %}\n",
        "partials/nobody-asks.html": "{{ page.title }\n",
        "x.html": "{% fi %}",
    }

    found = unreadable_templates(with_templates(house, broken))

    assert {finding.code for finding in found} == {"template-syntax"}
    places = [finding.place for finding in found if finding.place is not None]
    assert {(place.file, place.line, place.column) for place in places} == {
        ("templates/flyer.html", 2, 3),
        ("templates/partials/nobody-asks.html", 1, 1),
        ("templates/x.html", 1, 1),
    }


def test_what_only_filling_in_can_show_is_not_guessed(house: HouseStyle) -> None:
    """An unknown variable or a missing part is told when a piece is composed, with the right template's place."""
    assert unreadable_templates(with_templates(house, {"x.html": '{{ nobody }}{% include "no.html" %}'})) == ()


def test_only_html_is_a_template(house: HouseStyle) -> None:
    """Braces of CSS and of labels are no tags."""
    others = {"styles/x.css": "@media print{{% a", "locales/xx.po": 'msgid "{% if %}"'}

    assert unreadable_templates(with_templates(house, others)) == ()
