"""Figures whose own words say what they are of, in a subject or clause: begin with ``own_subject.py``."""
