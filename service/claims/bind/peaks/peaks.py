"""Figures of a peak that no period dates: "from a peak of 5.25%", "which had peaked at 11.1%", "it was 5.25% before".

They are not of the days that the sentence goes on about, but may be of those of a superlative beside them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.bind.base_words import SKIPPED
from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.changes.several_steps import numbers_one, several_steps
from service.claims.bind.earlier_times.before_that import before_it_began
from service.claims.bind.peaks.on_the_way import is_on_the_way
from service.claims.bind.peaks.peak_words import goes_back_to_peak, opened_by_summit
from service.claims.bind.peaks.peaks_of_others import is_of_other_peak
from service.claims.bind.peaks.summits_named import at_summit, is_summit_apposed, named_summit
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.ranks import Extreme
from service.model.windows import Grain

_PEAKS = frozenset(["peak", "peaked", "peaking", "trough", "bottomed"])
_EXTREMES = frozenset(["high", "low"])
_OF_IT = (("of",), ("high", "of"), ("low", "of"), ("total", "of"), ("level", "of"), ("figure", "of"))
_SUMMITS = frozenset(["record", "high", "low", "best", "worst", "highest", "lowest", "mark", "maximum"])
_FORMER = frozenset(["previous", "former", "earlier", "old", "prior"])
_SKIPPED = SKIPPED | frozenset(["of", "at", "around", "about", "out"])
_BOUNDARIES = frozenset([",", ";", ":", "and", "but", "(", ")"])
_DATING = frozenset(["in", "on", "at", "during", "back", "the", "last", "of", "early", "late"])
_ENDED = frozenset(["before", "until"])
_AS_FAR = (["as", "high", "as"], ["as", "low", "as"])
_COMING = frozenset("came was were fell reached recorded set hit seen occurred touched scaled registered".split())
_TELLING = frozenset(["that", "which", "it", "they", "had", "we"])
_OF_THEM = frozenset([("of", "them"), ("of", "those"), ("of", "these")])
_COLONS = ((":",), ("high", ":"), ("low", ":"), ("level", ":"))
_CLAUSE = 12  # items of "under the ONS's new method came in"
_REACH = 6  # items from "peak" to its figure
_APPOSED = 2  # items of ", a"
_PERFECT = 3  # items of "had averaged"
_LED = 7  # items of "in April 2009 the rate had"
_EARLIER = 7  # items of "before the Bank of England started to cut it"
_LASTED = 7  # items of "for more than a year before"
_DATED = 7  # items from a figure to the period that dates it
_SUMMITS_NAMED = frozenset(["peak", "high", "low", "trough"])
_HAS = frozenset(["has", "have"])
_MAKING = frozenset(["makes", "making", "made", "leaves", "leaving", "left"])
_UNTIL = frozenset(["until", "till"])
_CLOSED = ((",",), (".",), (";",), ())
_LED_OVER = _DATING | _COMING | _TELLING


def is_undated_peak(items: Row, anchor: int, *, is_base: bool) -> bool:
    """Whether a figure is that of a peak, and no period right behind it says when that was."""
    if _is_dated(items, anchor):
        return False
    if is_of_other_peak(items, anchor) or is_on_the_way(items, anchor) or _is_where_it_peaked(items, anchor):
        return True
    if goes_back_to_peak(items, anchor) or (is_base and at_summit(items, anchor) is not None):
        return True
    if is_summit_apposed(items, anchor) and _UNTIL & {*items.words[anchor + 2 : anchor + 4]}:
        return True
    if named_summit(items, anchor) is not None:
        return not any(item.period is not None for item in items[anchor + 1 : anchor + _DATED])
    before = _lasted_until(items, anchor)
    if before is not None and not is_base:
        if items.words[anchor - 1] == "to" and items[anchor - 2].period is not None:
            return False  # "came down in June to 2.6% before going back up"
        return not _later_in_period(items, before + 1)
    if is_base and items[anchor + 1 : anchor + 2] and items[anchor + 1].word in _PEAKS | _EXTREMES:
        return not any(item.period is not None for item in items[anchor + 2 : anchor + 2 + _DATED])
    if _is_as_far(items, anchor) or _is_former_apposed(items, anchor):
        return True
    for at in range(anchor - 1, max(-1, anchor - _REACH), -1):
        word = items[at].word
        if word in _SUMMITS and at and items[at - 1].word in _FORMER:
            return True  # "the previous record low of 0.5%"
        if word in _PEAKS or (word in _EXTREMES and is_base and items[at + 1].word == "of"):
            if _is_led_by_date(items, at):
                return False
            return not _owned(items, at)  # "the 2022 peak of 11.1%"
        if not word or word in _BOUNDARIES or word not in _SKIPPED:
            return False
    return False


def _is_where_it_peaked(items: Row, anchor: int) -> bool:
    """ "Below the 5.25% where it peaked", "the 5.25% that marked its peak"."""
    behind = items.words[anchor + 1 : anchor + 1 + _REACH]
    at = next((n for n, word in enumerate(behind) if word in _PEAKS), 0)
    led = behind[:1] in (("where",), ("that",), ("which",)) and at > 0
    return led and _BOUNDARIES.isdisjoint(behind[:at]) and all(behind[:at])


def _lasted_until(items: Row, anchor: int) -> int | None:
    """Where "before" stands: "it was 5.25% before", "was kept at 5.25% for a year before", "for a year, until it"."""
    behind = items.words[anchor + 1 : anchor + _LASTED]
    if behind[:1] == ("before",):
        return anchor + 1
    if behind[:1] != ("for",):
        return None
    ends = next((n for n, word in enumerate(behind) if word in _ENDED), None)
    if ends is None or not _BOUNDARIES.isdisjoint(behind[: ends - (behind[ends - 1] == ",")]):
        return None
    dated = behind[ends] == "until" and any(
        item.period is not None for item in items[anchor + 2 + ends : anchor + 3 + ends]
    )
    return None if dated else anchor + 1 + ends


def _is_as_far(items: Row, anchor: int) -> bool:
    """ "Having been as high as 11.1%", "at its height it was 11.1%": how far it went, and not when."""
    if [*items.words[max(0, anchor - 3) : anchor]] in _AS_FAR and items.words[:2] != ("not", "since"):
        framed = items.figures[:1] == (anchor,)  # "in 2023 inflation came down; it got as low as 3.9%"
        lead = items[0 if framed else max(0, anchor - _LED) : anchor]
        ends = -1 if framed else max((at for at, item in enumerate(lead) if item.word == ";"), default=-1)
        return not any(item.period is not None for item in lead[ends + 1 :])
    at = opened_by_summit(items, anchor)
    return at > 0 and not any(item.period is not None for item in items[at:anchor])


def _is_former_apposed(items: Row, anchor: int) -> bool:
    """ "The old record, 1.01, went by a wide margin": of the time when it was set, and not of the one that beat it."""
    words, dated = items.words, any(item.period is not None for item in items[anchor + 1 : anchor + _DATED])
    set_off = words[anchor - 1 : anchor] == (",",) and words[anchor + 1 : anchor + 2] in _CLOSED and not dated
    return set_off and anchor > 2 and words[anchor - 2] in _SUMMITS and words[anchor - 3] in _FORMER


def is_start_of_run(items: Row, anchor: int) -> bool:
    """ "Cut five times, from 5.25%", "six cuts from 5.25%", "since May it has come down from 5.25%": where it began."""
    lead = items.words[max(0, anchor - _REACH) : anchor]
    if before_it_began(items, anchor):
        return True
    if "from" not in lead or lead[-1:] == ("to",):
        return False  # "when it went up from that level to 4.25%"
    if "first" in items.said and any(pair in _OF_THEM for pair in pairwise(items.words[:anchor])):
        return True  # "The first of them brought it down from 5.25%"
    counted = any(q is not None and q.unit == "times" for q in [items[at].quantity for at in items.figures])
    dates = [items[at].period for at in items.dates if not numbers_one(items, anchor, at)]
    running = any(period is not None and period.role is PeriodRole.TO_DATE for period in dates)
    return counted or running or "times" in items.said or several_steps(items) or _has_moved(items, anchor)


def _has_moved(items: Row, anchor: int) -> bool:
    """ "The Bank has cut Bank Rate from 5.25% to 4%": in however many steps, where no day is told."""
    at = next((n for n in range(anchor - 1, -1, -1) if any(one.part == "verb" for one in items[n].changes)), 0)
    has = not _HAS.isdisjoint(items.words[max(0, at - _PERFECT) : at])
    return has and not any(True for _ in items.dates)


def _owned(items: Sequence[Item], at: int) -> bool:
    """Whether a period owns a peak: "the 2022 peak", "July's five-month high"; a year's is of one of its months."""
    at = next((n for n in range(at, 0, -1) if items[n - 1].quantity is None and items[n - 1].word not in _LENGTHS), 0)
    if at and items[at - 1].period is not None:
        return True
    period = items[at - 2].period if at > 1 and items[at - 1].word == "'s" else None
    return period is not None and period.grain in (Grain.MONTH, Grain.QUARTER)


def _is_led_by_date(items: Row, at: int) -> bool:
    """ "In April 2009 they had bottomed out at 478,000": the clause opens with the days of its peak."""
    passed = _past_time(items, at)
    for n in range(at - 1, max(-1, min(at, passed) - _LED), -1):
        if n >= passed:
            continue
        period = items[n].period
        if period is not None:
            if [*items.words[n + 1 : n + 3]] == [",", "when"]:
                return True  # "since March 2022, when they peaked at 12.1 million"
            lead = items[n - 1].word in ("in", "during", "by") if n else True
            opens = lead and (n < 2 or items[n - 2].word in _BOUNDARIES)
            return opens and period.role in (PeriodRole.WINDOW, PeriodRole.SHIFT)
        if items[n].word == "," and items[n - 1].period is not None:
            continue
        if items[n].quantity is not None or items[n].word in _BOUNDARIES:
            return False
    return False


def _past_time(items: Sequence[Item], at: int) -> int:
    """ "A year ago, when gas was dear, it had peaked at 10.6%": where what tells of the time begins, else ``at``."""
    for n in range(at - 2, max(0, at - _CLAUSE), -1):
        if items[n].word == "," and items[n + 1].word == "when" and items[n - 1].period is not None:
            closed = any(item.word == "," for item in items[n + 1 : at])
            return n if closed else at
    return at


def _is_dated(items: Row, anchor: int) -> bool:
    following = items[anchor + 1 : anchor + _DATED]
    if dated_in_clause(items, anchor) is not None or _is_set_on(items, anchor):
        return True
    if len(following) > 1 and following[0].word == "," and following[1].word in ("in", "on"):
        following = following[1:]  # "was $117.29, in April."
        at = next((n for n, item in enumerate(following) if item.period is not None), 0)
        if at and at + 1 < len(following) and following[at + 1].word not in (".", ",", ";", ")"):
            return False
    if following and following[0].word == "at":  # "at 432.3 ppm at Mauna Loa in May"
        following = items[anchor + 2 : anchor + 2 + _DATED]
        at = next((n for n, item in enumerate(following) if item.word in ("in", "on") or not item.word), 0)
        following = following[at:]
    for item in following:
        if item.period is not None:
            return item.period.role is not PeriodRole.TO_DATE
        if item.word not in _LED_OVER:
            return False  # "the peak of 8.2% (that it) reached in March 2023" goes on to its days
    return False


def _is_set_on(items: Row, anchor: int) -> bool:
    """ "The previous high of 756, set on 10 August": the day on which it was."""
    behind = items[anchor + 1 : anchor + _DATED_SET]
    if [one.word for one in behind[:1]] != [","] or len(behind) < _DATED_SET - 1:
        return False
    return behind[1].word in _SET and behind[2].word == "on" and behind[3].period is not None


_DATED_SET = 5  # items of ", set on 10 August"
_SET = frozenset(["set", "reached", "recorded", "seen", "registered", "hit", "posted"])
_LENGTHS = frozenset("- day week month quarter year multi-month multi-year recent".split())
_OWNED = 5  # items of "'s five - month high"


def dated_in_clause(items: Row, anchor: int) -> int | None:
    """ "The peak of 944,000, which under the new method came in the year to March 2023": where that period stands."""
    if [*items.words[anchor + 1 : anchor + 3]] != [",", "which"]:
        return None
    for at in range(anchor + 3, min(len(items), anchor + 3 + _CLAUSE)):
        period = items[at].period
        if period is not None:
            verbs = {item.word for item in items[anchor + 3 : at]}
            return at if period.role is PeriodRole.WINDOW and not _COMING.isdisjoint(verbs) else None
        if items[at].quantity is not None or items[at].word in _BOUNDARIES:
            return None
    return None


def _later_in_period(items: Sequence[Item], start: int) -> bool:
    """ "Was 2.1% before seasonal adjustment": no earlier state of things, as "before the first of those cuts" is."""
    for item in items[start : start + _EARLIER]:
        if item.word in _BOUNDARIES:
            return True
        if item.changes or item.quantity is not None or item.word in ("that", "it", "they", "he", "she"):
            return False
    return True


def ranks_of_bases(items: Row, drafts: Sequence[Draft], bases: Sequence[bool]) -> Iterator[int]:
    """ "Cut to 5% from 5.25%, which was a 16-year high": the superlatives that are said of the base before them.

    So it is of what had been so: "in May it had averaged $102, the highest since 2022".

    Args:
        items: the sentence.
        drafts: its drafts.
        bases: which of them are bases.
    """
    for n in range(1, len(drafts)):
        rank = drafts[n].rank
        if rank is None or not bases[n - 1]:
            continue
        between = [*items.words[drafts[n - 1].anchor + 1 : drafts[n].anchor]]
        relative = between[:1] == [","] and between[1:3] in (["which", "was"], ["which", "had"], ["itself", "a"])
        against = Direction.DOWN if rank.extreme is Extreme.HIGHEST else Direction.UP
        moved = [change.direction for item in items[: drafts[n - 1].anchor] for change in item.changes[:1]]
        had = len(between) <= _APPOSED and "had" in [item.word for item in items[: drafts[n - 1].anchor][-_PERFECT:]]
        if relative or had or (len(between) <= _APPOSED and moved and set(moved) == {against}):
            yield n


def _is_of_the_next(items: Row, draft: Draft, behind: Draft) -> bool:
    """Whether a superlative tells of the figure behind it: "a 16-year high of 5.25%", "a record high of 45,755"."""
    return draft.rank is not None and items.words[draft.last + 1 : behind.anchor] in _OF_IT


def rank_the_next(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "the record 45,755 in 2022": the record is of the period of the figure that it stands before."""
    for n in range(len(drafts) - 1):
        if _is_spelt_out(items, drafts[n], drafts[n + 1], bindings[n]):
            bindings[n].period = bindings[n + 1].period
            continue
        if _is_of_the_next(items, drafts[n], drafts[n + 1]) and bindings[n + 1].is_base:
            if bindings[n + 1].period is None and _owner(items, drafts[n]) is bindings[n].period:
                # "From July's five-month high of 1.43 million": of that month, however high it has been.
                bindings[n + 1].period, bindings[n + 1].peak = bindings[n].period, False
            bindings[n].period, bindings[n].is_base = bindings[n + 1].period, True  # "from a 16-year high of 5.25%"
        elif drafts[n].rank is not None and drafts[n + 1].anchor - drafts[n].anchor <= 1 and bindings[n + 1].period:
            bindings[n].period, bindings[n].is_base = bindings[n + 1].period, bindings[n + 1].is_base
        elif drafts[n].rank is not None and drafts[n + 1].anchor - drafts[n].anchor <= 1 and bindings[n + 1].is_base:
            bindings[n].period, bindings[n].is_base, bindings[n].peak = None, True, True
            bindings[n + 1].peak = True  # "4,283 fewer than the record 45,755": of whatever days that one is


def _owner(items: Row, draft: Draft) -> Period | None:
    """The period that owns a superlative: "July's five-month high"."""
    for at in range(draft.anchor - 1, max(0, draft.anchor - _OWNED), -1):
        if items.words[at] in ("'s", "’s"):
            return items[at - 1].period
    return None


def _is_spelt_out(items: Row, draft: Draft, behind: Draft, binding: Binding) -> bool:
    """ "Emissions at record low: 371 million tonnes in 2024": the rank is of the figure behind the colon."""
    if draft.rank is None or binding.period is not None or behind.kind != "level" or behind.rank is not None:
        return False
    return items.words[draft.last + 1 : behind.anchor] in _COLONS


def rank_the_peak(items: Sequence[Item], drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Down from a peak of 11.1% in October 2022, its highest since 1981": what is the highest is that peak."""
    for n in range(1, len(drafts)):
        if drafts[n].rank is None or not bindings[n - 1].is_base or bindings[n - 1].period is None:
            continue
        if not _MAKING.isdisjoint(item.word for item in items[drafts[n - 1].last + 1 : drafts[n].anchor]):
            told = [m for m in range(n - 1) if drafts[m].kind in LEVELS and not bindings[m].is_base]
            bindings[n].period = bindings[told[0]].period if told else None  # "… which makes it the lowest since 2021"
            continue
        words = {item.word for item in items[max(0, drafts[n - 1].anchor - 3) : drafts[n - 1].anchor]}
        if words & _SUMMITS_NAMED:
            bindings[n].period, bindings[n].is_base = bindings[n - 1].period, True
