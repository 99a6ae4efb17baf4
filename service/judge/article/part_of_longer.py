"""Shares of longer days by a part of them, both right: "4,441 came from January to March. March brought half of them".

The words behind a share point to what was told ("of them", "of the annual total"). The part is a right figure of the
share's own sentence, the whole one told before it: of the same series, and of longer days that hold those of the part.
Where there is one such pair, and it does not give the share, that is wrong.
"""

from collections.abc import Mapping, Sequence

from service.claims.relate.holding import may_give
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import agree, unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import PERCENT
from service.model.report import Label
from service.records import replace

_THEM = frozenset(["them", "those", "these", "which", "whom", "it", "that"])
_AT = frozenset("in on at during over within between from since after just by the".split())
_SPANS = frozenset("year month quarter week half annual yearly monthly quarterly weekly half-year".split())
_TOTALS = frozenset("total count number figure intake tally arrivals sum".split())
_CLOSING = frozenset([".", ",", ";", ":", ")", "(", "–", "—", "-", "and", "but"])
_OUTSIDE = frozenset("before after until till outside since by later earlier".split())
_LEVELS = frozenset(["level", "total"])
_SIGHT = 12  # figures before that are looked at
_NAMED = 5  # words of "of the whole year's total"

Pair = tuple[Claim, Claim]


def share_of_longer(
    claim: Claim, before: Sequence[Claim], behind: Sequence[Claim], told: Mapping[int, Verdict]
) -> tuple[Claim, ArticleCheck] | None:
    """The share as one of a right part and a right whole, with the check that refutes it; None without one.

    Args:
        claim: the share.
        before: the figures before it, in the order of the text.
        behind: those behind it.
        told: the verdicts on these, by the ``id`` of their claims.
    """
    quantity = claim.quantity
    if quantity is None or unit_of(claim) != PERCENT or claim.direction is not None or claim.mood is not Mood.ASSERTED:
        return None
    if not _is_of_told(claim.sentence.behind(max(quantity.span.end, claim.span.end))):
        return None
    if _is_told_by_days(claim, before) or _has_days(claim):
        return None
    own = [one for one in (*before[-2:], *behind[:3]) if one.sentence is claim.sentence and _is_right(one, told)]
    wholes = [one for one in before[-_SIGHT:] if _is_right(one, told)]
    pairs = [(part, whole) for part in own for whole in wholes if _is_within(part, whole, told)]
    values = {(value_of(part), value_of(whole)) for part, whole in pairs}
    if len(values) != 1 or any(may_give(claim, "share", _figures(pair)) for pair in pairs):
        return None
    one = replace(claim, kind="share", inputs=_figures(pairs[0]), direction=None)
    check = article_check(one)
    return (one, check) if check is not None and check.fit.label is Label.CONTRADICTED else None


def _figures(pair: Pair) -> tuple[Figure, Figure]:
    return figure_of(pair[0]), figure_of(pair[1])


def _is_of_told(words: Sequence[str]) -> bool:
    """ "Of them", "of the quarter's", "of the annual total"."""
    if words[:1] != ["of"]:
        return False
    if {*words[1:2]} <= _THEM and words[1:2]:
        return True
    past = next((n for n, word in enumerate(words) if word in _CLOSING), len(words))
    named = [word.removesuffix("'s").removesuffix("’s") for word in words[1:past]]
    spans = not _SPANS.isdisjoint(named)
    return (
        named[:1] == ["the"]
        and len(named) <= _NAMED
        and (spans or named[1:] in (["total"], ["whole"]))
        and all(word in _SPANS | _TOTALS | {"the", "whole", "full", "'s", "’s", ""} for word in named)
    )


def _is_told_by_days(claim: Claim, before: Sequence[Claim]) -> bool:
    """ "3,738 came in May, almost a third of them on Saturday alone": of the 3,738, and by whom of them came then."""
    last = before[-1] if before and before[-1].sentence is claim.sentence else None
    if last is None or claim.quantity is None or claim.period is None:
        return False
    between = claim.sentence.between(last.span.end, claim.quantity.span.start)
    behind = claim.sentence.between(claim.quantity.span.end, claim.period.span.start)
    them = behind[:1] == ["of"] and not _THEM.isdisjoint(behind[1:2])  # not "or half of the quarter's total"
    return "," in between and them and {*behind[2:]} <= _AT


def _has_days(claim: Claim) -> bool:
    """ "More than half of those grants came before new year's day; in the last quarter there were 7,541": no part."""
    assert claim.quantity is not None
    behind = claim.sentence.behind(claim.quantity.span.end)
    past = next((n for n, word in enumerate(behind) if word in _CLOSING), len(behind))
    return not _OUTSIDE.isdisjoint(behind[:past])


def _is_right(one: Claim, told: Mapping[int, Verdict]) -> bool:
    verdict = told.get(id(one))
    if verdict is None or verdict.label is not Label.SUPPORTED or verdict.trial is None or one.kind not in _LEVELS:
        return False
    return verdict.trial.option.reading.base is None


def _is_within(part: Claim, whole: Claim, told: Mapping[int, Verdict]) -> bool:
    inner, outer = told[id(part)], told[id(whole)]
    if part is whole or series_of(inner) != series_of(outer) or not agree(part, whole):
        return False
    short, long = window_of(inner), window_of(outer)
    held = long.start <= short.start and short.end <= long.end and short != long
    return held and value_of(part) < value_of(whole)
