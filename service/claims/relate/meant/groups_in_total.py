"""All who took part in a trial, of its two groups: "412 of 1,030 on the drug, 258 of 1,032 not. In total 2,062"."""

from service.claims.relate.meant.sight import Meant, Sight, ends
from service.claims.relate.quoted import quotes
from service.claims.scene import APART, NO_COUNTS, unit_of
from service.model.quantities import CURRENCIES

_IN_ALL = (["in", "total"], ["in", "all"], ["all", "told"], ["altogether"], ["overall"])
_TOOK_PART = (
    *(["took", "part"], ["taking", "part"], ["participated"], ["enrolled"], ["signed", "up"], ["volunteered"]),
    *([were, done] for were in ("were", "had", "was") for done in ("enrolled", "recruited", "treated", "studied")),
    *([were, done] for were in ("were", "had", "was") for done in ("randomised", "randomized", "followed", "involved")),
)
_NO_PEOPLE = NO_COUNTS | APART | CURRENCIES
_GROUPS = 2


def groups_in_total(sight: Sight) -> Meant | None:
    """Both groups, of which the shares told before are."""
    claim, lead = sight.claim, [word for word in sight.lead if word != ","]
    if lead not in _IN_ALL or unit_of(claim) in _NO_PEOPLE or claim.direction is not None:
        return None
    if any(one.sentence is claim.sentence for one in sight.before):
        return None
    done = next((words for words in _TOOK_PART if sight.after[: len(words)] == words), None)
    if done is None or not ends(sight.after[len(done) :]):
        return None
    wholes = {one.inputs[1] for one in sight.before if one.kind == "share" and len(one.inputs) == _GROUPS}
    told = [one for one in sight.before if any(quotes(one, whole) for whole in wholes)]
    like = len(wholes) == len(told) == _GROUPS and _NO_PEOPLE.isdisjoint(map(unit_of, told))
    if not like or any(one.block is not claim.block for one in told):
        return None
    return "total", tuple(sorted(wholes, key=lambda whole: whole.span.start if whole.span is not None else 0))
