"""A PDF of any maker without what it tells beside its pages."""

from presskit.prepress.cleaning.cleaner import clean_pdf

__all__ = ["clean_pdf"]
