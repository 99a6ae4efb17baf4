"""What English calls the months, for whoever reads words of time."""

MONTH_NAMES = tuple("january february march april may june july august september october november december".split())
"""The twelve names, whole and written small, in the order of the year."""

_SHORT = dict(sept=9, **{name[:3]: number for number, name in enumerate(MONTH_NAMES, start=1)})

MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)} | _SHORT
"""The number of a month, 1 to 12, by its name or what is short for it: "september", "sept", "sep"."""
