"""Which way a sentence without figures says that a measure went, whose levels the next one tells.

"The unemployment rate rose in the three months to June. It hit 4.2%, from 3.9% before"; or, of what somebody sets, "The
Bank lowered interest rates on Thursday. Its main rate is now 4%, against 4.25%".
"""

from collections.abc import Sequence

from service.extract.areas.areas import find_areas
from service.extract.changes import change_of
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.judge.changes.beside_the_move import without_surprise
from service.judge.changes.verb_direction import (
    AFTER_VERB,
    is_measure,
    is_newest,
    name_of,
    step_told,
    verb_told,
)
from service.judge.verdicts import Verdict
from service.model.calendar import MONTH_NAMES
from service.model.claims import Claim
from service.model.quantities import Direction
from service.model.report import Label
from service.model.series import Series
from service.model.tokens import Sentence
from service.model.windows import Window
from service.store.interface import Store

_SIGHT = 240  # characters in which the sentence before is looked for
#: What makes of a move one that is planned, denied, over before, or told of others.
_OTHERWISE = frozenset(
    "will would could may might should must expected forecast likely had not never no n't than that who which if"
    " did does".split()
)
#: All that may stand behind the move: when it was, and how it looked.
_WHEN = frozenset(
    "in on the last this month week quarter three months to again further once more yesterday today first second third"
    " fourth monday tuesday wednesday thursday friday saturday sunday year at end of . !".split()
) | frozenset(MONTH_NAMES)
_DAYS = frozenset([*MONTH_NAMES, "month", "quarter", "week", "year"])
#: What may stand ahead of a noun of change: "there was another sharp fall in".
_BRINGING = frozenset(
    "there was were a an another further sharp slight small big last this month week quarter year brought saw".split()
) | frozenset(MONTH_NAMES)
_DENYING = frozenset("no not wrong false untrue fact actually really".split())
_BEING = frozenset(["is", "are", "was", "were", "been", "remains", "remained"])
_TO = frozenset(["to", "hit", "hitting", "reach", "reaching"])  # "fell by more than expected in August, to 3.1%"
_PERFECT = frozenset(["has", "have", "had", "'s", "’s"])
_LONGER = frozenset(["quarter", "months", "week"])
_FEW, _LONGEST = 16, 24  # words of such a sentence, and with what was expected
_YEAR = 12  # months


def way_ahead(verdict: Verdict, store: Store, *, first: bool) -> Direction | None:
    """Which way a measure is said to have gone last, by the verb of its clause or the sentence before.

    Args:
        verdict: on its newest level.
        store: the series.
        first: whether that is the first figure of its sentence.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind != "level" or verdict.label is not Label.SUPPORTED or trial is None:
        return None
    reading = trial.option.reading
    if not trial.option.direct or reading.cutoff is not None:
        return None
    vintage = store.as_known(reading.series_id, reading.known_at)
    last = vintage.last()
    if last is None or not is_newest(reading.window, last.window):
        return None
    ahead = [] if claim.quantity is None else claim.sentence.before(claim.quantity.span.start)
    led = ahead[-1:] == [":"] or (ahead[-2:] == [",", "at"] and _BEING.isdisjoint(ahead))  # not "was lower, at 2.8%"
    if led or (ahead[-1:] != [] and ahead[-1] in _TO and _PERFECT.isdisjoint(ahead)):
        return verb_told(claim, vintage, reading.window)  # "The rate ticked up again, the ONS said: 5.1%"
    if not first:
        return None
    return verb_before(claim, store.series(reading.series_id), reading.window, dated=True)


def verb_before(claim: Claim, series: Series, window: Window, *, dated: bool = False) -> Direction | None:
    """Which way the sentence right before a level's says that its measure went; None where it says nothing of it.

    Args:
        claim: the level.
        series: what it is of.
        window: the days that it is of.
        dated: whether it must say when that was, so that it is of the last move.
    """
    if not _DENYING.isdisjoint(claim.sentence.words):
        return None
    sentence = _before(claim)
    if sentence is None or len(sentence.words) > _LONGEST:
        return None
    tokens = without_surprise(sentence.tokens)
    words = [one.lower for one in tokens]
    if (
        len(words) > _FEW
        or any(one.lower in _OTHERWISE and one.text != "May" for one in tokens)
        or not _is_of_days(words, window)
    ):
        return None
    moves = [at for at in range(len(words)) if step_told(words, at) is not None]
    if len(moves) != 1:
        return None
    at = moves[0]
    behind = next((n for n in range(at + 1, len(words)) if words[n] not in AFTER_VERB), len(words))  # "ticked up a bit"
    if any(change_of(word) is not None for word in (*words[:at], *words[behind:])):
        return None
    if any(one.area != series.area for one in find_areas(sentence)):
        return None
    ends = next((n for n in range(behind, len(words)) if all(map(_is_when, words[n:]))), len(words))
    if dated and not any(word in _DAYS or _is_year(word) for word in words[ends:]):
        return None
    subject, what, name = tokens[:at], tokens[behind:ends], name_of(claim, series)
    if words[behind : behind + 1] == ["in"] and what[1:] and _BRINGING.issuperset(words[:at]):
        return (
            step_told(words, at) if is_measure(what[1:], sentence, series, (), name) else None
        )  # "there was a fall in"
    setter = series.source.publisher.lower().split()
    own = is_measure(what, sentence, series, (), name) and {one.lower for one in subject}.issuperset(setter)
    return step_told(words, at) if own or (not what and is_measure(subject, sentence, series, (), name)) else None


def _before(claim: Claim) -> Sentence | None:
    """The sentence right before that of a claim in its block, where it lies in sight."""
    start = claim.sentence.span.start
    text = claim.block.text[max(0, start - _SIGHT) : start]
    sentences = split_sentences(text, tokenize(text))
    return sentences[-1] if sentences and (start <= _SIGHT or len(sentences) > 1) else None


def _is_when(word: str) -> bool:
    return word in _WHEN or word.endswith("ly") or _is_year(word)


def _is_year(word: str) -> bool:
    return len(word) == len("2025") and word.isdecimal() and word[:2] in ("19", "20")


def _is_of_days(words: Sequence[str], window: Window) -> bool:
    """Whether the days that a sentence names, and how long it says that they were, may be those of a level."""
    if any(word[:1].isdecimal() and not _is_year(word) for word in words):
        return False
    if window.whole_months == 1 and not _LONGER.isdisjoint(words):
        return False
    years = [word for word in words if _is_year(word)]
    if (years or "year" in words) and window.whole_months != _YEAR and not (window.days == 1 and "end" in words):
        return False  # what a month's rate was says nothing of how it moved over the year
    own = {MONTH_NAMES[window.start.month - 1], MONTH_NAMES[window.end.month - 1]}
    own |= {str(window.start.year), str(window.end.year)}
    return own.issuperset(word for word in words if word in MONTH_NAMES or _is_year(word))
