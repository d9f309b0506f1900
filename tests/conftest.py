"""What all tests share: the flag that rewrites goldens."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --rewrite-goldens` writes new goldens; look at the change before you commit."""
    parser.addoption("--rewrite-goldens", action="store_true", help="write new goldens instead of comparing")
