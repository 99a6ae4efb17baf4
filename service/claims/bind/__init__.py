"""Which days, which base and which cut-off belong to which figure of a sentence: begin with ``binding.py``.

    placing        a period beside a figure is of it, or of none
    sharing        a figure without a period has that of its clause, or of a sentence before
    earlier_times  what is told of an earlier time than the rest
    bases          what a figure is compared with
    peaks          highs and lows, and changes from them
    changes        from when to when a change runs

``bound.py`` is what comes of it. ``period_words.py``, ``base_words.py`` and ``words_around.py`` know what the words
beside a period or a figure make of it, ``periods_overtaken.py`` which period is set against another,
``clause_boundaries.py`` where a clause ends.
"""
