"""From a claim to its readings: which series, which days, which base, which vintage: begin with ``readings.py``.

    series           series meant besides the one that is named
    days             the days of the figure itself
    bases            the days that it is compared with, and how long a change took
    values_in_force  rates and caps that hold until they are changed
    figures          what the series has for these days, and for those around them that a reading needs

``refusals.py`` says what cannot be checked, and why; ``memory.py`` keeps what the article has been about so far.
"""
