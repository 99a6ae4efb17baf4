"""What the verdicts of a text tell of one another: of one series or day, like measures, words that name a thing.

Nothing here decides; ``doubt``, ``rereading`` and ``withholding`` do. Add a function to ``between_verdicts.py`` where
two of them ask the same of two verdicts, to ``witnesses.py`` where it is asked of the whole text.
"""
