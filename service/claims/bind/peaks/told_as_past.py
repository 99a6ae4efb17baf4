"""Figures of times told without a date behind them: "it was 5.33% at the peak", "$70.89 before the war"."""

from service.model.mentions import Row

_HEIGHTS = frozenset("peak height top worst bottom trough high low".split())
_OWNING = frozenset(["the", "its", "their"])
_BEGAN = frozenset(["began", "started", "begun"])
_WAS = (("it", "was"), ("they", "were"), ("it", "stood"), ("rate", "was"), ("rates", "were"))
_BEFORE_IT = ("pre", "-", "pandemic", "jobless", "rate", "of")
_REACH = 9  # items of "before the Bank of England's cuts began it was"
_DATED = 4  # items behind a figure in which a date may stand


def is_told_as_past(items: Row, anchor: int) -> bool:
    """Whether words beside a figure set it at a time before, of which they tell no day.

    Args:
        items: the sentence.
        anchor: the figure.
    """
    behind = items.words[anchor + 1 : anchor + 1 + _DATED]
    if items.words[max(0, anchor - len(_BEFORE_IT)) : anchor] == _BEFORE_IT:
        return True  # "slightly above the pre-pandemic jobless rate of 3.5%"
    if any(item.period is not None for item in items[anchor + 1 : anchor + 1 + _REACH]):
        return False
    if behind[:1] == ("at",) and behind[1:2] != () and behind[1] in _OWNING and not _HEIGHTS.isdisjoint(behind[2:]):
        return True
    if behind[:2] == ("before", "the") and len(behind) > len(("before", "the")) and behind[2].isalpha():
        return True
    lead = items.words[max(0, anchor - _REACH) : anchor]
    if "before" not in lead or (lead[-2:] not in _WAS and lead[-3:-1] not in _WAS):
        return False
    return not _BEGAN.isdisjoint(lead[lead.index("before") :])
