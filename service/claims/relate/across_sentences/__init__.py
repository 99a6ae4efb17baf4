"""What a figure rests on where the others stand in sentences before: "The rise is 26%", "a quarter of the peak".

``figures_in_sight.py`` in the folder above says which figures a reader still has in sight.

A new relation is a file with a function of a ``Scene``, the place of the figure and the ``Scene`` before it, and a line
in a table: ``derived.py`` in the folder above, ``changes/relations.py`` or ``shares/relations.py``.
"""
