"""Files of links that people keep, in BibTeX, CSL-JSON or a table: each entry as a link of the kit."""
