"""The prepress stage."""
