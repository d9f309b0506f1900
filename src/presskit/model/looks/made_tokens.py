"""Tokens of the style sheets that presskit itself gives each document, after every style sheet."""

COLOUR_TOKENS = frozenset(f"{before}{name}" for name in ("brand", "secondary") for before in ("", "on-")) | frozenset(
    ["brand-text", "secondary-text"]
)
"""Those of the brand's two colours."""

MADE_TOKENS = COLOUR_TOKENS | frozenset(
    [
        *("trim-width", "trim-height", "bleed", "code-side", "quiet-zone", "draft-size"),
        *(f"{of}-{what}" for of in ("logo", "brand-logo") for what in ("height", "width", "clear")),
        "logo-least",
    ]
)
"""All of them but those of the palette; what a kit gives one of these counts nowhere, or on photocopies alone."""

PALETTE = "palette-"
"""How the tokens of a palette's colours begin, with `on-` before it for the letters on one."""


def is_made(token: str) -> bool:
    """Whether presskit sets the token of this name, without its hyphens, as the last."""
    return token in MADE_TOKENS or token.removeprefix("on-").startswith(PALETTE)
