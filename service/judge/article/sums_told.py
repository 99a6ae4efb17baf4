"""Sums of the figures before them, right or wrong: "84,000 in May and 96,000 in June; together they come to 180,000".

The words call a figure a sum ("together", "making"), or name as many days or things as there are like figures right
before it ("over the two days"): those of its own sentence, or that one and the one of the sentence before, or those of
the sentence before. Where it is larger than each of these, and not far from their sum, it should be that; it is wrong
where no others give it.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from service.claims.relate.holding import may_give
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.days_of_sums import overlap
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import CURRENCIES, PERCENT, Form
from service.model.report import Label
from service.numeric.conversions import MEASURED
from service.records import replace

_MEASURES = CURRENCIES | frozenset(MEASURED)
_LEVELS = frozenset(["level", "total", "threshold", "average"])
_MOODS = frozenset([Mood.ASSERTED, Mood.FORECAST])
_NUMBERS = {"two": 2, "both": 2, "pair": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ALL_OF = frozenset(["the", "those", "these", "all", "both", "pair"])
_TIMES = {"days": (1, 1), "weeks": (7, 7), "months": (28, 31), "quarters": (89, 92), "years": (365, 366)}
"""How many days each of them has."""
_SUMMING = frozenset("together altogether combined sum aggregate add".split())
_SUMMED = (["together"], ["altogether"], ["combined"], ["in", "all"], ["all", "told"], ["between", "them"])
_PAIRS = frozenset([("between", "them"), ("all", "told"), ("in", "all")])
_COMING = frozenset("come comes came amount amounts amounted".split())
_MARKS = frozenset([",", ";", ":", "–", "—"])
_MAKING = frozenset("making makes make giving gives so that which is this or , : ; – — ( it to comes in all".split())
_LEADING = frozenset(["making", "makes", "giving", "gives"])
_TOTALS = frozenset(["total", "combined", "overall", "aggregate"])
_CLAUSES = frozenset(["that", "which", "who", "when", "if"])
#: What calls a figure the sum of more than is told before it.
_MORE = frozenset(
    "so far since date running year now record already cumulative rest other others up with plus and besides including"
    " adding added records back history life lifetime career ever existence".split()
)
_COUNTING_MORE = frozenset(["with", "plus", "including", "counting", "besides"])
_LEADING_TO = frozenset("making makes giving gives for bringing".split())
_WHOLE = frozenset("total overall combined joint aggregate grand".split())
_NAMED = 6  # words of "a total weekly seating capacity of"
_CLOSING = frozenset([".", ",", ";", ":", ")", "–", "—"])
_MADE_UP = (["made", "up"], ["make", "up"], ["makes", "up"])
_PARTS = frozenset(["share", "level"])
_ASKED = frozenset(
    "asked surveyed polled respondents said say says named name cited cite mentioned answered given people".split()
)
_NO_SHARES = NO_COUNTS - {PERCENT}
_DERIVED = frozenset(["difference", "percent_change", "point_change", "multiple"])
_ON_TOP, _TOTAL = 4, 3  # words of "on top of the", "total comes to"
_RUNNING = frozenset(["running", "year", "annual", "cumulative", "grand"])
_IS_OR_TO = frozenset(["is", "was", "to"])
_CLOSE = Decimal("1.5")  # times that a wrong sum is of the right one, or the other way round, at most
_NEAR = 9  # words on either side of the figure
_BEHIND = 5
_FORETOLD = frozenset("forecast forecasts predicted projected expected pencilled penciled consensus".split())
_MAKING_UP = frozenset(
    "hold holds held have has had account accounts accounted make makes made up represent represents control controls"
    " take takes took own owns owned supply supplies supplied come comes came generate generates sum total".split()
)
_FEW, _MOST = 2, 6  # parts

Sum = tuple[Claim, ArticleCheck]


def sum_told(claim: Claim, before: Sequence[Claim], told: Mapping[int, Verdict]) -> Sum | None:
    """The claim as the sum that its words call it, with the check that bears it out or refutes it; None without one.

    Args:
        claim: the figure.
        before: the figures before it, of its own sentence and of a few before, in the order of the text.
        told: the verdicts on these, by the ``id`` of their claims.
    """
    quantity = claim.quantity
    if quantity is None or unit_of(claim) in _NO_SHARES or quantity.per or quantity.hedge in BOUNDS:
        return None
    if claim.sentence.words[0] in _COUNTING_MORE:
        return None  # "With plums the sum of its crop was as a result 700"
    if quantity.form is not Form.DIGITS or claim.mood not in _MOODS or claim.kind in _DERIVED or claim.is_base:
        return None
    if unit_of(claim) == PERCENT and (
        not _ASKED.isdisjoint(claim.sentence.words) or _MAKING_UP.isdisjoint(claim.sentence.words)
    ):
        return None  # who names one thing may name another, too: "30% play football and 20% tennis, in all 42% a sport"
    parts = _parts(claim, before) if len(before) >= _FEW else ()
    if not _FEW <= len(parts) <= _MOST or not _is_called_sum(claim, parts):
        return None
    if (
        any(_is_in_doubt(part, told) for part in parts)
        or overlap(parts)
        or (claim.mood is not Mood.ASSERTED and _is_of_plans(parts))
        or (claim.mood is Mood.ASSERTED and any(map(_was_foretold, parts)))
    ):
        return None
    total, stated = sum(map(value_of, parts), Decimal(0)), value_of(claim)
    if stated <= max(map(value_of, parts)) or not total / _CLOSE < stated < total * _CLOSE:
        return None
    one = replace(claim, kind="total", inputs=tuple(map(figure_of, parts)), direction=None)
    check = article_check(one)
    if check is None or check.fit.cautions or check.fit.label not in (Label.SUPPORTED, Label.CONTRADICTED):
        return None
    return None if check.fit.label is Label.CONTRADICTED and _is_given(claim, before) else (one, check)


def _parts(claim: Claim, before: Sequence[Claim]) -> Sequence[Claim]:
    """The like figures before a sum: of its own sentence, and of the one before where there is one of each or none."""
    told = [one for one in before if not _is_number_of(one)]
    like = [one for one in told if _is_like(one, claim)]
    own = [one for one in like if one.sentence is claim.sentence]
    if told[-1:] and told[-1].sentence is claim.sentence and told[-1:] != own[-1:]:
        return ()  # "sentences of 22, 19 and 16 years, 57 in all"
    last = next((one.sentence for one in reversed(told) if one.sentence is not claim.sentence), None)
    earlier = [one for one in like if one.sentence is last]
    earlier = [one for one in earlier if agree(one, earlier[0])]  # "973 people in 17 boats"
    if (
        last is not None
        and last.words[0] == "of"
        and earlier
        and earlier[0] is next(o for o in told if o.sentence is last)
    ):
        earlier = earlier[1:]  # "Of a budget of £148m, care takes £66.6m and schools £41.4m. That is £108m"
    if len(own) == 1 and len(earlier) != 1 and not (_opens_with_add(claim) and earlier):
        return ()  # but "… 2.5 million, past the 2.4 million of 2022. Add 2021's 1.7 million and the sum is 6.6"
    parts = own if len(own) >= _FEW else [*earlier, *own]
    if not _opens_with_add(claim) and _FEW <= sum(not one.is_base for one in parts) < len(parts):
        return ()  # "£24m, up from £20m, and £31m": what else is not to be added is not known
    sized = unit_of(claim) in _MEASURES and all(unit_of(one) != unit_of(claim) for one in parts)
    spans = {one.quantity.span for one in parts if one.quantity is not None}
    return () if sized or any(figure.span in spans for one in parts for figure in one.inputs) else parts


def _is_of_plans(parts: Sequence[Claim]) -> bool:
    """ "420 downstairs and 180 upstairs, giving an overall capacity of 600": what there is room for is no plan."""
    return any(part.mood is not Mood.ASSERTED for part in parts)


def _was_foretold(part: Claim) -> bool:
    """ "Above the £17.1bn the OBR forecast": what others had foreseen, and no part of what came out."""
    return part.mood is Mood.FORECAST and not _FORETOLD.isdisjoint(part.sentence.behind(part.span.end)[:_BEHIND])


def _opens_with_add(claim: Claim) -> bool:
    return [*claim.sentence.words[:1]] == ["add"]


def _is_number_of(one: Claim) -> bool:
    """ "Add the two", "over two days"."""
    assert one.quantity is not None
    return one.quantity.form is Form.WORDS and one.quantity.value in _NUMBERS.values()


def _is_like(one: Claim, claim: Claim) -> bool:
    quantity = one.quantity
    if quantity is None or quantity.per or quantity.high is not None:
        return False
    if unit_of(claim) == PERCENT:  # "The US makes up 26% of it and China 17%. Together they account for 43%"
        return unit_of(one) == PERCENT and one.kind in _PARTS
    return one.kind in _LEVELS and unit_of(one) not in NO_COUNTS and agree(one, claim)


def _is_called_sum(claim: Claim, parts: Sequence[Claim]) -> bool:
    quantity = claim.quantity
    assert quantity is not None
    start = min(quantity.span.start, quantity.hedge_span.start if quantity.hedge_span else quantity.span.start)
    ends = [one.span.end for one in parts if one.sentence is claim.sentence]
    lead = claim.sentence.between(max(ends, default=0), start)[-_NEAR:]
    behind = claim.sentence.behind(max(quantity.span.end, claim.span.end))[:_BEHIND]
    if _is_on_top(lead, parts) or _is_so_the_total(lead):
        return True
    more = _MORE - {"and"} if "add" in lead else _MORE  # "add the two and you get"
    more = _MORE - {"and", "year"} if _opens_with_add(claim) else more  # "… and the three-year sum is"
    more = more - {"up"} if lead[-2:] in _MADE_UP else more
    if not more.isdisjoint((*lead, *behind)):
        return False
    if behind[:3] == ["over", "the", "weekend"]:
        return [_day_of(one) for one in parts] == [["on", "saturday"], ["on", "sunday"]]
    around = [*lead, "", *behind]
    if not _NUMBERS.keys().isdisjoint(around):
        return any(_is_number_told(around, at, parts) for at in range(len(around)))
    if claim.period is not None:
        return False  # "the sum for the week"
    if any(pair in _PAIRS for pair in pairwise(lead)) or not _SUMMING.isdisjoint(lead):
        return behind[:1] != ["of"] or lead[-2:] in _MADE_UP or quantity.unit == PERCENT
    if _is_all_of_it(lead, behind) or _come_to(lead, parts):
        return True
    if any(behind[: len(words)] == words for words in _SUMMED):
        return True
    mark = next((n for n, word in enumerate(lead) if word in _MARKS), 0)  # "in the boxes, making"
    if _LEADING.isdisjoint(lead):
        return lead[mark + 1 : mark + 2] == ["for"] and _is_named_total(lead[mark + 2 :])
    return _MAKING.issuperset(lead[mark:]) or (
        {*lead[mark + 1 : mark + 2]} <= _LEADING and _is_named_total(lead[mark + 2 :])
    )


def _is_on_top(lead: Sequence[str], parts: Sequence[Claim]) -> bool:
    """ "A final dividend of 4.8p, on top of the 2.4p already paid, gives shareholders 7.2p"."""
    if len(parts) != _FEW or parts[0].sentence is not parts[1].sentence or _LEADING.isdisjoint(lead):
        return False
    return parts[0].sentence.between(parts[0].span.end, parts[1].span.start)[-_ON_TOP:-1] == ["on", "top", "of"]


def _is_so_the_total(lead: Sequence[str]) -> bool:
    """ "It had shipped 345,000 in the first quarter, so the half-year total is 655,000"."""
    opens = max((n for n, word in enumerate(lead) if word in _MARKS), default=-1)
    said = lead[opens + 1 :]
    return (
        said[:2] in (["so", "the"], ["so", "its"])
        and "total" in said[-_TOTAL:]
        and {*said[-1:]} <= _IS_OR_TO
        and _RUNNING.isdisjoint(said)
    )


def _day_of(part: Claim) -> Sequence[str]:
    """ "27,600 on Saturday and 31,400 on Sunday"."""
    return part.sentence.behind(part.span.end)[:2]


def _come_to(lead: Sequence[str], parts: Sequence[Claim]) -> bool:
    """ "Losses of £12,400 at the mill, … . The losses come to £60,000": of what the sentence before lists so."""
    subject, words = lead[1:-2], parts[0].sentence.words
    told = lead[-1:] == ["to"] and {*lead[-2:-1]} <= _COMING and {*lead[:1]} <= _ALL_OF | {"they"}
    return told and len(parts) > _FEW and len(subject) <= 1 and all(word in words for word in subject)


def _is_named_total(words: Sequence[str]) -> bool:
    """ "Giving | the group total sales of", "for | a combined turnover of"."""
    return words[-1:] == ["of"] and not _TOTALS.isdisjoint(words) and _CLAUSES.isdisjoint(words)


def _is_all_of_it(lead: Sequence[str], behind: Sequence[str]) -> bool:
    """ "…, making a total sample of 1,500", "…, for an overall capacity of 24,000": a sum by any name."""
    opens = max((n for n, word in enumerate(lead) if word in _LEADING_TO), default=-1)
    named = lead[opens + 1 :]
    told = named[:1] in (["a"], ["an"]) and {*named[1:2]} <= _WHOLE and named[-1:] == ["of"]
    closed = not behind or behind[0] in _CLOSING or behind[1:2] == [] or behind[1] in _CLOSING
    return opens >= 0 and told and len(named) <= _NAMED and lead[max(0, opens - 1)] in _MARKS and closed


def _is_number_told(words: Sequence[str], at: int, parts: Sequence[Claim]) -> bool:
    """ "Over the two", "in three days": whether there are as many parts, each of a day.

    Where they are not "the two", they follow one another: "853 on Wednesday, past August's 828. Two days brought …".
    """
    if _NUMBERS.get(words[at]) != len(parts):
        return False
    timed = _TIMES.get(words[at + 1]) if at + 1 < len(words) else None
    if timed is None:
        return words[at] in _ALL_OF or words[max(0, at - 1)] in _ALL_OF
    windows = [one.period.window for one in parts if one.period is not None and one.period.window is not None]
    if any(not timed[0] <= window.days <= timed[1] for window in windows):
        return False
    if words[max(0, at - 1)] in _ALL_OF:
        return True
    rules = {one.period.rule for one in parts if one.period is not None}
    if len(windows) < len(parts):
        return len(rules) <= 1  # "on Wednesday" and "on August 21", in a text without a date
    return (max(one.end for one in windows) - min(one.start for one in windows)).days <= len(parts) * timed[1]


def _is_in_doubt(part: Claim, told: Mapping[int, Verdict]) -> bool:
    verdict = told.get(id(part))
    return verdict is None or verdict.label not in (Label.SUPPORTED, Label.UNVERIFIABLE)


def _is_given(claim: Claim, before: Sequence[Claim]) -> bool:
    """Whether any two figures before it, or all of a sentence and one more, give it after all."""
    like = [one for one in before if unit_of(one) not in _NO_SHARES and agree(one, claim)]
    runs = [pair for n in range(_FEW, _FEW + 2) for pair in combinations(like[-_MOST:], n)]
    return any(may_give(claim, "total", tuple(map(figure_of, run))) for run in [*runs, like] if run)
