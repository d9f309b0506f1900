"""The films of a file, asked for by the checks that cannot do without them."""

from presskit.preflight.facts.painting import FilmFacts
from presskit.preflight.facts.pdf import PdfFacts


def films_of(facts: PdfFacts) -> FilmFacts:
    """The films.

    Raises:
        LookupError: they could not be made; the check that asked has then not run, and that is said.
    """
    if facts.print.films is None:
        raise LookupError(facts.print.films_fault or "the films of the pages were not made")
    return facts.print.films
