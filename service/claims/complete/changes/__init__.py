"""Changes and comparisons whose base, direction or other end the words beside them tell.

A new manner of speaking is a file with a function of a sentence's claims, called in `complete/together.py`.
"""
