"""Reads what breaks the standards that a file claims; what each rule is stands in facts/claim_rules.py."""
