"""Which days a figure is compared with, and how long a change took: begin with ``bases.py``.

The days of a figure that is itself a base are in ``days_of_bases.py``.
"""
