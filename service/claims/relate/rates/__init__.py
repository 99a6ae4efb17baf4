"""Averages, rates, products, and figures told again in another unit or over another time.

A new relation is a file with a function of a ``Scene``, the place of the figure and the ``Scene`` before it, and a line
in a table: ``derived.py`` in the folder above.
"""
