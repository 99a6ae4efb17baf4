"""From a claim to its readings: which series, which days, which base, which vintage."""
