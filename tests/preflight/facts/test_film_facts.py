"""The films, asked for by checks."""

from dataclasses import replace

import pytest
from tests.preflight.made_print_facts import films_with, print_pdf

from presskit.preflight.facts.film_facts import films_of


def test_films_that_were_not_made_are_an_error() -> None:
    """With the reason, if there is one."""
    films = films_with()
    assert films_of(print_pdf(films=films)) is films
    with pytest.raises(LookupError, match="were not made"):
        films_of(print_pdf())
    broken = print_pdf()
    with pytest.raises(LookupError, match="out of memory"):
        films_of(replace(broken, print=replace(broken.print, films_fault="out of memory")))
