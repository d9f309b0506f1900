"""The translations of a kit: begun, confirmed, handed to translators and taken back, on a person's word."""
