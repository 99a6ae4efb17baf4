"""The area that a figure is of: begin with ``areas_meant.py``."""
