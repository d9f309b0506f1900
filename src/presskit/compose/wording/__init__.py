"""What presskit says in the language of a piece: labels, days and hours, names of languages, facts of an event."""
