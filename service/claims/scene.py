"""The figures of a sentence in a row, with what stands between them: what the article's own relations are read from."""

from collections.abc import Callable, Sequence

from service.model.claims import Claim, Mood
from service.model.mentions import Item, Row
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Direction, Form
from service.numeric.conversions import MEASURED

_LEVELS = frozenset(["level", "threshold", "average", "total"])
NO_COUNTS = frozenset([PERCENT, POINTS, MULTIPLE])
_MONEYS = frozenset(["pound", "sterling", "euro", "dollar"])
APART = NO_COUNTS | {"years", "quarters", "months", "weeks", "days", "hours", "minutes"}
"""Units of what no bare number counts."""
VESSELS = frozenset(["boat", "vessel", "dinghy", "craft", "inflatable"])
"""What people may be spread over that come by sea, as ``Quantity.per`` says it."""
_TENORS = frozenset(["years", "months"])
_MILLION, _APART_BY = 1_000_000, 1_000
#: Words at which a new statement begins.
_BREAKS = frozenset(["and", "but", "while", "whereas", "although", "though", "yet", ";", "“", '"'])
#: Marks and verbs after which a figure may be said of what stands before them.
_JOINTS = frozenset([",", ":", "—", "–", "-", "(", "is", "was", "are", "were", "represents", "means", "meant"])
_COPULAS = frozenset(["is", "was", "are", "were"])
_GIVING_REASONS = frozenset(["when", "because", "as", "since", "where", "after"])
_ITSELF = frozenset(["it", "they", "this", "that", "which"])
_LIGHT = frozenset(
    "a an the of by to at in on from since with or , : ( ) ' \" — – - is was are were be been has had"
    " that this it which up down just only"
    " still further another also equivalent equal representing marking making giving meaning well far even some"
    " about so worth"
    " relative annual yearly monthly quarterly weekly sharp steep slight modest small big huge massive 's now again"
    " altogether as than compared"
    " against move swing shift being i.e. ie".split()
)
_DETERMINERS = frozenset(
    ["the", "every", "its", "their", "all", "these", "those", "his", "her", "our", "some", "about", "just", "record"]
)
_TOTALS = frozenset("total count tally figure number sum".split())
_NARROWING = frozenset("in at on among amongst for when between during within outside from before after".split())
_ELSEWHERE = frozenset(["for", "among", "by", "of", "at", "in"])
#: Words that may stand between a figure and the one it is taken from ("three times as many as at the same stage").
_TYING = frozenset(
    "than on from against versus vs below beneath above under over as compared with to times the same period point"
    " stage time year month"
    " week day its his her their of those that what in at last previous earlier before all a ( many much high big large"
    " level levels figure"
    " number total record mark size it was when just only about some peak low back recorded seen".split()
)


_UNTRUE = frozenset([Mood.HYPOTHETICAL, Mood.DENIED])


class Scene:
    """The figures of a sentence and the items between them.

    Attributes:
        row: the claims with a figure, in order of the text.
        gaps: ``gaps[i]`` holds the items before figure ``i``, back to the figure before it; the last gap follows the
            last figure. Words of a hedge belong to their figure and are in no gap.
        said: all words of the sentence, for a cheap test whether a rule can apply at all.
        words: ``words(i)`` gives the words of the gap before figure ``i``; a period is an empty word.
        before: the figures of the sentence before it, where they are still of use.
        items: the sentence, as a row of items.
        places: where the figures stand in it.
    """

    __slots__ = ("before", "gaps", "items", "places", "row", "said", "words")

    def __init__(self, claims: Sequence[Claim], items: Row) -> None:
        self.said = items.said
        self.before: Scene | None = None
        self.items = items
        figures = {claim.span.start: claim for claim in claims if claim.quantity is not None and claim.rank is None}
        self.places = places = [at for at in items.figures if items[at].start in figures]
        self.row = [figures[items[at].start] for at in places]
        self.gaps: list[Sequence[Item]] = []
        words: list[list[str]] = []
        first = 0
        for past in [*places, len(items)]:
            self.gaps.append(items[first:past])
            words.append([*items.words[first:past]])
            first = past + 1
        self.words: Callable[[int], list[str]] = words.__getitem__

    def without(self, at: int) -> "Scene":
        """The same without figure ``at``, as if the text had not told it."""
        row, words = [*self.row[:at], *self.row[at + 1 :]], [self.words(n) for n in range(len(self.gaps))]
        gaps = [*self.gaps[:at], [*self.gaps[at], *self.gaps[at + 1]], *self.gaps[at + 2 :]]
        return self._part(row, gaps, [*words[:at], [*words[at], *words[at + 1]], *words[at + 2 :]])

    def parted(self, at: int, place: int) -> "tuple[Scene, Scene]":
        """The sentence as two, parted by item ``place`` of the gap before figure ``at``."""
        words, gaps = [self.words(n) for n in range(len(self.gaps))], self.gaps
        told, past = words[at], place + 1
        head = self._part(self.row[:at], [*gaps[:at], gaps[at][:place]], [*words[:at], told[:place]])
        tail = self._part(self.row[at:], [gaps[at][past:], *gaps[at + 1 :]], [told[past:], *words[at + 1 :]])
        return head, tail

    def _part(self, row: list[Claim], gaps: list[Sequence[Item]], words: list[list[str]]) -> "Scene":
        bare = object.__new__(Scene)
        bare.said, bare.before = self.said, self.before
        bare.row, bare.gaps, bare.words = row, gaps, words.__getitem__
        return bare

    def is_level(self, at: int) -> bool:
        """Whether figure ``at`` says how much there is of something, so that others may rest on it."""
        if not 0 <= at < len(self.row):
            return False
        claim = self.row[at]
        if claim.kind not in _LEVELS or claim.mood in _UNTRUE:
            return False
        if unit_of(claim) in _TENORS and "-" in claim.span.of(claim.block.text):
            return False  # "the two-year bond yields 3.15%, more than the ten-year"
        return not (unit_of(claim) in CURRENCIES and self._is_put_over(at))

    def _is_put_over(self, at: int) -> bool:
        """ "(£36.8m at $1.25 to the pound)": a rate of exchange told with an amount, not another amount."""
        words = [word for word in self.words(at) if word not in (",", "(")]
        if at == 0 or words[:1] not in (["at"], ["using"]) or unit_of(self.row[at - 1]) not in CURRENCIES:
            return False
        quantity, after = self.row[at].quantity, self.words(at + 1)[:3]
        each = {quantity.per} if quantity is not None and quantity.per else set(after)
        return bool(each & _MONEYS)

    def is_base(self, at: int) -> bool:
        """Whether figure ``at`` is what another is compared with: "from 48", "compared to 48", "56 (2016: 48)"."""
        if self.row[at].is_base:
            return self.words(at)[-2:] != ["out", "of"]  # "40 fewer than in 2019, out of 9,400 in the city"
        gap = self.gaps[at]
        if len(gap) == 3 and gap[0].word == "(" and gap[1].period is not None and gap[2].word == ":":
            return at > 0
        if self.words(at) == ["("] and at and self._is_left(at):
            return True
        words = [item.word for item in gap if item.word not in ("the", "a", "just", "its", "their")]
        if words[:2] == ["short", "of"] and at > 0:
            return self.row[at - 1].kind == "difference"  # "900 short of the capacity of 88,800"
        return words[-2:] in (["compared", "to"], ["comparison", "to"])

    def _is_left(self, at: int) -> bool:
        """ "Thefts fell by 25% (400 to 300)": whether figure ``at`` is where such a fall began."""
        fell = self.row[at - 1].kind == "percent_change" and self.row[at - 1].direction is Direction.DOWN
        if not fell or at + 1 >= len(self.row) or self.words(at + 1) != ["to"] or self.words(at + 2)[:1] != [")"]:
            return False
        first, last = self.row[at], self.row[at + 1]
        if first.quantity is None or last.quantity is None or not agree(first, last):
            return False
        return first.quantity.value > last.quantity.value

    def is_whole(self, at: int) -> bool:
        """Whether figure ``at`` stands behind "of": "120 of the 300", "of the ground's 16,000 seats"."""
        words = [item.word for item in self.gaps[at] if item.word not in _DETERMINERS]
        if words[-2:] == ["top", "of"]:
            return False  # "£40m on top of £30m last year"
        if words == ["among"]:
            return at == 0  # "Among the 900 nurses asked, 378 …"
        if at and words[-1:] == ["of"] and words[-2:-1] and words[-2] in _TOTALS and "of" not in words[:-2]:
            return False  # "a half-year total of 11,884 was 41% below"; but "40 of a total of 120"
        return words[-1:] == ["of"] or (words[-1:] == ["'s"] and "of" in words[-5:])

    def is_elsewhere(self, at: int) -> bool:
        """Whether figure ``at`` is said of somebody else: "£540 for women", "44% of the over-60s"."""
        gap = self.gaps[at + 1]
        return len(gap) > 1 and gap[0].word in _ELSEWHERE and gap[1].period is None and not gap[1].changes

    def is_count(self, at: int) -> bool:
        """Whether figure ``at`` counts things or money."""
        return self.is_level(at) and unit_of(self.row[at]) not in NO_COUNTS

    def is_amount(self, at: int) -> bool:
        """Whether figure ``at`` is a number of things, be it a level or a difference: "cut 310 jobs"."""
        return at >= 0 and (self.is_count(at) or self.row[at].kind == "difference")

    def is_narrowed(self, at: int, words: frozenset[str] = _NARROWING, skipped: int = 0) -> bool:
        """Whether figure ``at`` is said of a part of the matter only: "12 a night in his last ten", "at its busiest".

        Args:
            at: the figure.
            words: the prepositions and conjunctions that narrow it down.
            skipped: how many items behind it still belong to it.
        """
        behind = self.gaps[at + 1][skipped : skipped + 2]
        if not behind or behind[0].word not in words:
            return False
        return len(behind) == 1 or (
            behind[1].period is None and behind[1].word not in ("each", "every", "all", "average")
        )

    def is_rate(self, at: int) -> bool:
        """Whether figure ``at`` says what part of something is meant, in per cent: "39%", "149 of 1,225 (12.2%)"."""
        claim = self.row[at]
        return unit_of(claim) == PERCENT and (self.is_level(at) or (claim.kind == "share" and claim.direction is None))

    def unbroken(self, first: int, last: int) -> bool:
        """Whether no new statement begins between two figures."""
        return not any(word in _BREAKS for at in range(first + 1, last + 1) for word in self.words(at))

    def bound(self, first: int, last: int) -> bool:
        """Whether figure ``last`` is said of figure ``first``, which stands before it.

        A conjunction between the two is followed by light words alone ("but 24% down"); where there is none, the last
        comma, colon, dash or form of "to be" is.
        """
        between = [item for at in range(first + 1, last + 1) for item in self.gaps[at]]
        if any(item.word == ";" for item in between):
            return False
        behind = _last(between, _BREAKS)
        if behind < 0:
            behind = _last(between, _JOINTS)
            if behind > 0 and between[behind].word in _COPULAS and _names_another(between[:behind]):
                return False
        return all(is_light(item) for item in between[behind + 1 :])

    def tied(self, first: int, last: int) -> bool:
        """Whether figure ``last``, behind ``first``, is what ``first`` is taken from: "12% more than the 1,650"."""
        between = [item for at in range(first + 1, last + 1) for item in self.gaps[at]]
        return all(item.word in _TYING or item.period is not None or item.changes for item in between)


def is_light(item: Item) -> bool:
    """Whether an item names no new subject: articles, marks, periods, words of change and of degree."""
    return item.period is not None or bool(item.changes) or item.word in _LIGHT


def unit_of(claim: Claim) -> str:
    """The unit of a claim's figure."""
    return "" if claim.quantity is None else claim.quantity.unit


def noun_of(claim: Claim) -> str:
    """What a claim's figure counts, in a word."""
    return "" if claim.quantity is None else claim.quantity.noun


def is_rate(claim: Claim) -> bool:
    """Whether a claim's figure is so much for each of something."""
    return claim.quantity is not None and bool(claim.quantity.per)


def may_be_of_one(one: Claim, other: Claim) -> bool:
    """Whether there is a series that two figures may both be of."""
    return not {c.series_id for c in one.candidates}.isdisjoint(c.series_id for c in other.candidates)


def agree(one: Claim, other: Claim) -> bool:
    """Whether two figures count the same; a bare number agrees with anything but a percentage or a stretch of time."""
    first = "" if one.quantity is None else one.quantity.unit  # as unit_of has it, which is asked too often here
    second = "" if other.quantity is None else other.quantity.unit
    if first == second:
        return True
    if first and second:
        return False
    bare, measured = (other, one) if first else (one, other)
    return (first or second) not in APART and not _is_of_another_thing(bare, measured)


def _is_of_another_thing(bare: Claim, measured: Claim) -> bool:
    """ "350m" beside "410ft", where the letter means metres or else another thing; "seven" beside "1.19 inches"."""
    if unit_of(measured) not in MEASURED or bare.quantity is None or measured.quantity is None:
        return False
    if bare.quantity.form is Form.WORDS:
        return measured.quantity.decimals > 0
    return bare.quantity.value >= _MILLION and measured.quantity.value * _APART_BY < bare.quantity.value


def alike(first: Claim, last: Claim) -> bool:
    """Whether two figures count the same, a bare one behind a stretch of time too: "18 minutes here and 12 there"."""
    stretched = unit_of(first) in APART - NO_COUNTS
    return agree(first, last) or (stretched and unit_of(last) == "")


def _names_another(items: Sequence[Item]) -> bool:
    """ "From £42m because prices (were down by 25%)": whether a clause that gives a reason has its own subject."""
    opens = _last(items, _GIVING_REASONS)
    behind = [item for item in items[opens + 1 :] if not is_light(item) and item.word not in _ITSELF]
    return opens >= 0 and behind != [] and not any(item.word in _JOINTS for item in items[opens + 1 :])


def _last(items: Sequence[Item], words: frozenset[str]) -> int:
    return next((at for at in range(len(items) - 1, -1, -1) if items[at].word in words), -1)


def opening_of(scene: Scene) -> str:
    """The first word of a sentence, behind an "and" or a "but"."""
    return next((item.word for item in scene.gaps[0] if item.word not in ("and", "but", "so", ",")), "")
