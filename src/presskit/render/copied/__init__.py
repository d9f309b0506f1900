"""Lines of text as the engine draws them, spelt so that they are copied and read aloud as they were written."""
