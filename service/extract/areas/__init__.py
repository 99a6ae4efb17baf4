"""Areas by the names and adjectives that news uses, and places that no list names: begin with ``areas.py``."""
