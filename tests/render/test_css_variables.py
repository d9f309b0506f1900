"""Variables that are used and never set."""

from collections.abc import Callable

import pytest

from presskit.errors import KitError
from presskit.model.finding import Finding, Place

Found = Callable[..., list[Finding]]


def test_an_unset_variable_is_shown_where_it_is_used(found: Found) -> None:
    """The engine would leave the value out without a word."""
    css = ":root { --leading: 14pt }\n/* var(--gone) */\np { color: rgb(var(--ink)); line-height: var(--leadin) }"
    findings = [finding for finding in found("<p>x</p>", css) if finding.code == "css-unset-variable"]
    assert [finding.hint for finding in findings][1] == 'Did you mean "--leading"?'
    assert findings[1].place == Place("templates/styles/test.css", 3, 46, 54, css.splitlines()[2])


def test_a_variable_that_stops_the_engine_is_named_all_the_same(found: Found) -> None:
    """An unset variable inside calc() is an assertion in the engine; the finding leads to the cause."""
    with pytest.raises(KitError) as caught:
        found("<p>x</p>", "p { width: calc(1px + var(--gone)) }")
    assert [finding.code for finding in caught.value.findings] == ["css-unset-variable", "layout-stopped"]


@pytest.mark.parametrize("css", ["p { margin: var(--gone, 1mm) }", "p { --x: 1mm; margin: var(--x) }"])
def test_a_fallback_or_a_set_variable_is_fine(css: str, found: Found) -> None:
    """So is one that only a style attribute of the page sets."""
    assert found("<p>x</p>", css) == []
    assert found('<p style="--there: 2mm">x</p>', "p { margin: var(--there) }") == []
