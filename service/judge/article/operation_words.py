"""What the words around a figure tell of how it was worked out: "an average of", "together", "which works out at"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.extract.changes import change_of
from service.judge.article.unit_of_rate import unit_each
from service.model.claims import Claim
from service.records import dataclass

#: Words before a figure that call it worked out, wherever they stand between it and the figure before it.
_RESULTS = frozenset(
    "so thus therefore hence making giving meaning leaving equals equal equivalent increase rise gain growth fall drop"
    " decrease decline reduction cut saving loss improvement difference gap gulf margin majority lead deficit surplus"
    " shortfall hole balance remainder proportion ratio swing".split()
)
#: Two words running that do the same.
_PAIRS = frozenset(
    [
        *((verb, prep) for verb in ("works", "work", "working", "worked") for prep in ("out", "to")),
        *((verb, "to") for verb in ("comes", "came", "come", "coming", "amounts", "amounted", "amount", "equates")),
        *((one, verb) for one in ("that", "which", "this") for verb in ("is", "was", "makes", "made", "means")),
        *(("it", verb) for verb in ("makes", "made", "means")),
        *((verb, "for") for verb in ("accounts", "accounted", "accounting", "account")),
        *(("share", behind) for behind in ("of", "is", "was", ",")),
    ]
)
_MOVES = frozenset("increase rise growth fall drop decrease decline reduction".split())
_SENSES = _MOVES | frozenset("cut lead gap hole balance swing saving gain loss".split())
"""Of words for an outcome those that name other things as well: "a leaflet drop", "the lead author", "a short cut"."""
_SUMS = frozenset("together altogether combined total totals totalled totalling sum overall aggregate".split())
_SUMMED = frozenset(["together", "altogether", "combined", "all", "total", "overall", "them"])
_MEANS = frozenset("average averages averaged averaging mean typical".split())
_EARNED = frozenset("earnings earning pay wage wages weekly hourly salary salaries temperature".split())
"""What is published as an average ("average earnings rose 5%"), and not worked out from the figures beside it."""
_RESTS = frozenset(
    "rest remaining remainder other others leaving leaves leave left balance hole short shortfall".split()
)
_LIGHT = frozenset(
    "a an the its their about around some just over nearly almost seasonally adjusted total only of".split()
)
_AFTER = frozenset(["short", "left", "remain", "remained"])
_APART = frozenset(["behind", "ahead", "adrift"])
_EACH = frozenset("a an each per apiece every".split())
_MORE = frozenset(["more", "less", "fewer", "extra"])
_TIMES = frozenset("hour day night week month".split())
_FOR_EACH = [[prep, each] for prep in ("for", "to", "in", "on", "from") for each in ("each", "every")]
_SAID = frozenset(["or", "by", *(word for pair in _PAIRS for word in pair)]).union(
    _RESULTS, _SUMS, _SUMMED, _MEANS, _RESTS, _AFTER, _APART, _EACH
)
_SETTING = frozenset("in on at from with for and but over since by to of".split())
_ARTICLES = (["a"], ["an"], ["the"])
_CLAUSES = frozenset(["after", "because", "when", "while", "whereas"])
_CLAUSE = 4  # words of a clause that "after" opens, and no fewer
_SUPERLATIVE = re.compile(r"[a-z]{2,}est|most|least|worst|best")
_STAYED = frozenset(["stayed", "remained", "held", "stuck", "kept"])
_LED_TO = (",", "to")
_RANGE = 8  # words of "a range of 4.75% to 5.00%"
_ANNUALISED = frozenset(["annualised", "annualized"])
_AGAIN = 6  # words of ", or 12.5 per cent,"
_CLOSED_BY = {"or": ",", "(": ")"}
_NEAR = 9  # tokens before the figure
_BEHIND = 3
_CALLED = 3  # words of "drop of about"


@dataclass(frozen=True, slots=True)
class Telling:
    """What the words call a figure.

    Attributes:
        result: whether they call it the outcome of a working, of no sort that is named below ("which is").
        each: whether it is so much for each ("£14 a head").
        summed: whether they call it a sum.
        mean: whether they call it an average.
        rest: whether they call it what is left of a whole.
        moved: whether it is what something moved by ("boats were down by 46%", "making the decline 10%").
        again: whether it tells the figure before it again, in other terms (", or 12%").
    """

    result: bool
    each: bool
    summed: bool
    mean: bool
    rest: bool
    moved: bool
    again: bool


PLAIN = Telling(result=False, each=False, summed=False, mean=False, rest=False, moved=False, again=False)
"""What nothing tells of."""


def telling_of(claim: Claim, row: Sequence[Claim]) -> Telling:
    """What the words between a figure and the one before it, and the few behind it, call it.

    Args:
        claim: the figure.
        row: the figures around it.
    """
    assert claim.quantity is not None
    if not claim.quantity.per and _SAID.isdisjoint(claim.sentence.words):
        return PLAIN
    lead, after = lead_of(claim, row), behind(claim)
    said = frozenset(lead)
    each = bool(claim.quantity.per) or bool(_EACH & {*after[:1]}) or after[:2] in _FOR_EACH
    each = each or _is_more_each(after) or bool(unit_each(claim))
    behind_it = bool(_SUMMED & {*after[:2]}) and after[:1] != ["of"] and not _leads_on(lead, after)
    summed = bool(_SUMS & said) or behind_it or lead[-2:] == ["in", "all"]
    told = lead[max((n for n, word in enumerate(lead) if word == ";"), default=-1) + 1 :]  # "412kg on average; each …"
    mean = any(one in _MEANS and other not in _EARNED for one, other in pairwise([*told, ""])) and not _is_kept(lead)
    mean = mean or after[:2] == ["on", "average"]
    rest = bool(_RESTS & said) or bool(_AFTER & {*after[:1]})
    result = (
        not _RESULTS.isdisjoint(_unranked(_past_clause(lead)))
        or bool(_APART & {*after[:1]})
        or lead[-1:] == ["or"]
        # "a report by 23 experts", "opposed it by 54 to 31"
        or (lead[-1:] == ["by"] and lead[-3:-2] not in _ARTICLES and not _is_score(claim, after))
        or not _PAIRS.isdisjoint(pairwise(lead))
    )
    if after[:1] in (["over"], ["within"]):
        result = False  # "saves £15m over ten years": of more than the figures beside it
    named = each or summed or mean or rest
    if not (result or named):
        return PLAIN
    own = _since_mark(lead)
    moved = lead[-1:] == ["by"] or (own[:1] == ["making"] and not _MOVES.isdisjoint(own))
    return Telling(result and not named, each, summed, mean, rest, moved, lead[-1:] == ["or"])


def _is_more_each(after: Sequence[str]) -> bool:
    """ "Means 180 more each month", "100 more a week"; not "100 more a decade ago"."""
    each = after[1:2] in (["each"], ["every"], ["per"]) or (after[1:2] == ["a"] and {*after[2:3]} <= _TIMES)
    return not _MORE.isdisjoint(after[:1]) and each


def _since_mark(lead: Sequence[str]) -> Sequence[str]:
    return lead[max((n for n, word in enumerate(lead) if not word.isalpha()), default=-1) + 1 :]


def lead_of(claim: Claim, row: Sequence[Claim]) -> list[str]:
    """The words between a figure, without its hedge, and the figure before it."""
    quantity = claim.quantity
    assert quantity is not None
    start = min(quantity.span.start, quantity.hedge_span.start if quantity.hedge_span else quantity.span.start)
    ends = [one.span.end for one in row if one.sentence is claim.sentence and one.span.end <= start]
    return claim.sentence.between(max(ends, default=0), start)[-_NEAR:]


def is_called_afar(claim: Claim) -> bool:
    """ "The developer's leaflet drop, it claims, found 52%": whether only a word far ahead may call it an outcome."""
    lead = claim.sentence.before(claim.span.start)[-_NEAR:]
    told = [at for at, word in enumerate(lead) if word in _RESULTS]
    pairs = not _PAIRS.isdisjoint(pairwise(lead)) or lead[-1:] in (["or"], ["by"])
    return bool(told) and not pairs and all(lead[at] in _SENSES and len(lead) - at > _CALLED for at in told)


def _past_clause(lead: Sequence[str]) -> Sequence[str]:
    """ "Predicted the drop after ministers announced that they would take £150 off": "drop" is not said of the sum."""
    at = max((n for n, word in enumerate(lead) if word in _CLAUSES), default=-1)
    return lead[at + 1 :] if len(lead) - at > _CLAUSE else lead


def _unranked(lead: Sequence[str]) -> Sequence[str]:
    """ "The North East had the gentlest rise, at 5.7%": what is ranked among others is no outcome of those told."""
    return [word for at, word in enumerate(lead) if not at or not _SUPERLATIVE.fullmatch(lead[at - 1])]


def _is_kept(lead: Sequence[str]) -> bool:
    """ "The average stayed at £295,000", "rose to £300,000": of one that is told of time and again."""
    return (
        lead[-1:] in (["at"], ["to"])
        and len(lead) > 1
        and (lead[-2] in _STAYED or change_of(lead[-2], "verb") is not None)
    )


def behind(claim: Claim) -> list[str]:
    """The few words behind a figure."""
    assert claim.quantity is not None
    return claim.sentence.behind(claim.quantity.span.end)[:_BEHIND]


def is_annualised(claim: Claim) -> bool:
    """ "Down by 20% since March, or 42% annualised": as if it went on for a year, which no figures beside it give."""
    assert claim.quantity is not None
    beside = (*claim.sentence.before(claim.span.start)[-2:], *behind(claim)[:1])
    return not _ANNUALISED.isdisjoint(beside)


def is_led_to_range(claim: Claim) -> bool:
    """ "The half-point cut, to 4.75%-5.00%, comes as unemployment has risen to 4.2%": of what moved to a range alone.

    Args:
        claim: the change, which no two figures beside it give.
    """
    if claim.kind != "point_change":
        return False
    after = claim.sentence.behind(claim.span.end)[1:]
    if tuple(after[: len(_LED_TO)]) != _LED_TO:
        return False
    told = after[len(_LED_TO) :]
    closed = told.index(",") if "," in told else len(told)
    return sum(word[:1].isdecimal() for word in told[:closed][:_RANGE]) == len(("low", "high"))


def is_left(claim: Claim, one: Claim) -> bool:
    """Whether a figure stands right behind a change as what it was from: "revised down by 166,000 from 740,000".

    So does one further behind where a colon or comma goes on to it: "doubled in nine years: from 1,000 to 2,000".

    Args:
        claim: the change.
        one: the figure, which then cannot be what it led to.
    """
    return _word_behind(claim, one) == "from" or _is_from_behind(claim, one)


def _is_from_behind(claim: Claim, one: Claim) -> bool:
    if not one.is_base or one.sentence is not claim.sentence or one.quantity is None or claim.quantity is None:
        return False
    between = claim.sentence.between(claim.quantity.span.end, one.quantity.span.start)
    behind = one.quantity.span.start >= claim.quantity.span.end
    return behind and between[-2:] in ([":", "from"], [",", "from"], ["–", "from"])


def is_reached(claim: Claim, one: Claim) -> bool:
    """Whether a figure stands right behind a change as what it led to: "up by 13,000 to 224,000".

    Args:
        claim: the change.
        one: the figure, which then cannot be what it was from.
    """
    return _word_behind(claim, one) == "to"


def _word_behind(claim: Claim, one: Claim) -> str:
    """The word that ties a figure to a change right before it, "" where others stand between them."""
    if one.sentence is not claim.sentence or one.quantity is None or claim.quantity is None:
        return ""
    words = past_again(claim, claim.sentence.between(claim.quantity.span.end, one.quantity.span.start))
    behind = one.quantity.span.start >= claim.quantity.span.end
    return words[0] if behind and words and _LIGHT.issuperset(words[1:]) else ""


def past_again(claim: Claim, words: Sequence[str]) -> Sequence[str]:
    """ "Raised by £300, or 12.5%, to £2,700", "by £300 (12.5%) to": the words past the change told in other terms.

    Args:
        claim: the change.
        words: those behind it.
    """
    ahead = claim.sentence.before(claim.span.start)[-1:]
    if ahead in (["or"], ["("]):
        return words[1:] if words[:1] == [_CLOSED_BY[ahead[0]]] else words
    closed = ")" if words[:1] == ["("] else "," if words[:2] == [",", "or"] else ""
    at = words.index(closed, 1) if closed and closed in words[1 : _AGAIN + 1] else -1
    return words[at + 1 :]


def _leads_on(lead: Sequence[str], after: Sequence[str]) -> bool:
    """ "Health care (44), retail (34) and social care (22) together added 100": the last of what comes to a hundred."""
    told = after[1:] if after[:1] == [")"] else after
    verb = told[1:2] if told[:1] == ["together"] else told[2:3] if told[:2] == ["between", "them"] else []
    return "and" in lead and bool(verb) and verb[0].isalpha() and verb[0] not in _SETTING


def _is_score(claim: Claim, after: Sequence[str]) -> bool:
    """ "Opposed it by 54 to 31 per cent": how a vote went, unless something moved by so much to a level."""
    return claim.direction is None and after[:1] == ["to"] and after[1:2] != [] and after[1][0].isdigit()
