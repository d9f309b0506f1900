"""What has come of the rows so far."""

from tests.pipeline.rows import FAULT, WordRow, file

from presskit.model.finding import Finding, Severity
from presskit.pipeline.row import Made


def made_of(*rows: WordRow, faulty: WordRow) -> Made:
    """These rows are made, that one is faulty."""
    return Made(dict.fromkeys(rows), {faulty: (FAULT,)}, {*rows, faulty})


def test_what_was_found_stands_with_what_was_made_or_could_not_be() -> None:
    """Of a row that nothing has come of yet nothing is known."""
    doubt = Finding("doubt", Severity.WARNING, "odd")
    own, faulty, late = file("own"), file("faulty"), file("late")
    made = made_of(faulty=faulty)
    made.outcomes[own] = own.makes("own", (doubt,))

    assert [made.findings(row) for row in (own, faulty, late)] == [(doubt,), (FAULT,), ()]
    assert own.told([FAULT]) == (FAULT,)
