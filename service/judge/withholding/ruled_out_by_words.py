"""Figures accused on days, or of a thing, that their own words rule out: what was meant instead they leave open.

"In the same month a year ago" is no running total, "in the same 12 months" not the year so far, "for the year as a
whole" not its first quarter; "including housing costs, inflation was 1.6%" is another index, "fewer boats than in 2024"
says nothing of people, "employers' pensions" nothing of jobs, "more than the May Report had in mind" is more than was
foretold, "adds £149 to a bill of £1,568" tells what it was, and in "which went up by 4.5% after 5.1%" both are of what
the first is of.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.extract.changes import change_of
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.verdicts import Verdict
from service.judge.withholding.against_unread import is_beside_unread
from service.judge.withholding.counted_by_others import is_counted_by_others
from service.judge.withholding.earlier_moves import is_of_earlier_move
from service.judge.withholding.it_of_unread import is_it_of_unread
from service.judge.withholding.of_two_subjects import is_of_two_subjects
from service.judge.withholding.of_unread_times import is_of_unread_time
from service.judge.withholding.other_nouns import is_of_other_noun
from service.judge.withholding.rank_of_unread import is_of_unread
from service.judge.withholding.value_to_come import may_be_to_come
from service.model.claims import Claim, Mood
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, Form
from service.model.series import Frequency, Nature, Series
from service.model.windows import Grain

_LEVELS = frozenset(["level", "threshold", "average", "total"])
_LONGEST = {"day": 1, "weekend": 4, "week": 7, "month": 31, "quarter": 92}
_SAME = re.compile(r"\bsame (day|weekend|week|month|quarter)\b", re.IGNORECASE)
_SAME_MANY = re.compile(r"\bsame ([a-z]+|\d{1,3})[ -](day|week|month|year)s?\b", re.IGNORECASE)
_IN_SO_MANY = re.compile(
    r"^(?: [a-z]+)? in (?:just |only |barely |the (?:last|past) )?([a-z]+|\d{1,3}) (hour|day|week|month)s?\b",
    re.IGNORECASE,
)
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_HAVE = frozenset(["has", "have"])
_LIVING = frozenset(["experienced", "seen", "endured", "suffered", "faced", "had", "known", "witnessed"])
_LIVED = 4  # words of "has experienced its"
_LEVELS_OF = frozenset(["level", "rate", "number", "figure", "total", "size", "price", "pace", "amount"])
_COUNTED_IN = frozenset([6, 7, 10, 11, 12])  # months in which what is counted once a year is: mid-year, autumn, its end
_SLACK = 0.05  # of the days: months differ in length
_WHOLE = re.compile(
    r"^(?:the |this )?(?:(?:whole|full|entire) year\b|year (?:as a whole|overall|in full)\b)", re.IGNORECASE
)
_NEARLY_A_YEAR = 300  # days
_TAKEN_IN = frozenset("including excluding counting adding omitting".split())
_HEADLINE = frozenset(["inflation", "price", "prices"])
_SUBJECT = 5  # words of "the rate stood at"
_COUNTS = frozenset("count reckoning counting measure index survey tally figures data".split())
_COUNTED = frozenset(["fewer", "more"])
_LET_AND_SOLD = frozenset("rent rents price prices pay wage wages bills".split())
_SOMEBODYS = (["its"], ["our"], ["his"], ["her"], ["my"])
_FORETELLING = [[word] for word in "report budget projection projections outlook prediction predictions".split()]
_FORETOLD = frozenset("foreseen foresaw predicted projected pencilled anticipated envisaged".split())
_ADDING = frozenset(["add", "adds", "added", "adding"])
_WHAT_IT_IS_ADDED_TO = frozenset("a an the its their every each average typical".split())
_ADDED = 12  # words of "adding £149 a year to the typical annual bill of"
_THOUGHT = 4  # words of "the May Report had foreseen"
_ENDING = frozenset(",;:.()–—")
_BEFORE = (["after"], ["from"], ["against"], ["compared", "with"], ["compared", "to"], ["up", "from"], ["down", "from"])
#: What a measure has itself: "unemployment's level".
_ITS_OWN = frozenset(
    "rate level figure number total pace peak high low record count tally year month week annual monthly quarterly"
    " yearly share value average first second third fourth biggest largest highest lowest worst best".split()
)


def is_ruled_out_by_words(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether the words of an accused figure rule out what it was read of.

    Args:
        at: the place of the figure.
        verdicts: of all claims, in the order of the text.
    """
    verdict = verdicts[at]
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if verdict.trial is not None and (is_of_other_noun(verdict) or is_of_unread(at, verdicts)):
        return True
    if is_of_earlier_move(verdict) or is_it_of_unread(at, verdicts):
        return True
    if is_beside_unread(at, verdicts) or _is_of_year_of_aside(at, verdicts) or is_of_two_subjects(at, verdicts):
        return True
    if verdict.trial is None or series is None:
        return False
    if is_of_unread_time(verdict):
        return True
    if _is_yet_to_come(verdict) or may_be_to_come(verdict) or is_counted_by_others(verdict):
        return True
    if claim.kind == "comparison":
        return _is_of_other_things(claim, series)
    if _is_counted_by_others(claim) or _is_owned(claim) or _is_against_foretold(claim) or _is_its_own(claim, series):
        return True
    if _has_been_lately(claim) or _is_part_of_level(claim):
        return True
    if claim.kind not in _LEVELS:
        return False
    days = verdict.trial.option.reading.window.days
    ruled_out = _is_of_other_length(claim, days, series) or _is_of_other_index(claim) or _is_added_to(claim)
    ruled_out = ruled_out or _is_of_another_month(claim, series)
    return ruled_out or _is_behind_unread(at, verdicts)


def _has_been_lately(claim: Claim) -> bool:
    """ "The UK has experienced its highest inflation for more than 40 years": at some time that is not told."""
    if claim.rank is None or claim.period is not None:
        return False
    ahead = claim.sentence.before(claim.span.start)[-_LIVED:]
    return any(one in _HAVE and other in _LIVING for one, other in pairwise(ahead))


def _is_part_of_level(claim: Claim) -> bool:
    """ "That's about half the level it was in 2010 (7.9%)": a part of what is told there, and no rate."""
    quantity = claim.quantity
    if claim.kind != "level" or quantity is None or quantity.form is not Form.FRACTION:
        return False
    behind = claim.sentence.behind(claim.span.end)
    return behind[:1] == ["of"] or (behind[:1] == ["the"] and {*behind[1:2]} <= _LEVELS_OF and len(behind) > 1)


def _is_of_year_of_aside(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "36,273 were in hotels in September. The peak came in 2023. A record 110,000 claimed asylum in the year"."""
    claim, of_text = verdicts[at].grounded.claim, verdicts[at].article is not None
    period = claim.period
    if period is None or period.window is None or period.rule != "the-year" or claim.kind != "level" or of_text:
        return False
    ahead = (one.grounded.claim for one in verdicts[:at] if one.grounded.claim.block is claim.block)
    told = [one.period.window.end.year for one in ahead if one.period is not None and one.period.window is not None]
    return any(year > period.window.end.year for year in told)


def _is_counted_by_others(claim: Claim) -> bool:
    """ "Prices in shops rose 0.6%, by the retailers' own count": of a measure that is no official one."""
    behind = claim.sentence.behind(claim.span.end)
    return any(one == "own" and other in _COUNTS for one, other in pairwise(behind))


def _is_against_foretold(claim: Claim) -> bool:
    """ "0.8 points more than the May Report had in mind": than was foretold in May, and not than there was."""
    if claim.base is None:
        return False
    behind = claim.sentence.behind(claim.base.span.end)
    closed = next((at for at, word in enumerate(behind) if word in _ENDING), len(behind))
    return behind[:1] in _FORETELLING or not _FORETOLD.isdisjoint(behind[: min(closed, _THOUGHT)])


def _is_yet_to_come(verdict: Verdict) -> bool:
    """ "From today's £1,971 that would be a rise of 42%": of a rise to come, and not of the last that was made."""
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if claim.kind not in AGAINST_BASE or series is None or series.nature is not Nature.STEP or trial is None:
        return False
    reading = trial.option.reading
    made = reading.known_at is not None and reading.window.start <= reading.known_at
    return made and claim.mood is not Mood.ASSERTED and "would" in claim.sentence.before(claim.span.start)


def _is_added_to(claim: Claim) -> bool:
    """ "Up by 10%, which adds £149 a year to a typical bill of £1,568": what was paid before, of whatever days."""
    ahead = claim.sentence.before(claim.span.start)
    if ahead[-1:] != ["of"] or _ADDING.isdisjoint(ahead[-_ADDED:]):
        return False
    near = ahead[-_SUBJECT - 1 :]  # and not "added 12.9 million people to reach a population of"
    return any(one == "to" and other in _WHAT_IT_IS_ADDED_TO for one, other in pairwise(near))


def _is_owned(claim: Claim) -> bool:
    """ "A 1.2 point increase in employers' national insurance": of what they have, and not of what they tell of."""
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried or not named.words.endswith("s"):
        return False
    text = claim.block.text[claim.sentence.span.start : claim.sentence.span.end]
    first, rest = named.words[0], re.escape(named.words[1:])  # in small letters: not "the ONS' measure"
    owned = re.findall(rf"\b[{first}{first.upper()}]{rest}(?:['’] (\w+)|\b)", text)
    return bool(owned) and all(thing and thing not in _ITS_OWN and change_of(thing) is None for thing in owned)


def _is_its_own(claim: Claim, series: Series) -> bool:
    """ "New leases slowed the rise in its rents": of what somebody lets, and not of all that is let in the country."""
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried or named.words not in _LET_AND_SOLD:
        return False
    text = claim.block.text[claim.sentence.span.start : claim.sentence.span.end].lower()
    before = text.partition(named.words)[0].split()
    return before[-1:] in _SOMEBODYS and not is_of_area(claim, series.area)


def _is_of_other_length(claim: Claim, days: int, series: Series) -> bool:
    """ "In the same month a year ago", "the year as a whole", "1,309 in 48 hours": longer or shorter than read."""
    told_behind = _IN_SO_MANY.match(claim.block.text[claim.span.end : claim.sentence.span.end])
    if told_behind and series.accumulates and _is_other_than(told_behind, days):
        return True
    period = claim.period
    if period is None:
        return False
    words = claim.block.text[period.span.start : claim.sentence.span.end]
    if period.role is PeriodRole.TO_DATE:
        return days < _NEARLY_A_YEAR and _WHOLE.match(words) is not None
    if period.role is not PeriodRole.SAME:
        return False
    told = claim.block.text[period.span.start : period.span.end]
    if single := _SAME.search(told):
        return days > _LONGEST[single[1].lower()]
    many = _SAME_MANY.search(told)
    over = round((series.growth_over or 0) * _DAYS["month"])  # "over the same 12 months inflation was 2.0%"
    return many is not None and _is_other_than(many, days) and (not over or _is_other_than(many, over))


def _is_of_another_month(claim: Claim, series: Series) -> bool:
    """ "2,929 were sleeping rough in March 2021", of a count made each autumn: another count is meant."""
    period, yearly = claim.period, series.frequency is Frequency.ANNUAL and series.nature is Nature.STOCK
    if period is None or period.window is None or not yearly:
        return False
    return period.grain is Grain.MONTH and period.window.end.month not in _COUNTED_IN


def _is_other_than(told: re.Match[str], days: int) -> bool:
    length = _length(told[1].lower(), told[2].lower())
    return length is not None and abs(days - length) >= max(1, _SLACK * length)


def _length(count: str, unit: str) -> float | None:
    """The days of "12 months", None where the number is not read."""
    if count.isdecimal():
        return int(count) * _DAYS[unit]
    return (_NUMBERS.index(count) + 1) * _DAYS[unit] if count in _NUMBERS else None


def _is_of_other_index(claim: Claim) -> bool:
    """ "Including housing costs, inflation was 1.6%": of what takes in, or leaves out, more than what was read."""
    if claim.quantity is None or claim.quantity.unit != PERCENT or claim.is_base:
        return False
    ahead = claim.sentence.before(claim.span.start)
    led = next((n for n in reversed(range(len(ahead))) if ahead[n] in _TAKEN_IN), None)
    if led is None or ahead[led + 1 :].count(",") != 1 or any(word[0].isdecimal() for word in ahead[led:]):
        return False
    if len(ahead) - 1 - ahead.index(",", led) > _SUBJECT:
        return False
    named = claim.candidates[0] if claim.candidates else None
    return named is not None and named.words in _HEADLINE


def _is_of_other_things(claim: Claim, series: Series) -> bool:
    """ "There were fewer boats than in 2024", read of people: fewer of what the series does not count."""
    words = claim.block.text[claim.span.start : claim.span.end].lower().split()
    thing = next(iter(claim.sentence.behind(claim.span.end)), "")
    named = " ".join((series.label, series.unit, *series.phrases.nouns))
    counted = words[-1:] != [] and words[-1] in _COUNTED and bool(series.phrases.nouns)
    return counted and thing.endswith("s") and thing not in re.findall(r"[a-z]+", named.lower())


def _is_behind_unread(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Food prices, which went up by 4.5% after 5.1% in August": of what the figure is that it comes after."""
    claim = verdicts[at].grounded.claim
    named = claim.candidates[0] if claim.candidates else None
    if not at or named is None:
        return False
    unread, other = verdicts[at - 1], verdicts[at - 1].grounded.claim
    if unread.trial is not None or unread.article is not None or other.sentence is not claim.sentence:
        return False
    if other.quantity is None or claim.quantity is None or other.quantity.unit != claim.quantity.unit:
        return False
    return claim.sentence.between(other.span.end, claim.span.start) in _BEFORE
