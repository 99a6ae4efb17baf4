"""Which days a figure is compared with, and how long a change took: begin with ``bases.py``."""
