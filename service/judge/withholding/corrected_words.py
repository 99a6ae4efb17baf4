"""Words of others that the text itself corrects: "It has doubled," an advert says. It has done rather more than that.

What was said is no slip of the text, which goes on to say which way it errs, or that it does, and is right there: "He
told the radio that arrivals were 25% lower. He may be selling himself short". What a text that checks facts puts at the
head of its answer ("Claim: …") is what it asks about, and not what it asserts.
"""

import re

from service.judge.verdicts import Verdict, left_open
from service.model.claims import Claim
from service.model.report import Reason
from service.records import replace

_MORE = re.compile(r"\b(?:more|higher|worse|faster|further) than that\b|\bunderstat|\bundersell", re.IGNORECASE)
_CORRECTED = re.compile(
    r"\bselling (?:him|her|it|them)sel(?:f|ves) short\b|\b(?:over|under)(?:stat|sell|sold)|\bexaggerat|\bmislead"
    r"|\b(?:is|was|are|were|that's|it's) (?:simply |just |plainly |quite |flatly |not )?"
    r"(?:wrong|false|untrue|incorrect|inaccurate|true|right|correct|so)[.,:;]"
    r"|^(?:it|they|that|this) (?:is|was|are|were|has|have|had|did|does|do)(?: not|n['’]t)[.,:;]"
    r"|^no[.,:;]|^(?:not so|not quite|wrong|false|untrue|incorrect|verdict: (?:false|wrong|incorrect|misleading))\b",
    re.IGNORECASE,
)
_DENYING = re.compile(r"\b(?:true|right|correct|so)[.,:;]", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|isn't|wasn't|aren't|weren't|hardly|never)\b", re.IGNORECASE)
_TELLING = re.compile(
    r"\b(?:told|said|says|claimed|claims|tweeted|posted|insisted|insists|boasted|argued|argues|wrote|suggested|suggests|alleged|alleges)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:the )?claim(?: \d+)?:", re.IGNORECASE)
_CONFIRMED = re.compile(r"\bverdict: (?:\w+ )?(?:right|true|correct|accurate)\b", re.IGNORECASE)
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_CLOSING = '"”'
_SENTENCES = 2  # the rest of that of the quotation, and the next


def is_corrected(verdict: Verdict) -> bool:
    """Whether a figure stands in words of others that what follows them calls too small, or wrong, as it is.

    Args:
        verdict: the accusation.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None:
        return False
    if _ASKED.match(claim.sentence.span.of(claim.block.text)):
        return _CONFIRMED.search(claim.block.text[claim.sentence.span.end :]) is None
    value = trial.computation.value
    larger = value is not None and claim.quantity is not None and abs(value) > claim.quantity.value
    return any(_corrects(sentence, larger=larger) for sentence in _behind(claim))


def _behind(claim: Claim) -> list[str]:
    """The sentences behind the words of others; none where it is the text that speaks."""
    if claim.in_quotation:
        behind = claim.block.text[claim.span.end :]
        ends = next((at for at, mark in enumerate(behind) if mark in _CLOSING), len(behind))
        return _BETWEEN_SENTENCES.split(behind[ends + 1 :])[:_SENTENCES]
    if _TELLING.search(claim.block.text[claim.sentence.span.start : claim.span.start]) is None:
        return []
    return _BETWEEN_SENTENCES.split(claim.block.text[claim.sentence.span.end :].strip())[:1]


def _corrects(sentence: str, *, larger: bool) -> bool:
    if larger and _MORE.search(sentence):
        return True
    found = _CORRECTED.search(sentence)
    return found is not None and (_DENYING.search(found[0]) is None or _NOT.search(sentence) is not None)


def not_asserted(verdict: Verdict) -> Verdict:
    """The verdict on what the text quotes only to go beyond it."""
    return replace(left_open(verdict), reason=Reason.HYPOTHETICAL)
