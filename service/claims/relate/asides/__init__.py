"""Sentences read with and without their asides: "61 accidents, nine of them serious, 12 fewer than in 2023".

``asides.py`` finds the asides and ``with_and_without.py`` reads a sentence both ways; a new kind of aside goes into the
one, what must be read past in a file beside the other.
"""
