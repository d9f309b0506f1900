"""Templates made into HTML: Jinja2 in a sandbox, fed from memory, its errors told with file and line."""

import traceback
from collections.abc import Mapping
from types import CodeType

import jinja2
from babel.support import NullTranslations
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import HouseStyle, TemplateFile

TEMPLATE_SYNTAX = FindingKind(
    "template-syntax",
    Severity.ERROR,
    "Can every template be read?",
    "A template with a mistake in its tags makes no page at all.",
    "Mend the tag at the place shown; templates/README.md lists what a template may hold.",
)
TEMPLATE_VARIABLE = FindingKind(
    "template-variable",
    Severity.ERROR,
    "Does each template use only the variables it is given?",
    "A misspelt variable would leave a hole on the page that nobody notices before it is printed.",
    "Use one of the variables that templates/README.md lists for this template.",
)
TEMPLATE_MISSING = FindingKind(
    "template-missing",
    Severity.ERROR,
    "Is every template there that a piece asks for?",
    "A piece is made from its template and the parts that it includes.",
    "Put the file back, or take its name out of the template that asks for it.",
)
TEMPLATE_REFUSED = FindingKind(
    "template-refused",
    Severity.ERROR,
    "Do templates keep to showing what they are given?",
    "Templates come from designers and may be passed on; they can neither run programs nor open files.",
    "Write the part that was refused with the tags and filters of Jinja2 alone.",
)

_MOST_COMPILED = 256


class _CompiledTemplates(jinja2.BytecodeCache):
    """Every template as compiled before, by its name and text: each piece has an environment of its own.

    That holds as all environments are given the same options; one with others needs a memory of its own.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the template its code, if it was compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember the template's code; the oldest makes room."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code
        while len(self._codes) > _MOST_COMPILED:
            del self._codes[next(iter(self._codes))]


_COMPILED = _CompiledTemplates()


def template_environment(house: HouseStyle, labels: NullTranslations) -> jinja2.Environment:
    """An environment that reads the house's templates and nothing else; an unknown variable is an error."""
    sources = {name: file.text for name, file in house.templates.items() if name.endswith(".html")}
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FunctionLoader(lambda name: _source(sources, name)),
        extensions=["jinja2.ext.i18n"],
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED,
    )
    for name in ("lipsum", "cycler", "joiner", "namespace"):  # ways to make text or memory out of nothing
        del environment.globals[name]
    install_labels = vars(environment)["install_gettext_translations"]  # the i18n extension put it there
    install_labels(labels, newstyle=True)
    return environment


def fill_template(
    environment: jinja2.Environment, house: HouseStyle, name: str, context: Mapping[str, object]
) -> str:
    """The template's HTML; raises KitError with the place of the mistake in the template."""
    try:
        return environment.get_template(name).render(context)
    except jinja2.TemplateSyntaxError as error:
        place = template_place(house, error.name or name, error.lineno)
        raise KitError([TEMPLATE_SYNTAX.at(place, f"this template cannot be read: {error.message}")]) from error
    except (jinja2.TemplateError, ArithmeticError, TypeError, ValueError, RecursionError, AttributeError) as error:
        raise KitError([_runtime_finding(house, name, error)]) from error


def unreadable_templates(house: HouseStyle) -> tuple[Finding, ...]:
    """An error for each template whose tags cannot be read; only filling it in shows its other mistakes."""
    environment = template_environment(house, NullTranslations())
    found = []
    for name, file in house.templates.items():
        try:
            environment.parse(file.text if name.endswith(".html") else "", name)
        except jinja2.TemplateSyntaxError as error:
            place = template_place(house, name, error.lineno)
            found.append(TEMPLATE_SYNTAX.at(place, f"this template cannot be read: {error.message}"))
    return tuple(found)


def _source(sources: Mapping[str, str], name: str) -> tuple[str, str, None] | None:
    """Text and file name of a template; the file name is what its frames in a traceback carry."""
    return (sources[name], name, None) if name in sources else None


def _runtime_finding(house: HouseStyle, name: str, error: Exception) -> Finding:
    kind, message = _kind_and_message(error)
    frames = traceback.extract_tb(error.__traceback__)
    frame = next((frame for frame in reversed(frames) if frame.filename in house.templates), None)
    return kind.at(
        template_place(house, frame.filename if frame else name, frame.lineno if frame else 0), message, kind.remedy
    )


def _kind_and_message(error: Exception) -> tuple[FindingKind, str]:
    if isinstance(error, jinja2.TemplateNotFound):
        return TEMPLATE_MISSING, f'there is no template "{error.name}"'
    if isinstance(error, jinja2.UndefinedError):
        return TEMPLATE_VARIABLE, f"this template uses what it is not given: {error.message}"
    if isinstance(error, SecurityError):
        return TEMPLATE_REFUSED, f"this template tries something that templates may not do: {error.message}"
    return TEMPLATE_REFUSED, f"this template could not be filled in: {error}"


def template_place(house: HouseStyle, name: str, line: int | None) -> Place:
    """The place in a template; the caret stands under the whole line, as Jinja2 knows no columns."""
    file = house.templates.get(name) or TemplateFile(name, name, "")
    lines = file.text.splitlines()
    if not line or line > len(lines):
        return Place(file.origin)
    text = lines[line - 1]
    column = len(text) - len(text.lstrip()) + 1
    return Place(file.origin, line, column, len(text.rstrip()) + 1, text)
