"""What the words call a figure, where the text tells exactly one set of figures that it can be worked out from.

Such a figure is wrong where these do not give it, however it came about, and nothing else in sight does. ``called.py``
holds it against what its own clause names (a file for each sort of working: ``moves.py``, ``sums.py``, ``shares.py``,
``spread.py``, ``pairs.py``), ``only_inputs.py`` against the figures in front of it and behind it that words of
comparison point to (``only_pairs.py``), ``larger_than_whole.py`` a part against its whole.
"""
