"""A second reading of figures that were not read, or that fail as read: of other days, areas, series, or levels.

Where else a figure may be found is the business of ``candidates.py``, whether it stands there that of ``places.py``;
each other file has one occasion to look. A new one is a function from verdicts to verdicts, called in ``weighing.py``
in the folder above, which has the order.
"""
