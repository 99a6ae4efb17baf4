"""Which way a sentence without figures says that a measure went, whose levels the next one tells.

"The unemployment rate rose in the three months to June. It hit 4.2%, from 3.9% before"; or, of what somebody sets, "The
Bank lowered interest rates on Thursday. Its main rate is now 4%, against 4.25%".
"""

from collections.abc import Sequence

from service.extract.areas.areas import find_areas
from service.extract.changes import change_of
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.judge.changes.verb_direction import AFTER_VERB, is_measure, step_told, verb_told
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import Direction
from service.model.report import Label
from service.model.series import Series
from service.model.tokens import Sentence
from service.model.windows import Window
from service.store.interface import Store

_SIGHT = 240  # characters in which the sentence before is looked for
_MONTHS = "january february march april may june july august september october november december".split()
#: What makes of a move one that is planned, denied, over before, or told of others.
_OTHERWISE = frozenset(
    "will would could may might should must expected forecast likely had not never no n't than that who which if"
    " did does".split()
)
#: All that may stand behind the move: when it was, and how it looked.
_WHEN = frozenset(
    "in on the last this month week quarter three months to again further once more yesterday today first second third"
    " fourth monday tuesday wednesday thursday friday saturday sunday . !".split()
) | frozenset(_MONTHS)
_DAYS = frozenset([*_MONTHS, "month", "quarter", "week"])
_DENYING = frozenset("no not wrong false untrue fact actually really".split())
_LONGER = frozenset(["quarter", "months", "week"])
_FEW = 14  # words of such a sentence


def way_ahead(verdict: Verdict, store: Store) -> Direction | None:
    """Which way a measure is said to have gone last, by the sentence before that of its newest level.

    Args:
        verdict: on the first figure of a sentence.
        store: the series.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind != "level" or verdict.label is not Label.SUPPORTED or trial is None:
        return None
    reading = trial.option.reading
    if not trial.option.direct or reading.cutoff is not None:
        return None
    vintage = store.as_known(reading.series_id, reading.known_at)
    last = vintage.last()
    if last is None or last.window.start > reading.window.start:
        return None
    if claim.quantity is not None and claim.sentence.before(claim.quantity.span.start)[-1:] == [":"]:
        return verb_told(claim, vintage, reading.window)  # "The rate ticked up again, the ONS said: 5.1%"
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
    if sentence is None or len(sentence.words) > _FEW or not _OTHERWISE.isdisjoint(sentence.words):
        return None
    words = sentence.words
    if any(word[:1].isdecimal() for word in words) or not _is_of_days(words, window):
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
    ends = next((n for n in range(behind, len(words)) if _is_when(words[n])), len(words))
    if not all(map(_is_when, words[ends:])) or (dated and _DAYS.isdisjoint(words[ends:])):
        return None
    subject, what = sentence.tokens[:at], sentence.tokens[behind:ends]
    setter = series.source.publisher.lower().split()
    own = is_measure(what, sentence, series) and {one.lower for one in subject}.issuperset(setter)
    return step_told(words, at) if own or (not what and is_measure(subject, sentence, series)) else None


def _before(claim: Claim) -> Sentence | None:
    """The sentence right before that of a claim in its block, where it lies in sight."""
    start = claim.sentence.span.start
    text = claim.block.text[max(0, start - _SIGHT) : start]
    sentences = split_sentences(text, tokenize(text))
    return sentences[-1] if sentences and (start <= _SIGHT or len(sentences) > 1) else None


def _is_when(word: str) -> bool:
    return word in _WHEN or word.endswith("ly")


def _is_of_days(words: Sequence[str], window: Window) -> bool:
    """Whether the months that a sentence names, and how long it says that they were, are those of a level."""
    if window.whole_months == 1 and not _LONGER.isdisjoint(words):
        return False
    own = {_MONTHS[window.start.month - 1], _MONTHS[window.end.month - 1]}
    return own.issuperset(word for word in words if word in _MONTHS)
