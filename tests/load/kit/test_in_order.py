"""What was found in a kit, in the order in which its files are read."""

from presskit.load.kit.in_order import in_order
from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.model.finding import Finding, Place, Severity


def finding(file: str, line: int, code: str = "x") -> Finding:
    """One thing to say, at this place."""
    return Finding(code, Severity.WARNING, "said", Place(file, line))


def test_kit_toml_comes_first_then_the_organisation_then_the_rest_by_line() -> None:
    """Each thing once."""
    told = in_order(
        [
            finding("statement.en.md", 2),
            finding("organisation.toml", 1),
            finding("kit.toml", 9),
            finding("kit.toml", 9),
        ]
    )

    assert [(each.place.file, each.place.line) for each in told if each.place] == [
        ("kit.toml", 9),
        ("organisation.toml", 1),
        ("statement.en.md", 2),
    ]


def test_of_many_alike_in_a_file_the_last_one_told_counts_the_rest() -> None:
    """Those of another file, or of another sort, are told all the same."""
    many = [finding("kit.toml", line) for line in range(1, MAX_FINDINGS_OF_ONE_SORT + 4)]

    told = in_order([*many, finding("kit.toml", 99, "y"), finding("organisation.toml", 1)])

    assert len(told) == MAX_FINDINGS_OF_ONE_SORT + 2
    assert told[MAX_FINDINGS_OF_ONE_SORT - 1].message == "said (and 3 more like this in the file)"
