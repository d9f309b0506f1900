"""What single entries break."""

import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.reading.claims.made_files import one_page, rules

from presskit.preflight.facts.claim_rules import Rule


@pytest.mark.parametrize(
    ("entries", "broken"),
    [
        (Dictionary(TR=Name.Identity), [Rule.TRANSFER_FUNCTION]),
        (Dictionary(S=Name.Luminosity, TR=Name.Identity), []),
        (Dictionary(TR2=Name.Default), []),
        (Dictionary(TR2=Name.Identity), [Rule.TRANSFER_FUNCTION]),
        (Dictionary(HTO=Array([0, 0])), [Rule.HALFTONE_PHASE]),
        (Dictionary(HalftoneType=5), []),
        (Dictionary(HalftoneType=16), [Rule.HALFTONE_SORT]),
        (Dictionary(HalftoneType=1, HalftoneName=String("A")), [Rule.HALFTONE_NAME]),
        (Dictionary(RI=Name.Perceptual), []),
        (Dictionary(RI=Name.Odd), [Rule.RENDERING_INTENT]),
        (Dictionary(Subtype=Name.PS), [Rule.POSTSCRIPT]),
        (Dictionary(S=Name.JavaScript), [Rule.ACTION]),
        (Dictionary(S=Name.JavaScript, P=Dictionary()), []),
        (Dictionary(S=Name.Named, N=Name.NextPage), []),
        (Dictionary(S=Name.Named, N=Name.Print), [Rule.ACTION]),
        (Dictionary(S=Name.GoTo), []),
        (Dictionary(AA=Dictionary()), [Rule.TRIGGER]),
        (Dictionary(NeedAppearances=False), []),
        (Dictionary(NeedAppearances=True), [Rule.NEED_APPEARANCES]),
        (Dictionary(XFA=Array([])), [Rule.XFA]),
        (Dictionary(Perms=Dictionary(DocMDP=Dictionary())), []),
        (Dictionary(Perms=Dictionary(FieldMDP=Dictionary())), [Rule.PERMISSIONS]),
        (Dictionary(TransformMethod=Name.DocMDP, DigestValue=String("a")), [Rule.PERMISSIONS]),
        (Dictionary(EF=Dictionary(), F=String("a"), UF=String("a")), [Rule.ATTACHED]),
        (Dictionary(EF=Dictionary(), F=String("a")), [Rule.ATTACHED, Rule.ATTACHED_UNNAMED]),
        (Dictionary(PresSteps=Dictionary()), [Rule.ALTERNATE_SHOW]),
        (Dictionary(S=Name.MCD, CT=String(""), Alt=Array([String(""), String("A film")])), []),
        (Dictionary(S=Name.MCD, CT=String("")), [Rule.MEDIA_WITHOUT_WORDS]),
    ],
)
def test_an_entry_breaks_its_rule(entries: Dictionary, broken: list[Rule]) -> None:
    """Where it means what the rule speaks of."""
    assert rules(entries) == broken


@pytest.mark.parametrize(
    ("entries", "broken"),
    [
        (Dictionary(Subtype=Name.Image, Alternates=Array([])), [Rule.ALTERNATES]),
        (
            Dictionary(Alternates=Array([Dictionary(DefaultForPrinting=True)])),
            [Rule.ALTERNATES, Rule.ALTERNATE_PRINTED],
        ),
        (Dictionary(OPI=Dictionary()), [Rule.OPI]),
        (Dictionary(Subtype=Name.Image, Interpolate=True), [Rule.INTERPOLATE]),
        (Dictionary(Subtype=Name.Image, Interpolate=False), []),
        (Dictionary(Subtype=Name.Image, Intent=Name.Odd), [Rule.RENDERING_INTENT]),
        (Dictionary(Ref=Dictionary()), [Rule.REFERENCE]),
        (Dictionary(Subtype=Name.Form, Subtype2=Name.PS), [Rule.POSTSCRIPT]),
        (Dictionary(F=String("a.bin")), [Rule.STREAM_OUTSIDE]),
        (Dictionary(Filter=Array([Name.ASCIIHexDecode, Name.LZWDecode])), [Rule.LZW]),
        (Dictionary(Filter=Name.Crypt), [Rule.CRYPT_FILTER]),
        (Dictionary(Filter=Name.FlateDecode), []),
    ],
)
def test_an_entry_of_a_stream_breaks_its_rule(entries: Dictionary, broken: list[Rule]) -> None:
    """The same entry of a plain dictionary means something else."""
    assert rules(entries, is_stream=True) == broken
    assert rules(entries) == []


def test_an_order_that_holds_itself_comes_to_an_end() -> None:
    """Each list in it is met once."""
    pdf = one_page()
    ring = pdf.make_indirect(Array([]))
    for _ in range(2):
        ring.append(ring)
    properties = Dictionary(OCGs=Array([]), D=Dictionary(Name=String("Usual"), Order=ring))
    assert rules(Dictionary(OCProperties=properties)) == [Rule.LAYERS]


def test_layers_have_names_stay_as_they_are_and_are_listed() -> None:
    """Layers at all are forbidden by PDF/A-1 alone."""
    pdf = one_page()
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG))
    usual = Dictionary(Name=String("Usual"), Order=Array([Array([layer])]))
    properties = Dictionary(OCGs=Array([layer]), D=usual)
    assert rules(Dictionary(OCProperties=properties)) == [Rule.LAYERS]
    usual.Order = Array([])
    usual.AS = Array([])
    del usual.Name
    assert rules(Dictionary(OCProperties=properties)) == [
        Rule.LAYERS,
        Rule.LAYERS_UNNAMED,
        Rule.LAYERS_UNLISTED,
        Rule.LAYERS_SWITCH,
    ]
