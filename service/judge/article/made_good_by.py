"""Gaps with all that closes them: "it will close a gap of £24.3m by making £15.8m of savings and drawing £8.5m".

Be it planned or done, the parts that close a gap come to what it is. Where an item has no figure of its own, or more
may be told of what is left, nothing is said; nor is a plan borne out by it.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.meant.sight import before_of, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.sums import may_give
from service.claims.scene import agree, unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, Hedge
from service.model.report import Label
from service.records import replace

_GAPS = frozenset(["gap", "shortfall", "hole", "deficit"])
_CLOSING = frozenset(
    "close closes closed closing plug plugs plugged plugging fill fills filled filling bridge bridges bridged bridging"
    " cover covers covered covering met".split()
)
_BY = frozenset(["by", "with", "through"])
_NOT_ALL = frozenset(
    "help helps helped helping partly part partially towards toward most much some half nearly almost including among"
    " rest remainder remaining balance other others also further another plus not only without if least more over under"
    " than narrow narrowing up alongside well together besides whom was were down previous previously about"
    " around".split()
)
_LEFT = frozenset("rest remainder remaining balance other others also further another more leaving left still".split())
_BETWEEN = frozenset("of the a an its in from to for by with through and reserves savings".split())
_JOINTS = frozenset([",", "and", ";", "–", "—", "(", ":"])
_NAMED, _NEXT = 4, 14  # words of "budget gap of", and of the sentence behind that may tell of what is left
_CLOSE = Decimal("1.5")  # times that a wrong gap is of what closes it, or the other way round, at most
_FEW, _MOST = 2, 5  # parts


def made_good_by(claim: Claim, before: Sequence[Claim], behind: Sequence[Claim]) -> tuple[Claim, ArticleCheck] | None:
    """The gap as what its parts come to, with the check that refutes it; None where it fits or is left open.

    Args:
        claim: the figure.
        before: the figures before it.
        behind: those behind it.
    """
    words = claim.sentence.words
    quantity = claim.quantity
    if _GAPS.isdisjoint(words) or _CLOSING.isdisjoint(words) or unit_of(claim) not in CURRENCIES or quantity is None:
        return None
    if quantity.hedge is not Hedge.EXACT or quantity.per or not _is_gap(claim):
        return None
    told = [one for one in (*before, *behind) if one.sentence is claim.sentence]
    parts = _parts(claim, told)
    if not _FEW <= len(parts) <= _MOST or len(parts) != len(told) or not _NOT_ALL.isdisjoint(words):
        return None
    if ("of", "which") in pairwise(words):
        return None
    if not _are_listed(claim, parts) or not _LEFT.isdisjoint(_said_next(claim)):
        return None
    total, stated = sum(map(value_of, parts), Decimal(0)), value_of(claim)
    if any(may_give(some, figure_of(claim)) for some in _without_one(parts)):
        return None  # "£7.1m of cuts, £2m of them in schools, and £5.3m from reserves" fill a hole of £12.4m
    if not total / _CLOSE < stated < total * _CLOSE:
        return None
    one = replace(claim, kind="total", inputs=tuple(map(figure_of, parts)), direction=None)
    check = article_check(one)
    return (one, check) if check is not None and check.fit.label is Label.CONTRADICTED else None


def _is_gap(claim: Claim) -> bool:
    """ "A budget gap of £24.3m", "a £24.3m shortfall"."""
    ahead, after = before_of(claim)[-_NAMED:], claim.sentence.behind(claim.span.end)[: _NAMED - 1]
    named = ahead[-1:] == ["of"] and not _GAPS.isdisjoint(ahead)
    at = next((n for n, word in enumerate(after) if word in _GAPS), None)
    return named or (at is not None and all(word.isalpha() and word not in _BETWEEN for word in after[:at]))


def _parts(claim: Claim, told: Sequence[Claim]) -> Sequence[Claim]:
    """The other amounts of the sentence, all of them on one side of the gap."""
    parts = [
        one for one in told if agree(one, claim) and unit_of(one) == unit_of(claim) and is_plain(one, loosely=True)
    ]
    sides = {one.span.start < claim.span.start for one in parts}
    return parts if len(sides) == 1 and not any(one.is_base for one in parts) else ()


def _without_one(parts: Sequence[Claim]) -> Sequence[Sequence[Figure]]:
    """The figures of all parts but one: that one may be a part of another."""
    figures = tuple(map(figure_of, parts))
    return [figures[:at] + figures[at + 1 :] for at in range(len(figures))] if len(figures) > _FEW else ()


def _are_listed(claim: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the sentence says what closes the gap, and each item of the list has its figure."""
    sentence, first, last = claim.sentence, parts[0], parts[-1]
    gaps = [sentence.between(one.span.end, other.span.start) for one, other in pairwise(parts)]
    single = all(_joints(gap) == 1 and ";" not in gap for gap in gaps) and "and" in gaps[-1]
    if first.span.start < claim.span.start:
        led = sentence.between(last.span.end, claim.span.start)
        tail = [*sentence.before(first.span.start), *sentence.behind(claim.span.end)]
        return single and not _CLOSING.isdisjoint(led) and not _joints(led) and not _joints(tail)
    led = sentence.between(claim.span.end, first.span.start)
    at = max((n for n, word in enumerate(led) if word in _BY), default=-1)
    closes = not _CLOSING.isdisjoint((*before_of(claim), *led[: at + 1]))
    tail = sentence.behind(last.span.end)
    return single and at >= 0 and closes and not _joints(led[at:]) and not _joints(tail)


def _joints(words: Sequence[str]) -> int:
    """How many items a list goes on to: ", and" to one."""
    told = sum(word in _JOINTS for word in words)
    return told - sum(pair == (",", "and") for pair in pairwise(words))


def _said_next(claim: Claim) -> Sequence[str]:
    """The words right behind the sentence, which may tell of what is left."""
    behind = claim.block.text[claim.sentence.span.end :].lower().split(maxsplit=_NEXT)[:_NEXT]
    return [word.strip(",.;:") for word in behind]
