"""What a command gives back at its end, as a person or a program reads it."""
