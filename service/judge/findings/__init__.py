"""From verdicts to findings as a report shows them: the message, the cautions, the place in the text.

Begin with ``report.py``. A new caution is a function in ``cautions.py``, a line in ``advice.py`` and one in
docs/verdicts.md; a new sentence goes into ``messages.py``, ``own_figures.py`` (what the text's own figures
say) or ``why_not_checked.py``.
"""
