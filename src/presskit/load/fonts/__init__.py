"""The fonts that a kit brings: what its fonts.toml says, what the files are, and whether both may be used."""
