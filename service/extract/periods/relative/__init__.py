"""Periods told by the day of publication, or by others that the text names."""
