"""The checks: each stands beside its question, its reason and its remedy."""
