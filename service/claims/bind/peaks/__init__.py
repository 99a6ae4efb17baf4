"""Highs and lows that figures are of, or that changes are taken from: begin with ``peaks.py``."""
