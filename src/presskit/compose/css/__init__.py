"""Style sheets as presskit reads them: which count, the tokens that they set, and what these come to."""
