"""The printing condition that a file is meant for."""

import io

import pikepdf
from pikepdf import Name
from PIL import ImageCms
from tests.prepress.made_editions import finished, for_photocopy, for_print, opened, print_spec

from presskit.prepress.output_intent import write_output_intents
from presskit.render import FontStage


def test_both_standards_find_the_same_profile() -> None:
    """PDF/X and PDF/A each have an intent; the profile is in the file once."""
    condition = print_spec().condition
    pdf = pikepdf.new()
    write_output_intents(pdf, condition)
    x, a = pdf.Root.OutputIntents
    assert (x.S, a.S) == (Name.GTS_PDFX, Name.GTS_PDFA1)
    assert x.DestOutputProfile.objgen == a.DestOutputProfile.objgen
    assert x.DestOutputProfile.read_bytes() == condition.profile
    assert int(x.DestOutputProfile.N) == 4


def test_an_intent_names_condition_and_registry() -> None:
    """So that a shop without the profile knows it as well."""
    pdf = pikepdf.new()
    write_output_intents(pdf, print_spec().condition)
    for intent in pdf.Root.OutputIntents:
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert str(intent.RegistryName) == "http://www.color.org"
        assert str(intent.OutputCondition) == str(intent.Info) == "Coated FOGRA39 (ISO 12647-2:2004)"


def test_print_is_meant_for_a_press_and_a_photocopy_for_a_screen(fonts: FontStage) -> None:
    """A photocopy's greys are those that a screen shows: sRGB, the same in red, green and blue."""
    with opened(finished(for_print("<p>x</p>"), fonts).pdf) as pdf:
        assert len(pdf.Root.OutputIntents) == 2
    with opened(finished(for_photocopy("<p>x</p>"), fonts).pdf) as pdf:
        (intent,) = pdf.Root.OutputIntents
        profile = ImageCms.ImageCmsProfile(io.BytesIO(intent.DestOutputProfile.read_bytes()))
        assert (intent.S, profile.profile.xcolor_space.strip()) == (Name.GTS_PDFA1, "RGB")
