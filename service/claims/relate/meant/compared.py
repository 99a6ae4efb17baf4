"""How much more or less something is than another, or than it was: "12 minutes longer than the 29 minutes".

What is compared with is the next figure behind "than" ("£4 more than at its rival, where it is £20") or a word of
place ("over the 30-minute target"); the other is the nearest before.
"""

from collections.abc import Sequence

from service.claims.relate.cues import LOSING, MOVES
from service.claims.relate.meant.sight import (
    Meant,
    Sight,
    apart,
    before_of,
    ends,
    is_measured_from,
    is_plain,
    of_one_sort,
)
from service.claims.relate.meant.trial_arms import is_between_groups
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, is_rate, unit_of
from service.model.claims import Claim
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction

_MORE = frozenset(["more", "less", "fewer", "worse", "better"])
_COUNTED = frozenset(["more", "less", "fewer", "higher", "lower"])
_SIDES = frozenset(["above", "below", "over", "under", "beneath", "beyond"])
_BEHIND = frozenset("where when who at".split())
_STOPS = frozenset([";", ":", "and", "but", "or", "–", "—", "while", "because", "if", "(", ")"])
_POINTING = frozenset(["that", "it", "this", "which"])
_OPENING = frozenset("which that is was were a full some it and now they".split())
_ONCE = frozenset(["once", "when", "if", "after"])
_ON = frozenset(["on", "over", "above", "below", "than", "from"])
_GAPS = frozenset(["difference", "overrun", "improvement", "gap"])
_FALLS = frozenset("reduction loss drop fall decrease decline cut".split())
_RISES = frozenset("gain rise jump increase windfall".split())
_RESULTS = _GAPS | _FALLS | _RISES | {"saving"}
_FROM = frozenset("from against than versus".split())
_COMPARED = (["compared", "with"], ["compared", "to"])
_LENGTH = frozenset(
    "in a an one two three four five six ten twelve 12 year years month months week weeks over the ,".split()
)
_THAT_IS = (
    *([word, being] for word in ("that", "this", "it") for being in ("is", "was", "means", "'s")),
    *(["that", "would", "be"], ["that", "will", "be"]),
)
_OF_TIME = frozenset("before in last a at during".split())  # and not "higher than planned"
_TELLING = frozenset(
    "for a an the which that is was it and represents represented marks marking registering giving meaning making with"
    " to equals equal equivalent amounts amounting".split()
)
_SETTING_OFF = frozenset([",", "with", "–", "—", "(", ":", "and"])
_USUAL = frozenset(["usual", "normal", "average", "previous", "planned", "original"])
_NAMED = 5  # words of "the long-term monthly average of"
_BRIEF, _LED = 4, 9  # words behind a figure, and from two levels to their change
_PAIR = len(("now", "base"))
_UNLIKE = 5  # times that one is of another with which it is not compared
_TODAY = frozenset(["now", "today", "currently"])


def compared(sight: Sight) -> Meant | None:
    """What a figure that compares lies between, the larger first."""
    if unit_of(sight.claim) in NO_COUNTS or is_rate(sight.claim) or not sight.after or not _opens(sight.lead):
        return None
    word, base = sight.after[0], sight.following()
    side, more = word in _SIDES and len(sight.after) <= _BRIEF, word in _MORE or word.endswith("er")
    if not (side or (more and _leads(sight.after))) or base is None or not _is_told_of(sight, base):
        return None
    now = _now(sight, base) if of_one_sort(sight.claim, base) else None
    if now is None or (word in _COUNTED and _lies_otherwise(sight.claim, now, base)):
        return None
    low, high = sorted(map(value_of, (now, base)))
    return apart((now, base)) if high <= _UNLIKE * low else None


def _lies_otherwise(claim: Claim, now: Claim, base: Claim) -> bool:
    """ "It was 199,000, and 10,000 more than the 209,000 of then": so far from a base, and on its other side."""
    apart_by = value_of(now) - value_of(base)
    turned = claim.direction is not None and (apart_by > 0) is (claim.direction is Direction.DOWN)
    return turned and abs(apart_by) == value_of(claim)


def on_base(sight: Sight) -> Meant | None:
    """ "A 10% improvement on the £80,000 of last spring": the nearest level before, and what it is set against."""
    words, base = sight.after, sight.following()
    led = (len(words) <= _BRIEF and not _ON.isdisjoint(words[1:2])) or _is_beside_named(words)
    led = led and (_STOPS | {","}).isdisjoint(words)
    if base is None or not led or unit_of(sight.claim) != PERCENT or not _opens(sight.lead):
        return None
    levels = [one for one in sight.ahead(loosely=True) if of_one_sort(one, base)]
    ahead = [
        one for one in levels if not one.is_base and unit_of(one) not in NO_COUNTS and not is_measured_from(sight, one)
    ]
    return ("percent_change", (figure_of(ahead[-1]), figure_of(base))) if ahead else None


def _is_beside_named(words: Sequence[str]) -> bool:
    """ "60% above the monthly average of 60mm", "15% more than the usual 4,800": beside what is called by a name."""
    past = words[1:] if {*words[:1]} <= _SIDES else words[2:] if {*words[1:2]} <= {"than", "of"} else []
    if past[-1:] == ["'s"]:
        return len(past) <= _NAMED  # "10% under this year's 6,000"
    return past[:1] == ["the"] and len(past) <= _NAMED and (past[-1] == "of" or past[-1] in _USUAL)


def set_against(sight: Sight) -> Meant | None:
    """ "12% lower than before the pandemic, at £4.40 compared with £5 in 2019": the two levels right behind it."""
    pair = [one for one in sight.behind if is_plain(one, loosely=True)][:2]
    share = unit_of(sight.claim) == PERCENT
    if len(pair) != len(("now", "base")) or sight.claim.direction is None or sight.following() is not pair[0]:
        return None
    now, base = pair
    told = unit_of(now) not in NO_COUNTS and (share or agree(sight.claim, now)) and of_one_sort(now, base)
    if not told or not is_set_against(sight.claim, now, base):
        return None
    return "percent_change" if share else "difference", (figure_of(now), figure_of(base))


def is_set_against(change: Claim, now: Claim, base: Claim) -> bool:
    """Whether words say of two levels behind a change that it is from one to the other: not "£24 at a rival"."""
    if any(one.sentence is not change.sentence or one.span.start < change.span.end for one in (now, base)):
        return False
    words, period = change.sentence.between(change.span.end, now.span.start), base.period
    led = words[1:2] == ["than"] and {*words[2:3]} <= _OF_TIME and words[-2:] in ([",", "at"], [",", "with"])
    closed = ends(base.sentence.behind(base.span.end)) or (period is not None and period.span.start > base.span.end)
    return led and closed and now.sentence.between(now.span.end, base.span.start) in _COMPARED


def as_large_as_named(sight: Sight) -> Meant | None:
    """ "Hull's share is over twice as large as Selby's": of the amounts right behind these names."""
    (owner, *possessive), words = sight.claim.sentence.words[:2], sight.after
    shape = [*possessive, *words[:1], *words[2:3], *words[4:5]]
    if unit_of(sight.claim) != MULTIPLE or shape != ["'s", "as", "as", "'s"]:
        return None
    told = {tuple(before_of(one)[-1:] if at else before_of(one)[:1]): one for at, one in enumerate(sight.last())}
    one, other = told.get((owner,)), told.get((words[3],))
    fits = one is not None and other is not None and one is not other and agree(one, other)
    return ("multiple", (figure_of(one), figure_of(other))) if fits and one and other else None


def moved(sight: Sight) -> Meant | None:
    """ "212 waited, up from 160, a rise of about a third": the only two levels of its sentence before a move."""
    if is_rate(sight.claim) or not _is_called_move(sight):
        return None
    share = unit_of(sight.claim) == PERCENT
    ahead = [one for one in sight.ahead(loosely=True) if unit_of(one) not in NO_COUNTS]
    ahead = [one for one in ahead if share or agree(one, sight.claim)]
    pair = [one for one in ahead if of_one_sort(one, ahead[-1])][-2:]
    if share and len(ahead) == 1 and not ahead[0].is_base:
        pair = _from_before(sight, ahead[0])  # "There were 12,000. Today there are 4,800, a fall of 60%"
    if len(pair) != len(("now", "base")) or (not share and len(ahead) != len(pair)):
        return None
    first, last = pair
    is_from = first.is_base or before_of(first)[-1:] == ["from"]
    is_to = last.is_base or not _FROM.isdisjoint(first.sentence.between(first.span.end, last.span.start)[-_BRIEF:])
    if share:
        then = first if is_from else last if is_to else then_of(pair)
        now = last if then is first else first
        if then is last and is_between_groups(sight.claim, first, last):
            now, then = last, first
        if then is first and first.is_base and _belongs_before(first, last, ahead):
            return None
        return ("percent_change", (figure_of(now), figure_of(then))) if then is not None else None
    told = is_from or is_to or not _GAPS.isdisjoint([*sight.lead, *sight.after[:1]])
    return apart(pair) if told else None


def _belongs_before(base: Claim, now: Claim, ahead: Sequence[Claim]) -> bool:
    """ "There were 313, up from 288, and 88 of them were boys, a 26% increase": whether a base is that of another."""
    if "to" in base.sentence.between(base.span.end, now.span.start):
        return False
    return any(one.span.end <= base.span.start and of_one_sort(one, base) for one in ahead)


def _from_before(sight: Sight, now: Claim) -> list[Claim]:
    """The one level of the sentence before, of the same things, and the level now."""
    last = [one for one in sight.last() if unit_of(one) not in NO_COUNTS]
    if _TODAY.isdisjoint(now.sentence.words):
        return [now]  # "it took £4,000 on Friday. On Saturday it took £3,600": down on the Saturday before
    return [*last, now] if len(last) == 1 and of_one_sort(last[0], now) and last[0].block is now.block else [now]


def to_from(sight: Sight) -> Meant | None:
    """ "It has risen by 2 points in a year, to 15.2% from 13.2%": the two levels right behind a move and its length."""
    pair = [one for one in sight.behind if one.sentence is sight.claim.sentence][:2]
    length, claim = sight.after[:-1], sight.claim
    led = sight.lead[-1:] == ["by"] and sight.after[-1:] == ["to"] and length[-1:] == [","]
    if not led or len(pair) != len(("now", "base")) or claim.direction is None or not _LENGTH.issuperset(length):
        return None
    now, base = pair
    joined = now.sentence.between(now.span.end, base.span.start) == ["from"] and of_one_sort(now, base)
    closed = ends(base.sentence.behind(base.span.end))
    kind = {PERCENT: "percent_change", POINTS: "point_change"}.get(unit_of(claim), "difference")
    rates = unit_of(now) == PERCENT
    same = rates if kind == "point_change" else kind == "percent_change" or of_one_sort(claim, now)
    return (kind, (figure_of(now), figure_of(base))) if joined and closed and same else None


def that_is(sight: Sight) -> Meant | None:
    """ "It will go up from £12.21 to £12.71. (That is 4.1%; for some it will be more.)": of the two ends told last."""
    told = sight.before[-2:]
    opens = [word for word in sight.lead if word != "("] in _THAT_IS and (ends(sight.after) or sight.after[:1] == [";"])
    if unit_of(sight.claim) != PERCENT or not opens or len(told) != len(("from", "to")):
        return None
    base, now = told
    if base.sentence is not now.sentence or now.sentence is sight.claim.sentence or not of_one_sort(base, now):
        return None
    joined = base.sentence.between(base.span.end, now.span.start)[-1:] == ["to"] and before_of(base)[-1:] == ["from"]
    return ("percent_change", (figure_of(now), figure_of(base))) if joined and unit_of(now) not in NO_COUNTS else None


def loss_of(sight: Sight) -> Meant | None:
    """ "In 2019 there were 84; now there are 63, a quarter fewer. That is a loss of 21": of the only two told last.

    "They found 26. The year before it was 20. That is an increase of 30%": from the lower to the higher.
    """
    told = sight.lead[:2] in _THAT_IS and sight.lead[2:3] in (["a"], ["an"]) and sight.lead[4:] == ["of"]
    if not told or _RESULTS.isdisjoint(sight.lead) or not ends(sight.after) or is_rate(sight.claim):
        return None
    last = [one for one in sight.last() if unit_of(one) not in NO_COUNTS]
    pair = last if len(last) == _PAIR else sight.two_told()
    if len(pair) != _PAIR or not of_one_sort(*pair) or unit_of(pair[0]) in NO_COUNTS:
        return None
    if unit_of(sight.claim) == PERCENT:
        low, high = sorted(pair, key=value_of)
        if value_of(high) > _UNLIKE * value_of(low):
            return None
        moves = ((_FALLS, (low, high)), (_RISES, (high, low)))
        inputs = next((ways for words, ways in moves if not words.isdisjoint(sight.lead)), None)
        return None if inputs is None else ("percent_change", tuple(map(figure_of, inputs)))
    return apart(pair) if unit_of(sight.claim) not in NO_COUNTS and agree(sight.claim, pair[0]) else None


def up_by(sight: Sight) -> Meant | None:
    """ "It took 27 seats, with 14 for … . It had held 19, so it is up by eight": of what it took at last."""
    ahead, told = sight.like(sight.ahead()), sight.like(sight.last())
    moves = "so" in sight.lead and sight.lead[-2:] in (["up", "by"], ["down", "by"])
    if not moves or unit_of(sight.claim) in NO_COUNTS or not told or len(ahead) != 1:
        return None
    return apart((told[0], ahead[0])) if "had" in sight.claim.sentence.words else None


def _is_called_move(sight: Sight) -> bool:
    """ "A rise of", "an extra", "the … reduction", "having shed": set off behind what it is told of."""
    marks = [at for at, word in enumerate(sight.lead) if word in _SETTING_OFF]
    lead, after = sight.lead[marks[-1] + 1 :] if marks else [], sight.after
    if not lead or len(lead) > _LED or not {"but", "while"}.isdisjoint(lead):
        return False
    if lead[-1:] == ["of"] and (ends(after) or after[:3] == ["on", "a", "year"]):
        named = not (_RESULTS | MOVES).isdisjoint(lead[-2:-1])
        return named and _TELLING.issuperset(lead[:-3])
    if "and" in sight.lead:
        return False
    if lead[-2:] in (["an", "extra"], ["an", "additional"]):
        return ends(after) or (after[:1] == ["for"] and ends(after[2:]))
    if lead[0] == "having":
        moved = lead[-1] == "by" or not LOSING.isdisjoint(lead[-1:])
        return moved and (ends(after) or (after[:2] == ["of", "its"] and ends(after[3:])))
    return not _RESULTS.isdisjoint(after[:1]) and ends(after[1:]) and {*lead[-1:]} <= {"a", "an", "the"}


def _opens(lead: Sequence[str]) -> bool:
    """Whether a figure opens what is said of the one before it: "31 in the series, eight more"; "that is £35 more"."""
    own = lead[max((at for at, word in enumerate(lead) if word == ","), default=-1) + 1 :]
    return len(own) <= _BRIEF and len(lead) > 0 and (_OPENING.issuperset(own) or "so" in own)


def _leads(words: Sequence[str]) -> bool:
    """Whether words lead to what is compared with: not "9p more than at the market, where a pint is 70p"."""
    if "than" not in words[:_BRIEF]:
        return False
    told = words[words.index("than") + 1 :]
    told = told[:-1] if told[-1:] == ["("] and "," not in told else told
    marks = [at for at, word in enumerate(told) if word == ","]
    another = bool(marks) and not {"a", "an"}.isdisjoint(told[marks[0] :])
    return not another and _STOPS.isdisjoint(told) and all({*told[at + 1 : at + 2]} <= _BEHIND for at in marks)


def _is_told_of(sight: Sight, base: Claim) -> bool:
    """Whether no more is said of what is compared with: not "than in 2023, when 84 started", "over £300 once"."""
    behind = base.sentence.behind(base.span.end)
    return _ONCE.isdisjoint(behind) and ("," not in sight.after or ends(behind) or behind[:1] == ["did"])


def _now(sight: Sight, base: Claim) -> Claim | None:
    """The nearest level before that may be of what a base is of."""
    ahead = [one for one in sight.ahead(loosely=True) if of_one_sort(one, base) and not one.is_base]
    told = [one for one in sight.before if one.sentence is sight.claim.sentence and one.quantity is not None]
    if sight.lead == [","] and told and unit_of(told[-1]) == POINTS:
        return None  # "38 matches gave them 72 points, eight more than last season's 64": of the points
    if ahead:
        return ahead[-1]
    told = [one for one in sight.last() if of_one_sort(one, base)]
    return told[0] if sight.claim.sentence.words[0] in _POINTING and len(told) == 1 else None
