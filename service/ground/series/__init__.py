"""Which series a claim means besides the one named, or where none is: begin with ``related.py``."""
