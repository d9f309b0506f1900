"""What is asked of a text or a value wherever it stands in a kit: addresses, contacts, colours, leftovers."""
