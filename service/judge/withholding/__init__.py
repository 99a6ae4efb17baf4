"""Accusations withheld that lack what a sure one has.

Begin with ``withheld.py``, which lists the reasons. A new one is a function of a verdict there, or in a file beside it.
"""
