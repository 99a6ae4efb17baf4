"""The figures that a reading needs, beyond the one or two of its own days too: begin with ``evidence.py``."""
