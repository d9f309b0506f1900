"""Translations of a statement: what each part was translated from, where it differs, and how translators get it."""
