"""Which series a figure may be about: begin with `subjects.py`."""
