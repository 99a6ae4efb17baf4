"""Whether other days that give a figure may be meant, where those that it was read of are its own.

"Strip out food and fuel and the core rate was 2.8%", in news of May: April's was, and that does not make it right, as
nothing else tells May's. It may be of other days where another figure was read so as well ("30,107, 21% more than the
spring quarter's 24,825"). Nor is what another figure of the text tells already told once more by a slip: "slowed to
7.9% in June, from 7.9%".
"""

import re
from collections.abc import Iterator, Sequence

from service.ground.days.answers import is_answer
from service.judge.rereading.candidates import own_days
from service.judge.rereading.places import Place
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Reading
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.series import Nature
from service.model.windows import Window
from service.store.interface import Store

_LEFT_OPEN = frozenset(["vague", "left-open"])
_AT = re.compile(r"(At|For|Among) (the )?[A-Z]")
_SHARE = re.compile(
    r"((%|per ?cent) of [^;:%\d]+|(^|[,;:] )of [^;:%\d]+ [\d.]+ ?(%|per ?cent) [^;:%\d]+)"
    r", (up from|down from|against|compared (with|to)|versus) (\w+ ){0,2}$",
    re.IGNORECASE,
)
_FIGURE = frozenset(["figure", "rate", "number", "share", "proportion"])
_LED = 3  # words of "the figure was"
_LEVELS = frozenset(["level", "threshold", "average", "total"])
_COMPARISONS = frozenset(["percent_change", "multiple", "difference"])
_FROM = frozenset(["on", "than", "from", "in", "of"])
_COMPARED = 3  # words of "up on", "higher than in"
_NAMED_ROLES = frozenset([PeriodRole.WINDOW, PeriodRole.SAME])  # "on 2023", "than in the same period of 2023"
_WHILE = frozenset(["during", "throughout", "amid"])
_PANDEMIC = frozenset(["pandemic", "lockdown", "lockdowns", "covid"])
_SET = 6  # words of "reached Britain, compared with"
_NAMED = 4  # words of "during the Covid pandemic"
_YEARS_OF_IT = (2020, 2021)
_PARTING = frozenset(["and", "but", "while", "with", ";", ":", "("])


def is_told(place: Place, claim: Claim, verdicts: Sequence[Verdict], store: Store) -> bool:
    """Whether another figure of the same value is right of a place.

    Args:
        place: where a figure was found.
        claim: the figure.
        verdicts: on all figures of the text.
        store: the series.
    """
    assert claim.quantity is not None
    value, ends = claim.quantity.value, _is_of_ends(place.series_id, store)
    for one in _right(verdicts):
        other, quantity = one.grounded.claim, one.grounded.claim.quantity
        if quantity is None or quantity.value != value or one.trial is None or _are_one(other, claim):
            continue
        read = one.trial.option.reading
        here = _are_same(read.window, place.now, ends=ends)
        if here and (read.series_id, read.base) == (place.series_id, place.base):
            return True
    return False


def is_told_of(read: Reading, here: Sequence[Verdict]) -> bool:
    """Whether another figure of a sentence is right of the series and the days that one was read of.

    Args:
        read: what the one was read as.
        here: the verdicts of its sentence.
    """
    readings = (one.trial.option.reading for one in _right(here) if one.trial is not None)
    return any((one.series_id, one.window) == (read.series_id, read.window) for one in readings)


def is_of_days_before(place: Place, claim: Claim, read: Reading, verdicts: Sequence[Verdict], store: Store) -> bool:
    """Whether a place is of days like those that a figure was read of, and before them, while these are its own.

    Args:
        place: where it was found.
        claim: the figure, a level.
        read: what it was read as, and is not.
        verdicts: on all figures of the text.
        store: the series.
    """
    if place.summit or place.base is not None or place.series_id != read.series_id:
        return False
    own, ends = read.window, _is_of_ends(read.series_id, store)
    if place.now.end >= own.end or not (ends or _are_alike(place.now, own)):
        return False
    named = own_days(claim)
    spoken = [days for one in _right(verdicts) for days in _days(one, claim)]
    if not any(_are_same(own, days, ends=ends) for days in (spoken if named is None else (named, *spoken))):
        return False  # days that nothing speaks of were but guessed
    others = (one for one in verdicts if not _are_one(one.grounded.claim, claim))
    source = store.series(read.series_id).derived
    known = (read.series_id, "" if source is None else source.source)
    return not any(_tells(one, read, known, ends=ends) for one in others)


def is_of_days_compared(place: Place, claim: Claim, read: Reading, here: Sequence[Verdict]) -> bool:
    """Whether a figure leads to a comparison that is right of the days that it was read of, and so is of these.

    "A total of 30,661 came, three times as many as in the same month of 2023", which is so of October.

    Args:
        place: where it was found.
        claim: the figure, a level.
        read: what it was read as, and is not.
        here: the verdicts of its sentence.
    """
    if place.base is not None or claim.kind != "level" or place.series_id != read.series_id:
        return False
    behind = [one for one in here if one.grounded.claim.span.start >= claim.span.end]
    compared = behind[0] if behind and behind[0].label is Label.SUPPORTED else None
    if compared is not None and _is_set_against(compared, claim) and not _are_alike(place.now, read.window):
        own = compared.trial.option.reading if compared.trial is not None else read
        return own.series_id == read.series_id and own.window != read.window and _are_alike(own.window, read.window)
    if compared is None or compared.grounded.claim.kind not in _COMPARISONS or compared.trial is None:
        return False
    own, words = (
        compared.trial.option.reading,
        claim.sentence.between(claim.span.end, compared.grounded.claim.span.start),
    )
    alike = (own.series_id, own.window) == (read.series_id, read.window) and own.base is not None
    return alike and _PARTING.isdisjoint(words)


def _is_set_against(compared: Verdict, claim: Claim) -> bool:
    """ "Some 24,830 came, compared with 7,964": whether the level right behind a figure is what it is compared with."""
    one = compared.grounded.claim
    return one.kind == "level" and one.is_base and len(claim.sentence.between(claim.span.end, one.span.start)) <= _SET


def is_told_twice(place: Place, claim: Claim, here: Sequence[Verdict]) -> bool:
    """ "In the same period of 2024 it was 3,793, in 2023 3,793": of 2023 the sentence tells that figure already.

    Args:
        place: where a figure was found.
        claim: the figure.
        here: the verdicts of its sentence.
    """
    return any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and one.grounded.claim is not claim
        and one.grounded.claim.quantity is not None
        and claim.quantity is not None
        and one.grounded.claim.quantity.value == claim.quantity.value
        and one.trial.option.reading.series_id == place.series_id
        and one.trial.option.reading.window.start == place.now.start
        for one in here
    )


def is_of_other_base(place: Place, claim: Claim) -> bool:
    """ "2,623 more than by then last year and 42% up on 2023": whether the base that a change names is another.

    Args:
        place: where it was found.
        claim: the change.
    """
    base, quantity = claim.base, claim.quantity
    if place.base is None or base is None or base.window is None or quantity is None:
        return False
    if base.role not in _NAMED_ROLES or not quantity.span.end <= base.span.start < claim.sentence.span.end:
        return False
    words = claim.sentence.between(quantity.span.end, base.span.start)
    named = len(words) <= _COMPARED and words[-1:] != [] and words[-1] in _FROM
    return named and not base.window.start <= place.base.end <= base.window.end


def is_of_other_time(place: Place, claim: Claim) -> bool:
    """ "During the pandemic it dropped to 3,069", as it did in 2022: whether a place lies outside the years meant.

    Args:
        place: where it was found.
        claim: the figure.
    """
    if claim.period is not None or place.base is not None or _PANDEMIC.isdisjoint(claim.sentence.words):
        return False
    words = claim.sentence.before(claim.span.start)
    led = any(word in _WHILE and not _PANDEMIC.isdisjoint(words[at + 1 : at + _NAMED]) for at, word in enumerate(words))
    return led and place.now.end.year not in _YEARS_OF_IT


def is_of_other_answer(place: Place, claim: Claim) -> bool:
    """ "How many people crossed in 2025? Officials counted 36,816", as of 2024: what is asked for is of its days.

    Args:
        place: where it was found.
        claim: the figure.
    """
    frame = claim.frame.window if claim.frame is not None else None
    if place.base is not None or frame is None or not is_answer(claim):
        return False
    return not frame.contains(place.now)


def is_of_days_left_open(claim: Claim) -> bool:
    """ "In the late 1950s it was 316", "316 when the station opened": of days left open, and so no slip of others'.

    Args:
        claim: the figure.
    """
    if claim.period is None:
        return claim.peak and "when" in claim.sentence.words
    return claim.period.rule in _LEFT_OPEN


def is_of_own_place(claim: Claim) -> bool:
    """ "At Leeds Teaching Hospitals the figure was 82.4 per cent": of a place that no series is of, whatever is near.

    Args:
        claim: the figure.
    """
    if claim.candidates or claim.period is not None or not _AT.match(claim.block.text, claim.sentence.span.start):
        return False
    return not _FIGURE.isdisjoint(claim.sentence.before(claim.span.start)[-_LED:])


def is_of_share_told(claim: Claim) -> bool:
    """ "38 per cent of tenants renewed this time, against 55 per cent": a share of the same, whatever is near.

    Args:
        claim: the figure.
    """
    text = claim.block.text[claim.sentence.span.start : claim.span.start]
    return not claim.candidates and claim.is_base and _SHARE.search(text) is not None


def _right(verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    return (one for one in verdicts if one.label is Label.SUPPORTED and one.trial is not None)


def _are_one(one: Claim, other: Claim) -> bool:
    """Whether two claims are made of one figure of the text."""
    return one.block is other.block and one.span.start < other.span.end and other.span.start < one.span.end


def _is_of_ends(series_id: str, store: Store) -> bool:
    """Whether a series tells how many there are at the end of a period, whatever that is called."""
    return store.series(series_id).nature is Nature.STOCK


def _are_same(one: Window, other: Window, *, ends: bool) -> bool:
    return one.end == other.end if ends else one == other


def _are_alike(one: Window, other: Window) -> bool:
    """Whether two periods are as long, the days to one day of two years among them."""
    if one.whole_months is not None or other.whole_months is not None:
        return one.whole_months == other.whole_months
    return one.days == other.days or one.shifted_years(other.end.year - one.end.year) == other


def _days(verdict: Verdict, claim: Claim) -> Iterator[Window]:
    """The days that a right figure tells of; for a base those that its own sentence compares with, and no others."""
    one = verdict.grounded.claim
    if verdict.trial is None or one.rank is not None or one.streak is not None:
        return  # "the most since 2023": of the days of a level
    read = verdict.trial.option.reading
    if not claim.is_base:
        yield read.window
    if read.base is not None and (one.sentence is claim.sentence or not claim.is_base):
        yield read.base


def _tells(verdict: Verdict, read: Reading, known: tuple[str, str], *, ends: bool) -> bool:
    """Whether a figure, right or wrong, was taken for the level of the days that another was read of.

    Args:
        verdict: on a figure.
        read: what the other was read as.
        known: the series of the other, and that of which it is the growth.
        ends: whether they tell of the ends of periods.
    """
    if verdict.trial is None or not _are_same(verdict.trial.option.reading.window, read.window, ends=ends):
        return False
    own, source = verdict.trial.option.reading, known[1]
    if own.base is not None:
        return own.series_id == source  # "the index was 2.1% lower than a year before"
    levels = verdict.grounded.claim.kind in _LEVELS or verdict.trial.option.direct
    return levels and own.series_id == known[0]
