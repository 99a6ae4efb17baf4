"""Asides between what somebody expects and its figure: "they expect Bank Rate, cut from 5% in August, to end at 4%"."""

from collections.abc import Sequence

from service.model.mentions import Item

REACH = 12  # words between a cue and its figure ("expects the economy to rebound with growth of") in real forecasts
BOUNDARIES = frozenset(";:—–")
_MEANWHILE = frozenset(["as", "while", "although", "though"])
_GAUGES = frozenset(["measure", "gauge", "yardstick"])
_BESIDE = frozenset("despite defying confounding contrary notwithstanding amid against beating".split())
CONCEDING = frozenset("when while whereas although though where because".split())
EXPECTING = frozenset(
    "expected predicted forecast pencilled penciled anticipated feared projected hoped expecting braced bargained"
    " foreseen dreaded".split()
)
_ENDING = frozenset(["to", "from", "by", "at"])
_BEING = frozenset(["is", "are", "was", "were", "be", "being"])
_NOW = frozenset(["which", "now", "currently"])


def aside_opens(items: Sequence[Item], comma: int) -> int:
    """Where the aside begins that a comma closes, if what somebody expected in it is not of the figure behind; else it.

    "Despite forecasts for the year, inflation rose to 2.6%", "unemployment, which economists watch closely, was 4.3%",
    "as ministers aim to cut the numbers, 898 people came on Wednesday". Nor is it so far off as its words are many in
    "they expect Bank Rate, cut from 4.75% to 4.5% in February, to end the year at 4%".
    """
    led_on = items[comma + 1].word == "to"
    for at in range(comma - 1, max(-2, comma - REACH - 2), -1):
        if at >= 0 and items[at].quantity is not None and not led_on:
            return comma
        if at < 0 or items[at].word == "," or items[at].word in BOUNDARIES:
            led = items[at + 1].word
            opening = led in _MEANWHILE and (at < 0 or items[at].word in BOUNDARIES)
            gauge = led == "the" and at >= 0 and items[at + 2].word in _GAUGES  # ", the measure that the Bank targets,"
            aside = at >= 0 and (led in ("which", "who") or _parts(led, items[comma + 1].word))
            aside = aside or (at >= 0 and is_fact(items, at + 1, comma))
            return at if led in _BESIDE or opening or gauge or aside else comma
    return comma


def is_fact(items: Sequence[Item], first: int, comma: int) -> bool:
    """Whether an aside tells how something moved, and what is expected of it goes on behind: ", cut from 5%, to …"."""
    led = items[first]
    moved = led.word == "cut" or (led.word.endswith("ed") and any(one.part == "verb" for one in led.changes))
    return items[comma + 1].word == "to" and first < comma and (moved or led.word in _NOW)


def _parts(led: str, behind: str) -> bool:
    """ "It fell in May, when a rise had been expected, to 8.6%", "the rate, expected by many to rise, was 3.2%"."""
    return (led in CONCEDING and behind in _ENDING) or (led in EXPECTING and behind in _BEING)
