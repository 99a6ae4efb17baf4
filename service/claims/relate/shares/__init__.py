"""Shares with their part and whole, and what is left of a whole.

A new relation is a file with a function of a ``Scene``, the place of the figure and the ``Scene`` before it, and a line
in a table: that of ``relations.py``; of what is left over, ``derived.py`` in the folder above.
"""
