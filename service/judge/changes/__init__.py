"""Which way, and between which levels, the words say that a measure moved, held against those levels.

One file for each thing that words tell of a move: what it came from, what followed, which of two is the larger. A new
one is a file like these, called in the folder above: in ``bench.py`` (a claim and its series) or ``weighing.py``
(several verdicts).
"""
