"""Subjects from what was spoken of before, which ``discourse.py`` keeps: begin with ``carried.py``."""
