"""Accusations that lack what one that can be trusted has: they are withheld.

A slip of the pen that explains a miss speaks for the reading. Without one it is as likely that other days, another
measure or other figures are meant where the sentence leaves room for them: where the words that name the measure stand
in a later clause, where the days are counted from those of a figure that was not understood, where another pair of the
text's own figures gives the change, or where the days are those of a record that does not hold either.
"""

from collections.abc import Iterator, Sequence

from service.claims.complete.days.after_that import TIME_AFTER
from service.claims.relate.quoted import figure_of, quotes
from service.claims.scene import agree
from service.claims.subject.carried.implied import IMPLIED, is_told_by_figures
from service.judge.article.check import article_check
from service.judge.article.days_of_parts import days_read, is_ruled_out
from service.judge.doubt.signs_of_misreading import SURE
from service.judge.doubt.told_of_both import is_told_of_both
from service.judge.doubt.undated import is_far_from_mark
from service.judge.doubt.worked_out_beside import is_worked_out_beside, of_sentence
from service.judge.evidence.between_verdicts import AGAINST_BASE, count_together, days_of, series_of
from service.judge.evidence.chance import is_near
from service.judge.evidence.continuing_sentence import counts_those_before
from service.judge.evidence.moves_ranked import ranks_moves
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict, left_open
from service.judge.withholding.acquitted import as_given, gives_exactly, is_only_turned
from service.judge.withholding.against_unread import is_against_unread, is_given_with_unread
from service.judge.withholding.bounds_of_others import led_from
from service.judge.withholding.change_of_forecast import is_of_forecast
from service.judge.withholding.change_of_unread import is_of_unread_level
from service.judge.withholding.compared_levels import is_of_level_beside
from service.judge.withholding.contrary_words import is_beyond_both, is_given_elsewhere, is_said_otherwise
from service.judge.withholding.corrected_words import is_corrected, not_asserted
from service.judge.withholding.counted_as_others import is_counted_as_others, is_of_others
from service.judge.withholding.former_record import is_former_record
from service.judge.withholding.known_by_figures import is_known_by_figures, is_tied_to_right
from service.judge.withholding.loosely_told import is_loosely_told
from service.judge.withholding.month_of_release import is_of_month_released
from service.judge.withholding.of_another_price import is_of_another_price
from service.judge.withholding.of_another_thing import is_of_another_thing
from service.judge.withholding.of_another_time import is_of_another_time
from service.judge.withholding.of_part_behind import is_of_part_behind
from service.judge.withholding.of_place_before import is_of_place_before
from service.judge.withholding.other_days import is_of_other_days
from service.judge.withholding.other_pairs import PAIR, between, stands_between
from service.judge.withholding.own_subject import (
    is_level_added,
    is_of_its_own,
    is_of_more,
    is_of_several,
    is_of_somebody,
    is_told_of_then,
)
from service.judge.withholding.right_levels import is_behind_other_level
from service.judge.withholding.rounded_ends import is_of_rounded_ends
from service.judge.withholding.ruled_out_beside import is_ruled_out_beside
from service.judge.withholding.ruled_out_by_words import is_ruled_out_by_words
from service.judge.withholding.scale_or_part_told import is_told_in_part
from service.model.claims import OUTRIGHT, Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT
from service.model.report import Diagnosis, Label, Severity
from service.model.series import Nature
from service.records import replace

_NOT_HELD = frozenset([Label.CONTRADICTED, Label.IMPRECISE])
_LEVELS = frozenset(["level", "threshold", "average", "total"])
_SIGHT = 12  # claims ahead of a change, and behind it, of which it may be told
_OF_OTHER_DAYS = frozenset(["wrong_period", "wrong_base"])
_FROM_OTHER_END = "inverse_base"  # which a change of another thing may give as well
_FOR = ["for"]
_SUBJECT = 3  # words of "The Fed has"
_THEY = frozenset(["they", "these", "those"])
_FROM_OTHERS = frozenset("since from than compared against over above below on up down more less higher lower".split())
_OPENING = frozenset("where when while whereas as amid because after before although though".split())
"""Words that open a later clause."""


def withheld(verdicts: Sequence[Verdict], diagnoses: Sequence[Diagnosis | None]) -> Sequence[Verdict]:
    """The verdicts, accusations that no slip explains and that may be of something else left ambiguous.

    Args:
        verdicts: of all claims, in the order of the text.
        diagnoses: the slips that would explain them.
    """
    return [
        _withheld(at, verdicts, diagnoses[at]) if one.label is Label.CONTRADICTED else one
        for at, one in enumerate(verdicts)
    ]


def _withheld(at: int, verdicts: Sequence[Verdict], diagnosis: Diagnosis | None) -> Verdict:
    verdict = verdicts[at]
    given = _as_given(at, verdicts) if diagnosis is None or diagnosis.code in _OF_OTHER_DAYS else None
    if given is not None:
        return given
    if is_corrected(verdict):
        return not_asserted(verdict)
    if is_ruled_out_by_words(at, verdicts) or is_counted_as_others(at, verdicts) or is_former_record(at, verdicts):
        return left_open(verdict)
    if (
        is_of_unread_level(at, verdicts)
        or is_of_part_behind(verdict)
        or is_ruled_out_beside(at, verdicts)
        or is_of_others(at, verdicts)
        or is_of_place_before(at, verdicts)
        or is_of_forecast(at, verdicts)
    ):
        return left_open(verdict)
    if is_of_another_time(verdict) or is_of_somebody(verdict.grounded.claim) or is_loosely_told(verdict):
        return left_open(verdict)
    if _is_of_moves(verdict) or is_told_in_part(verdict) or is_of_another_price(verdict.grounded.claim):
        return left_open(verdict)
    lacks = is_of_rounded_ends(verdict) or _lacks(at, verdicts, diagnosis)
    return replace(verdict, label=Label.AMBIGUOUS, severity=Severity.INFO, reverses=False) if lacks else verdict


def _is_of_moves(verdict: Verdict) -> bool:
    trial = verdict.trial
    levels = trial is not None and trial.option.reading.base is None
    return levels and ranks_moves(verdict.grounded.claim, verdict.grounded.series)


def _lacks(at: int, verdicts: Sequence[Verdict], diagnosis: Diagnosis | None) -> bool:
    verdict = verdicts[at]
    if is_worked_out_beside(verdict, of_sentence(verdict, verdicts)) or is_told_of_both(verdict, verdicts):
        return False
    if is_level_added(verdict) or is_told_of_then(at, verdicts) or is_said_otherwise(verdict):
        return True
    if (
        is_given_elsewhere(at, verdicts)
        or is_of_month_released(at, verdicts)
        or is_far_from_mark(verdict)
        or is_of_another_thing(at, verdicts)
    ):
        return True
    if verdict.trial is not None and verdict.trial.holds and verdict.article is not None and verdict.article.of_way:
        return False  # the figure is right, and there is no doubt of what it is
    by_figures = is_told_by_figures(verdict.grounded.claim)
    if diagnosis is not None and diagnosis.code in SURE and not (by_figures and diagnosis.code == _FROM_OTHER_END):
        return False
    if is_behind_other_level(at, verdicts) or is_against_unread(at, verdicts) or is_given_with_unread(at, verdicts):
        return True
    if diagnosis is None and (is_beyond_both(verdict.grounded.claim) or is_of_several(at, verdicts)):
        return True
    if by_figures and not is_known_by_figures(verdict, verdicts) and not is_tied_to_right(verdict, verdicts):
        return True  # enough to bear a figure out, and not to accuse one, but of a slip of the pen
    if is_of_its_own(at, verdicts) or is_of_more(at, verdicts):
        return True
    if _is_of_failed_record(verdict, verdicts) or is_of_level_beside(verdict, verdicts):
        return True
    if verdict.trial is None:
        return False
    if _is_run_told_of_now(verdict, verdicts):
        return True
    if _is_named_later(verdict, verdicts) or _is_of_unknown_days(verdict) or _is_of_other_length(verdict):
        return True
    if diagnosis is not None:
        return diagnosis.code in _OF_OTHER_DAYS and is_of_other_days(verdict, verdicts)
    return _is_only_counted(at, verdicts) or _is_moved_from_doubt(at, verdicts) or _is_of_what_follows(at, verdicts)


def _is_of_failed_record(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "The highest since January 2024, when it was 3.3%", as it was in March: the day is wrong, and not the figure."""
    claim = verdict.grounded.claim
    if claim.kind != "level" or claim.period is None:
        return False
    return any(
        one.label in _NOT_HELD
        and (rank := one.grounded.claim.rank) is not None
        and rank.since is not None
        and one.grounded.claim.sentence is claim.sentence
        and rank.since.span == claim.period.span
        for one in verdicts
    )


def _as_given(at: int, verdicts: Sequence[Verdict]) -> Verdict | None:
    """ "It is 5,025. It was 4,043 last year, a jump of 24%, and 3,683 in 2023": as other figures give the change.

    Figures that are right, or, where only the text's own decide it, a change told so closely that few pairs give it.
    """
    claim = verdicts[at].grounded.claim
    if claim.kind not in AGAINST_BASE or claim.quantity is None or stands_between(claim):
        return None
    if claim.quantity.hedge in BOUNDS and (claim.kind != "multiple" or verdicts[at].trial is None):
        return None
    turned = is_only_turned(verdicts[at])
    if _is_step_told(verdicts[at]):
        return None
    for now, base in _pairs(at, verdicts):
        parts = now.grounded.claim, base.grounded.claim
        one = replace(claim, inputs=tuple(map(figure_of, parts)))
        check = None if is_ruled_out(claim, claim.kind, parts, days_read([now, base])) else article_check(one)
        given = None if check is None else check.computation.value
        held = check is not None and check.fit.label is Label.SUPPORTED and not check.fit.cautions
        if turned and check is not None and not gives_exactly(check, claim):
            continue
        if check is not None and held and given is not None and is_near(given, claim.quantity):
            found = as_given(verdicts[at], one, check)
            days = None if now.trial is None else now.trial.option.reading.window
            return replace(found, grounded=replace(found.grounded, window=days))
    return None


def _is_step_told(verdict: Verdict) -> bool:
    """ "Energy bills are to rise by 80% in October": of a value in force, from the one right before it, as no other."""
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if series is None or trial is None or series.nature is not Nature.STEP or len(trial.option.figures) != PAIR:
        return False
    now, before = trial.option.figures
    told = claim.period is not None and claim.period.role is PeriodRole.WINDOW and claim.period.window is not None
    told = told and claim.base is None and claim.direction is not None and _FROM_OTHERS.isdisjoint(claim.sentence.words)
    meets = before.window is not None and now.window is not None and before.window.meets(now.window)
    return told and claim.kind == "percent_change" and meets


def _pairs(at: int, verdicts: Sequence[Verdict]) -> Iterator[tuple[Verdict, Verdict]]:
    """The pairs of levels of a text of which one is the nearest to a figure, ahead of it or behind.

    What words tie to a change ("than the 73") it is taken from.
    """
    claim, official = verdicts[at].grounded.claim, verdicts[at].trial is not None
    ahead = [one for one in verdicts[max(0, at - _SIGHT) : at] if _is_level(one.grounded.claim)]
    behind = [one for one in verdicts[at + 1 : at + 1 + _SIGHT] if _is_level(one.grounded.claim)]
    levels, near = [*ahead, *behind], [*ahead[-1:], *behind[:1]]
    if any(
        "to" in (between(claim, figure_of(one.grounded.claim)) or ())
        for one in near
        if one.grounded.claim.sentence is claim.sentence
    ):
        return  # "after a half-point increase in June to 5%"
    tied = claim.inputs[1] if len(claim.inputs) == PAIR else led_from(claim, behind)
    for one in near:
        for now, base in [pair for other in levels if other is not one for pair in ((one, other), (other, one))]:
            told, taken = now.grounded.claim, base.grounded.claim
            as_tied = tied is None or (quotes(taken, tied) and not any(quotes(told, own) for own in claim.inputs[:1]))
            if agree(told, taken) and as_tied and (not official or _are_right(now, base)):
                yield now, base


def _are_right(now: Verdict, base: Verdict) -> bool:
    """Whether two figures are what one series gives."""
    return now.label is Label.SUPPORTED is base.label and series_of(now) == series_of(base) is not None


def _is_level(claim: Claim) -> bool:
    return claim.kind in _LEVELS and claim.quantity is not None and claim.quantity.high is None


def _is_named_later(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "Visas fell by 84%, where there were 16% fewer main applicants": measured by words of a later clause only.

    Where no other figure of the text is what the series gives, the clause has a subject of its own.
    """
    claim, read = verdict.grounded.claim, series_of(verdict)
    named = claim.candidates[0] if claim.candidates else None
    if named is None or named.carried or not named.words:
        return False
    text = claim.block.text.lower()
    ahead, behind = text[claim.sentence.span.start : claim.span.start], text[claim.span.end : claim.sentence.span.end]
    apart = ahead.split()[-1:] == _FOR  # "Fast track for 12,000 unveiled as the asylum queue hits a new high"
    if named.words in ahead or named.words not in behind or (len(ahead.split()) < _SUBJECT and not apart):
        return False
    clauses = behind[: behind.index(named.words)]
    between = clauses.replace(",", " ").split()
    figures = [one for one in verdicts if one.grounded.claim.quantity is not None]  # no "they hit a record of 111,000"
    told = any(one.label is Label.SUPPORTED and series_of(one) == read for one in figures)
    # "They hit 111,000, and boats keep coming": of what "they" points back to
    leads = not _OPENING.isdisjoint(between) or (claim.sentence.words[0] in _THEY and ", and " in clauses)
    return (apart or not told) and leads


def _is_run_told_of_now(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "To minus 0.1% in April after two months on the trot at zero": the run was over by the days of the figure."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.streak is None or not claim.streak.ended or trial is None:
        return False
    return any(
        one.label is Label.SUPPORTED
        and one.trial is not None
        and one.grounded.claim.sentence is claim.sentence
        and one.grounded.claim.kind == "level"
        and not one.grounded.claim.is_base
        and (one.trial.option.reading.series_id, one.trial.option.reading.window)
        == (trial.option.reading.series_id, trial.option.reading.window)
        for one in verdicts
    )


def _is_of_unknown_days(verdict: Verdict) -> bool:
    """ "It has shrunk by 39% since then": of days that "then" does not tell; nor does "about 2.5% after that"."""
    period, series = verdict.grounded.claim.period, verdict.grounded.series
    if period is not None and period.rule == TIME_AFTER:
        return series is not None and series.nature is not Nature.STEP
    undated = period is not None and period.role is PeriodRole.TO_DATE and period.window is None
    return undated and verdict.grounded.claim.is_base


def _is_of_other_length(verdict: Verdict) -> bool:
    """ "May brought 3,738, 857 more than May 2024", read of a day: what is set against a month is a month's."""
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if trial is None or trial.option.reading.base is None or claim.period is not None or claim.kind not in AGAINST_BASE:
        return False
    if series is None or not series.accumulates:
        return False
    now, base = trial.option.reading.window.days, trial.option.reading.base.days
    return (
        claim.base is not None
        and claim.base.window == trial.option.reading.base
        and max(now, base) > 2 * min(now, base)
    )


def _is_only_counted(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Between 5 July and 29 August 3,600 people were deported": nothing but what is counted names the series.

    Nor does another figure that is rightly told of the same days: "That was 6,944 more than in 2023-24".
    """
    claim = verdicts[at].grounded.claim
    named = claim.candidates[0] if claim.candidates else None
    if claim.kind != "level" or claim.quantity is None or not claim.quantity.noun:
        return False
    implied = named is not None and named.weight == IMPLIED and not named.carried
    days, held = days_of(verdicts[at]), [one for one in verdicts if one.label is Label.SUPPORTED]
    if implied and counts_those_before(verdicts[at], verdicts[:at]):
        return False
    return implied and not any(days_of(one) == days or count_together(one, verdicts[at]) for one in held)


def _is_moved_from_doubt(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "A year earlier it was 5.6%": earlier than days for which the text's own figure was not understood."""
    claim = verdicts[at].grounded.claim
    if claim.period is None or claim.period.role is not PeriodRole.SHIFT or claim.period.rule != "moved":
        return False
    read = series_of(verdicts[at])
    before = [one for one in verdicts[:at] if series_of(one) == read and one.grounded.claim.kind not in ("rank",)]
    return bool(before) and before[-1].label in (Label.AMBIGUOUS, Label.CONTRADICTED)


def _is_of_what_follows(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Rents rose 3.7%. The annual rate had been 9.1%. ¶ CPI quickened": general words, named for what comes later."""
    claim, read = verdicts[at].grounded.claim, series_of(verdicts[at])
    named, series = claim.candidates[0] if claim.candidates else None, verdicts[at].grounded.series
    if named is None or named.carried or named.weight >= OUTRIGHT or series is None or series.unit != PERCENT:
        return False
    ahead = [one for one in verdicts[:at] if one.trial is not None]
    beside = [one for one in ahead if one.grounded.claim.block is claim.block and one.label is Label.SUPPORTED]
    behind = [one for one in verdicts[at + 1 :] if series_of(one) == read]
    later = bool(behind) and all(one.grounded.claim.block is not claim.block for one in behind)
    return bool(beside) and later and all(series_of(one) != read for one in ahead)
