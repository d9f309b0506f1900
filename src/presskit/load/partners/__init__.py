"""The partners of a kit: their table, and the folders with what each of them adds."""
