"""The style sheet of a document in a script that is set otherwise than Latin letters."""

from dataclasses import replace

import pytest
from tests.paths import SAMPLE_KIT

from presskit.compose.css.scripts import ScriptSetting, script_setting, script_sheet
from presskit.load import load_house_style, load_kit, script_fonts, script_styles
from presskit.model.house_style import FontFile
from presskit.model.piece import Stylesheet

LATIN = load_house_style(SAMPLE_KIT).fonts


def setting(main: str | None, *others: str, fonts: tuple[FontFile, ...] = LATIN) -> ScriptSetting:
    """A document in the first of these scripts, with words in the others."""
    styles = script_styles()
    scripts = {*others, *([main] if main else [])}
    language = styles[main].languages[0] if main else "en"
    brought = (*fonts, *script_fonts(scripts))
    return ScriptSetting(language, styles[main] if main else None, tuple(styles[each] for each in others), brought)


def said(css: str, script: ScriptSetting) -> list[str]:
    """What is said in the script's place of this style sheet, without what holds for every word of a language."""
    lines = script_sheet((Stylesheet("a.css", css),), script).splitlines()
    return [line.strip() for line in lines if ":lang(" not in line]


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (":root { --text-face: Inter }", ':root { --text-face: "Amiri", "Inter"; }'),
        (":root { --display-face: Oswald, Inter }", ':root { --display-face: "Cairo", "Oswald", "Inter"; }'),
        (":root { --display-face: var(--text-face) }", ":root { --display-face: var(--text-face); }"),
        (":root { --leading-base: 15pt }", ":root { --leading-base: 18pt; }"),
        (":root { --display-leading: 1.2 }", ":root { --display-leading: 1.56; }"),
        (
            ":root { --leading: calc(var(--leading-base) * 2) }",
            ":root { --leading: calc(var(--leading-base) * 2); }",
        ),
        (".a { line-height: 1.35 !important }", ".a { line-height: 1.62 !important; }"),
        (
            ".a { line-height: calc(1.06 * var(--wordmark-size)) }",
            ".a { line-height: calc((1.06 * var(--wordmark-size)) * 1.2); }",
        ),
        (".a { font-family: var(--display-face); line-height: 1 }", ".a { line-height: 1.3; }"),
        (".a { font-size: 10pt; color: red }", ".a { font-size: 11.5pt; }"),
        (".a { font-size: calc(10pt * var(--scale)) }", ".a { font-size: calc((10pt * var(--scale)) * 1.15); }"),
        (".a { font-size: 1.2em; line-height: 0 }", ".a { font-size: 1.2em; line-height: 0; }"),
        (":root { --leading-scale: 0.9 }", ""),
    ],
)
def test_faces_sizes_and_lines_are_those_of_the_script(css: str, expected: str) -> None:
    """Each once, however it is said; what hangs on a token that is changed already stays."""
    assert said(css, setting("Arabic")) == ([expected] if expected else [])


def test_words_of_another_script_get_their_face_behind_the_others() -> None:
    """In a document in Latin letters nothing else changes."""
    css = ":root { --text-face: Inter; --leading-base: 15pt } .a { line-height: 2 }"

    assert said(css, setting(None, "Arabic", "Thai")) == [
        ':root { --text-face: "Inter", "Amiri", "Noto Sans Thai"; }'
    ]


def test_a_face_that_has_the_letters_stays_before_ours() -> None:
    """A brand is set in its own face."""
    (amiri,) = (font for font in script_fonts({"Arabic"}) if "Bold" not in font.file_name and font.family == "Amiri")
    own = replace(amiri, family="Own", role="text", licence="OFL-1.1")

    assert said(":root { --text-face: Own }", setting("Arabic", fonts=(*LATIN, own))) == [
        ':root { --text-face: "Own", "Amiri"; }'
    ]


def test_nothing_is_faked_or_torn_apart() -> None:
    """Letters that are joined stay so, and no italic or capital is asked for, in margins neither."""
    css = "@page :first { margin: 1mm; @top-left { font-style: italic } }"
    arabic = script_sheet((Stylesheet("a.css", css),), setting("Arabic"))

    for refused in ("letter-spacing: normal", "font-style: normal", "text-transform: none"):
        assert arabic.count(f"{refused} !important") == 2
    assert "em:lang(ar) { font-weight: 700; }" in arabic
    assert "letter-spacing" not in script_sheet((), setting("Hebrew"))
    assert "text-transform" not in script_sheet((), setting("Armenian"))
    assert ":lang(th) {" in script_sheet((), setting(None, "Thai"))


def test_the_letters_tell_the_script() -> None:
    """Whatever the language is called."""
    house, kit = load_house_style(SAMPLE_KIT), load_kit(SAMPLE_KIT)
    assert script_setting(house, kit.statements["en"]) is None
    there = replace(house, scripts=script_styles())
    arabic = replace(kit.statements["en"], language="ckb", title="حقوق الإنسان", blocks=())

    found = script_setting(there, arabic)

    assert found is not None
    assert found.main is script_styles()["Arabic"]
    english = script_setting(there, kit.statements["en"])
    assert english is not None
    assert english.main is None
