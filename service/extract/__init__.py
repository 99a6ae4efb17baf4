"""Text to sentences, and sentences to what they mention: begin with ``analyse.py``, which calls the steps.

    text         tokens, sentences, clauses
    attribution  who says it, where and when: parted from what is said before anything else is read
    numbers      numerals, number words, fractions, multiples
    units        units, money, things counted, rates per something
    quantities   all of these together, with signs and hedges; numbers that count nothing
    periods      everything that names a time
    measures     words that name what a series measures, and those that only seem to
    areas        countries and other places
    moods        what is asserted, and what is forecast, wished for or denied

``changes.py`` has the words of change and of comparison, ``items.py`` makes one row of all that a sentence mentions,
``listing.py`` lists the quantities for those who ask for no more.
"""
