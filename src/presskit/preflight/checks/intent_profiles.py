"""Checks of an output intent by its content: its profile is that of the printing condition that it names."""

from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts
from presskit.rules.press_profiles import patches_of
from presskit.rules.print_conditions import CONDITIONS, Difference, Lab, difference, named_condition, same_condition

_INKS = ("cyan", "magenta", "yellow", "black")

INTENT_PROFILE_DIFFERS = FindingKind(
    "intent-profile-differs",
    Severity.ERROR,
    "Is the profile of the output intent that of the printing condition it names?",
    "A shop prints by the name, a proof is made by the profile: with two conditions in one file, they cannot agree. "
    "20 patches are compared; makers' profiles of one condition were seen to differ by 0.5 on average (CIE 1976).",
    "Export the PDF with the profile of the condition, or with the condition that the profile is for.",
)
INTENT_PROFILE_NOT_COMPARED = FindingKind(
    "intent-profile-not-compared",
    Severity.NOTE,
    "Are the figures of the named printing condition known, so that its profile can be compared with them?",
    f"Those of {len(CONDITIONS)} conditions are, from Fogra's to Japan Color's, and the print specification's own.",
    "Nothing need be done; ask the shop whether it prints by this profile.",
)


@check(Topic.STANDARDS, ANY_PDF, INTENT_PROFILE_DIFFERS, INTENT_PROFILE_NOT_COMPARED)
def check_intent_profiles(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The profile of each output intent for a press is that of the condition it names; one file is told once."""
    intents = {(each.identifier.strip(), each.patches) for each in facts.print.standard.intents if each.patches}
    for identifier, patches in sorted(intents):
        if not identifier:
            continue  # that it names none is another check's matter
        known = _figures(identifier, expected)
        if known is None:
            message = f'The output intent names "{identifier}", and its profile was not compared.'
            yield INTENT_PROFILE_NOT_COMPARED.at(None, message)
        elif (found := difference(patches, known)).tells_apart:
            yield INTENT_PROFILE_DIFFERS.at(None, _message(identifier, patches, found))


def _figures(identifier: str, expected: Expected) -> Sequence[Lab] | None:
    """What the condition's inks look like: by its registry, or by the profile of the shop that calls it so."""
    if known := named_condition(identifier):
        return known.patches
    condition = expected.spec.condition if expected.spec else None
    return patches_of(condition.profile) if condition and condition.identifier == identifier else None


def _message(identifier: str, patches: Sequence[Lab], found: Difference) -> str:
    other = same_condition(patches)
    is_of = f"; it is that of {other.identifier}" if other else ""
    return (
        f'The profile differs from "{identifier}", which the output intent names, by {found.average:.1f} on average '
        f"and {found.most:.1f} in {_patch(found)} (delta E of 20 patches){is_of}."
    )


def _patch(found: Difference) -> str:
    inks = [f"{ink} {percent} %" for ink, percent in zip(_INKS, found.patch_percent, strict=True) if percent]
    return ", ".join(inks) or "the paper"
