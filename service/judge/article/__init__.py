"""The article's own figures: what they give for one another, whatever is published.

``check.py`` holds a claim against the figures that its words tie to it; ``corroborated.py`` looks for such figures
where no words do, ``last_resort.py`` where all else failed; ``plainly_meant.py`` where plain words leave one pair only.
``told_of.py`` says which of two levels a change is of, ``parts_in_a_row.py`` of which part of a row a share.
A new way of working a figure out goes into ``derivations.py``, one of more than two figures into
``lists_worked_out.py``; its words, into ``operation_words.py``.
"""
