"""Figures of a part of what a series measures, and of the whole beside it: one file for each manner of speaking."""
