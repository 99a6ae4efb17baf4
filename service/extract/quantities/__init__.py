"""Quantities: figures with their signs, units and hedges, ranges, and numbers that count nothing.

Begin with ``quantities.py``; ``figures.py`` reads a single one.
"""
