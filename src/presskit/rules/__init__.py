"""Judgements that several stages must agree on: pure, each written once, and called where it is needed."""
