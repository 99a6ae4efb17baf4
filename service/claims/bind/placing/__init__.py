"""Which figure beside it a period belongs to, and periods that are of none: begin with ``placed.py``."""
