"""From readings to verdicts: rounding, hedges, vintages, slips, cautions and the words in which they are told."""
