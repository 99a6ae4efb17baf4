"""Vintages and publication: what other releases of a figure say, and what was out on the day of the article.

Begin with ``standing.py``. A new excuse for a mismatch says which vintage is missing, and is asked in the folder
above, in ``bench.py``.
"""
