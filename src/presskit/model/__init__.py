"""The nouns that the stages hand to one another: frozen data, no reading, no writing."""
