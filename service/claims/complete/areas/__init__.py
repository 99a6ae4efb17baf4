"""Several areas in one breath: two compared, a share of a larger one, figures in a row behind as many areas.

A new manner of speaking is a file with a function of a sentence's claims, called in `complete/together.py`.
"""
