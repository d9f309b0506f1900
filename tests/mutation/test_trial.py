"""A fault in a module is noticed by its tests, or not."""

import subprocess
import sys
from pathlib import Path

from tests.paths import CHECKOUT

SOURCE = """
def larger(a, b):
    while a < b:
        a = a + 1
    return a
"""
TESTS = """
from presskit.sums import larger
def test_the_larger_is_given_back():
    assert larger(1, 3) == 3
"""
TRIAL = """
import sys
from pathlib import Path
from tests.mutation.trial import Trial
top = Path(sys.argv[1])
trial = Trial(Path(sys.argv[2]), top, [path for path in top.rglob("*") if path.is_file()])
module, tests = Path("src/presskit/sums.py"), Path("tests/test_sums.py")
source = (top / module).read_text()
cost_s = trial.cost_of(tests)
print(cost_s is not None and cost_s > 0)
for old, new in (("a < b", "a <= b"), ("a < b", "a != b"), ("a + 1", "a"), ("return a", "return ("), ("1", "1")):
    print(trial.notices(module, source.replace(old, new), tests, cost_s))
print((trial.folder / module).read_text() == source, trial.cost_of(Path("tests/test_wrong.py")))
"""


def test_what_is_wrong_is_noticed_and_what_is_not_is_not(tmp_path: Path) -> None:
    """A wrong result, a loop without end and a broken line are; another way to say the same is not."""
    for name, text in (
        ("src/presskit/__init__.py", ""),
        ("src/presskit/sums.py", SOURCE),
        ("tests/test_sums.py", TESTS),
        ("tests/test_wrong.py", f"{TESTS}    assert False"),
        ("pyproject.toml", "[tool.pytest.ini_options]\naddopts = '--import-mode=importlib'\n"),
    ):
        (tmp_path / "top" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "top" / name).write_text(text, encoding="utf-8")
    words = [sys.executable, "-c", TRIAL, str(tmp_path / "top"), str(tmp_path / "copy")]

    ran = subprocess.run(words, cwd=CHECKOUT, capture_output=True, text=True, check=True)

    wrong, same = "True", "False"
    assert ran.stdout.split() == ["True", wrong, same, wrong, wrong, same, "True", "None"]
