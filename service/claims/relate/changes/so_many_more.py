"""Differences of what was told before, with no other thing named: "it's 2,899 more people", "that means 120 fewer"."""

from service.model.claims import Claim

_QUOTED = frozenset('" “ ‘ about some around nearly almost just roughly over and so but ,'.split())
_POINTING = (["it"], ["that"], ["this"])
_BEING = (["'s"], ["’s"], ["is"], ["was"], ["means"], ["meant"], ["makes"])
_BEHIND = 4  # words of "more people than before"


def is_so_many_more(claim: Claim) -> bool:
    """ "It's 2,899 more people", "that means 120 fewer": a difference of what was told before, no other thing named."""
    noun = "" if claim.quantity is None else claim.quantity.noun
    if claim.kind != "difference" or claim.base is not None or noun not in ("", "people"):
        return False
    lead = [word for word in claim.sentence.before(claim.span.start) if word not in _QUOTED]
    behind = claim.sentence.behind(claim.span.end)[:_BEHIND]
    if lead[:1] not in _POINTING or lead[1:] not in _BEING:
        return False
    return behind[:1] in (["more"], ["fewer"]) and "than" not in behind and "of" not in behind
