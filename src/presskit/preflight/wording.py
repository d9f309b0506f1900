"""Sentences that agree with how many things they speak of."""

_SINGULAR = {"is": "is", "has": "has", "its": "its", "it": "it", "s": "s", "es": "es"}
_PLURAL = {"is": "are", "has": "have", "its": "their", "it": "them", "s": "", "es": ""}


def agreeing(predicate: str, count: int) -> str:
    """The predicate with its {is}, {has}, {its}, {it}, {s} and {es} in the singular or the plural."""
    return predicate.format(**(_SINGULAR if count == 1 else _PLURAL))
