"""What the words call a figure, where the text tells exactly one set of figures that it can be worked out from.

Such a figure is wrong where these do not give it, however it came about, and nothing else in sight does.
"""
