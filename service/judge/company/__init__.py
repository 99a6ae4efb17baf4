"""Accusations weighed by their company: how the text around a figure was read, and what kind of miss it is."""
