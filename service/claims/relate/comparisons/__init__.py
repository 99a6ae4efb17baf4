"""What lies between two things that are compared: gaps, leads, votes, groups of a trial, income and spending.

A new relation is a file with a function of a ``Scene``, the place of the figure and the ``Scene`` before it, and a line
in a table: ``derived.py`` in the folder above, or ``changes/relations.py``.
"""
