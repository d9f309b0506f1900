"""What the tags of languages mean on a page: which locale serves one, its digits, its marks in HTML."""
