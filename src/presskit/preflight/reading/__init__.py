"""Opens a PDF, goes through it with three libraries, and states what is in it."""
