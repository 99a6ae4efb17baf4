"""Superlatives accused of a measure, of which their own noun says that they are of something else.

"The worst harvest in 20 years" is of a harvest, "the biggest jump in air fares since 2001" of fares. Nouns that any
measure may go by ("level", "rise", "month"), and the words that name the one that was read, leave it be. But "a record
number out of work" counts people, and is told of no rate.
"""

import re

from service.extract.changes import change_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.model.series import Nature, Series

_SUPERLATIVE = re.compile(r"\b(?:[a-z]{2,}est|worst|best|most|least)\b", re.IGNORECASE)
_TOKEN = re.compile(r"\w+(?:[-'’.,]\w+)*|\S")
_NOUN = re.compile(r"[a-z]+(?:[-'’][a-z]+)*")
_PARTING = frozenset("in of for since on at to from after before so than that ever among by with and or as".split())
_INSIDE = frozenset(["in", "of"])
#: Nouns that a measure of any sort is spoken of by, and those of time.
_GENERAL = frozenset(
    "figure figures number numbers total totals level levels rate rates reading readings count counts tally toll value"
    " pace price prices cost costs amount volume share proportion mark point points peak low lows high highs sum bill"
    " day days week weeks weekend month months quarter quarters year years decade decades season time period stretch"
    " spell run streak generation memory history peacetime go row record one line measure index gauge inflation growth"
    " showing performance outturn print clip speed tempo"
    " living it them people drivers motorists been annual monthly quarterly weekly daily yearly single half century"
    " centuries".split()
)
_PRICED = frozenset("price prices cost costs bills rates wages sales".split())
_PARTICIPLE = re.compile(r"\w+ed|seen|known|ever|yet|made|held|begun|taken")
_COUNTED = frozenset(["number", "numbers"])
_SHARES = frozenset(["rate", "rates", "share", "proportion"])
_TALLIED = frozenset([Nature.FLOW, Nature.STOCK])
_PLURAL = "s"
_OF_TWO = (["the", "latter"], ["the", "former"])


def is_of_other_noun(verdict: Verdict) -> bool:
    """Whether the noun of a superlative is none that what it was read of goes by.

    "Shelter added 0.6% and rent 0.8%, the latter the most since 1986" is of one of two, whichever was read.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if claim.rank is None or claim.rank.among:
        return False
    if claim.sentence.before(claim.span.start)[-2:] in _OF_TWO:
        return True
    words = _TOKEN.findall(claim.block.text[claim.span.start : claim.sentence.span.end])
    if series is not None and _is_of_other_unit(words, series):
        return True
    lead = next((at for at, word in enumerate(words) if _SUPERLATIVE.fullmatch(word)), None)
    if lead is None:
        return False
    own = _phrase(words, lead + 1)
    if all(_PARTICIPLE.fullmatch(word) for word in own):
        return False  # "the lowest recorded for the month"
    head, past = own[-1], lead + 1 + len(own)
    if change_of(head, "noun") is not None and words[past : past + 1] and words[past] in _INSIDE:
        inside = [word for word in _phrase(words, past + 1) if word not in ("the", "a", "an")]
        if series is not None and _is_of_sort(inside, series):
            return True
        return bool(inside) and not any(_may_go_by(word, claim, series) for word in inside)
    return not any(_may_go_by(word, claim, series) for word in own)


def _is_of_sort(inside: list[str], series: Series) -> bool:
    """ "The biggest leap in pump prices": of prices of a sort that no phrase of the series names."""
    *sort, head = inside or [""]
    named = " ".join((*series.phrases.strong, *series.phrases.weak, *series.phrases.context, series.label)).lower()
    return head in _PRICED and bool(sort) and not any(one in _GENERAL or one in named for one in sort)


def _is_of_other_unit(words: list[str], series: Series) -> bool:
    """ "A record number out of work" read of a rate, "the highest rate for 30 years" of how many were let in."""
    lead = next((at for at, word in enumerate(words) if word == "record" or _SUPERLATIVE.fullmatch(word)), len(words))
    own = _phrase(words, lead + 1)
    others = _COUNTED if series.unit == PERCENT else _SHARES if series.nature in _TALLIED else frozenset[str]()
    return not others.isdisjoint(own)


def _phrase(words: list[str], first: int) -> list[str]:
    """The plain words from a place on, as far as the next preposition, mark, figure or name."""
    past = first
    while past < len(words) and _NOUN.fullmatch(words[past]) and words[past] not in _PARTING:
        past += 1
    return words[first:past]


def _may_go_by(noun: str, claim: Claim, series: Series | None) -> bool:
    named = claim.candidates[0].words if claim.candidates else ""
    counted = () if series is None else (series.label, series.unit, *series.phrases.nouns)
    told = " ".join((named, *counted)).lower()
    return noun in _GENERAL or change_of(noun, "noun") is not None or noun.removesuffix(_PLURAL) in told
