"""A text into tokens, sentences and clauses: begin with ``sentences.py``."""
