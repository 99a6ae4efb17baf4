"""What a figure is of, or is no figure of, as those beside it tell: "the latter", "of them", "5,170 in June alone".

A new manner of speaking is a file with a function of a sentence's claims, called in `complete/together.py`.
"""
