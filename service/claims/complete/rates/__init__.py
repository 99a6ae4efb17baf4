"""Averages and rates: per boat, day, or so many heads, at an annual rate, moving with the weeks.

A new manner of speaking is a file with a function of a sentence's claims, called in `complete/together.py`.
"""
