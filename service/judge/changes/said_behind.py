"""What is said behind two levels that are right: "2.7% in May and 2.9% in June, a slight fall", "so it has fallen".

Such a word has no figure of its own, and is held against the two that stand right before it, the earlier and the later
of one series, with no other figure in their sentence.
"""

from collections.abc import Sequence

from service.extract.changes import change_of
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.judge.changes.verb_direction import is_measure, name_of, step_told
from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import Direction
from service.model.tokens import Sentence, Token
from service.store.interface import Store

_KINDS = frozenset(["level", "average"])
_PAIR = 2
_SIGHT = 100  # characters in which the sentence behind is looked for
_SIZES = frozenset(
    "sharp slight small big marked further modest steep surprise surprising welcome unexpected tiny large another clear"
    " little mild strong considerable noticeable significant".split()
)
_ENDS = frozenset([".", ";", ")", "!", "–", "—", "that", "which"])
_SINCE_THEN = frozenset(["now", "again"])
_OPENING = frozenset([",", "(", "–", "—", ":", ";"])
_LEADING = frozenset([",", ";", ":", "–", "—", "so", "and", "meaning", "that", "thus", "hence", "then"])
_POINTING = frozenset(["it", "that", "they"])
_PERFECT = frozenset(["has", "have", "'s", "’s", "is", "are"])
_LIGHT = frozenset("again further now slightly a little bit up down higher lower . !".split())
_BEING, _SIDES = frozenset(["is", "are", "'s", "’s"]), frozenset(["up", "down", "higher", "lower"])


def said_behind(
    row: Sequence[Verdict], before: Sequence[Verdict], store: Store
) -> tuple[Verdict, Verdict, Direction] | None:
    """The later and the earlier of two levels, and which way words behind them say that their measure went.

    Args:
        row: the verdicts on a sentence.
        before: those on the sentence before, of which one may be: "In June it was 2.6%. In July it was 2.9%, so".
        store: the series.
    """
    told = [one for one in row if one.grounded.claim.quantity is not None]
    if len(told) == 1 and len(before) == 1 and before[0].grounded.claim.block is told[0].grounded.claim.block:
        told = [*before, *told]
    if len(told) != _PAIR or any(one.trial is None or one.grounded.claim.kind not in _KINDS for one in told):
        return None
    first, last = told
    assert first.trial is not None and last.trial is not None
    one, other = first.trial.option, last.trial.option
    if series_of(first) != series_of(last) or not (one.direct and other.direct):
        return None
    if one.reading.window.start == other.reading.window.start:
        return None
    here = first.grounded.claim.sentence is last.grounded.claim.sentence
    way = _way_behind(last.grounded.claim, store, apposed=here)
    if way is None:
        return None
    return (first, last, way) if one.reading.window.start > other.reading.window.start else (last, first, way)


def _way_behind(claim: Claim, store: Store, *, apposed: bool) -> Direction | None:
    """Which way words behind a level go; ``apposed``: a noun too, as both levels stand right before it."""
    assert claim.quantity is not None
    own = None if claim.period is None else claim.period.span
    tokens = [one for one in claim.sentence.tokens if one.start >= claim.quantity.span.end]
    tokens = [one for one in tokens if own is None or not own.start <= one.start < own.end]
    at = next((n for n, one in enumerate(tokens) if one.lower in _OPENING), -1)
    if at >= 0 and len(tokens) > at + 1:
        noun = _noun_apposed(tokens[at + 1 :]) if apposed else None
        return noun or _concluded(tokens[at:], claim.sentence, claim, store)
    behind = _behind(claim)
    return None if behind is None else _concluded(behind.tokens, behind, claim, store)


def _noun_apposed(tokens: Sequence[Token]) -> Direction | None:
    """ ", a slight fall", "(a rise)"."""
    words = [one.lower for one in tokens]
    if words[0] not in ("a", "an"):
        return None
    at = next((n for n in range(1, len(words)) if words[n] not in _SIZES and not words[n].endswith("ly")), 0)
    noun = change_of(words[at], "noun") if at else None
    return noun.direction if noun is not None and words[at + 1 : at + 2] != [] and words[at + 1] in _ENDS else None


def _concluded(tokens: Sequence[Token], sentence: Sentence, claim: Claim, store: Store) -> Direction | None:
    """ ", so it has risen", and as a sentence "It has fallen."."""
    start = next((n for n, one in enumerate(tokens) if one.lower not in _LEADING), len(tokens))
    rest = tokens[start:]
    words = [one.lower for one in rest]
    if not _SINCE_THEN.isdisjoint(words):
        return None  # "It has now fallen", from what was told last
    at = next((n for n, word in enumerate(words) if word in _PERFECT), 0)
    if not at or not (_is_pointed(rest[:at], sentence, claim, store)):
        return None
    behind = [n for n in range(at + 1, len(words)) if not words[n].endswith("ly")]
    if not behind:
        return None
    moved = behind[0]
    way = step_told(words, moved)
    if words[at] in _BEING and words[moved] in _SIDES:
        side = change_of(words[moved], "more")
        way = None if side is None else side.direction
    return way if all(word in _LIGHT or word.endswith("ly") for word in words[moved + 1 :]) else None


def _is_pointed(subject: Sequence[Token], sentence: Sentence, claim: Claim, store: Store) -> bool:
    """Whether a subject is the measure, or a word that points to it."""
    if len(subject) == 1 and subject[0].lower in _POINTING:
        return True
    series = claim.candidates[0].series_id if claim.candidates else ""
    return bool(series) and is_measure(
        subject, sentence, store.series(series), (), name_of(claim, store.series(series))
    )


def _behind(claim: Claim) -> Sentence | None:
    """The sentence right behind that of a claim in its block."""
    end = claim.sentence.span.end
    text = claim.block.text[end : end + _SIGHT]
    sentences = split_sentences(text, tokenize(text))
    whole = len(sentences) > 1 or len(claim.block.text) <= end + _SIGHT
    return sentences[0] if sentences and whole else None
