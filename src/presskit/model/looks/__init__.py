"""The nouns of looks: themes and what a kit sets, themes as tried, templates as copied."""
