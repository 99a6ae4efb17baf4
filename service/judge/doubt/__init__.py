"""When a mismatch says more about the reading than about the writer, and when the text takes such a doubt away.

``doubted.py`` lists the reasons to doubt, ``lifted.py`` those not to. A new reason is a function of a verdict and the
witnesses, in a file of its own where it needs more than a screen, and a line in one of the two.
"""
