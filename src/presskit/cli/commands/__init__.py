"""The commands: each file is one, with its options, what it does and what it tells."""
