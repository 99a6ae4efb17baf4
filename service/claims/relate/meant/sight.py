"""A figure with those in sight of it, and the words on either side."""

from collections.abc import Iterable, Iterator, Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import Hedge
from service.records import dataclass, field

Meant = tuple[str, tuple[Figure, ...]]  # a kind of claim, and the figures that its formula takes
_LEVELS = frozenset(["level", "total", "average", "threshold"])
_TOLD = frozenset([Mood.ASSERTED, Mood.ANNOUNCED, Mood.EARLIER])
_EXCEPT = frozenset("excluding including adjusted after before once when if in not by".split())
_PAIR = len(("one", "other"))
_CLOSE = frozenset([Hedge.EXACT, Hedge.ABOUT])
_ARRIVING = frozenset("reached reaches reach reaching hit hits hitting".split())
_BESIDE = frozenset("on over above below than from under beneath beyond".split())
_NAMED = 5  # words of "over the asking price of"
_OWN = frozenset("the a an its their his her our these those all".split())
_SHARED = 4  # words of "63% of all their"
_CLOSING = frozenset([".", ",", ";", ":", ")", "(", "–", "—", '"', "”"])


@dataclass(frozen=True, slots=True)
class Sight:
    """A figure with those before it and behind it, and the words that lead to it and on to the next figure.

    ``levels`` keeps those ahead of it, looked at strictly and loosely, once they were asked for.
    """

    claim: Claim
    before: Sequence[Claim]
    behind: Sequence[Claim]
    lead: list[str]
    after: list[str]
    levels: dict[bool, list[Claim]] = field(default_factory=dict, repr=False)

    def ahead(self, *, loosely: bool = False) -> list[Claim]:
        """The levels of its own sentence before it; ``loosely`` as ``is_plain`` says."""
        if loosely not in self.levels:
            own = self.claim.sentence
            self.levels[loosely] = [
                one for one in self.before if one.sentence is own and is_plain(one, loosely=loosely)
            ]
        return self.levels[loosely]

    def following(self) -> Claim | None:
        """The very next figure of its sentence, where that is a level, be it one aimed at."""
        told = (one for one in self.behind[:1] if one.sentence is self.claim.sentence and is_plain(one, loosely=True))
        return next(told, None)

    def last(self, *, loosely: bool = False) -> list[Claim]:
        """The levels of the nearest sentence before its own that tells any; ``loosely`` as ``is_plain`` says."""
        told = (one for one in self.before if one.sentence is not self.claim.sentence)
        earlier = [one for one in told if is_plain(one, loosely=loosely)]
        return [one for one in earlier if one.sentence is earlier[-1].sentence]

    def two_told(self) -> list[Claim]:
        """The only two levels of the nearest sentence before its own that tells any, or the only ones of two such.

        None where its paragraph told a third that may be of the same things before them.
        """
        earlier = [
            one for one in self.before if one.sentence is not self.claim.sentence and is_plain(one, loosely=True)
        ]
        last = [one for one in earlier if one.sentence is earlier[-1].sentence]
        past = earlier[: -len(last)] if last else []
        first = [one for one in past if one.sentence is past[-1].sentence] if len(last) == 1 else []
        pair = [*first, *last]
        if len(pair) != _PAIR or any(one.block is not pair[0].block for one in pair):
            return []
        others = [one for one in past if one not in pair and one.block is pair[0].block]
        return [] if any(of_one_sort(one, other) for one in others for other in pair) else pair

    def like(self, row: Iterable[Claim]) -> list[Claim]:
        """Those of some figures that are in its own unit."""
        return [one for one in row if agree(self.claim, one) and unit_of(one) not in NO_COUNTS]


def sight_of(claim: Claim, before: Sequence[Claim], behind: Sequence[Claim]) -> Sight:
    """The figure with what stands around it."""
    own, hedge = claim.sentence, None if claim.quantity is None else claim.quantity.hedge_span
    start = min(claim.span.start, claim.span.start if hedge is None else hedge.start)
    ahead = max((one.span.end for one in before if one.sentence is own and one.span.end <= start), default=0)
    past = min((one.span.start for one in behind if one.sentence is own), default=own.span.end)
    return Sight(claim, before, behind, own.between(ahead, start), own.between(claim.span.end, past))


def rows_before(sight: Sight) -> Iterator[list[Claim]]:
    """The figures before one by sentences, the nearest first."""
    rows: dict[int, list[Claim]] = {}
    for one in sight.before:
        rows.setdefault(id(one.sentence), []).append(one)
    yield from reversed(rows.values())


def only_one_before(sight: Sight) -> Claim | None:
    """The one amount in the unit of a figure in the nearest sentence before its own that tells any; None of several."""
    for row in rows_before(sight):
        told = [one for one in row if agree(one, sight.claim) and unit_of(one) == unit_of(sight.claim)]
        if row[0].sentence is sight.claim.sentence or not told:
            continue
        told = [one for one in told if one.quantity is not None and not one.quantity.per]
        return told[0] if len(told) == 1 and is_plain(told[0]) else None
    return None


def before_of(one: Claim) -> list[str]:
    """The words of its sentence before a figure."""
    return one.sentence.before(one.span.start)


def ends(words: Sequence[str]) -> bool:
    """Whether a clause is over where some words begin, and nothing is left out or set apart behind it."""
    return not words or (words[0] in _CLOSING and _EXCEPT.isdisjoint(words[1:2]))


def is_plain(one: Claim, *, loosely: bool = False) -> bool:
    """Whether a figure tells how much there is or was, as no bound; ``loosely`` be it a month, or what is aimed at."""
    quantity = one.quantity
    told = one.mood in _TOLD or (loosely and one.mood is Mood.FORECAST)
    if quantity is None or one.kind not in _LEVELS or quantity.negative or not told:
        return False
    hedge = "" if quantity.hedge_span is None else quantity.hedge_span.of(one.block.text).lower()
    return (quantity.hedge in _CLOSE or hedge in _ARRIVING) and (loosely or not quantity.per) and quantity.value > 0


def of_one_sort(one: Claim, other: Claim) -> bool:
    """Whether two figures may be of the same things, of one unit and of no two names: "62 days, … than the 44"."""
    bare = "" in (unit_of(one), unit_of(other)) and NO_COUNTS.isdisjoint((unit_of(one), unit_of(other)))
    return (agree(one, other) or bare) and (noun_of(one) == noun_of(other) or "" in (noun_of(one), noun_of(other)))


def is_all_of_share(one: Claim) -> bool:
    """ "They won 63% of their 82 games, and nine more than the 43 of a year ago": what was won is no 82."""
    words = [word for word in before_of(one)[-_SHARED:] if word not in _OWN]
    return words[-1:] == ["of"] and words[-2:-1] in (["%"], ["percent"], ["cent"])


def ends_list(one: Claim, told: Iterable[Claim]) -> bool:
    """ "Took in 18,400, 12,700 and 9,300 tonnes": whether a figure is the last of several that share its name."""
    ahead = [other for other in told if other.sentence is one.sentence and other.span.end <= one.span.start]
    between = ahead[-1].sentence.between(ahead[-1].span.end, one.span.start) if ahead else []
    return between in (["and"], [","], [",", "and"]) and not unit_of(ahead[-1])


def is_measured_from(sight: Sight, level: Claim) -> bool:
    """ "£5m over the guide price of £90m", "a tenth more than the 780 of 2023": whether another was set against it."""
    told = [one for one in sight.before if one.sentence is level.sentence and one.span.end <= level.span.start]
    between = level.sentence.between(told[-1].span.end, level.span.start) if told else []
    return len(between) <= _NAMED and not _BESIDE.isdisjoint(between[:2])


def apart(pair: Sequence[Claim]) -> Meant:
    """What lies between two, the larger first."""
    return "difference", tuple(map(figure_of, sorted(pair, key=value_of, reverse=True)))
