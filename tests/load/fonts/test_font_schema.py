"""What an entry of fonts.toml must say."""

from presskit.load.fonts.font_schema import FontTable, KitFontTable


def test_a_kit_needs_to_say_less_than_presskit() -> None:
    """Style is read from the file, the role is the brand's to give, and a command writes the sum."""
    assert set(FontTable.required) - set(KitFontTable.required) == {"style", "role", "sha256"}
    assert set(KitFontTable.model_fields) == set(FontTable.model_fields)
