"""What the readers of a Word file ask: its parts and fields, its colours and controls, and what it hides."""
