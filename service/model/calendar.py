"""What English calls the months, for whoever reads words of time."""

MONTH_NAMES = tuple("january february march april may june july august september october november december".split())
"""The twelve names, whole and written small, in the order of the year."""

_SHORT = dict(sept=9, **{name[:3]: number for number, name in enumerate(MONTH_NAMES, start=1)})

MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)} | _SHORT
"""The number of a month, 1 to 12, by its name or what is short for it: "september", "sept", "sep"."""

MONTH_PLURALS = {"januaries": 1, "februaries": 2, "marches": 3, "julies": 7} | {
    f"{name}s": number for number, name in enumerate(MONTH_NAMES, start=1) if name[-2:] not in ("ry", "ch")
}
"""The number of a month that several of are counted: "two Octobers ago", "the last three Januaries"."""
