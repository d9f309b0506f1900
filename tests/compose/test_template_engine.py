"""Templates and their mistakes."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TypeGuard

import jinja2
import pytest
from babel.support import NullTranslations
from jinja2 import meta, nodes
from jinja2.bccache import Bucket
from tests.paths import TEMPLATES

from presskit.compose import contexts, front_contexts
from presskit.compose.looks.theme_sheet import ThemeSheetContext
from presskit.compose.preflight_report import PreflightReportContext
from presskit.compose.template_engine import (
    _MOST_COMPILED,
    _CompiledTemplates,
    fill_template,
    template_environment,
    unreadable_templates,
)
from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.model.piece_design import FRAMES

TEMPLATE_CONTEXTS = {
    "contact-sheet.html": contexts.ContactSheetContext,
    "job-sheet.html": contexts.JobSheetContext,
    "preflight-report.html": PreflightReportContext,
    "theme-sheet.html": ThemeSheetContext,
}
PIECE_CONTEXTS = {
    "page.html": contexts.PieceContext,
    "stationery.html": contexts.StationeryContext,
    "partner.html": contexts.PartnerSheetsContext,
}


def with_template(house: HouseStyle, name: str, text: str) -> HouseStyle:
    """The house style with one template put in or replaced."""
    file = TemplateFile(name, f"templates/{name}", text)
    return replace(house, templates={**house.templates, name: file})


def finding_in(house: HouseStyle, text: str) -> Finding:
    """What filling a template with this text finds."""
    changed = with_template(house, "x.html", text)
    with pytest.raises(KitError) as caught:
        fill_template(template_environment(changed, NullTranslations()), changed, "x.html", {"known": "yes"})
    (finding,) = caught.value.findings
    return finding


def names_used(environment: jinja2.Environment, house: HouseStyle, name: str) -> set[str]:
    """The variables that a template and everything it extends, includes and imports take from outside."""
    taken, own = set(), {"_", "pgettext"}
    waiting = [name]
    while waiting:
        tree = environment.parse(house.templates[waiting.pop()].text)
        taken |= meta.find_undeclared_variables(tree)
        own |= {macro.name for macro in tree.find_all(nodes.Macro)}
        set_here = [assign.target for assign in tree.find_all(nodes.Assign)]
        own |= {name.name for target in set_here for name in (target, *target.find_all(nodes.Name)) if _is_name(name)}
        waiting += [other for other in meta.find_referenced_templates(tree) if other is not None]
    return taken - own


def _is_name(node: nodes.Node) -> TypeGuard[nodes.Name]:
    return isinstance(node, nodes.Name)


@pytest.mark.parametrize("name", TEMPLATE_CONTEXTS)
def test_a_template_uses_just_the_variables_of_its_context(house: HouseStyle, name: str) -> None:
    """What a context declares and what its template takes are the same set of names."""
    environment = template_environment(house, NullTranslations())
    assert names_used(environment, house, name) == {field.name for field in fields(TEMPLATE_CONTEXTS[name])}


@pytest.mark.parametrize("part", PIECE_CONTEXTS)
def test_the_templates_of_all_pieces_share_one_context(house: HouseStyle, part: str) -> None:
    """Together they take all that it declares, and none takes more."""
    environment = template_environment(house, NullTranslations())
    names = [f"pieces/{name}/{part}" for name in house.pieces if f"pieces/{name}/{part}" in house.templates]
    used = [names_used(environment, house, name) for name in names]
    assert set.union(*used) == {field.name for field in fields(PIECE_CONTEXTS[part])}


def test_every_piece_template_has_a_context(house: HouseStyle) -> None:
    """No template stands in templates/ that nothing fills."""
    pages = {name for name in house.templates if name.endswith(".html") and not name.startswith("partials/")}
    of_pieces = {name for name in pages if name.startswith(("pieces/", FRAMES))}
    assert {name.rsplit("/", 1)[1] for name in of_pieces} == set(PIECE_CONTEXTS)
    assert pages - of_pieces == {*TEMPLATE_CONTEXTS, "base.html"}


def test_the_readme_names_each_contexts_variables(house: HouseStyle) -> None:
    """The contract that designers read is the one that is kept."""
    readme = (TEMPLATES / "README.md").read_text(encoding="utf-8")
    of_pieces = {f"a piece's `{part}`": context for part, context in PIECE_CONTEXTS.items()}
    for name, context in {**{f"`{name}`": each for name, each in TEMPLATE_CONTEXTS.items()}, **of_pieces}.items():
        variables = " ".join(f"`{field.name}`" for field in fields(context))
        assert f"| {name} | {variables} |" in readme
    for noun in (
        contexts.Page,
        front_contexts.LinkedReport,
        front_contexts.EventWords,
        front_contexts.CoverWords,
        contexts.StatementWords,
        contexts.ReleaseWords,
        contexts.JobWords,
    ):
        assert all(f"`{field.name}`" in readme for field in fields(noun))


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("<p>\n{% if %}\n</p>", "template-syntax", 2),
        ("<p>\n<b>\n  {{ unknown }}", "template-variable", 3),
        ("{{ known.nothing.more }}", "template-variable", 1),
        ('\n{% include "partials/no.html" %}', "template-missing", 2),
        ("\n\n{{ known.__class__.__mro__ }}", "template-refused", 3),
        ("{{ 1 // 0 }}", "template-refused", 1),
        ("{{ known + 1 }}", "template-refused", 1),
        ("{{ lipsum() }}", "template-variable", 1),
    ],
)
def test_a_mistake_is_told_with_its_line(house: HouseStyle, text: str, code: str, line: int) -> None:
    """Syntax errors, unknown names, missing files and forbidden acts are findings in the template's own file."""
    finding = finding_in(house, text)
    assert (finding.code, finding.place.file, finding.place.line) == (code, "templates/x.html", line)  # type: ignore[union-attr]
    assert finding.place.source_line == text.splitlines()[line - 1]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        '{{ "{}".format() }}',
        '{{ "{a}".format_map({}) }}',
        '{{ "x".encode("bogus") }}',
        '{{ "é".encode("ascii") }}',
        '{{ _("%(q)s") }}',
        '{{ _("100 %") }}',
        '{{ ngettext("%(num)d", "%(x)s", 2) }}',
        "{{ 9**99999 }}",
        "{{ (9**9999) | filesizeformat }}",
        "{{ '%c' % -1 }}",
        '{{ "xyz" | truncate(-5) }}',
        "{{ {[1]: 2}[[1]] }}",
        "{{ (1e999).as_integer_ratio() }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include self %}",
        '{% include "x.html" %}',
        '{{ "x" * 10**13 }}',
    ],
)
def test_whatever_goes_wrong_in_a_template_is_told_at_its_line(house: HouseStyle, text: str) -> None:
    """Of whatever kind Python's exception is, and though the computing could be done before the template is used."""
    finding = finding_in(house, f"<p>\n{text}")
    assert finding.place is not None
    assert (finding.code, finding.place.file, finding.place.line) == ("template-refused", "templates/x.html", 2)
    assert finding.message.rstrip(": ") not in ("this template could not be filled in", "")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{{ " + "[" * 500 + "]" * 500 + " }}", 2),
        ("{{ " + "not " * 5000 + "1 }}", 2),
        ("{{ " + "9" * 5000 + " }}", 2),
        ("{{ 1" + "|abs" * 5000 + " }}", 0),
        ("{% for a in [1] %}" * 25 + "{% endfor %}" * 25, 0),
        ("{% if 1 %}" * 150 + "{% endif %}" * 150, 0),
        ("{% macro m(a, a) %}{% endmacro %}", 0),
        ("{{ dict(a=1, a=2) }}", 0),
    ],
)
def test_tags_that_cannot_be_read_for_any_reason_are_told(house: HouseStyle, text: str, line: int) -> None:
    """With their line where Jinja2 knows it; Python itself refuses what lies too deep and names no line of ours."""
    finding = finding_in(house, f"<p>\n{text}")
    assert finding.place is not None
    assert (finding.code, finding.place.file, finding.place.line) == ("template-syntax", "templates/x.html", line)


def test_the_kits_own_template_is_blamed_for_what_it_asks_of_the_house(house: HouseStyle) -> None:
    """A designer can mend the one, not the other."""
    finding = finding_in(house, '\n{% from "base.html" import nothing %}')
    assert finding.place is not None
    assert (finding.place.file, finding.place.line) == ("templates/x.html", 2)


def test_an_error_is_quoted_as_far_as_anyone_reads_it(house: HouseStyle) -> None:
    """It may hold all that a template has made."""
    assert len(finding_in(house, "{{ {}['x' * 90000]() }}").message) < 400
    assert len(finding_in(house, '{% include "x" * 90000 %}').message) < 400


def test_a_mistake_in_a_part_is_told_in_the_part(house: HouseStyle) -> None:
    """The finding names the included file, not the one that includes it."""
    house = with_template(house, "partials/part.html", "\n{{ nobody }}")
    assert finding_in(house, '{% include "partials/part.html" %}').place.file == "templates/partials/part.html"  # type: ignore[union-attr]


def test_values_are_escaped(house: HouseStyle) -> None:
    """A value with angle brackets is printed as text and cannot become a tag."""
    changed = with_template(house, "x.html", "<p>{{ known }}</p>")
    environment = template_environment(changed, NullTranslations())
    assert fill_template(environment, changed, "x.html", {"known": "<script>"}) == "<p>&lt;script&gt;</p>"


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
        "base.html": "<p>\n  {% if %}\n",
        "partials/nobody-asks.html": "{{ page.title }\n",
        "x.html": "{% fi %}",
    }

    found = unreadable_templates(with_templates(house, broken))

    assert {finding.code for finding in found} == {"template-syntax"}
    places = [finding.place for finding in found if finding.place is not None]
    assert {(place.file, place.line, place.column) for place in places} == {
        ("templates/base.html", 2, 3),
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


def test_a_template_is_compiled_once(house: HouseStyle) -> None:
    """For all pieces, each of which has an environment of its own; under another text it is another template."""
    texts = ("{{ known }}", "{{ known }}", "{{ known }}!")
    houses = [with_templates(house, {"x.html": text}) for text in texts]
    templates = [template_environment(each, NullTranslations()).get_template("x.html") for each in houses]

    first, again, other = [template.root_render_func.__code__ for template in templates]
    assert first is again
    assert first is not other
    assert [template.render(known="yes") for template in templates] == ["yes", "yes", "yes!"]


def test_not_every_template_is_remembered_for_ever(house: HouseStyle) -> None:
    """A program that builds kit after kit would never end to grow; the newest are kept."""
    memory, environment = _CompiledTemplates(), template_environment(house, NullTranslations())
    buckets = [Bucket(environment, f"{number}", "") for number in range(_MOST_COMPILED + 2)]
    for bucket in buckets:
        bucket.code = compile("", "x.html", "exec")
        memory.dump_bytecode(bucket)
        bucket.code = None

    for bucket in buckets:
        memory.load_bytecode(bucket)
    assert [bucket.code is None for bucket in buckets] == [True, True, *[False] * _MOST_COMPILED]
