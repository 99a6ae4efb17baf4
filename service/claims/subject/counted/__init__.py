"""What a number counts, and whether it can be of a series that counts that: begin with ``units_meant.py``."""
