"""The pairs of figures of a text that a change, a share or a multiple may be worked out from, beside the first two."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import agree
from service.judge.evidence.between_verdicts import AGAINST_BASE, series_of, window_of
from service.judge.evidence.by_sentence import Around
from service.judge.evidence.chance import digits_written
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure
from service.model.report import Label

PAIR = 2
_OF_ONE = frozenset(["share", "multiple"])  # which are of no figure that is only compared with another
_LEADING = frozenset(["to", "from"])
_TIED = _LEADING | {"off", "the", "than", "on", "below", "above"}
_BASES = frozenset("than from on above below over against compared".split())
_WHOLES = frozenset(["of", "the", "its", "their", "all", "those"])
_OPEN = frozenset([",", ";", ":", "(", ")", "and", "but", "–", "—"])
_WAYS = frozenset(["up", "down", "or", "about", "just", "+"])
_DATED = 4  # words of "in April 2020,"
_GROUPED = 6  # words of ") in the placebo group of"
_HEDGING = frozenset("about some nearly almost more less than around roughly just over under".split())
_AS = frozenset("as much many high big large long the".split())
_SURE = 3  # digits of a figure that fits nothing by chance
_OF_THEM = (["of", "those"], ["of", "them"], ["of", "these"])


def stands_between(claim: Claim) -> bool:
    """ "It came down to 2,688 in 2020, 37% below the 4,266 of 2019": with both its ends right beside it.

    Args:
        claim: a change that was worked out from two figures.
    """
    if claim.kind not in AGAINST_BASE or len(claim.inputs) != PAIR:
        return False
    now, base = (figure.span for figure in claim.inputs)
    if now is None or base is None or not now.end <= claim.span.start < claim.span.end <= base.start:
        return False
    ahead = claim.sentence.between(now.end, claim.span.start)
    behind = claim.sentence.between(claim.span.end, base.start)
    if claim.kind == "multiple" and claim.inputs[0].unit != claim.inputs[1].unit:
        return False
    if claim.kind == "multiple":  # "£240,000, more than four times the £75,000"
        return (
            ahead[:1] == [","] and _HEDGING.issuperset(ahead[1:]) and behind[-1:] == ["the"] and _AS.issuperset(behind)
        )
    dated = ahead[:1] in ([","], ["in"], ["on"]) and len(ahead) <= _DATED
    led = dated and ahead[-1:] == [","] and "," not in ahead[:-1]
    return led and behind[-1:] == ["the"] and not _BASES.isdisjoint(behind[-2:-1]) and _LEADING.isdisjoint(behind)


def exchanged(claim: Claim, levels: Sequence[Claim]) -> Iterator[tuple[Figure, Figure]]:
    """The two figures of a claim with one of them exchanged for another.

    Args:
        claim: what was worked out from them.
        levels: the other figures of its sentence.
    """
    if claim.kind == "share":
        yield from _parts_of(claim, levels)
        yield from _of_group(claim, levels)
    now, base = claim.inputs
    bracketed = _is_in_brackets(claim)
    if claim.kind == "multiple":  # "465 against 310, twice as many, and 186 of those are women"
        levels = [one for one in levels if one.sentence.behind(one.span.end)[:2] not in _OF_THEM]
    if bracketed:
        levels = [one for one in levels if one.span.start < claim.span.start]
    for place, kept in ((0, base), (1, now)):
        left = claim.inputs[place]
        told = bracketed and left.span is not None and left.span.end == max((one.span.end for one in levels), default=0)
        if told or (place and claim.kind == "share") or is_tied(claim, left):
            continue  # "of the 16,000 seats, or 28%" names the whole
        source = next((one for one in levels if quotes(one, left)), None)
        if source is None:
            continue
        like = [one for one in levels if claim.kind not in _OF_ONE or source.is_base or not one.is_base]
        for other in _others(source, kept, like):  # "£6.1m, down from £7.9m, represents a margin of 7.2%": not of £7.9m
            yield (other, kept) if place == 0 else (kept, other)


def since(claim: Claim, levels: Sequence[Claim], before: Sequence[Claim]) -> Iterator[tuple[Figure, Figure]]:
    """ "Gas averaged $2.811. … Drivers paid $3.006 a year ago. It is 44% under the record of $5.006": of what is now.

    Args:
        claim: a change that was worked out from two figures.
        levels: the other figures of its sentence.
        before: those that the sentences before it tell of their own time, of which each may be the newer one.
    """
    if claim.kind not in AGAINST_BASE or len(claim.inputs) != PAIR:
        return
    now, base = claim.inputs
    if _is_from_to(claim, now, base):
        return
    source = next((one for one in (*levels, *before) if quotes(one, base)), None)
    if source is not None:
        yield from ((figure_of(one), base) for one in before if agree(one, source) and not quotes(one, now))


def _is_from_to(claim: Claim, now: Figure, base: Figure) -> bool:
    """ "Which more than tripled, from 610 to 1,790": whether the change itself says from what it was, and to what."""
    if now.span is None or base.span is None or not claim.span.end <= base.span.start < now.span.start:
        return False
    led = claim.sentence.between(claim.span.end, base.span.start)
    return led in (["from"], [",", "from"]) and claim.sentence.between(base.span.end, now.span.start)[-1:] == ["to"]


def times_as_many(claim: Claim, around: Around) -> Iterator[tuple[Figure, Figure]]:
    """ "It was 7,541, and 12,987 over six months. A year before it was 22,780, or three times as many": of either.

    Args:
        claim: a multiple.
        around: what stands around its sentence.
    """
    own = next((one.grounded.claim for one in around.own if _is_told_again(claim, one.grounded.claim)), None)
    if own is None:
        return
    told = (one.grounded.claim for one in around.near if one.grounded.claim.span.end <= own.span.start)
    yield from (
        (figure_of(own), figure_of(one)) for one in told if one.kind in ("level", "average") and agree(one, own)
    )


def _is_told_again(claim: Claim, level: Claim) -> bool:
    """Whether a multiple stands right behind a level, in other words for it: "22,780, or three times as many"."""
    if level.kind != "level" or level.span.end > claim.span.start:
        return False
    between = claim.sentence.between(level.span.end, claim.span.start)
    return between[:2] == [",", "or"] and _HEDGING.issuperset(between[2:])


def headed(claim: Claim, levels: Sequence[Claim], heading: Sequence[Claim]) -> Iterator[tuple[Figure, Figure]]:
    """ "Arrivals fall to 840 ¶ It was 1,773 in February. A year earlier it was 3,066, a difference of 2,226": of 840.

    Args:
        claim: a change that was worked out from two figures.
        levels: the other figures of its sentence.
        heading: the levels that the heading tells.
    """
    if claim.kind not in AGAINST_BASE or len(claim.inputs) != PAIR:
        return
    own = next((one for one in levels if any(quotes(one, figure) for figure in claim.inputs)), None)
    if own is not None and own.span.start < claim.span.start:
        yield from ((figure_of(one), figure_of(own)) for one in heading if agree(one, own))


def _is_in_brackets(claim: Claim) -> bool:
    """ "Rose from £120m to £132m (up 10%)": whether brackets with nothing else in them tell of the figure before."""
    assert claim.quantity is not None
    lead = claim.sentence.before(claim.quantity.span.start)[-2:]
    after = next(iter(claim.sentence.behind(claim.quantity.span.end)), "")
    return "(" in lead and (lead[-1] == "(" or lead[-1] in _WAYS) and after in (")", "of")


def _parts_of(claim: Claim, levels: Sequence[Claim]) -> Iterator[tuple[Figure, Figure]]:
    """ "Just 61, 14 of them children, were rescued, a third of the 183": each figure before, of the whole behind."""
    whole = next(
        (one for one in levels if (words := between(claim, figure_of(one))) and _WHOLES.issuperset(words)), None
    )
    if whole is None or quotes(whole, claim.inputs[1]):
        return
    for one in levels:
        if one.span.start < claim.span.start and agree(one, whole):
            yield figure_of(one), figure_of(whole)


def _of_group(claim: Claim, levels: Sequence[Claim]) -> Iterator[tuple[Figure, Figure]]:
    """ "Of 1,240 people, 62 (10%) in the placebo group of 620 died": the part, of the narrower whole behind it."""
    for one in levels:
        words = between(claim, figure_of(one)) or []
        closed = words[:1] == [")"] and words[-1:] == ["of"] and _OPEN.isdisjoint(words[1:])
        if closed and len(words) <= _GROUPED:
            yield claim.inputs[0], figure_of(one)


def tied(claim: Claim, levels: Sequence[Claim]) -> Iterator[tuple[Figure, Figure]]:
    """ "41,472 came, 19,982 by June, 4,283 fewer than the 45,755": each figure before, and the base tied to it.

    Args:
        claim: a change.
        levels: the other figures of its sentence.
    """
    assert claim.quantity is not None
    base = next((one for one in levels if is_tied(claim, figure_of(one)) and is_base(claim, one)), None)
    if base is None or (digits_written(claim.quantity) < _SURE and claim.kind == "difference"):
        return
    for one in levels:
        if one.span.start < claim.span.start and agree(one, base):
            yield figure_of(one), figure_of(base)


def is_base(claim: Claim, one: Claim) -> bool:
    """Whether words call a figure what the claim is taken from: "than the 73"; not "an increase in June to 5%".

    Args:
        claim: a change.
        one: a figure behind it.
    """
    return not _BASES.isdisjoint(between(claim, figure_of(one)) or ())


def from_the_newest(claim: Claim, around: Around) -> Iterator[tuple[Figure, Figure]]:
    """ "It climbed to 5.2%. … A year before it was 4.4%, so it has gone up by 0.8 points": the newest of the paragraph.

    Taken from each figure of the change's own sentence that is of the same series.

    Args:
        claim: a change.
        around: the verdicts near it.
    """
    right = [one for one in around.near if _is_right_level(one)]
    for base in right:
        told = base.grounded.claim
        elsewhen = claim.base is not None and claim.base.window not in (None, window_of(base))
        if not _is_beside(base, claim) or elsewhen or (told.span.start > claim.span.start and not is_base(claim, told)):
            continue  # "after a half-point rise in June to 5%"
        now = max((one for one in right if series_of(one) == series_of(base)), key=window_of)
        if now is not base:
            yield figure_of(now.grounded.claim), figure_of(told)


def _is_right_level(verdict: Verdict) -> bool:
    return verdict.label is Label.SUPPORTED and verdict.trial is not None and verdict.grounded.claim.kind == "level"


def sure(claim: Claim, around: Around) -> Iterator[tuple[Figure, Figure]]:
    """ "…to £1,720. The saving still leaves it £152 above last July, when it was £1,568": of figures that are right.

    Those of its own sentence and the one before, where the difference has so many digits that none fits by chance.

    Args:
        claim: a difference.
        around: the verdicts near it.
    """
    if claim.kind != "difference" or claim.quantity is None or digits_written(claim.quantity) < _SURE:
        return
    right = [
        one
        for one in (*around.before, *around.own)
        if one.label is Label.SUPPORTED and one.grounded.claim.kind in ("level", "average")
    ]
    for one, other in permutations(right, PAIR):
        now, base = one.grounded.claim, other.grounded.claim
        if _is_turned_round(claim, now, base) or _is_back_in_time(claim, one, other):
            continue
        if agree(now, base) and abs(value_of(now) - value_of(base)) == claim.quantity.value:
            yield figure_of(now), figure_of(base)


def _is_turned_round(claim: Claim, now: Claim, base: Claim) -> bool:
    """ "£1,720, up £129 from £1,849": whether a figure would be taken from what its words take from the other."""
    if len(claim.inputs) != PAIR or not (quotes(base, claim.inputs[0]) and quotes(now, claim.inputs[1])):
        return False
    return is_tied(claim, figure_of(now)) and is_base(claim, now)


def _is_back_in_time(claim: Claim, now: Verdict, base: Verdict) -> bool:
    """ "$74.02 in September, $6.34 more than in August, when it was $80.36": whether it would be August's less that.

    Which of two figures of one series a difference is taken from the base that it names tells, or else the earlier one.
    """
    if claim.direction is None or now.trial is None or base.trial is None or series_of(now) != series_of(base):
        return False
    named = None if claim.base is None else claim.base.window
    if named in (window_of(now), window_of(base)):
        return named == window_of(now)
    return window_of(now).start < window_of(base).start


def _is_beside(verdict: Verdict, claim: Claim) -> bool:
    return verdict.grounded.claim.sentence is claim.sentence


def _others(source: Claim, kept: Figure, levels: Sequence[Claim]) -> Iterator[Figure]:
    """What may stand in the place of a figure: those like it."""
    like = [one for one in levels if agree(one, source) and not quotes(one, kept)]
    yield from (figure_of(one) for one in like if one is not source)


def is_tied(claim: Claim, figure: Figure) -> bool:
    """Whether nothing parts the claim from a figure behind it: "12 fewer than the 73", "a half, to 900 from 1,200".

    Nor "£12, or a quarter, off the £52".

    Args:
        claim: a change.
        figure: what may stand behind it.
    """
    words = between(claim, figure)
    if words is None:
        return False
    if words[:1] == [","] and all(word in _TIED or not word.isalpha() for word in words[1:]):
        return True
    return _OPEN.isdisjoint(words)


def between(claim: Claim, figure: Figure) -> list[str] | None:
    """The words between a claim and a figure behind it; None where it is not behind."""
    assert claim.quantity is not None
    end = claim.quantity.span.end
    if figure.span is None or figure.span.start < end:
        return None
    return claim.sentence.between(end, figure.span.start)
