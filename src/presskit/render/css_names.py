"""Names of CSS properties: what the engine knows, and what browsers know and the engine does not."""

import difflib

from weasyprint.css.properties import KNOWN_PROPERTIES
from weasyprint.css.validation.expanders import EXPANDERS

# Properties of the CSS snapshot 2025 and of CSS masking, filters, shapes, motion and writing modes that
# WeasyPrint 70 calls unknown; a designer who writes one has spelt it right.
OF_BROWSERS = """
accent-color alignment-baseline anchor-name aspect-ratio backdrop-filter backface-visibility background-blend-mode
background-position-x background-position-y clip-path clip-rule contain container container-name container-type
content-visibility dominant-baseline fill fill-opacity filter font-optical-sizing font-palette font-size-adjust
font-synthesis forced-color-adjust hanging-punctuation initial-letter isolation line-break mask mask-clip
mask-composite mask-image mask-mode mask-origin mask-position mask-repeat mask-size mask-type math-style
mix-blend-mode offset offset-anchor offset-distance offset-path offset-position offset-rotate overflow-clip-margin
overflow-x overflow-y paint-order perspective perspective-origin position-anchor print-color-adjust rotate
ruby-align ruby-position scale shape-image-threshold shape-margin shape-outside stroke stroke-width text-autospace
text-box text-box-edge text-box-trim text-combine-upright text-decoration-skip text-decoration-skip-ink
text-emphasis text-emphasis-color text-emphasis-position text-emphasis-style text-justify text-orientation
text-rendering text-shadow text-size-adjust text-spacing-trim text-underline-position text-wrap text-wrap-mode
text-wrap-style transform-box transform-style translate user-select vector-effect white-space-collapse writing-mode
zoom
"""


def closest_property(name: str) -> str:
    """The property that the engine knows and whose name is most like this one; empty if none is near."""
    near = difflib.get_close_matches(name.lower(), [*KNOWN_PROPERTIES, *EXPANDERS], 1)
    return near[0] if near else ""


def is_of_browsers(name: str) -> bool:
    """Whether this is a property of CSS that only browsers know."""
    return name.lower() in OF_BROWSERS.split()
