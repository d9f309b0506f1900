"""The statement's text: Markdown read into blocks and words, each fault at its place."""
