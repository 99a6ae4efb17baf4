"""Shares of the part that names a time: "24 million in all. Over a quarter of the year's came in the third quarter"."""

from service.claims.relate.cues import CONCLUDING
from service.claims.relate.meant.sight import Meant, Sight, is_plain
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import agree, unit_of
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.quantities import PERCENT

_WHOLES = frozenset(["year", "total", "season", "quarter", "half", "month", "week", "decade"])
_POINTING = (["of", "them"], ["of", "these"], ["of", "those"], ["of", "the", "total"], ["of", "it"])
_OTHERWISE = frozenset("not n't than last previous before up down more fewer without except and or".split())
_TIMES = frozenset(MONTHS) | frozenset(
    "first second third fourth monday tuesday wednesday thursday friday saturday sunday spring summer autumn"
    " winter".split()
)
_CLOSING = frozenset(["alone", ".", ",", ";", "by", "itself"])
_BRIEF = 4  # words of "in the third quarter"


def share_of_dated(sight: Sight) -> Meant | None:
    """The one part that a list tells of the time that a share names, and the sum that the list comes to."""
    claim = sight.claim
    if unit_of(claim) != PERCENT or claim.direction is not None or not _points(sight.after):
        return None
    end = next((at for at, word in enumerate(sight.after) if word == "and"), len(sight.after))
    words = sight.after[:end]
    times = [word for word in words if _is_time(word)]
    if words[1:2] == ["the"] and CONCLUDING.isdisjoint(words) and "then" not in words:
        return None  # "less than half of the year's vans were sold in June", of whatever the list counts
    if len(times) != 1 or not _OTHERWISE.isdisjoint(words) or not _is_closed(words, times[0]):
        return None
    wholes = [one for one in sight.before if one.kind == "total" and len(one.inputs) > 1 and one.block is not None]
    parts = [(part, whole) for whole in wholes for part in sight.before if _is_of(part, whole, times[0])]
    if len(parts) != 1 or any(one.sentence is claim.sentence for one in sight.before):
        return None
    part, whole = parts[0]
    return ("share", (figure_of(part), figure_of(whole))) if value_of(part) < value_of(whole) else None


def _points(words: list[str]) -> bool:
    """ "Of the year's passengers", "of them", "of the total"."""
    named = words[:2] == ["of", "the"] and not _WHOLES.isdisjoint(words[2:3]) and words[3:4] in (["'s"], ["’s"])
    return named or any(words[: len(told)] == told for told in _POINTING)


def _is_closed(words: list[str], time: str) -> bool:
    """ "In June.", "in the third quarter alone": whether nothing narrows the time down further."""
    at = words.index(time)
    past = words[at + 1 :]
    past = past[1:] if past[:1] in (["quarter"], ["half"], ["month"]) else past
    led = words[at - 1] in ("in", "on", "during") or words[at - 2 : at] in (["in", "the"], ["during", "the"])
    return led and (not past or past[0] in _CLOSING)


def _is_time(word: str) -> bool:
    return word in _TIMES or (word.isdecimal() and len(word) == len("2024"))


def _is_of(part: Claim, whole: Claim, time: str) -> bool:
    """Whether a part of a sum is the one of a time: "7.2 million in the third"."""
    if not any(quotes(part, figure) for figure in whole.inputs) or not agree(part, whole) or not is_plain(part):
        return False
    behind = part.sentence.behind(part.span.end)
    named = [word for word in behind[:_BRIEF] if _is_time(word)]
    return named[:1] == [time]
