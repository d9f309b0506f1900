"""What a build costs when nothing has changed, and when one word has, against the first build of the same kit."""

import shutil
import tempfile
from itertools import count
from pathlib import Path

from tests.benchmarks.measure import KIT, PRESSKIT, Spent, medians, print_table, spent_on

RUNS = 5
FIRST, NOTHING, WORD = "first build", "nothing changed", "a word of the press release changed"


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder, numbers = Path(name), count()
        shutil.copytree(KIT, folder / "kit")

        def build() -> Spent:
            return spent_on([PRESSKIT, "build", "--quiet"], cwd=folder, environment={"HOME": str(folder)})

        def first_build() -> Spent:
            for made in ("build", ".cache"):
                shutil.rmtree(folder / made, ignore_errors=True)
            return build()

        def after_a_word() -> Spent:
            settings = folder / "kit" / "kit.toml"
            text = (KIT / "kit.toml").read_text(encoding="utf-8")
            words = f'[release.en]\nboilerplate = "About us, version {next(numbers)}."\n\n[flyer.en]'
            settings.write_text(text.replace("[flyer.en]", words, 1), encoding="utf-8")
            return build()

        results = medians({FIRST: first_build, NOTHING: build, WORD: after_a_word}, RUNS)
    print_table(results, {"nothing / first": (NOTHING, FIRST), "a word / first": (WORD, FIRST)})


if __name__ == "__main__":
    main()
