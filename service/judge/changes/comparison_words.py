"""On which side of another figure one is said to lie: "down from 3.8%", "faster than the 3.8%", "ahead of France's"."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import dropwhile, pairwise
from operator import attrgetter

from service.extract.changes import CHANGES, change_of
from service.judge.changes.beside_the_move import without_measure
from service.judge.changes.joined_to_owners import tells_of_now, without_joint
from service.judge.changes.worth_words import GOOD, WORTH
from service.judge.fit.hedges import BOUNDS
from service.model.calendar import MONTHS
from service.model.claims import Claim
from service.model.mentions import Change
from service.model.quantities import Direction, Hedge
from service.records import dataclass

FROM = frozenset(["from", "on"])
"""Words that lead from a move to where it began."""
TYING = frozenset(
    "the a an its their what it was in at of that 's ( ’s previous old former record high low peak figure total count"
    " tally number level reading rate pace rise increase gain growth fall drop annual yearly monthly quarterly".split()
)
"""Words that may stand between such a word and the figure."""
#: What no words that lead from a move to where it began hold: "up on the year and at 3.6%".
_PARTING = frozenset(
    "and but or nor while as to by with after before since until than which who when where for if not".split()
)
_PLACES = frozenset(["below", "above"])
_JUST = frozenset([Hedge.NEARLY, Hedge.JUST_OVER])
_THEN_IT = ([",", "at"], [",", "on"], [":"], ["at"])
"""Behind a place, what leads to the figure that lies there."""
_THAN = _PLACES | {"than"}
#: … and those that do so right before "the" alone: "a little over the 11.9 of 2017-18".
_OVER = {"over": Direction.UP, "under": Direction.DOWN}
_SOFTLY = frozenset(
    "a an shade touch little bit quite notch fraction tad again further back just only sharply slightly well even still"
    " already rather much far somewhat way miles".split()
)
_DENYING = frozenset(["no", "not", "never", "any", "nothing"])
_NONE = frozenset(["none", "no", "never", "neither", "nor", "nobody", "nowhere"])
_YET = frozenset(["be", "far"])  # "could again be higher than the 4.0%", "far from a pick-up on the 0.7%"
_ATTRIBUTES = 3  # words from "smaller" to "gain" in "a smaller year-on-year gain", "a smaller 12-month gain"
_YET_NEAR = 5  # words before a preposition
_SIZED_NOUNS = frozenset("rise increase growth pace rate gain rises increases one step jump leap".split())
_SHOWINGS = frozenset("showing performance result reading figure score outcome month one".split())
_REACH = 5  # words between a word of change and the figure that it leads to
_BACK = frozenset(["had"])
_PAST = (
    "exceed exceeds exceeded exceeding overtake overtakes overtook overtaken overtaking surpass surpasses surpassed"
    " surpassing outstrip outstrips outstripped outstripping outnumber outnumbers outnumbered outnumbering eclipse"
    " eclipses eclipsed eclipsing beat beats beaten beating tops topped topping outpace outpaces outpaced"
    " outpacing outdo outdoes outdid outdone outdoing dwarf dwarfs dwarfed dwarfing"
)
_BEHIND = "trail trails trailed trailing undershoot undershoots undershot undershooting lag lags lagged lagging"
#: Verbs that need no preposition before what a figure is set against.
_VERBS = dict.fromkeys(_PAST.split(), Direction.UP) | dict.fromkeys(_BEHIND.split(), Direction.DOWN)
#: … and prepositions of two words, or of one, which no verb of change leads to.
_PHRASES = {
    ("ahead", "of"): Direction.UP,
    ("short", "of"): Direction.DOWN,
    ("shy", "of"): Direction.DOWN,
    ("behind",): Direction.DOWN,
}
_OPENING_PHRASES = frozenset([one[0] for one in _PHRASES])
#: What stands before "behind" where it is said of a place in a row.
_PLACED = frozenset(
    ", far well just way close right still now second third fourth falls fell fallen falling comes came ranks ranked"
    " remains remained".split()
)
_POINTING = frozenset(["it", "that", "this", "they"])
_LOW = frozenset(["low", "lowest", "trough", "fall", "drop", "decline", "cut"])
_FEWEST = frozenset("lowest fewest smallest slowest least cheapest weakest quietest shortest".split())
_RANKING = 8  # words of "second-lowest number since 2020, just"
_BEING = frozenset(["is", "are", "was", "were", "been", "stood", "stands", "ran"])
_OPENING = frozenset(["more", "fewer"])  # "Fewer people came in 2025 (36,816) than in 2024 (41,472)"
_MORE = frozenset(["more", "less"])
_BRISKLY = frozenset("quickly rapidly sharply steeply strongly swiftly fast".split())
_CALLED = frozenset("higher lower larger smaller bigger greater fewer faster slower cheaper dearer".split())
_SIZED = frozenset("at of average averages averaged averaging totalled totals totalling numbered numbers".split())
_RANKED = _CALLED - {"fewer", "greater"}  # what is seldom said of a number alone
_TIMING = frozenset("in until till by during was".split())
_UNIT_OR_OF = frozenset(["%", "percent", "per", "cent", "of", "in", "for"])
_WITH = frozenset(["with", "at", "on"])
_TELLING = _WITH | {"in", "just", "only", "about", "around"}
SETTING = frozenset([*_VERBS, "ahead", "short", "shy", "behind"])
"""Words that set one figure against another and tell of no move."""
_NAMED = 8  # words of "than February last year, which at"
_end = attrgetter("end")


@dataclass(frozen=True, slots=True)
class Side:
    """What the words before a figure say of another that is set against it.

    Attributes:
        way: on which side of it the other lies.
        by: the word that leads to the figure.
        led: the words between that and the figure.
        ahead: those before it.
    """

    way: Direction
    by: str
    led: Sequence[str]
    ahead: Sequence[str]

    @property
    def leads_to(self) -> bool:
        """ "Rose by 23% to just above the 11.9": whether it is where a move led that lies on that side."""
        return self.by in _PLACES and self.ahead[plain_end(self.ahead) - 1 :][:1] == ["to"]


def may_take_sides(claim: Claim) -> bool:
    """Whether the sentence of a figure has any word that may set one against another."""
    words = claim.sentence.words
    return not all(some.isdisjoint(words) for some in (CHANGES.keys(), WORTH, SETTING, _OVER.keys()))


def names_days(claim: Claim) -> bool:
    """ "It took until June 2022 to pass the 152.3 million of February 2020": what did so is of days named there."""
    own = claim.period
    told = [one for one in claim.sentence.tokens if own is None or not own.span.start <= one.start < own.span.end]
    return any(
        one.lower in MONTHS and not one.text.islower() and ahead.lower in _TIMING for ahead, one in pairwise(told)
    )


def is_of_named_base(claim: Claim) -> bool:
    """ "Better than February, which at 84.2% was the worst": what it was then that another is set against by name."""
    words = claim.sentence.before(claim.span.start)
    if words[-2:-1] != ["which"] or words[-1] not in _WITH or words[-3:-2] != [","]:
        return False
    return "than" in words[-_NAMED:-2] and not any(word[:1].isdecimal() and "%" in word for word in words[-_NAMED:-2])


def side_told(claim: Claim, better: Direction | None = None) -> Side | None:
    """On which side of a figure the words right before it say that another lies; None where they say nothing of it.

    Args:
        claim: the figure.
        better: which way a figure of the series goes that gets better, None where that is not known.
    """
    assert claim.quantity is not None
    words = without_measure(words_ahead(claim), claim)
    found = _by_verb(words) or _by_change(words, better)
    if found is None or (found.by not in FROM and claim.quantity.hedge in BOUNDS and not _is_set_apart(found)):
        return None  # "more than 3,200 in all"
    if not found.led and found.by not in FROM and _is_a_size(found.ahead):
        return None
    if not found.led and found.by in _PLACES and claim.quantity.hedge in _JUST:
        return None  # "it was just below 14,500"
    if found.by not in FROM and not tells_of_now(found.ahead, words[len(found.ahead) :]):
        return None
    if found.by not in FROM and _is_of_none(found.ahead):
        return None
    led, at = [word for word in found.led if word != "-"], len(found.ahead)
    if found.by == "than" and led[:1] != [] and led[0] in _POINTING and not _BEING.isdisjoint(led[1:2]):
        return None  # "the last figure lower than that was 1.5%": the figure is what lies lower
    if len(led) > _REACH or any(word[:1].isdecimal() or word == "," for word in led):
        return None
    if found.by in FROM and not _is_led_to(led):
        return None
    had = next((n for n in range(max(0, at - _REACH), at) if words[n] in _BACK), None)
    if had is not None and not _is_said_of_figure(words[:had]):
        return None  # "it had dropped from 4.7%", before it was what was told
    near = words[max(0, at - _YET_NEAR) : at]
    told = max((n for n, word in enumerate(near) if word[:1].isdecimal()), default=-1)  # "will be £1,641, down from"
    if not _YET.isdisjoint(near[told + 1 :]):
        return None
    return found


def _is_of_none(ahead: Sequence[str]) -> bool:
    """ "10.0% in 2020; in none of the others did it grow by more than the 3.2%": what did not is set against it."""
    told = max((n for n, word in enumerate(ahead) if word[:1].isdecimal()), default=-1)
    return not _NONE.isdisjoint(ahead[told + 1 :])


def _is_set_apart(side: Side) -> bool:
    """ "Inflation was 6.8% in July, lower than 7.9% in June": words that set two against one another, and no bound."""
    return side.by == "than" and side.ahead[-1:] != [] and side.ahead[-1] in _RANKED and side.ahead[-2:-1] == [","]


def _is_a_size(ahead: Sequence[str]) -> bool:
    """ "Peaked at a little more than 12 million", "there were a bit more than 12 million": no other figure is meant."""
    lead = ahead[: plain_end(ahead[:-1] if ahead[-1:] in (["more"], ["less"], ["fewer"]) else ahead)]
    return not _SIZED.isdisjoint(lead[-1:]) or [*lead[-2:]] in (["there", "were"], ["there", "was"])


def _is_said_of_figure(ahead: Sequence[str]) -> bool:
    """ "Those in hotels, 56,042, had": whether a figure is the subject of a verb, as what the words before it name."""
    words = [*dropwhile(_UNIT_OR_OF.__contains__, ahead[-2::-1])] if ahead[-1:] == [","] else []
    return words[:1] != [] and words[0][:1].isdecimal()


def _is_led_to(led: Sequence[str]) -> bool:
    """ "From a rate of", "from October's", "from what had been": whether the words between name only the figure."""
    return all(word in TYING or (word.isalpha() and word not in _PARTING) for word in led)


def words_ahead(claim: Claim) -> list[str]:
    """The words before a figure, but for those that name its days."""
    assert claim.quantity is not None
    own = None if claim.period is None else claim.period.span
    if own is None or own.start >= claim.quantity.span.start:
        return claim.sentence.before(claim.quantity.span.start)
    told = claim.sentence.tokens[: bisect_right(claim.sentence.tokens, claim.quantity.span.start, key=_end)]
    return [token.lower for token in told if own is None or not own.start <= token.start < own.end]


def _by_verb(words: Sequence[str]) -> Side | None:
    """ "Beating the 1,305", "were outnumbered by the 1,305", "behind France, with 1,305"."""
    near = range(len(words) - 1, max(-1, len(words) - 2 - _REACH), -1)
    for at in near:
        way = _VERBS.get(words[at])
        past = at + 1
        if way is None and words[at] not in _OPENING_PHRASES:
            continue
        if way is None:
            phrase = next((one for one in _PHRASES if tuple(words[at : at + len(one)]) == one), None)
            if phrase is None or (words[at] == "behind" and not _is_placed(words[:at])):
                continue
            if words[at] == "behind" and not _FEWEST.isdisjoint(words[max(0, at - _RANKING) : at]):
                return None  # "the second-lowest since 2020, behind the 602 of 2023", which were fewer
            way, past = _PHRASES[phrase], at + len(phrase)
        elif words[past : past + 1] == ["by"]:
            way, past = other_way(way), past + 1
        elif words[past : past + 1] == ["behind"]:
            past += 1
        led = without_joint(words[past:])
        denied = not _DENYING.isdisjoint(words[max(0, at - 2) : at]) or _is_of_subject(words[past:])
        return None if denied or not _LOW.isdisjoint(led) else Side(way, words[at], led, words[:at])
    return None


def _is_of_subject(led: Sequence[str]) -> bool:
    """ "Britain ($3.34tn), with France trailing on $3.03tn": whether what trails is told, and not what it trails."""
    return not _WITH.isdisjoint(led) and _TELLING.issuperset(led)


def _is_placed(ahead: Sequence[str]) -> bool:
    """ "A little behind", "that is behind", and not "the reason behind the 3.8%"."""
    return not _PLACED.isdisjoint(ahead[-1:]) or (
        ahead[-1:] in (["is"], ["was"]) and not _POINTING.isdisjoint(ahead[-2:])
    )


def _by_change(words: Sequence[str], better: Direction | None) -> Side | None:
    """ "Up from 3.8%", "a slower pace than the 3.8%", "just below the 3.8%"."""
    at = next((n for n in range(len(words) - 1, -1, -1) if words[n] in FROM or words[n] in _THAN), 0)
    if words[-2:-1] != [] and words[-2] in _OVER and words[-1] == "the":
        return Side(_OVER[words[-2]], words[-2], words[-1:], words[:-2]) if _is_placed_at(words[:-2]) else None
    by = words[at] if words else ""
    ahead = words[:at]
    if better is not None and ahead and (worth := _worth(ahead)):
        way = better if worth in GOOD else other_way(better)
        return Side(way, by, words[at + 1 :], ahead)
    change = change_of(by) if by in _PLACES else _change_ahead(ahead, by)
    if change is None and by == "than" and ahead[-1:] == [")"]:
        change = change_of(words[0], "more") if words[0] in _OPENING else None
    if change is None or (by in _PLACES and words[at + 1 :] in _THEN_IT):
        return None  # "a year ago it was below, at 2.9%": what lies below is told
    return Side(change.direction, by, without_joint(words[at + 1 :], of_times=by in _PLACES), ahead)


def _is_placed_at(ahead: Sequence[str]) -> bool:
    """ "That is still a little over the", "at 3.9%, just under the": and not "spent £9m over the"."""
    end = plain_end(ahead)
    return end < len(ahead) or (end > 0 and ahead[end - 1] in _BEING)


def other_way(way: Direction) -> Direction:
    """Down for up, and up for down."""
    return Direction.DOWN if way is Direction.UP else Direction.UP


def _worth(ahead: Sequence[str]) -> str:
    """The word that praises or blames, right before "than": "better than", "a worse showing than"."""
    near = ahead[-2:-1] if ahead[-1] in _SHOWINGS else ahead[-1:]
    return next((word for word in near if word in WORTH), "")


def plain_end(words: Sequence[str]) -> int:
    """Where words end, but for those that say by how much: "up a shade"."""
    end = len(words)
    while end and (words[end - 1] in _SOFTLY or words[end - 1].endswith("ly")):
        end -= 1
    return end


def _change_ahead(words: Sequence[str], by: str) -> Change | None:
    """What the words right before "from" or "than" say of change: "up a shade", "a slower annual increase"."""
    end = plain_end(words)
    if end and words[end - 1] in _MORE and not _BRISKLY.issuperset(words[end:]):
        return None  # "more slowly than"
    if end > 1 and words[end - 1] in _SIZED_NOUNS:
        behind = range(end - 2, max(-1, end - 2 - _ATTRIBUTES), -1)
        faster = next((one for n in behind if (one := change_of(words[n], "more")) is not None), None)
        if faster is not None or by == "than":
            return faster
    denied = not _DENYING.isdisjoint(words[end - 2 : end - 1])  # "no fewer than"
    change = (change_of(words[end - 1], "more") or change_of(words[end - 1])) if end and not denied else None
    shrank = change is not None and change.part != "more" and by == "than"  # "a smaller fall than the 0.3%"
    return None if shrank else change
