"""What a print shop asks of a file, and the inks that the brand's colour is printed in."""
