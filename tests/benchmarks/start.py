"""What it costs to be answered: `presskit --version` and `--help` against Python doing nothing."""

import sys

from tests.benchmarks.measure import PRESSKIT, medians, print_table, spent_on

RUNS = 21


def main() -> None:
    """Print the table."""
    results = medians(
        {
            "python -c pass": lambda: spent_on([sys.executable, "-c", "pass"]),
            "presskit --version": lambda: spent_on([PRESSKIT, "--version"]),
            "presskit --help": lambda: spent_on([PRESSKIT, "--help"]),
            "presskit build --help": lambda: spent_on([PRESSKIT, "build", "--help"]),
            "presskit explain bad-date": lambda: spent_on([PRESSKIT, "explain", "bad-date"]),
        },
        RUNS,
    )
    print_table(
        results,
        {
            "version / nothing": ("presskit --version", "python -c pass"),
            "help / nothing": ("presskit --help", "python -c pass"),
        },
    )


if __name__ == "__main__":
    main()
