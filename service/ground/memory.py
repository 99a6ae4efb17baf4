"""What the article has been about so far, for "the same period last year" and for figures without a period."""

from collections.abc import Sequence
from datetime import timedelta

from service.claims import KIND_BY_NAME
from service.claims.bind.changes.span_ends import ends_of
from service.ground.days.listed import is_listed
from service.ground.days.told_back import goes_on, is_ago, is_the_same, is_told_back, to_this_day
from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import MOVING, PeriodRole
from service.model.series import Frequency, Nature, PeriodKind, Series
from service.model.spans import Span
from service.model.windows import Window
from service.records import dataclass, field, replace
from service.store.interface import Vintage

_LEVELS = frozenset(["level", "average"])
_OF_THEIR_DAYS = frozenset([Nature.RATE, Nature.INDEX])
_YEAR, _QUARTER = 12, 3  # months
_MONTH = 28  # days, at least
_ADDING = [",", "with"]
_POINTING = frozenset([PeriodRole.SAME, PeriodRole.SHIFT])

Pointed = tuple[str, Span, str, Span | None, Target]
"""Block, sentence, topic and words of what a figure points to, and the days that it meant."""


@dataclass(slots=True)
class Memory:
    """The days last spoken of, by topic, and the base last named in the sentence at hand."""

    _last: dict[str, Target] = field(default_factory=dict)
    _last_span: dict[str, Target] = field(default_factory=dict)
    _running: dict[str, Target] = field(default_factory=dict)
    _series: dict[str, str] = field(default_factory=dict)
    _block: dict[str, str] = field(default_factory=dict)
    _latest: dict[str, Target] = field(default_factory=dict)
    _sentence: tuple[str, Span] | None = None
    _bases: dict[str, Target] = field(default_factory=dict)
    _counted: dict[tuple[str, Span, str], Target] = field(default_factory=dict)
    _of_all: dict[Frequency, Target] = field(default_factory=dict)
    _of_rates: tuple[str, Series, Target] | None = None
    _quarter: Target | None = None
    spans_of_text: tuple[Target, ...] = ()
    """Of months or more that figures of any topic were of, those that end last, and those told last."""
    _claim: Claim | None = None
    _before_claim: Target | None = None
    _gone_back: dict[str, tuple[Span, Target]] = field(default_factory=dict)
    _pointed: list[Pointed] = field(default_factory=list)
    _reached: tuple[Claim, Target] | None = None
    _gone_to: tuple[str, str, Span | None, Target] | None = None

    def antecedent(self, claim: Claim, series: Series) -> Target | None:
        """The days that a claim without days of its own goes on about.

        What shares a period counted on ("eight years later it had halved, to 22,644") is counted from the same days. So
        is the figure itself, read of another series ("a year ago they were rising by 8.5%").
        """
        period = claim.period
        if claim is self._claim and period is not None and period.role in _POINTING and self._before_claim is not None:
            return self._before_claim
        if period is None or period.role is not PeriodRole.SHIFT or period.shift_months <= 0:
            found = self._gone_before(claim, series)
            return None if found is not None and self._is_year_of_another(claim, series, found) else found
        place = (claim.block.id, period.span, series.topic)
        if place not in self._counted and (found := self._gone_before(claim, series)) is not None:
            self._counted[place] = found
        return self._counted.get(place)

    def _is_year_of_another(self, claim: Claim, series: Series, found: Target) -> bool:
        """ "The cost-of-living measure was 11.1%, after 10.1% a month before": before a month, not before a year."""
        period = claim.period
        if period is None or period.role is not PeriodRole.SHIFT or period.shift_months % _YEAR == 0:
            return False
        other = self._series.get(series.topic, series.id) != series.id
        return other and series.frequency is Frequency.MONTHLY and found.window.whole_months == _YEAR

    def _gone_before(self, claim: Claim, series: Series) -> Target | None:
        if claim.current and series.nature is not Nature.FLOW:
            return None
        if (reached := self._left_for(claim)) is not None:
            return reached
        if (around := self._around_what_was_added(claim, series)) is not None:
            return around
        last = self._left_again(claim, series) or self._last.get(series.topic) or self._of_kin(claim, series)
        beside = self.base(claim, series) if series.accumulates and claim.kind == "level" else None
        beside = None if beside is not None and self._is_of_same_words(claim, beside) else beside
        if beside is not None and (beside.running or is_the_same(claim.period)) and not is_ago(claim):
            return (
                beside  # "621 this time last year and 280 in 2023", "5,946 from January to April and … the same period"
            )
        if series.accumulates and (to_this_day(claim.period) or to_this_day(claim.base)):
            return self._running.get(series.topic, last)
        if claim.period is not None and is_the_same(claim.period) and claim.period.rule.startswith("this-"):
            return self._latest.get(
                series.topic, last
            )  # "this time last year" is no year before mid-November, told in between
        if claim.period is not None and claim.period.rule == "moved-that":
            return self._named_before(claim, series) or last
        if claim.period is not None and claim.period.rule == "moved-since":
            return self._gone_back_to(claim, series) or last
        pointing = claim.base is not None and claim.base.role is PeriodRole.SAME
        if pointing and series.nature is not Nature.STOCK:
            # "The same period" points to a span of days, not to the one day mentioned in passing.
            return self._last_span.get(series.topic, last)
        return last

    def _around_what_was_added(self, claim: Claim, series: Series) -> Target | None:
        """ "7,167 have come since January, with 902 in the past week. That compares with 5,745 in the same period"."""
        added, told, held = self._claim, self._before_claim, self._last.get(series.topic)
        pointing = claim.period is not None and claim.period.role is PeriodRole.SAME and series.accumulates
        if not pointing or added is None or told is None or held is None or added.sentence is claim.sentence:
            return None
        led = added.sentence.before(added.span.start)[-len(_ADDING) :] == _ADDING
        inside = told.window.contains(held.window) and told.window.days > held.window.days
        return told if led and inside else None

    def _left_for(self, claim: Claim) -> Target | None:
        """ "Reversing the week before's jump to 237,000 from 192,000": the days to whose figure it is said to lead."""
        if self._reached is None or claim.period is not None or not claim.is_base:
            return None
        level, target = self._reached
        led = level.block.text[level.span.end : claim.span.start].strip() == "from"
        return target if led and level.block is claim.block else None

    def _left_again(self, claim: Claim, series: Series) -> Target | None:
        """ "It shot up to 14.7%. In May it had been 3.5%. A broader gauge was 22.8%": of the days gone back from."""
        sentence, before = self._gone_back.get(series.topic, (None, None))
        return None if sentence is None or claim.sentence.span == sentence or goes_on(claim) else before

    def _of_kin(self, claim: Claim, series: Series) -> Target | None:
        """ "Prices rose 3.0% in June; energy rose 1.0% in the same period": days that another topic's figure was of.

        So of rates of three months those of a quarter: "over the same three months joblessness slid to 4.7%".
        """
        period = claim.period
        same = period is not None and period.role is PeriodRole.SAME and period.window is None
        if not same or series.nature is not Nature.RATE:
            return None
        three = series.frequency is Frequency.QUARTERLY or series.period_kind is PeriodKind.ROLLING_3M_CENTRE
        return self._of_all.get(series.frequency) or (self._quarter if three else None)

    def of_rates(self, claim: Claim, series: Series, vintage: Vintage) -> Target | None:
        """ "In June inflation was 9.1%. Core inflation was 5.9%": the last days that a paragraph tells the rates of.

        Only where this one had come out for them.
        """
        if claim.is_base or claim.current or claim.period is not None or self._of_rates is None:
            return None
        block, told, target = self._of_rates
        alike = told.frequency is series.frequency and series.nature in _OF_THEIR_DAYS and block == claim.block.id
        return target if alike and series.topic not in self._last and vintage.at(target.window) is not None else None

    def latest(self, series: Series) -> Target | None:
        """Of all days spoken of that were no base, those that end last: what the text is mainly about."""
        return self._latest.get(series.topic)

    def is_beside_undated(self, claim: Claim) -> bool:
        """Whether the last figure of a base's sentence has no days of its own: "came down to 2.1% from 2.4%"."""
        told = self._claim
        return told is not None and told.sentence is claim.sentence and told.period is None and told.kind in _LEVELS

    def latest_own(self, series: Series) -> Sequence[Target]:
        """The same, and where another series of the topic is told of later days, those of this one."""
        found = (self._latest.get(series.topic), self._latest.get(series.id))
        return [one for one in dict.fromkeys(found) if one is not None]

    def of_another(self, series: Series) -> Target | None:
        """The days last spoken of, where that was of another series of the topic."""
        other = self._series.get(series.topic, series.id) != series.id
        return self._last.get(series.topic) if other else None

    def is_last_told(self, series: Series) -> bool:
        """Whether what was spoken of last in its topic is of this series."""
        return self._series.get(series.topic) == series.id

    def is_afar(self, claim: Claim, series: Series) -> bool:
        """Whether what was spoken of last is of another series of the topic and stands in another paragraph."""
        afar = self._block.get(series.topic, claim.block.id) != claim.block.id
        return afar and self._series.get(series.topic, series.id) != series.id

    def lists(self, claim: Claim) -> bool:
        """Whether a claim shares the days of the one before it, in a list."""
        return self._claim is not None and is_listed(claim, self._claim)

    def base(self, claim: Claim, series: Series) -> Target | None:
        """The base that the claim's own sentence named before it, of the same series."""
        return self._bases.get(series.id) if self._sentence == (claim.block.id, claim.sentence.span) else None

    def _is_of_same_words(self, claim: Claim, beside: Target) -> bool:
        """ "By this point last year it was 18,678, in 507 boats": both of one day, the second not a year before."""
        if not is_the_same(claim.period):
            return False
        named = [(block, span) for block, _, _, span, told in self._pointed if told is beside]
        return (claim.block.id, _named_at(claim)) in named

    def _named_before(self, claim: Claim, series: Series) -> Target | None:
        """ "Last year's equivalent was 4.8%, and the year before that 4.1%": counted from what was pointed at last.

        What shares the period ("and 3,414 in 58 the year before that") is counted from the same days.
        """
        place, own = (claim.block.id, claim.sentence.span, series.topic), _named_at(claim)
        return next((told for *at, named, told in reversed(self._pointed) if (*at,) == place and named != own), None)

    def _gone_back_to(self, claim: Claim, series: Series) -> Target | None:
        """ "It was 4.1% a year ago. Inflation has doubled in the 12 months since": since the days pointed at last."""
        told = self._pointed[-1] if self._pointed else None
        if told is None or told[0] != claim.block.id or told[2] != series.topic:
            return None
        return told[4]

    def gone_to(self, claim: Claim, series: Series) -> Target | None:
        """ "Two years ago it was 2.2%. A year earlier it was 6.7%": the days that the level told before pointed at."""
        block, topic, named, target = self._gone_to or ("", "", None, None)
        return target if (block, topic) == (claim.block.id, series.topic) and named != _named_at(claim) else None

    def remember(self, claim: Claim, series: Series, target: Target) -> None:
        """Keep what a claim was about; a base, or a period that only points elsewhere, is kept as a base."""
        pointing = claim.period is not None and (claim.period.role in _POINTING or claim.period.rule.endswith("-moved"))
        if claim.is_base or (pointing and not KIND_BY_NAME[claim.kind].compares):
            self._keep_as_base(claim, series, target)
            return
        if claim.aside and series.topic in self._last:
            self._pointed += [_pointing(claim, series, target)] * pointing
            return  # "after a rise of 37% the year before and one of 279% the year before that"
        if claim.rank is not None and series.topic in self._last and _ranks_days(claim) and target.window.days > 1:
            return  # "the highest for a day in December": nothing later is about the month
        if claim.rank is not None and claim.period is not None and claim.period.rule == "past-units":
            return  # "higher than at any time in the past four years": nothing later is of all of these
        moved = KIND_BY_NAME[claim.kind].compares and series.growth_over is None
        if claim.period is not None and claim.period.rule == MOVING:
            target = replace(target, window=Window(target.window.end - timedelta(days=6), target.window.end))
        again, self._claim = self._claim is claim, claim
        self._before_claim = self._before_claim if again else self._last.get(series.topic)
        if again and claim.period is not None and claim.period.rule == "past-units":
            return  # "up 3.3% over the past year": of the month that its rate of growth is of
        ends = ends_of(claim.period, target.window) if moved else None
        if ends is not None and claim.base is None and not target.running:
            target = replace(target, window=ends[0])  # what follows is of where the change led to
        self._go_back(claim, series, target)
        assumed = target.plausibility or target.assumption
        self._last[series.topic] = replace(target, plausibility=0, assumption="") if assumed else target
        self._series[series.topic] = series.id
        if not is_told_back(claim):
            self._of_all[series.frequency] = self._last[series.topic]
            self._quarter = self._last[series.topic] if target.window.whole_months == _QUARTER else self._quarter
        if target.window.days >= _MONTH:
            self.spans_of_text = _ending_last(self.spans_of_text, self._last[series.topic])
        self._block[series.topic] = claim.block.id
        if series.nature in _OF_THEIR_DAYS:  # what follows "over two years rents rose 18%" is of two years as well
            of_rate = (claim.block.id, series, self._last[series.topic])
            self._of_rates = None if moved else _later(self._of_rates, of_rate)
        for told in (series.topic, series.id):
            held = self._latest.get(told)
            if held is None or held.window.end < target.window.end:
                self._latest[told] = self._last[series.topic]
        if target.running:
            self._running[series.topic] = self._last[series.topic]
        if target.running or target.window.days > 1:
            self._last_span[series.topic] = self._last[series.topic]

    def _keep_as_base(self, claim: Claim, series: Series, target: Target) -> None:
        sentence = (claim.block.id, claim.sentence.span)
        if self._sentence != sentence:
            self._sentence, self._bases = sentence, {}
        self._bases[series.id] = target
        self._pointed.append(_pointing(claim, series, target))
        self._reached = (claim, target) if claim.kind == "level" and not claim.is_base else None
        if not claim.is_base:
            self._gone_to = (claim.block.id, series.topic, _named_at(claim), target)
        self._last.update(_now(claim, series, target))

    def _go_back(self, claim: Claim, series: Series, target: Target) -> None:
        """Keep from which days a figure goes back to earlier ones; where it does not, there is nothing to return to."""
        held = self._last.get(series.topic)
        dated = claim.period is not None and claim.period.role is PeriodRole.WINDOW
        earlier = held is not None and target.window.end < held.window.start
        if held is not None and dated and earlier and is_told_back(claim):
            self._gone_back[series.topic] = (claim.sentence.span, held)
        elif not is_told_back(claim):
            self._gone_back.pop(series.topic, None)


def _pointing(claim: Claim, series: Series, target: Target) -> Pointed:
    return claim.block.id, claim.sentence.span, series.topic, _named_at(claim), target


def _later(held: tuple[str, Series, Target] | None, told: tuple[str, Series, Target]) -> tuple[str, Series, Target]:
    """What a paragraph tells last of the rates of one rhythm, where it tells of several days."""
    if held is None or held[0] != told[0] or held[1].frequency is not told[1].frequency:
        return told
    return held if held[2].window.end > told[2].window.end else told


def _ending_last(held: tuple[Target, ...], told: Target) -> tuple[Target, ...]:
    if not held or held[0].window.end <= told.window.end:
        return (told,)
    return held[0], replace(told, plausibility=1)


def _now(claim: Claim, series: Series, target: Target) -> dict[str, Target]:
    """ "A year ago the average for the year so far was 52; it is now 60": what follows is of this year so far."""
    if claim.period is None or claim.period.rule != "year-to-date":
        return {}
    return {series.topic: target.moved(-claim.period.shift_months)}


def _named_at(claim: Claim) -> Span | None:
    return None if claim.period is None else claim.period.span


def _ranks_days(claim: Claim) -> bool:
    words = claim.span.of(claim.block.text).lower().split()
    return "day" in words or "daily" in words
