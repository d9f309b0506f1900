"""A new kit: what was asked for is checked, the texts are in its language, and the folder is made."""
