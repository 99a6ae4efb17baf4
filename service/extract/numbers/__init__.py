"""Numerals, number words, fractions and multiples, whatever they count: begin with ``numerals.py``."""
