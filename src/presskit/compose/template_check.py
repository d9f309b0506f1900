"""Templates read without being filled in, so that their mistakes are told beside those of a broken kit."""

import jinja2
from babel.support import NullTranslations

from presskit.compose.findings import TEMPLATE_SYNTAX
from presskit.compose.template_engine import template_environment, template_place
from presskit.model.finding import Finding
from presskit.model.house_style import HouseStyle


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
