"""Templates made into HTML: Jinja2 in a sandbox, fed from memory, its errors told with file and line."""

import traceback
from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from types import CodeType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from presskit.compose.contexts import Page
from presskit.compose.languages.isolated import isolating_filters
from presskit.compose.languages.locales import comma_before_hours, own_comma, own_dash, own_digits
from presskit.compose.languages.other_language import with_languages
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


_MOST_LETTERS = 200


class _NothingInAdvance(CodeGenerator):
    """Computes nothing while a template is read: only when it is filled in are mistakes met with their lines."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


def template_environment(house: HouseStyle, labels: NullTranslations, language: str = "en") -> jinja2.Environment:
    """An environment that reads the house's templates and nothing else; an unknown variable is an error.

    `language` is that of the page: words that are read in the other direction stand apart in it.
    """
    sources = {name: file.text for name, file in house.templates.items() if name.endswith(".html")}
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FunctionLoader(lambda name: _source(sources, name)),
        extensions=["jinja2.ext.i18n"],
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED,
        optimized=False,
    )
    environment.code_generator_class = _NothingInAdvance
    for name in ("lipsum", "cycler", "joiner", "namespace"):  # ways to make text or memory out of nothing
        del environment.globals[name]
    environment.filters["digits"] = lambda number, language: own_digits(str(number), language)
    install_labels = vars(environment)["install_gettext_translations"]  # the i18n extension put it there
    install_labels(labels, newstyle=True)
    environment.filters |= isolating_filters(language)
    environment.globals["comma"] = own_comma(language)
    environment.globals["dash"] = own_dash(language)
    environment.globals["comma_before_hours"] = comma_before_hours(language)
    return environment


def fill_template(
    environment: jinja2.Environment, house: HouseStyle, name: str, context: Mapping[str, object]
) -> str:
    """The template's HTML; raises KitError with the place of the mistake in the template."""
    try:
        html = environment.get_template(name).render(context)
    except SyntaxError as error:  # Python's own, of what Jinja2 has made of the tags
        raise KitError([template_unreadable(house, error.filename or name, error)]) from error
    except jinja2.TemplateSyntaxError as error:
        raise KitError([template_unreadable(house, error.name or name, error, error.lineno)]) from error
    except Exception as error:  # whatever a designer has written, of any kind
        raise KitError(_findings_of(house, name, error)) from error
    page = context.get("page")
    return with_languages(html, page.language) if isinstance(page, Page) else html


def unreadable_templates(house: HouseStyle) -> tuple[Finding, ...]:
    """An error for each template whose tags cannot be read; only filling it in shows its other mistakes."""
    environment = template_environment(house, NullTranslations())
    templates = ((name, file) for name, file in house.templates.items() if name.endswith(".html"))
    return tuple(found for name, file in templates if (found := _fault_of_tags(environment, house, name, file.text)))


def _fault_of_tags(environment: jinja2.Environment, house: HouseStyle, name: str, text: str) -> Finding | None:
    parser = None
    try:
        parser = Parser(environment, text, name)
        parser.parse()
    except jinja2.TemplateSyntaxError as error:
        return template_unreadable(house, name, error, error.lineno)
    except Exception as error:  # such as RecursionError for brackets, ValueError for a number of 5,000 digits
        return template_unreadable(house, name, error, parser.stream.current.lineno if parser else 1)
    return None


def template_unreadable(house: HouseStyle, name: str, error: Exception, line: int | None = None) -> Finding:
    """The finding for a template whose tags cannot be read."""
    return TEMPLATE_SYNTAX.at(template_place(house, name, line), f"this template cannot be read: {_reason(error)}")


def _source(sources: Mapping[str, str], name: str) -> tuple[str, str, None] | None:
    """Text and file name of a template; the file name is what its frames in a traceback carry."""
    return (sources[name], name, None) if name in sources else None


def _findings_of(house: HouseStyle, name: str, error: Exception) -> Sequence[Finding]:
    """The mistake where it stands: in the template that was being filled in, or in all that cannot be read."""
    frames = [each for each in traceback.extract_tb(error.__traceback__) if each.filename in house.templates]
    if not frames and not isinstance(error, (jinja2.TemplateError, MemoryError, TimeoutError)):
        return unreadable_templates(house) or [template_unreadable(house, name, error)]
    # Where one of the kit's own asks one of the house for what it cannot do, the mistake is in the kit's.
    own = [each for each in frames if house.templates[each.filename].is_own]
    frame = next(reversed(own or frames), None)
    kind, message = _kind_and_message(error)
    place = template_place(house, frame.filename, frame.lineno) if frame else template_place(house, name, 0)
    return [kind.at(place, message, kind.remedy)]


def _kind_and_message(error: Exception) -> tuple[FindingKind, str]:
    if isinstance(error, jinja2.TemplateNotFound):
        return TEMPLATE_MISSING, f'there is no template "{_cut(str(error.name))}"'
    if isinstance(error, jinja2.UndefinedError):
        return TEMPLATE_VARIABLE, f"this template uses what it is not given: {_reason(error)}"
    if isinstance(error, SecurityError):
        return TEMPLATE_REFUSED, f"this template tries something that templates may not do: {_reason(error)}"
    return TEMPLATE_REFUSED, f"this template could not be filled in: {_reason(error)}"


def _reason(error: Exception) -> str:
    """What went wrong, in words where Python's own say nothing to a designer."""
    if isinstance(error, MemoryError):
        return "it needs more memory than a document may take"
    if isinstance(error, TimeoutError):
        return "it needs more time than a document may take"
    if isinstance(error, RecursionError):
        return "its parts stand too deep in one another, or take in themselves without end"
    if isinstance(error, KeyError):
        return f"it is not given {_cut(str(error))}"
    message = error.msg if isinstance(error, SyntaxError) else getattr(error, "message", None) or str(error)
    return _cut(str(message)) or type(error).__name__


def _cut(words: str) -> str:
    """The words as far as anyone reads them: an error may quote all that a template has made."""
    return words if len(words) <= _MOST_LETTERS else f"{words[:_MOST_LETTERS]}..."


def template_place(house: HouseStyle, name: str, line: int | None) -> Place:
    """The place in a template; the caret stands under the whole line, as Jinja2 knows no columns."""
    file = house.templates.get(name) or TemplateFile(name, name, "")
    lines = file.text.splitlines()
    if not line or line > len(lines):
        return Place(file.origin)
    text = lines[line - 1]
    column = len(text) - len(text.lstrip()) + 1
    return Place(file.origin, line, column, len(text.rstrip()) + 1, text)
