"""The house style: templates and fonts."""
