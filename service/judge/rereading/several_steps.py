"""Values in force told as where it all began: "Bank Rate went from 5.25% to 3.75%", "5.25% then, 3.75% now".

What goes from one value to another may have done so in several steps, of which the last began elsewhere. What "was cut
from 4% to 3.75%" was so in one.
"""

from collections.abc import Sequence
from datetime import date

from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict, left_open
from service.model.claims import Claim
from service.model.report import Label
from service.model.series import Nature
from service.store.interface import Store

_FAILED = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS])
_MOVED = frozenset(
    "went gone going goes come came coming moved travelled traveled swung fell fallen dropped tumbled rose risen"
    " climbed".split()
)
#: Words by which a move is that of the news, and so the last step, or that count its steps or its length.
_DAYS = frozenset(
    "cuts cut steps step rises rise increases moves hikes years months first since stages times today yesterday monday"
    " tuesday wednesday thursday friday saturday sunday week month meeting decision vote voted announced announcement"
    " committee bank's policymakers".split()
)
_LONG_AGO = 6  # years
_WAYS = frozenset(["up", "down", "back"])
_REACH = 2  # words of "gone down"


def of_earlier_step(verdict: Verdict, store: Store, known_at: date | None) -> Verdict:
    """The verdict, borne out where it is the value of an earlier time that its words leave open.

    Args:
        verdict: on a level that is not the one before the last step.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if verdict.label not in _FAILED or verdict.trial is None or series is None or claim.quantity is None:
        return verdict
    if claim.kind != "level" or claim.period is not None:
        return verdict
    led = claim.sentence.before(claim.span.start)[-1:]
    passing = led == ["to"] and claim.sentence.words.count("under") > 1  # "under Trump it rose to 6.4%, under Biden …"
    if series.nature is not Nature.STEP and (led == ["from"] or passing) and _is_under_someone(claim):
        return left_open(verdict)
    if series.nature is not Nature.STEP or not _may_be_earlier(claim):
        return verdict
    end = verdict.trial.option.reading.window.start
    told = reversed(store.as_known(series.id, known_at).observations)
    earlier = (one for one in told if one.window.end < end and end.year - one.window.end.year <= _LONG_AGO)
    for one in earlier:
        trial = tried(claim, Place(series.id, one.window), store, known_at)
        if trial is not None and fits_at(trial, claim.quantity):
            return supported(verdict, trial)
    return verdict


def _may_be_earlier(claim: Claim) -> bool:
    lead = claim.sentence.before(claim.span.start)
    if _is_told_of_then(claim, lead) or claim.sentence.behind(claim.span.end)[:1] == ["then"]:
        return True
    moved = lead[-1 - _REACH : -1] if lead[-1:] == ["from"] else []
    if not _DAYS.isdisjoint(_clause_of(claim, lead)) or claim.over is not None:
        return False
    verb = moved[:-1] if moved[-1:] != [] and moved[-1] in _WAYS else moved
    return moved[-1:] == [":"] or not _MOVED.isdisjoint(verb[-1:])


def _clause_of(claim: Claim, lead: Sequence[str]) -> Sequence[str]:
    """The words of its clause, which a semicolon parts from others."""
    behind = claim.sentence.behind(claim.span.end)
    opens = max((at + 1 for at, word in enumerate(lead) if word == ";"), default=0)
    return [*lead[opens:], *behind[: behind.index(";") if ";" in behind else None]]


def _is_told_of_then(claim: Claim, lead: Sequence[str]) -> bool:
    """ "It was 5.25% for a year", "a rate of 5.25% was too high", "with it at 5.25% nobody …; with it at 4%"."""
    behind = claim.sentence.behind(claim.span.end)[:1]
    lasted = lead[-1:] == ["was"] and behind == ["for"]
    past = lead[-1:] == ["of"] and behind == ["was"]
    set_apart = claim.sentence.words[0] == "with" and claim.sentence.words.count("with") > 1 and lead[-1:] == ["at"]
    return lasted or past or (set_apart and ";" in claim.sentence.behind(claim.span.end))


def _is_under_someone(claim: Claim) -> bool:
    """ "Under Mr Biden unemployment fell from 6.4% to 4.1%": over a time that a name stands for."""
    tokens = [token for token in claim.sentence.tokens if token.end <= claim.span.start]
    triples = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return any(
        one.lower == "under" and name.text[:1].isupper() and not name.text.isupper() and past.lower != "'s"
        for one, name, past in triples
    )
