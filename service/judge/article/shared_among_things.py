"""What each of some things held, by the things and by what they held on the same days: "15 boats, so about 59 on each".

The things are told right before the figure, and are right by a series of their own. Whatever else stands in the text,
what they held is the figure of another series of that publisher, right as well and of the very same days; where the
text tells only one such, the average is that or wrong.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, agree, unit_of
from service.judge.article.check import ArticleCheck, article_check
from service.judge.evidence.between_verdicts import series_of, window_of
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Claim, Mood
from service.model.quantities import CURRENCIES
from service.model.report import Label
from service.records import replace

_LEVELS = frozenset(["level", "total"])
_EACH = frozenset(["each", "apiece", "average", "mean"])
_ELSEWHERE = frozenset("than from against compared versus after another others other previously before".split())
_BEHIND = 5  # words in which it may be said that it is of each


def shared_among(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts, averages over things told right before them held against what these held.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    return tuple(_held(verdicts, at) if _may_be_shared(one) else one for at, one in enumerate(verdicts))


def _may_be_shared(verdict: Verdict) -> bool:
    claim, quantity = verdict.grounded.claim, verdict.grounded.claim.quantity
    if claim.kind != "average" or quantity is None or quantity.high is not None or claim.mood is not Mood.ASSERTED:
        return False
    if verdict.label is Label.SUPPORTED:
        return verdict.trial is None and verdict.article is not None
    return verdict.label in (Label.UNVERIFIABLE, Label.AMBIGUOUS)


def _held(verdicts: Sequence[Verdict], at: int) -> Verdict:
    verdict, claim = verdicts[at], verdicts[at].grounded.claim
    things = _things_before(verdicts, at)
    if things is None or claim.quantity is None or claim.quantity.per not in ("", unit_of(things.grounded.claim)[:-1]):
        return verdict
    if claim.period is not None and claim.period.window not in (None, window_of(things)):
        return verdict
    number = things.grounded.claim
    held = {value_of(one.grounded.claim): one for one in verdicts if _may_be_in(one, things, claim)}
    if len(held) != 1:
        return verdict
    whole = next(iter(held.values())).grounded.claim
    if value_of(whole) <= value_of(number):
        return verdict  # "41,472 people came. On average 62 of them sat in each of the 672 boats": these hold those
    told = replace(claim, kind="average", inputs=(figure_of(whole), figure_of(number)), direction=None, base=None)
    check = article_check(told)
    if check is None or check.fit.label not in (Label.SUPPORTED, Label.CONTRADICTED):
        return verdict
    return verdict if verdict.label is check.fit.label else _judged(verdict, told, check)


def _things_before(verdicts: Sequence[Verdict], at: int) -> Verdict | None:
    """The things right before a figure, which is said of each of them."""
    claim = verdicts[at].grounded.claim
    before = [one for one in verdicts[:at] if one.grounded.claim.quantity is not None]
    if not before or claim.quantity is None or not _is_right(before[-1]):
        return None
    number = before[-1].grounded.claim
    start = claim.quantity.span.start
    own = number.sentence is claim.sentence
    lead = claim.sentence.between(number.span.end, start) if own else claim.sentence.before(start)
    around = {*lead, *claim.sentence.behind(claim.span.end)[:_BEHIND]}
    if _EACH.isdisjoint(around) or not _ELSEWHERE.isdisjoint(lead) or any(word.isdigit() for word in lead):
        return None
    counts = unit_of(number) not in APART | CURRENCIES | {"", unit_of(claim)}
    return before[-1] if counts else None


def _is_right(verdict: Verdict) -> bool:
    trial = verdict.trial
    return verdict.label is Label.SUPPORTED and trial is not None and trial.option.reading.base is None


def _may_be_in(one: Verdict, things: Verdict, claim: Claim) -> bool:
    """Whether a right level is of the same days and publisher as the things, and in the unit of the average."""
    if not _is_right(one) or one.grounded.claim.kind not in _LEVELS or window_of(one) != window_of(things):
        return False
    publishers = {(series_of(each) or "").partition("/")[0] for each in (one, things)}
    told, own = unit_of(one.grounded.claim), unit_of(claim)
    priced = own in CURRENCIES and told != own  # "41,472 came in 672 boats and paid £3,000 each"
    other = series_of(one) != series_of(things) and len(publishers) == 1
    return other and not priced and agree(one.grounded.claim, claim)


def _judged(verdict: Verdict, claim: Claim, check: ArticleCheck) -> Verdict:
    grounded, fit = replace(verdict.grounded, claim=claim, series=None), check.fit
    judged = replace(verdict, grounded=grounded, label=fit.label, severity=fit.severity, reverses=fit.reverses)
    return in_quotation(replace(judged, reason=None, trial=None, article=check))
