"""Superlatives, ranks, firsts, and moves counted in times: what they say, in what history, and whether it holds."""
