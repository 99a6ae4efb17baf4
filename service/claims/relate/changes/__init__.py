"""Changes, and the two levels that the text lets them lie between: "up to £54m from £45m, or a fifth".

A new relation is a file with a function of a ``Scene``, the place of the figure and the ``Scene`` before it, and a line
in a table: that of ``relations.py``, or of ``ends.py`` where the change has a level on each side.
"""
