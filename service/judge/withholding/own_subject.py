"""Superlatives, shares and changes whose own words say that they are of something else than they were read of."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from service.claims.relate.quoted import value_of
from service.judge.evidence.between_verdicts import AGAINST_BASE, days_of, series_of
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict
from service.judge.withholding.other_pairs import PAIR
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import CURRENCIES, PERCENT
from service.model.report import Label
from service.model.series import Nature

_OPENING = re.compile(
    r"(?:^|[\s,;–—(])(?:as|when|while|whereas|after|before|that|because|although|though|and|but|where|if|since)\s",
    re.IGNORECASE,
)
"""Words that open a clause."""
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_BREAK = frozenset(",;:–—()")
_GOES_ON = frozenset(
    "it they this that these those which who he she we you there its their was were is are has have had hit "
    "reached remains remained stands stood sits sat rose fell climbed jumped dropped slipped to by at in on "
    "of from with still now then also so not only compared".split()
)
"""Words after a conjunction that give the clause no subject of its own."""
_SPELLS = frozenset(
    "day week weekend month quarter year summer winter spring autumn"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
_OF_SERIES = frozenset(
    "time times crossings crossing boats boat arrivals migrants migration asylum channel inflation prices oil growth"
    " economy output joblessness unemployment jobs hiring pay wages petrol gasoline rents deaths killings pound dollar"
    " greenback euro sterling rate rates".split()
)
"""What a series is of, for which a day is "the busiest for crossings"; others had it for themselves."""
_SUBJECT = 3  # words of "wage growth slowed"
_BESIDE = 2  # words of ", the lowest"
_OF_COUNTS = frozenset(["busiest", "quietest", "most", "fewest"])
"""Superlatives that are of what is counted, and of no rate."""
_NARROWER = re.compile(
    r"\b(?:for|of|in|on) (?:a|any|one|the) (?:single )?(?:day|month|week|quarter|year)\b|\bfor (?:this|that|the) time\b"
)
_SET_BESIDE = re.compile(r"(?:set |put |held )?(?:beside|against|alongside|compared|next to|measured)\b", re.IGNORECASE)
_RATE = 20  # "2.5, a tenth down on November's 2.6": of this size they are rates, told without their sign
_APART = (["below"], ["above"], ["lower"], ["higher"])  # "$10 a barrel below June": of which it is a part
_NOW = frozenset("so has have is are now since".split())  # "it was 45,768, so it has risen by 11,238"
_MORE = (["more"], ["fewer"], ["less"], ["higher"], ["lower"])
_UNTIL = 8  # words of "that prevailed for a year until then"
_BARE = 2  # words of "a record"
_SUMMED = frozenset(["level", "threshold", "average", "total"])
_NEARLY = Decimal("1.2")
_SIGHT = 12  # claims ahead of a bound, of which two may come to it
_ALL_OF_THEM = re.compile(
    r"\bthe (?:pair|two|three|trio) (?:countries |nations |economies )?"
    r"(?:were|are|was|is|have|had|made|make|account|hold|held|took)\b"
)
_TOGETHER = re.compile(r"\b(?:together|combined|between them|both)\b")


def is_of_its_own(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether the words beside an accused superlative say that it is of something else, or of fewer days."""
    claim = verdicts[at].grounded.claim
    if claim.kind != "rank" or claim.rank is None or verdicts[at].trial is None:
        return False
    return _has_subject(verdicts[at], verdicts) or _is_of_rate_beside(at, verdicts) or _is_narrowed(claim)


def is_of_more(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether a share, a change or a standstill takes in more than was read, or was read of what stands elsewhere."""
    verdict = verdicts[at]
    claim = verdict.grounded.claim
    if verdict.trial is None:
        return _is_from_days_untold(claim) or _is_turned(claim) or _is_tenths(claim) or _is_share_of_several(verdict)
    return _is_share_of_several(verdict) or _is_standstill_beside(at, verdicts)


def is_told_of_then(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "A year before, 3,254 had braved the cold, 1,074 more", "the 5.25% that prevailed until then": seen from then.

    The level right before such a change is that of the days which it is taken from, and no "from" makes it a base.
    """
    verdict = verdicts[at]
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None:
        return False
    if claim.kind == "level":
        behind = claim.sentence.behind(claim.span.end)[:_UNTIL]
        priced = claim.quantity is not None and claim.quantity.unit in CURRENCIES
        return (priced and behind[:1] in _APART) or "until then" in " ".join(behind)
    more = claim.sentence.behind(claim.span.end)[:1] in _MORE
    moved = trial.fit.reverses and claim.kind in AGAINST_BASE and claim.kind != "multiple" and more
    told = verdicts[at - 1] if at and moved else None
    if told is None or told.trial is None or told.grounded.claim.sentence is not claim.sentence:
        return False
    if told.trial.option.reading.window != trial.option.reading.base or told.grounded.claim.is_base:
        return False
    return _NOW.isdisjoint(claim.sentence.between(told.grounded.claim.span.end, claim.span.start))


def _is_share_of_several(verdict: Verdict) -> bool:
    """ "The pair were home to 35% of the planet's 8.14 billion": a share of all that were named, read of one."""
    claim = verdict.grounded.claim
    if claim.kind != "share":
        return False
    sentence = claim.sentence.span.of(claim.block.text).lower()
    if verdict.trial is not None:
        return (_TOGETHER.search(sentence) or _ALL_OF_THEM.search(sentence)) is not None
    part = claim.inputs[0] if claim.inputs and " + " not in claim.inputs[0].text else None
    if part is None or part.span is None:
        return False
    whole = claim.inputs[-1].span
    if whole is not None and whole.start > part.span.end:
        named = _ALL_OF_THEM.search(sentence)  # "the pools £2.4m. Together that makes £4m"
        of_them = named is not None and claim.sentence.span.start + named.start() < part.span.start
        return named is not None and not of_them  # "together the three made 123,000, or 82%, of the 150,000"
    since = claim.block.text[part.span.end : claim.span.start].lower()  # "they have 2.86 billion, 35%" is of all
    return (_TOGETHER.search(since) or _ALL_OF_THEM.search(sentence)) is not None


def _is_from_days_untold(claim: Claim) -> bool:
    """ "Sales were 4.07 million. Of houses 3.65 million were sold, down 16.3% from the previous year": not of 4.07."""
    if claim.kind != "percent_change" or len(claim.inputs) != PAIR:
        return False
    moved = claim.base is not None and claim.base.role in (PeriodRole.SHIFT, PeriodRole.SAME)
    quoted, sentence = claim.inputs[1].span, claim.sentence.span
    return moved and quoted is not None and not sentence.start <= quoted.start < sentence.end


def _is_turned(claim: Claim) -> bool:
    """ "Set beside last winter's £1,277, it is two and a half times as much": that is what it is counted from."""
    sentence, told = claim.sentence.span, claim.inputs[0].span if claim.inputs else None
    if claim.kind not in AGAINST_BASE or told is None or not sentence.start <= told.start < claim.span.start:
        return False
    ahead = claim.block.text[sentence.start : told.start]
    return _SET_BESIDE.match(ahead) is not None and "," not in ahead


def _is_tenths(claim: Claim) -> bool:
    """ "The rate is still seven-tenths below the 3.8% of last August": tenths of a point, and not of the rate."""
    tenths = "tenth" in claim.span.of(claim.block.text).lower()
    rates = any(one.unit == PERCENT for one in claim.inputs) or all(abs(one.value) < _RATE for one in claim.inputs)
    return tenths and claim.kind == "percent_change" and rates


def _is_standstill_beside(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Gasoline fell 9.4%, while rents went up 0.8%, the same as in November": of the figure right before it.

    So it is of the days of that figure, where it names none: "a year ago it was 0.6%. It is 2.6%, the same as in June".
    """
    claim = verdicts[at].grounded.claim
    if claim.kind != "no_change":
        return False
    ahead = [one for one in verdicts[:at] if one.grounded.claim.sentence is claim.sentence]
    if "same" in claim.sentence.behind(claim.span.start)[:_BESIDE] and _moved_to(ahead):
        return True
    if _is_over_stretch(verdicts[at], verdicts):
        return True
    told = ahead[-1].grounded.claim if ahead else None
    if told is None or told.quantity is None or told.span.end > claim.span.start:
        return False
    between = claim.block.text[told.span.end : claim.span.start]
    other_days = claim.period is None and days_of(ahead[-1]) != days_of(verdicts[at])
    return len(between.split()) <= _BESIDE and (series_of(ahead[-1]) != series_of(verdicts[at]) or other_days)


def _is_over_stretch(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "From August 2023 it was held at 5.25% for 12 months": it may have moved as that began, or as it ended."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    period = claim.period
    if series is None or series.nature is not Nature.STEP or period is None:
        return False
    stretch = period.preposition == "from" or period.rule in ("rolling", "range")
    return stretch and any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.kind == "level"
        and one.grounded.claim.sentence is claim.sentence
        and series_of(one) == series_of(verdict)
        for one in verdicts
    )


def _moved_to(ahead: Sequence[Verdict]) -> bool:
    """ "Rose by a quarter of a point to 4.5%, the same as in March": as large a move."""
    kinds = [one.grounded.claim.kind for one in ahead[-2:]]
    return kinds[1:] == ["level"] and kinds[0] in AGAINST_BASE


def is_level_added(verdict: Verdict) -> bool:
    """ "December added 2,180" to the year's total: of what adds up, the level of a month is what it adds."""
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if (
        claim.kind != "difference"
        or claim.quantity is None
        or series is None
        or trial is None
        or not trial.computation.inputs
    ):
        return False
    by = claim.block.text[: claim.span.start].rstrip().lower().endswith("by")
    return series.accumulates and not by and claim.quantity.value == trial.computation.inputs[0].value


def _has_subject(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "Inflation jumped to 5.1% as the price of petrol reached a record": the clause has a subject of its own."""
    claim = verdict.grounded.claim
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried:
        return False
    ahead = claim.block.text[claim.sentence.span.start : claim.span.start]
    opened = [found.end() for found in _OPENING.finditer(ahead)]
    if not opened:
        return False
    clause = ahead[opened[-1] :].lower()
    told = (
        clause + claim.span.of(claim.block.text).lower()
    )  # "that last month saw the lowest number of people arriving"
    words = _WORD.findall(clause)
    if len(words) < _SUBJECT or (named.words and named.words in told) or not _BREAK.isdisjoint(clause):
        return False
    if words[0] in _GOES_ON or words[0].endswith(("ing", "ed")):
        return False  # "after dipping in June to its lowest"
    start = claim.sentence.span.start + opened[-1]
    return not any(
        one.grounded.claim.block is claim.block
        and start <= one.grounded.claim.span.start < claim.span.start
        and series_of(one) == series_of(verdict)
        for one in verdicts
    )


def _is_of_rate_beside(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "The number fell to 8.55 million, a rate of just under 21%, the lowest on record": the rate is the lowest."""
    claim, series = verdicts[at].grounded.claim, verdicts[at].grounded.series
    if not _OF_COUNTS.isdisjoint(claim.span.of(claim.block.text).lower().split()):
        return False  # "30,107 of them, or 30%: the busiest quarter since"
    for one in verdicts[:at]:
        told = one.grounded.claim
        if told.sentence is not claim.sentence or told.quantity is None or told.quantity.unit != PERCENT:
            continue
        between = claim.block.text[told.span.end : claim.span.start]
        near = told.span.end <= claim.span.start and len(between.split()) < _BESIDE
        if near and told.direction is None and series_of(one) != series_of(verdicts[at]):
            return series is not None and series.unit != PERCENT
    return False


def _is_narrowed(claim: Claim) -> bool:
    """ "A record 290 came on Sunday – the highest number for a single day in February": of fewer days."""
    rank, behind = claim.rank, claim.block.text[claim.span.end : claim.sentence.span.end]
    words = claim.span.of(claim.block.text).split()
    bare = rank is not None and rank.since is None and rank.within is None and len(words) <= _BARE
    return bare and _NARROWER.search(behind.lower()) is not None


def is_of_somebody(claim: Claim) -> bool:
    """Whether a superlative of a time is told for those who had it: "the busiest day for Border Force since May"."""
    words = claim.sentence.between(claim.span.start, claim.span.end) if claim.rank is not None else []
    if words[3:4] != ["for"] or words[2] not in _SPELLS:
        return False
    return _OF_SERIES.isdisjoint(words[4:]) and not any(word.rstrip("s") in _SPELLS for word in words[4:])


def is_of_several(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "134 came on Saturday, 919 on Friday, so that over 1,000 have come in two days": what both of them are.

    Of days that follow one another: the total of a year and that of the same days of another come to nothing.
    """
    verdict = verdicts[at]
    claim = verdict.grounded.claim
    if claim.quantity is None or claim.quantity.hedge not in BOUNDS or claim.kind not in _SUMMED:
        return False
    told = [
        (value_of(one.grounded.claim), one.trial.option.reading.window)
        for one in verdicts[:at]
        if one.label is Label.SUPPORTED
        and one.grounded.claim.block is claim.block
        and one.trial is not None
        and series_of(one) == series_of(verdict)
        and one.grounded.claim.quantity is not None
    ]
    return any(
        claim.quantity.value <= one + other <= claim.quantity.value * _NEARLY
        for (one, days), (other, more) in combinations(told[-_SIGHT:], 2)
        if days.end < more.start or more.end < days.start
    )
