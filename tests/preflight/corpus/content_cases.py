"""All files of the content side of the corpus."""

from tests.preflight.corpus.carried_cases import CARRIED_CASES
from tests.preflight.corpus.limit_cases import LIMIT_CASES
from tests.preflight.corpus.link_cases import LINK_CASES
from tests.preflight.corpus.privacy_cases import PRIVACY_CASES
from tests.preflight.corpus.qr_cases import QR_CASES
from tests.preflight.corpus.structure_cases import STRUCTURE_CASES
from tests.preflight.corpus.text_cases import TEXT_CASES

_ALL = (
    *QR_CASES,
    *LINK_CASES,
    *TEXT_CASES,
    *STRUCTURE_CASES,
    *CARRIED_CASES,
    *PRIVACY_CASES,
    *LIMIT_CASES,
)

CONTENT_CASES = tuple(case for case in _ALL if case.code)
CLEAN_CONTENT_CASES = tuple(case for case in _ALL if not case.code)
