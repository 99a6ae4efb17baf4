"""Arithmetic on rounded figures; imports nothing of Crossfoot's."""
