"""All files of the corpus, found in the CASES of the files beside this one."""

from importlib import import_module
from pathlib import Path

from tests.preflight.corpus.case import Case

_MODULES = [
    import_module(f"tests.preflight.corpus.{path.stem}") for path in sorted(Path(__file__).parent.glob("*_cases.py"))
]
_ALL: tuple[Case, ...] = tuple(case for module in _MODULES for case in module.CASES)

FAULTY_CASES = tuple(case for case in _ALL if case.code)
CLEAN_CASES = tuple(case for case in _ALL if not case.code)
