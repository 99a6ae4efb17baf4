"""Words that name what a series measures, and those that only seem to: begin with ``measures.py``."""
