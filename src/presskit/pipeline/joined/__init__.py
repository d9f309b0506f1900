"""Files whose pages are in several languages, each page that of the file in its language."""
