"""kit.toml and organisation.toml, and the kit as a whole."""
