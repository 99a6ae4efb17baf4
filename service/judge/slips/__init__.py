"""Slips of the pen: which one would explain a mismatch, and figures read once more with one put right.

Begin with ``diagnosis.py``. A new slip is a function there, of an ``Inquiry``, its code in docs/verdicts.md, and
passages in its test.
"""
