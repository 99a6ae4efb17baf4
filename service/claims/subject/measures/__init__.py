"""The measure that a sentence names for a figure, and those that words rule out: begin with ``named_measures.py``."""
