"""[[pieces]] of kit.toml: what is to be made."""
