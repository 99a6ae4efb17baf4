"""Totals and the parts that come to them.

A new relation is a file with a function of a ``Scene``, the place of the figure and the ``Scene`` before it, and a line
in a table: ``derived.py`` in the folder above, unless ``sums.py``, which is asked first, finds it.
"""
