"""From readings to verdicts: rounding, hedges, vintages, slips, cautions and the words in which they are told.

``bench.py`` judges each claim by itself, ``weighing.py`` all verdicts of a text together: it has the order of the
steps. The steps, and what they stand on:

    fit          whether a stated figure fits a computed one: hedges, rounding, each reading tried
    vintages     other releases of a figure, and what was out on the day of the article
    changes      which way, and between which levels, a measure is said to have moved
    article      what the article's own figures give for one another
    slips        the slip of the pen that would explain a mismatch
    evidence     what the verdicts of a text tell of one another
    doubt        mismatches that say more about the reading than about the writer
    rereading    figures looked for once more on other days, in other areas, series, levels
    withholding  accusations that lack what a sure one has
    findings     messages, cautions, places: what the report shows

A new step is a file in the folder of its kind, which says how, and a call in ``weighing.py``; it imports nothing that
an article without such figures does not need.
"""
