"""The faces that a brand has chosen, instead of those of the templates."""
