"""The figures that a reader still has in sight where a figure stands: those before it, and of the sentences before.

What words such as "of the total" or "so" point to is looked for among them. Where one gives the figure stated, that is
meant; only where none does is the one that the words point to held against the text.
"""

from collections.abc import Iterable, Iterator

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, agree, is_light, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.periods import PeriodRole
from service.model.quantities import CURRENCIES
from service.numeric.conversions import MEASURED
from service.records import dataclass, replace

_NAMES = (
    frozenset("sales revenue revenues turnover income takings receipts".split()),
    frozenset("profit profits earnings ebitda loss losses surplus margin".split()),
    frozenset("debt debts borrowing borrowings deficit reserves".split()),
    frozenset("cost costs spending bill wages salaries salary pay rent dividend dividends".split()),
    frozenset("cash assets value fund price prices fine fines".split()),
)
"""What an amount may be of; one of another name is no part of it."""
_TAKINGS = frozenset([0])
_TOLD = frozenset([Mood.ASSERTED, Mood.ANNOUNCED])
_PAST = frozenset("previously earlier before once originally formerly then ago had used".split())
_MARKS = frozenset([",", ";", "(", ")", ":", "–", "and", "but", "while"])
_TIMES = frozenset(["year", "month", "week", "day"])
_ANOTHER = frozenset("next another new other rival second third latest sister".split())
_OF_NAME = 3  # items of "Ticket revenue was"
_UNNAMED = frozenset(
    "there they it he she we you attendance admission entry output production each another nobody everyone staff today"
    " last next some over nearly almost together".split()
).union(*_NAMES)
_OF_THEM = [["of", one] for one in ("them", "those", "these", "which", "whom")]
_POINTING = (["it"], ["they"], ["that"], ["this"])
_SCHEMES = frozenset("scheme project plan programme deal work works extension route job contract".split())
_BEHIND = 4  # items that say what an amount is of


@dataclass(frozen=True, slots=True)
class Sight:
    """A figure in sight: its sentence and its place among the figures there."""

    scene: Scene
    at: int

    @property
    def claim(self) -> Claim:
        """The figure."""
        return self.scene.row[self.at]


def in_sight(scene: Scene, at: int, before: Scene) -> Iterator[list[Sight]]:
    """The figures before figure ``at`` of its own sentence, and those of each one before it, the last one first."""
    yield [Sight(scene, n) for n in range(at)]
    yield from told_before(before)


def told_before(before: Scene | None) -> Iterator[list[Sight]]:
    """The figures of each sentence in sight, from ``before`` back."""
    while before is not None:
        yield [Sight(before, n) for n in range(len(before.row))]
        before = before.before


def is_plain(one: Sight, *, timed: bool = False) -> bool:
    """Whether it is a count or an amount told as it is, neither a rate nor what something moved by.

    Args:
        one: the figure.
        timed: whether it may be so much a year or a day.
    """
    quantity = one.claim.quantity
    if quantity is None or quantity.high is not None or one.claim.mood not in _TOLD or unit_of(one.claim) in APART:
        return False
    if quantity.per:
        return timed and quantity.per in _TIMES and one.claim.kind == "average" and not one.claim.inputs
    return one.scene.is_count(one.at) and one.claim.kind != "average"


def may_hold(one: Sight, part: Sight, *, pointing: bool = False) -> bool:
    """Whether a figure may be all of what another is a part of: larger, of the same unit and of no other name.

    Args:
        one: the figure.
        part: the other.
        pointing: whether words point to it, so that an amount without a name may be a part of it.
    """
    if not is_plain(one, timed=True) or value_of(one.claim) <= value_of(part.claim):
        return False
    whole, own = one.claim.quantity, part.claim.quantity
    assert whole is not None and own is not None
    if CURRENCIES & {unit_of(one.claim), unit_of(part.claim)}:
        same = unit_of(one.claim) == unit_of(part.claim) or (not unit_of(part.claim) and one.scene is part.scene)
        whole_of, part_of = names_of(one), names_of(part)
        free = pointing and not (whole_of and part_of)  # "the charity spent £8.4m. Wages took £5m of that"
        return same and (whole_of == part_of or free or (not part_of and whole_of == _TAKINGS))
    return agree(one.claim, part.claim) and own.noun in ("", whole.noun)


def names_of(one: Sight) -> frozenset[int]:
    """What an amount is said to be of, as the rows of a table of names."""
    words = words_about(one)
    return frozenset(n for n, names in enumerate(_NAMES) if not names.isdisjoint(words))


def is_takings(one: Sight) -> bool:
    """Whether an amount is said to be of what was taken, and of nothing else."""
    return names_of(one) == _TAKINGS


def words_about(one: Sight) -> frozenset[str]:
    """The words of its clause before a figure, over other figures, and the few behind it.

    That of "sales rose by 12% last year, from £75.5m to £84.6m" does not begin at its comma.
    """
    behind = one.scene.words(one.at + 1)[:_BEHIND]
    words = behind[: next((n for n, word in enumerate(behind) if word in _MARKS), _BEHIND)]
    for at in range(one.at, -1, -1):
        ahead = one.scene.words(at)
        ahead = [word for word in ahead if word != ","] if ahead[-2:] == [",", "from"] else ahead
        mark = max((n for n, word in enumerate(ahead) if word in _MARKS), default=-1)
        words += ahead[mark + 1 :]
        if mark >= 0:
            break
    return frozenset(words)


def sums_of(parts: Iterable[Claim]) -> Figure:
    """Some figures taken together."""
    figures = [figure_of(part) for part in parts]
    first = figures[0]
    value, low, high = (sum(getattr(one, end) for one in figures) for end in ("value", "low", "high"))
    return replace(first, value=value, low=low, high=high)


def apart(one: Figure, other: Figure) -> Figure:
    """What lies between two figures."""
    low, high = (one, other) if one.value < other.value else (other, one)
    return replace(high, value=high.value - low.value, low=high.low - low.high, high=high.high - low.low)


def is_of_then(then: Sight) -> bool:
    """Whether a level is told as one of an earlier time: also "the first 100,000 had come by mid-August 2023"."""
    period = then.claim.period
    words = [item.word for item in then.scene.gaps[0]]
    dated = period is not None and (
        period.role is PeriodRole.WINDOW
        or (period.rule == "vague" and period.year_written)
        or min(period.shift_months, period.shift_days) < 0
    )
    return dated or then.claim.mood is Mood.EARLIER or not _PAST.isdisjoint(words) or then.scene.is_base(then.at)


def goes_on(scene: Scene, count: Sight) -> bool:
    """Whether a sentence goes on about what another counted: not "A scheme in Hull cost …", behind a count of flats.

    Nor about a part of that, where the other sentence counts one: "16,000 homes, 12,000 of them occupied"; nor about
    another that is named: "Birmingham has 1.1m people. Woking owes £1.9bn, £18,700 a head".
    """
    words = scene.words(0)
    if count.scene is scene:
        return True
    if words[:1] in (["a"], ["an"]) or not _ANOTHER.isdisjoint(scene.said):
        return False
    if _names_another(scene, count.scene):
        return False
    if any(count.scene.words(n)[:2] in _OF_THEM for n in range(count.at + 1, len(count.scene.row) + 1)):
        return False
    measured = unit_of(count.claim) in MEASURED
    told = count.scene.said | _SCHEMES
    return not measured or words[:1] in _POINTING or (words[:1] == ["the"] and words[1:2] != [] and words[1] in told)


def _names_another(scene: Scene, other: Scene) -> bool:
    """Whether a sentence opens with a name that the other has not, which has one of its own."""
    own = _name_opening(scene)
    if own is None or own in other.said:
        return False
    text = other.row[0].block.text
    inside = any(item.word.isalpha() and text[item.start].isupper() for gap in other.gaps for item in gap[1:])
    return inside or _name_opening(other) is not None


def _name_opening(scene: Scene) -> str | None:
    """The name that a sentence opens with: a word without an article, of one, and none for money or for people."""
    words = [*scene.words(0)]
    opens = len(words) > 1 and words[0].isalpha() and not is_light(scene.gaps[0][0])
    named = opens and words[0][-1] != "s" and _UNNAMED.isdisjoint(words[:_OF_NAME])
    return words[0] if named else None


def quotes(one: Sight, figure: Figure) -> bool:
    """Whether a figure that something rests on is the one in sight."""
    return one.claim.quantity is not None and one.claim.quantity.span == figure.span
