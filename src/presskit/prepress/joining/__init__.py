"""Joining: pages of several finished files, each in its own language, as one file."""

from presskit.prepress.joining.joiner import join_pages

__all__ = ["join_pages"]
