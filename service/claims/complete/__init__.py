"""What a claim takes from its neighbours, once each has its own days and subject: one file for each manner of speaking.

    areas       areas compared, shares of a larger one, rows of areas
    rates       averages and rates
    days        lists, running totals, superlatives, pointers to days told
    changes     changes and comparisons: base, direction, the other end
    neighbours  what a figure is of, or is no figure of

Called by `together.py`, which says the order.
"""
