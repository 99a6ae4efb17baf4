"""Periods that figures take from their clause, or from a sentence before: begin with ``clause_shared.py``."""
