"""Where the tests find the things of the checkout."""

from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
SAMPLE_KIT = CHECKOUT / "kit"
TEMPLATES = CHECKOUT / "templates"
KITS = CHECKOUT / "tests" / "kits"
GOLDEN = CHECKOUT / "tests" / "golden"
