"""Which way a level told before is said to have gone from another: "4,200 a day. That is down from the 3,900 of 2023".

Its sentence points back with a word, and says of what was told only that it is up or down, more or less than this.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from service.claims.relate.across_sentences.pointed_level import is_of_those
from service.claims.relate.meant.sight import is_plain, of_one_sort
from service.claims.relate.meant.which_was_then import says_when
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, noun_of, unit_of
from service.extract.changes import change_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import PERCENT, Direction
from service.model.report import Label
from service.records import replace

_POINTING = frozenset("that this it they these which".split())
_FIGURES = frozenset("figure number total tally count price rate".split())
_BEING = frozenset("is was are were".split())
_DEGREE = frozenset("well far way sharply slightly a little some much significantly still markedly also".split())
_BASE = frozenset(["from", "on", "than", "the"])
_UP, _DOWN = frozenset(["up", "above", "more", "higher"]), frozenset(["down", "below", "fewer", "less", "lower"])
_LED = 9  # words of "that is still well down from the"
#: What is less of, the worse it is, or is no level.
_OTHERWISE = frozenset("loss losses deficit lost ranked ranks rank seeded placed took won fine recovery".split())
_RANKS = 100
_ENDS = frozenset([",", ";", ":", ".", ")", "–", "—", "and", "but", "while", "with"])
_BREAKS = frozenset("while whereas but ; where though although as with and after since when because".split())
_SET_OFF, _SAID = frozenset([",", "–", "—", "("]), 2  # words of "down from"
_UNLIKE = 5  # times that one is of another with which it is not compared


def way_told_back(base: Claim, before: Sequence[Claim]) -> tuple[Claim, ArticleCheck] | None:
    """The base as what the level before moved from, with the check, where it did so the other way; else None.

    Args:
        base: a level that nothing else could check.
        before: the figures before it, of its own sentence and of a few before.
    """
    lead = base.sentence.before(base.span.start)
    way = _way(lead) if 1 < len(lead) <= _LED and is_plain(base) and base.mood is Mood.ASSERTED else None
    if way is None or any(one.sentence is base.sentence for one in before):
        return None
    last = [one for one in before if one.sentence is before[-1].sentence and is_plain(one, loosely=True)]
    told = [one for one in last if of_one_sort(one, base) and not one.is_base]
    past = base.sentence.behind(base.span.end)
    past = past[: next((at for at, word in enumerate(past) if word in _ENDS), len(past))]
    if not all(map(_is_counted, (base, *told))) or not says_when(past):
        return None  # "she is seeded 12. That is up from 30 a year ago", "the £9 that he paid for two"
    if any(not _OTHERWISE.isdisjoint(one.sentence.words) for one in (base, *told)):
        return None
    if (
        len(told) != 1
        or len(last) != 1
        or is_of_those(told[0])
        or (unit_of(base) in NO_COUNTS and unit_of(base) != PERCENT)
    ):
        return None
    low, high = sorted((value_of(base), value_of(told[0])))
    if high > _UNLIKE * low:
        return None
    one = replace(base, kind="level", direction=way, inputs=(figure_of(told[0]), figure_of(base)))
    check = article_check(one)
    return (one, check) if check is not None and check.fit.label is Label.CONTRADICTED else None


def way_told_beside(
    base: Claim, before: Sequence[Claim], behind: Sequence[Claim], judged: Mapping[int, Verdict]
) -> tuple[Claim, ArticleCheck] | None:
    """ "Women made up 41% of the finishers, down from 36%": the base, with the check, where none went so from it.

    Whatever level of its sentence and sort the words may be said of must have gone the other way.

    Args:
        base: a level that nothing else could check.
        before: the figures before it, of its own sentence and of a few before.
        behind: those behind it.
        judged: the verdicts on these, by the ``id`` of their claims.
    """
    way = _way_beside(base.sentence.before(base.span.start)) if is_plain(base) else None
    if way is None or base.mood is not Mood.ASSERTED or any(_may_be_of(one, base) for one in behind):
        return None
    told = [one for one in before if _may_be_of(one, base) and not one.is_base]
    last = told[-1] if told else None
    if last is None or not all(map(_is_counted, (base, last))) or not _OTHERWISE.isdisjoint(base.sentence.words):
        return None
    if any(id(one) in judged and judged[id(one)].label is Label.CONTRADICTED for one in told):
        return None  # "upheld 1,620 of 5,400, or 40%, down from 36%": should be 30%
    past = base.sentence.behind(base.span.end)
    past = past[: next((at for at, word in enumerate(past) if word in _ENDS), len(past))]
    between = last.sentence.between(last.span.end, base.span.start)
    if not says_when(past):
        return None  # "412 residents who pay the fee, down from 398 who pay for nothing else"
    if not _BREAKS.isdisjoint(between) or (",", "and") in pairwise(between):
        return None  # "4.1%, and that of a loan rose by two points, up from 6.5%"
    checks = [
        article_check(replace(base, kind="level", direction=way, inputs=(figure_of(one), figure_of(base))))
        for one in told
    ]
    wrong = [check for check in checks if check is not None and check.fit.label is Label.CONTRADICTED]
    far = max(value_of(last), value_of(base)) > _UNLIKE * min(value_of(last), value_of(base))
    if far or len(wrong) != len(told):
        return None
    return replace(base, kind="level", direction=way, inputs=(figure_of(last), figure_of(base))), wrong[-1]


def _may_be_of(one: Claim, base: Claim) -> bool:
    """Whether a figure of the same sentence is a level of the sort of another."""
    rate = one.kind == "share" and one.direction is None
    return one.sentence is base.sentence and of_one_sort(one, base) and (rate or is_plain(one, loosely=True))


def _way_beside(lead: Sequence[str]) -> Direction | None:
    """Which way the words set off right before a level say that another went from it: ", down from", ", a rise on"."""
    mark = max((at for at, word in enumerate(lead) if word in _SET_OFF), default=-1)
    words = [word for word in lead[mark + 1 :] if word not in _DEGREE]
    words = words[:-1] if words[-1:] in (["the"], ["a"], ["last"]) else words
    if mark < 0 or len(words) != _SAID or words[1] not in ("from", "on"):
        return None
    if words[0] in _UP | _DOWN:
        return (Direction.UP if words[0] in _UP else Direction.DOWN) if words[0] in ("up", "down") else None
    changes = change_of(words[0], "noun")
    return None if changes is None else changes.direction


def _is_counted(one: Claim) -> bool:
    """Whether a figure has a unit or a noun, or is too large for a rank."""
    return bool(unit_of(one) or noun_of(one)) or value_of(one) >= _RANKS


def _way(lead: Sequence[str]) -> Direction | None:
    """Which way the words say, where they name nothing but what was told, and this as its base."""
    opens = lead[0] in _POINTING or (lead[0] in ("the", "this", "that") and lead[1] in _FIGURES)
    rest = [word for word in lead[1 + (lead[1] in _FIGURES) :] if word not in _DEGREE]
    if not opens or rest[:1] == [] or rest[0] not in _BEING or not {*rest[2:]} <= _BASE:
        return None
    word = next(iter(rest[1:2]), "")
    led = {"from", "on", "than"} & {*rest[2:]} or word in ("above", "below")
    if not led or word not in _UP | _DOWN or (word not in ("more", "fewer", "less") and change_of(word) is None):
        return None
    return Direction.UP if word in _UP else Direction.DOWN
