"""Superlatives and ranks, tried on the history of a series."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.ranks.ranking import as_extreme, assess, since_words
from service.claims.ranks.records_kept import RECORDS
from service.ground.figures.evidence import Missing, figure
from service.ground.figures.history import history_of, is_whole, moves_among, settings_among
from service.ground.grounded import Option
from service.ground.series.moves_ranked import ranks_moves_of
from service.judge.evidence.written_days import ranks_other_month
from service.judge.fit.lasting_records import still_standing
from service.judge.fit.since import anchor_of, lies_ahead
from service.judge.fit.trials import Trial, plain
from service.model.claims import Claim, Computation, Figure
from service.model.quantities import CURRENCIES, PERCENT
from service.model.ranks import Extreme, Rank
from service.model.report import Label, Reason, Severity
from service.model.series import Nature
from service.model.windows import DAY, Grain, Window
from service.records import replace
from service.store.interface import Store, Vintage

_CLOSE = Decimal("0.05")  # by which areas nearer to each other may change places, in another year or by another count
_NEAR_MARK = Decimal("0.01")
_POINTS = Decimal("0.5")  # … and rates
_DIGITS_OF_YEAR = 4
_NEARLY = frozenset(["nearly", "almost", "near", "about", "around"])  # "a nearly four-year high"
_YEAR = 12  # months
_QUARTER_YEAR = 3  # … by which halves of years are told roundly
_OF_HEALTH = frozenset(["weakest", "strongest", "softest"])
_OUT_OF_WORK = ("unemployment", "initial-claims", "inactivity")
_VERB = 4  # words of "of 2024 had been"
_OF_LOSSES = frozenset("most biggest largest heaviest deepest steepest sharpest greatest".split())
_BEGINNING = frozenset("began begun begins begin beginning started starts start starting back dating".split())


def rank_of_either(claim: Claim, option: Option, store: Store) -> Trial | None:
    """A rank tried from the end that is meant, or, where the words leave that open ("the best since"), from both."""
    trial = _rank_trial(claim, option, store)
    if trial is None or claim.rank is None or trial.holds:
        return trial
    same = _of_season(claim, option, store)
    if same is not None and _ends_its_year(claim, option.reading.window):
        # Whole years are held by their last months only: that bears no other figure out.
        return replace(trial, fit=plain(Label.UNVERIFIABLE, Severity.NONE), reason=Reason.OUT_OF_RANGE)
    open_ = claim.rank.either or _is_of_loss(claim, option, store) or _is_of_those_out(claim, option)
    if same is not None or not open_:
        return same or trial
    other = Extreme.HIGHEST if claim.rank.extreme is Extreme.LOWEST else Extreme.LOWEST
    turned = _rank_trial(replace(claim, rank=replace(claim.rank, extreme=other)), option, store)
    if turned is not None and turned.fit.label is not Label.CONTRADICTED:
        return turned
    alike = (
        claim.rank.either and trial.fit.label is Label.CONTRADICTED and _is_as_then(trial, anchor_of(claim.rank.since))
    )
    return replace(trial, fit=plain(Label.UNVERIFIABLE, Severity.NONE), reason=Reason.NO_PERIOD) if alike else trial


def _is_of_those_out(claim: Claim, option: Option) -> bool:
    """ "4.6%, the weakest reading since 2021": weak is a market for work that leaves more people out of it."""
    words = claim.span.of(claim.block.text).lower().split()
    return not _OF_HEALTH.isdisjoint(words) and any(part in option.reading.series_id for part in _OUT_OF_WORK)


def _is_as_then(trial: Trial, then: Window | None) -> bool:
    """ "It was 3.4%, a rate last seen in May": of that very figure, whatever lay on either side of it since."""
    now, *history = trial.computation.inputs
    return then is not None and any(
        f.value == now.value and f.window is not None and then.contains(f.window) for f in history
    )


def _is_of_loss(claim: Claim, option: Option, store: Store) -> bool:
    """ "105,000 jobs were lost. It was the most since December 2020": most is what goes the furthest down."""
    series = store.series(option.reading.series_id)
    moves = series.derived is not None and series.derived.transform == "difference"
    quoted = claim.span.of(claim.block.text).lower().split()
    sized = not _OF_LOSSES.isdisjoint(quoted) and "growth" not in claim.sentence.words
    return sized and moves and bool(option.figures) and option.figures[0].value < 0


def _of_season(claim: Claim, option: Option, store: Store) -> Trial | None:
    """ "The first-quarter total is the highest since 2018": of the same part of each year, where that holds.

    Only of what runs with the seasons, so that no writer would set a winter beside a summer; and of whole years told by
    the rate that each ended with: "prices rose 0.1% in 2008, the smallest calendar-year increase since 1954".
    """
    rank, series = claim.rank, store.series(option.reading.series_id)
    parted = series.accumulates and option.reading.window.whole_months in (1, 3)
    parted = parted or _ends_its_year(claim, option.reading.window)
    if rank is None or rank.scope != "all" or rank.within is not None or not parted:
        return None
    trial = _rank_trial(replace(claim, rank=replace(rank, scope="month")), option, store)
    return trial if trial is not None and trial.fit.label in (Label.SUPPORTED, Label.IMPRECISE) else None


def _ends_its_year(claim: Claim, window: Window) -> bool:
    """Whether a year is told by the last month of it, and not ranked among months.

    "4.2% in the year through May, the fastest pace since June 2022" is of that month among all that came between.
    """
    year = None if claim.period is None or claim.period.grain is not Grain.YEAR else claim.period.window
    since = None if claim.rank is None else claim.rank.since
    if year is None or (since is not None and since.grain is not Grain.YEAR):
        return False
    return window.whole_months == 1 and window.end == year.end


def _rank_trial(claim: Claim, option: Option, store: Store) -> Trial | None:
    rank, window = claim.rank, option.reading.window
    assert rank is not None
    if rank.among:
        return _place_trial(rank, option, store)
    vintage = store.as_known(option.reading.series_id, option.reading.known_at)
    if rank.crossing and not _may_cross(rank, option.figures[0], vintage):
        return None
    now, history = option.figures[0], history_of(still_standing(claim, rank, window, vintage), window, vintage)
    if ranks_moves_of(claim, vintage.series) and rank.scope in ("all", "each_month"):
        among = settings_among if vintage.series.nature is Nature.STEP else moves_among
        now, history = among(now, history)
    history = _until_then(claim, window, _since_kept(claim, history))
    if not history or not _in_its_unit(rank, vintage):
        return None
    anchor = anchor_of(rank.since)
    computation = assess(rank, now, history, anchor)
    if ranks_other_month(claim, window):
        return Trial(option, computation, plain(Label.UNVERIFIABLE, Severity.NONE), Reason.NO_PERIOD)
    if computation.holds and rank.within_months is not None and rank.mark is None:
        computation = replace(computation, stronger=_beyond_bound(rank, now, window, vintage))
    if rank.since is not None and anchor is None:  # "the lowest since early 2022"
        return Trial(option, computation, plain(Label.UNVERIFIABLE, Severity.NONE), Reason.NO_PERIOD)
    if lies_ahead(rank.since, option.reading.known_at):
        computation = replace(computation, holds=False, finding=computation.stronger or computation.finding)
        return Trial(option, computation, plain(Label.CONTRADICTED, Severity.ERROR, reverses=True))
    if anchor is not None and not _reaches(history, anchor):
        whole = False  # "the lowest since May 1969" of a series held from 1980
    else:
        bounded = rank.since is not None or _holds_span(vintage, rank)
        bounded = bounded or rank.crossing
        whole = bounded or _covers(vintage, window, rank.within_months)
        whole = whole or (is_whole(vintage) and not _is_of_other_evidence(vintage, window, rank))
        whole = whole or _is_kept_since(claim, vintage)
    if not computation.holds and _is_of_what_was_told(rank, now, history, vintage):
        return Trial(option, computation, plain(Label.UNVERIFIABLE, Severity.NONE), Reason.OUT_OF_RANGE)
    if not computation.holds:
        nearly = None if rank.within_months is None else _within(claim, option, store, vintage)
        return nearly or Trial(option, computation, plain(Label.CONTRADICTED, Severity.ERROR, reverses=True))
    if not whole:
        return Trial(option, computation, plain(Label.UNVERIFIABLE, Severity.NONE), Reason.OUT_OF_RANGE)
    weaker = computation.stronger and rank.within_months is None and not _is_since_first(anchor, vintage)
    if (computation.tie and not rank.joint) or weaker:
        return Trial(option, computation, plain(Label.IMPRECISE, Severity.INFO))
    return Trial(option, computation, plain(Label.SUPPORTED, Severity.NONE))


def _is_since_first(anchor: Window | None, vintage: Vintage) -> bool:
    """ "The fastest flow since 2018", when the count began: there is nothing before to which it could be put."""
    first = vintage.first()
    return is_whole(vintage) and anchor is not None and first is not None and first.window.end >= anchor.start


def _is_of_what_was_told(rank: Rank, now: Figure, history: Sequence[Figure], vintage: Vintage) -> bool:
    """ "The largest ever recorded jump", of a rate whose earlier figures were worked out when it was first published.

    A record that only those lie beyond is one of all that have been recorded.
    """
    start = vintage.series.published_since
    if not rank.record or start is None or rank.since is not None:
        return False
    told = [one for one in history if one.window is not None and one.window.start >= start]
    return 0 < len(told) < len(history) and bool(assess(rank, now, told, None).holds)


def _may_cross(rank: Rank, now: Figure, vintage: Vintage) -> bool:
    """Whether the month of a series can show that it passed a mark: none that adds up, or is a price of each day.

    One that comes close to the mark, and not past it, may have passed it on a day of that month.
    """
    series, mark = vintage.series, rank.mark
    if mark is None or series.accumulates or series.nature is Nature.STEP or series.unit in CURRENCIES:
        return False
    limit = -mark.value if mark.negative else mark.value
    past = now.value < limit if rank.extreme is Extreme.LOWEST else now.value > limit
    return past or abs(now.value - limit) > abs(limit) * _NEAR_MARK


def _place_trial(rank: Rank, option: Option, store: Store) -> Trial:
    """A place among areas: refuted where more of those held lie ahead than it admits, however they are revised."""
    own, *others = option.figures
    room = _POINTS if store.series(option.reading.series_id).unit == PERCENT else abs(own.value) * _CLOSE
    lowest = rank.extreme is Extreme.LOWEST
    ahead = [one for one in others if (own.value - one.value if lowest else one.value - own.value) > room]
    names = " and ".join(store.series(one.series_id).label for one in ahead if one.series_id is not None)
    holds = len(ahead) < rank.position
    shown = "; ".join(f"{store.series(f.series_id or '').label}: {f.value:,f}" for f in option.figures)
    finding = "" if holds else f"behind {names}"
    computation = Computation(None, None, None, "rank", shown, option.figures, holds, finding=finding)
    if holds:  # of the others of the field none is held
        return Trial(option, computation, plain(Label.UNVERIFIABLE, Severity.NONE), Reason.OUT_OF_RANGE)
    return Trial(option, computation, plain(Label.CONTRADICTED, Severity.ERROR, reverses=True))


def _in_its_unit(rank: Rank, vintage: Vintage) -> bool:
    """Whether the mark that is said to be passed can be one of the series."""
    mark, unit = rank.mark, vintage.series.unit
    return mark is None or not mark.unit or mark.unit == unit


def _within(claim: Claim, option: Option, store: Store, vintage: Vintage) -> Trial | None:
    """ "A four-year high" that is one of 47 months: years are told roundly, so a tenth less fits by a stretch.

    Of 41 months one says "three and a half years".
    """
    assert claim.rank is not None and claim.rank.within_months is not None
    bound, now = claim.rank.within_months, option.figures[0]
    ranked = replace(claim.rank, within_months=None)
    last = as_extreme(ranked, now, history_of(ranked, option.reading.window, vintage))
    if last is None or last.window is None:
        return None
    months = option.reading.window.months_after(last.window)
    halves = any("half" in word for word in _words(claim)) and bound - months <= _QUARTER_YEAR
    if not halves and months < bound * 9 // 10:
        return None
    rank = replace(claim.rank, within_months=months)
    computation = assess(rank, now, history_of(rank, option.reading.window, vintage), None)
    lead = claim.block.text[: claim.span.start].lower().split()[-1:]
    if halves or not _NEARLY.isdisjoint((*lead, *_words(claim))):
        return Trial(option, replace(computation, stronger=""), plain(Label.SUPPORTED, Severity.NONE))
    told = replace(computation, finding=since_words(ranked, now, [last]), stronger="")
    return Trial(option, told, plain(Label.IMPRECISE, Severity.INFO))


def _beyond_bound(rank: Rank, now: Figure, window: Window, vintage: Vintage) -> str:
    """What a superlative "in N years" could be put as, where it holds for a year longer than that."""
    ranked = replace(rank, within_months=None)
    history = history_of(ranked, window, vintage)
    last = as_extreme(ranked, now, history)
    bound = rank.within_months or 0
    if last is None or last.window is None:
        return since_words(ranked, now, history) if is_whole(vintage) else ""
    return since_words(ranked, now, [last]) if window.months_after(last.window) >= bound + _YEAR else ""


def _reaches(history: Sequence[Figure], anchor: Window) -> bool:
    """Whether the history goes back to the anchor."""
    return any(f.window is not None and f.window.start <= anchor.end for f in history)


def _holds_span(vintage: Vintage, rank: Rank) -> bool:
    """Whether the series is held for the whole span that the period is ranked inside."""
    first, within = vintage.first(), None if rank.within is None else rank.within.window
    if within is None or first is None:
        return False
    return (first.window.start - within.start).days < first.window.days  # the first week of a year begins after it


def _is_kept_since(claim: Claim, vintage: Vintage) -> bool:
    """ "In records going back to 2001": whether the series is held from the year in which they are said to begin."""
    first, year = vintage.first(), _year_kept_since(claim)
    return year is not None and first is not None and first.window.start.year <= year


def _year_kept_since(claim: Claim) -> int | None:
    """The year named beside the records that a rank is taken in, which is that in which they begin."""
    if claim.rank is None or not claim.rank.record:
        return None
    words = _words(claim)
    years = [int(word) for word in words if word.isdecimal() and len(word) == _DIGITS_OF_YEAR]
    return years[-1] if years and not RECORDS.isdisjoint(words) else None


def _since_kept(claim: Claim, history: Sequence[Figure]) -> Sequence[Figure]:
    """ "The sharpest jump since records began in 1997": nothing is said of years before, though they are held."""
    year = _year_kept_since(claim)
    if year is None or _BEGINNING.isdisjoint(_words(claim)):
        return history
    return [one for one in history if one.window is None or one.window.start.year >= year]


def _until_then(claim: Claim, window: Window, history: Sequence[Figure]) -> Sequence[Figure]:
    """ "The highest daily figure this year had been 756, on 10 August": of all until then, not of what outdid it."""
    sentence = claim.sentence
    behind = sentence.between(claim.span.end, sentence.span.end)[:_VERB]
    if ("had", "been") not in pairwise((*sentence.before(claim.span.start)[-_VERB:], "", *behind)):
        return history
    return [one for one in history if one.window is None or one.window.end <= window.end]


def _words(claim: Claim) -> list[str]:
    return claim.block.text[claim.span.start : claim.span.end].split()


def _covers(vintage: Vintage, window: Window, months: int | None) -> bool:
    """Whether the series is held for as long as "in N years" asks for."""
    first = vintage.first()
    return months is not None and first is not None and first.window.start <= window.shifted_months(-months).end + DAY


def _is_of_other_evidence(vintage: Vintage, window: Window, rank: Rank) -> bool:
    """ "The highest for 800,000 years", of what has been measured since 1958: more than twice as long as is held."""
    return rank.within_months is not None and not _covers(vintage, window, rank.within_months // 2)


def rank_today(claim: Claim, option: Option, store: Store) -> Trial | None:
    """A rank tried on today's figures; None where the ranked figure itself has not been revised since."""
    today = figure(store.as_known(option.reading.series_id, None), option.reading.window)
    if isinstance(today, Missing) or today.value == option.figures[0].value:
        return None
    reading = replace(option.reading, known_at=None)
    return _rank_trial(claim, replace(option, reading=reading, figures=(today,)), store)
