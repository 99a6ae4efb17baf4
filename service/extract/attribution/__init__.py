"""The words that tell who says something, where and when, apart from what is said: begin with ``attributed.py``."""
