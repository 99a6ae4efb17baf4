"""Which periods and levels a figure is compared with: begin with ``bases.py``."""
