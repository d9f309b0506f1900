"""The pictures of a kit, read once and made clean."""
