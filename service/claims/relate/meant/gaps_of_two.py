"""A gap told behind the two that it lies between: "Brent is at $18.38 and its cousin at $16.55, a spread of $1.83".

The two are the only levels of their sort that its sentence tells before it, or the only one there and the only one of
the sentence before. Names that a gap to all others has as well ("a majority") are none of these.
"""

from collections.abc import Sequence

from service.claims.relate.cues import APART_WORDS
from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends, is_plain
from service.claims.relate.quoted import value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS

_MARKS = frozenset([",", ";", ":", "–", "—", ")", "."])
_LED = frozenset(
    "a an the that is was which this it of leaving leaves left making makes with so huge big wide small slim narrow"
    " mere thin clear whopping yawning stark comfortable at stands stood and means being".split()
)
_OF = (["of"], ["is"], ["was"], ["being"], ["stands", "at"], ["stood", "at"], ["comes", "to"], ["came", "to"])
_OVER = (["over", "it"], ["over", "them"], ["over", "its", "rival"], ["over", "her"], ["over", "him"])
_SEPARATED = (
    *([parting, *them] for parting in ("separated", "separate", "divided") for them in (["them"], ["the", "two"])),
    *([lay, "between", *them] for lay in ("lay", "lie") for them in (["them"], ["the", "two"])),
    ["were", "in", "it"],
)
_PAIRED = frozenset("and while but against to versus compared whereas only with vs".split())
_RIVAL = 6  # words of "over its American cousin"
_LIMITING = frozenset("in on for at among after once before when since if excluding".split())
_LEADS = frozenset("lead margin advantage edge cushion deficit disadvantage shortfall".split())
_OF_ONE = frozenset("round rounds half halves leg first second".split())
_PAIR = len(("one", "other"))
_UNLIKE = 20  # times that one is of another with which it is not compared


def gap_of_two(sight: Sight) -> Meant | None:
    """What lies between the two, the larger first."""
    claim, after = sight.claim, sight.after
    parted = _are_parted(sight)
    if unit_of(claim) in NO_COUNTS - {POINTS} or not (parted or _is_called_gap(sight.lead)):
        return None
    leading = not _LEADS.isdisjoint(sight.lead)
    if not (
        parted or ends(after) or any(after[: len(words)] == words and ends(after[len(words) :]) for words in _OVER)
    ):
        return None
    pair = _own_two(sight) or _one_of_each(sight)
    if pair is None or value_of(pair[0]) == value_of(pair[1]):
        return None
    apart_from_it = any(one.sentence is not claim.sentence for one in pair)
    dated = all(one.period is not None for one in pair)
    if (leading and (apart_from_it or not _OF_ONE.isdisjoint(claim.sentence.words))) or (
        dated and (leading or apart_from_it)
    ):
        return None  # "in May 46% were for it, in June 31%. The lead is 25 points", "48% in the first round and 57% …"
    low, high = sorted(map(value_of, pair))
    if high > _UNLIKE * low or any(one.is_base and before_of(one)[-1:] == ["from"] for one in pair):
        return None
    return _between(pair, claim)


def _are_parted(sight: Sight) -> bool:
    """ "Only 525 votes separated them", "525 votes were in it"; of "525 between them" it may be the sum."""
    after, lead = sight.after, [word for word in sight.lead if word not in _MARKS]
    told = any(after[: len(words)] == words and ends(after[len(words) :]) for words in _SEPARATED)
    return told and {*lead} <= {"just", "only", "a", "mere", "and", "but"}


def premium_kept(sight: Sight) -> Meant | None:
    """ "Texas crude was $16.55. At $18.38, Brent kept a premium of $1.83 over its cousin": the one of each sentence."""
    claim, lead, after = sight.claim, sight.lead, sight.after
    named = lead[-1:] == ["of"] and not APART_WORDS.isdisjoint(lead[-2:-1])
    here, there = _of_sort(sight, sight.ahead(loosely=True)), _of_sort(sight, sight.last(loosely=True))
    opened = len(here) == 1 and before_of(here[0]) == ["at"] and lead[:1] == [","]
    if unit_of(claim) in NO_COUNTS - {POINTS} or not (named and opened) or after[:1] not in (["over"], ["to"]):
        return None
    there = [one for one in there if not one.is_base]
    brief = next((at for at, word in enumerate(after) if word in _MARKS or word in ("but", "and")), len(after))
    if len(there) != 1 or brief > _RIVAL or here[0].block is not there[0].block:
        return None
    return _between((here[0], there[0]), claim) if value_of(here[0]) > value_of(there[0]) else None


def _between(pair: Sequence[Claim], claim: Claim) -> Meant:
    return ("point_change" if unit_of(claim) == POINTS else "difference"), apart(pair)[1]


def _is_called_gap(lead: Sequence[str]) -> bool:
    """ ", a gap of", "that is a gulf of", "; the gap is", ", making the gap": none but light words before it."""
    mark = max((at for at, word in enumerate(lead) if word in _MARKS), default=-1)
    own = [*lead[mark + 1 :]]
    if own[-1:] == [] or own[0] in _LIMITING:
        return False
    tail = next((words for words in _OF if own[-len(words) :] == words), [])
    named = own[: len(own) - len(tail)]
    bare = not tail and own[:1] in (["making"], ["leaving"], ["so"])
    if not (tail or bare) or APART_WORDS.isdisjoint(named[-1:]):
        return False
    return _LED.issuperset(named[:-1])


def _of_sort(sight: Sight, row: Sequence[Claim]) -> list[Claim]:
    """The levels that a gap of its unit may lie between."""
    claim = sight.claim
    told = [one for one in row if is_plain(one, loosely=True) or (one.kind == "share" and one.direction is None)]
    told = [one for one in told if not one.inputs]
    told = [one for one in told if value_of(one) * _UNLIKE >= value_of(claim)]  # "the two are drifting apart"
    if unit_of(claim) == POINTS:
        return [one for one in told if unit_of(one) == PERCENT]
    return [one for one in told if agree(one, claim) and unit_of(one) not in NO_COUNTS | (APART - {unit_of(claim)})]


def _own_two(sight: Sight) -> Sequence[Claim] | None:
    """The only two of its sort that its own sentence tells before it, or where it opens its sentence, the last one."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    told = _of_sort(sight, own or sight.last(loosely=True))
    if len(told) != _PAIR or (own and [one for one in own if one not in told and unit_of(one) == unit_of(told[0])]):
        return None
    first, last = told
    between = first.sentence.between(first.span.end, last.span.start)
    paired = not _PAIRED.isdisjoint(between) or "," in between or "(" in between
    return told if paired and "of" not in between[:1] and first.block is sight.claim.block else None


def _one_of_each(sight: Sight) -> Sequence[Claim] | None:
    """ "Whitby drew 4,820. Hull managed 3,160. That is a gap of 1,660": one of each of the two sentences before it."""
    if any(one.sentence is sight.claim.sentence for one in sight.before):
        return None
    pair = sight.two_told()
    apart_by = len(pair) == _PAIR and pair[0].sentence is not pair[1].sentence and _of_sort(sight, pair) == [*pair]
    return pair if apart_by and pair[0].block is sight.claim.block else None
