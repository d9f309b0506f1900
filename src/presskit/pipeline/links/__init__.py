"""The links of a kit, for `presskit links`: listed, opened where a person asks for it, and written into kit.toml."""
