"""The figures of the text itself that a derived figure rests on: begin with `relations.py`; one file each.

    changes           the two levels that a change lies between
    comparisons       gaps, leads, votes, groups: what lies between two things
    shares            part and whole, and what is left over
    totals            parts and their sum
    rates             averages, rates, products, other units
    asides            sentences read without their asides
    across_sentences  the others stand in sentences before

``quoted.py`` makes figures of claims, ``figures_in_sight.py`` says which of them a reader still has in sight;
``tables.py`` says when each relation is asked, ``derived.py`` lists those of figures that no word of change belongs to,
``cues.py`` the words that they cannot do without.
"""
