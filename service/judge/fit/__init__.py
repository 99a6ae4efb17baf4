"""Whether a stated figure fits a computed one: hedges, rounding, and each reading of a claim tried.

``trials.py`` tries every reading; ``figure.py`` holds a figure, ``without_figure.py`` a claim in words alone, against
what it computes. A new way of hedging is a row of the table in ``hedges.py`` and of its test's.
"""
