"""Figures of an official series, accused in a paragraph that says who else has counted them.

"A gallon costs $2.08 today. … The numbers are GasBuddy's": of the count that the series is told apart from. What is set
and not counted nobody else tells but of the time to come: "Cornwall Insight reckons the cap will climb to £1,762".
"""

import re

from service.judge.verdicts import Verdict
from service.model.series import Nature

_TELLING = (
    r"(?:['’]s(?=[.,;)]|$)|(?:['’]s)? (?:\w+ ){0,3}(?:data|figures|numbers|survey|report|count|tracker)s?\b"
    r"|,? (?:says|said|reckons|reckoned|calculates|calculated|puts|shows|reports|reported)\b)"
)

_FORETELLING = re.compile(r"(?: [\w'’]+){0,4} (?:will|would|could|may|might|to)\b|[^.]{0,20}['’]ll\b", re.IGNORECASE)


def is_counted_by_others(verdict: Verdict) -> bool:
    """Whether an accused figure stands in a paragraph of another's count, and not with the publisher's name."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if series is None or not series.phrases.forbids:
        return False
    own, publisher = claim.sentence.span.of(claim.block.text), series.source.publisher
    if publisher in own or "".join(word[0] for word in publisher.split() if word[0].isupper()) in own:
        return False
    names = "|".join(map(re.escape, series.phrases.forbids))
    told = re.finditer(rf"\b(according to )?({names})({_TELLING})?", claim.block.text, re.IGNORECASE)
    named = [one for one in told if one[2][0].isupper() and (one[1] or one[3])]
    if series.nature is Nature.STEP:
        named = [one for one in named if not _FORETELLING.match(claim.block.text, one.end())]
    return bool(named)
