"""The days of a claim where they are told by its neighbours: lists, running totals, superlatives, "until then".

A new manner of speaking is a file with a function of a sentence's claims, called in `complete/together.py`.
"""
