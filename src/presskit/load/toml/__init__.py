"""Settings files: read with the place of each value, checked by their shape, their mistakes explained."""
