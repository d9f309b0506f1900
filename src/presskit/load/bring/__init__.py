"""What people bring: a word processor's file or a pasted text, read into a statement, with a word on what is lost."""
