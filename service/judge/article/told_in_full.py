"""Changes told in full with what they are between: "by 5%, to £1.26bn from £1.2bn", "£36m from £90m, a drop of 30%".

Whatever the company of such a change is like, there is no other pair that it could be of.
"""

from service.judge.verdicts import Verdict

_ENDS = (("to",), (",", "to"))
_SIZED = 5  # words of ", a drop of about"
_OPENING = frozenset([",", "-", "–", "—", "("])
_OF = ("a", "an", "of", "by", "or", "up", "down", "about", "nearly", "almost", "over", "just", "some")


def is_told_in_full(verdict: Verdict) -> bool:
    """Whether an accused change stands right before "to A from B", or right behind "A from B", and is of these two.

    Args:
        verdict: on a figure.
    """
    claim, article = verdict.grounded.claim, verdict.article
    if claim.kind != "percent_change" or article is None or verdict.trial is not None:
        return False
    spans = [figure.span for figure in article.computation.inputs if figure.span is not None]
    if len(spans) != len(("now", "base")):
        return False
    now, base = spans
    own = claim.sentence
    if not all(own.span.start <= one.start < own.span.end for one in spans) or now.start > base.start:
        return False
    if own.between(now.end, base.start) != ["from"]:
        return False
    if claim.span.end <= now.start:
        return tuple(own.between(claim.span.end, now.start)) in _ENDS
    led = own.between(base.end, claim.span.start)
    return led[:1] != [] and led[0] in _OPENING and len(led) <= _SIZED and led[-1] in _OF
