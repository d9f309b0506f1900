"""What an organisation's brand book says: [brand] of organisation.toml, and a _brand.yml beside it."""
